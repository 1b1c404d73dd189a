import { diffIndices } from 'node-diff3';

/** The three texts of a merge: acta's draft as it was, the same as an editor changed it, and acta's new draft. */
export interface MergeInput {
  readonly base: string;
  readonly editor: string;
  readonly acta: string;
}

/**
 * Gives the old draft and the editor's file the identifiers of the new draft: where a speech was put in, `sp3` of the old
 * draft is `sp4`, and whatever the editor wrote with or to it follows. An identifier that the editor made and that acta uses by
 * now for something else gets a letter behind it.
 */
export function followIds({ base, editor, acta }: MergeInput): { readonly base: string; readonly editor: string } {
  const moved = new Map<string, string>();
  for (const [before, after] of alignLines(lines(base), lines(acta), withoutIds)) {
    const [from, to] = [idsOf(before), idsOf(after)];
    for (const [index, id] of from.entries()) {
      const now = to[index];
      if (now !== undefined && now !== id) moved.set(id, now);
    }
  }
  const known = new Set(idsOf(base));
  const taken = new Set([...idsOf(acta), ...idsOf(editor)]);
  const own = new Map(moved);
  const made = new Set(idsOf(acta));
  for (const id of idsOf(editor)) {
    if (known.has(id) || !made.has(id)) continue;
    let letter = 'a';
    while (taken.has(id + letter)) letter = String.fromCharCode(letter.charCodeAt(0) + 1);
    own.set(id, id + letter);
    taken.add(id + letter);
  }
  return { base: rename(base, moved), editor: rename(editor, own) };
}

const xmlId = /\sxml:id="([^"]*)"/g;
const pointers = /\s(?:target|corresp|next|prev|sameAs|copyOf|synch|exclude|select)="[^"]*"/g;

function idsOf(markup: string): string[] {
  return [...markup.matchAll(xmlId)].map(([, id]) => id!);
}

/** `sp3`, `fn12`: counted through the document. `pers-holt` says what it is, and never moves. */
const counted = /\sxml:id="[a-z]+\d+"/g;

/** A line without what renumbering changes. */
function withoutIds(line: string): string {
  return line.replace(counted, ' xml:id=""').replace(pointers, '');
}

/** Renames identifiers and pointers to them, within tags only. */
function rename(markup: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return markup;
  return markup.replace(/<[^!?][^<>]*>/g, (tag) =>
    tag.replace(/(\s[\w:.-]+=")([^"]*)"/g, (_, opening: string, value: string) => {
      if (opening.endsWith('xml:id="')) return `${opening}${names.get(value) ?? value}"`;
      return `${opening}${value.replace(/#([^\s#"]+)/g, (whole, id: string) => (names.has(id) ? `#${names.get(id)}` : whole))}"`;
    }),
  );
}

/** Lines with their ends. */
export function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Pairs of lines that stand for one another in two texts, compared by a key. */
function alignLines(
  left: readonly string[],
  right: readonly string[],
  keyOf: (line: string) => string,
): (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  let [at, other] = [0, 0];
  const equal = (upTo: number): void => {
    while (at < upTo) pairs.push([left[at++]!, right[other++]!]);
  };
  for (const { buffer1, buffer2 } of diffIndices(left.map(keyOf), right.map(keyOf))) {
    equal(buffer1[0]);
    at = buffer1[0] + buffer1[1];
    other = buffer2[0] + buffer2[1];
  }
  equal(left.length);
  return pairs;
}
