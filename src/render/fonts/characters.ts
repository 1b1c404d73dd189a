import type { Place } from '../../diagnostics/diagnostic.js';

/** A TEI file whose text is to be set: its path, and the XML that passed the gate. */
export interface Copy {
  readonly file: string;
  readonly xml: string;
}

/** What stands on pages: titles, imprint, source, the persons who speak, and the text. */
const set = /<(?:\w+:)?(?:titleStmt|editionStmt|publicationStmt|sourceDesc|particDesc|text)[\s>]/g;

/** Comments, instructions, tags with their attributes; characters by their numbers. */
const markup = /<!--.*?-->|<\?.*?\?>|<[^>]*>|&#(?<hex>x?)(?<digits>[0-9a-fA-F]+);|&\w+;/gsy;

/** No letter of its own stands for these: spaces, line ends, joiners, marks of direction, variation selectors. */
const unseen = /^(?:[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Variation_Selector}\u115F\u1160\u3164]|\u034F)$/u;

/** Every character that the texts of these files show, and where the first one stands. */
export function charactersOf(copies: readonly Copy[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { file, xml } of copies) {
    const first = new Map<string, number>();
    let done = 0;
    for (const { index, 0: tag } of xml.matchAll(set)) {
      // A text may hold texts.
      if (index >= done) done = collect(xml, index, tag.slice(1, -1), first);
    }
    const line = lineCounter(xml);
    for (const [character, offset] of [...first].sort(([, a], [, b]) => a - b)) {
      if (!found.has(character)) found.set(character, { file, ...line(offset) });
    }
  }
  return found;
}

/** Collects from an element, whose name is given, that begins at `start`. Gives its end. */
function collect(xml: string, start: number, name: string, first: Map<string, number>): number {
  const end = name.endsWith('text') ? xml.lastIndexOf(`</${name}`) : xml.indexOf(`</${name}`, start);
  let at = start;
  while (at < end) {
    const code = xml.charCodeAt(at);
    if (code === 0x3c || code === 0x26) {
      markup.lastIndex = at;
      const match = markup.exec(xml);
      if (match) {
        const { hex, digits } = match.groups!;
        if (digits !== undefined) note(String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)), at, first);
        at += match[0].length;
        continue;
      }
    }
    const character = String.fromCodePoint(xml.codePointAt(at)!);
    note(character, at, first);
    at += character.length;
  }
  return end;
}

function note(character: string, offset: number, first: Map<string, number>): void {
  const known = first.get(character);
  if (known === undefined ? !unseen.test(character) : offset < known) first.set(character, offset);
}

/** Line and column, in code points, of offsets that only grow. */
function lineCounter(xml: string): (offset: number) => { readonly line: number; readonly column: number } {
  let [line, start, seen] = [1, 0, 0];
  return (offset) => {
    for (let end = xml.indexOf('\n', seen); end !== -1 && end < offset; end = xml.indexOf('\n', seen)) {
      line += 1;
      start = seen = end + 1;
    }
    return { line, column: [...xml.slice(start, offset)].length + 1 };
  };
}
