/** A document of the gold, as far as a page is made of it. */
export interface Gold {
  readonly layout: string;
  readonly lang: string;
  readonly title: string | null;
  readonly notes: readonly { readonly n: string; readonly before: string }[];
  readonly turns: readonly { readonly labelPrinted?: string }[];
}

/** Note blocks of plain copies: bulleted, or numbered behind the text. */
const noteLine = /^(?:• )?(\d{1,4}[a-z]?|[a-z])(?:\.)? +(?=\S)/u;

interface Part {
  readonly text: string;
  readonly note?: string;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Marks that stand for the calls until the text is escaped. */
const open = '\ue000';
const close = '\ue001';

/** Words that editors of such texts set in italics. */
const italics = /(?<!\p{L})[Ii]bid\.|Foreign Relations(?=, )/gu;

export interface Twin {
  readonly html: string;
  /** How many stretches are in italics, labels apart. */
  readonly italics: number;
}

/**
 * A web page with the same words as a plain copy, in the markup that such pages have: OpenEdition's for its copies,
 * history.state.gov's for its own, plain HTML for others; with a menu, a notice, scripts and a foot about it.
 */
export function twinOf(source: string, gold: Gold): Twin {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const numbers = new Set(gold.notes.map(({ n }) => n));
  const first = gold.layout === 'oe' ? 0 : firstNote(lines, numbers);
  const parts = lines.map((line, index): Part => {
    const match = noteLine.exec(line);
    const isNoteHere = gold.layout === 'oe' ? line.startsWith('• ') : index >= first;
    if (match && numbers.has(match[1]!) && isNoteHere) return { text: line.slice(match[0].length), note: match[1]! };
    return { text: line };
  });
  const marked = withCalls(parts, gold);
  let count = 0;
  const set = (text: string, label: string | undefined): string => {
    const words = label && text.startsWith(label) ? text.slice(label.length) : text;
    const body = escaped(words).replace(italics, (found) => {
      count++;
      return `<em>${found}</em>`;
    });
    const head = words === text ? '' : `<${labelTag(gold)}>${escaped(label!)}</${labelTag(gold)}>`;
    return (head + body).replace(/\ue000([^\ue001]*)\ue001/gu, (_, n: string) => callOf(gold, n));
  };
  const labels = [...new Set(gold.turns.flatMap(({ labelPrinted }) => labelPrinted ?? []))].sort(
    (a, b) => b.length - a.length,
  );
  const isTitle = (text: string) => gold.title !== null && squeezed(text).startsWith(squeezed(gold.title));
  let titled = gold.title === null;
  let numbered = 0;
  const text = marked
    .filter(({ note }) => note === undefined)
    .map(({ text: words }) => {
      if (!titled && isTitle(words)) {
        titled = true;
        return `<h1>${set(words, undefined)}</h1>`;
      }
      // A page numbers its paragraphs on and on, now and then with a gap.
      const n =
        gold.layout === 'oe' && titled
          ? [1, 2, 3].map((step) => String(numbered + step)).find((due) => isDue(words, due, numbered))
          : undefined;
      if (n !== undefined) numbered = Number(n);
      const spoken = words.slice(n?.length ?? 0);
      const label = labels.find((name) => spoken.startsWith(`${name}:`));
      if (gold.layout !== 'oe') return `<p class="tei-p3">${pages(set(words, label && `${label}:`))}</p>`;
      const numeral = n !== undefined ? `<span class="paranumber">${n}</span>` : '';
      return `<p class="texte">${numeral}${set(spoken, label && `${label}:`)}</p>`;
    });
  const notes = marked
    .filter(({ note }) => note !== undefined)
    .map(({ note, text: words }) => noteOf(gold, note!, set(words, undefined)));
  return { html: pageOf(gold, text, notes), italics: count };
}

function isNote(line: string, numbers: ReadonlySet<string>): boolean {
  const n = noteLine.exec(line)?.[1];
  return n !== undefined && numbers.has(n);
}

/** Index of the run of notes that ends a copy. */
function firstNote(lines: readonly string[], numbers: ReadonlySet<string>): number {
  let first = lines.length;
  for (let index = lines.length - 1, left = numbers.size; index >= 0 && left > 0; index--) {
    if (!isNote(lines[index]!, numbers)) continue;
    first = index;
    left--;
  }
  return first;
}

/** Puts marks at the calls, which the gold knows by the words before them, in the order of the text. */
function withCalls(parts: readonly Part[], gold: Gold): Part[] {
  const texts = parts.map(({ text }) => text);
  let at = { part: 0, offset: 0 };
  for (const { n, before } of gold.notes) {
    for (let part = at.part; part < parts.length; part++) {
      if (parts[part]!.note !== undefined) continue;
      const from = part === at.part ? at.offset : 0;
      const found = [before + n, `${before} ${n}`].map((words) => [texts[part]!.indexOf(words, from), words] as const);
      const [index, words] = found.find(([place]) => place >= 0) ?? [-1, ''];
      if (index < 0) continue;
      const start = index + words.length - n.length;
      texts[part] = `${texts[part]!.slice(0, start)}${open}${n}${close}${texts[part]!.slice(start + n.length)}`;
      at = { part, offset: start + n.length + 2 };
      break;
    }
  }
  return parts.map((part, index) => ({ ...part, text: texts[index]! }));
}

/** A number that is next takes any words behind it, one after a gap only words. */
function isDue(words: string, due: string, numbered: number): boolean {
  if (!words.startsWith(due)) return false;
  return (numbered > 0 && due === String(numbered + 1)) || /^\P{N}/u.test(words.slice(due.length));
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function labelTag({ layout }: Gold): string {
  return layout === 'hsg' ? 'em' : 'strong';
}

function callOf({ layout }: Gold, n: string): string {
  if (layout === 'oe') return `<a class="footnotecall" id="bodyftn${n}" href="#ftn${n}">${n}</a>`;
  if (layout === 'hsg') return `<a href="#fn:1.${n}" id="fnref:1.${n}" rel="footnote" class="note"><sup>${n}</sup></a>`;
  return `<sup><a href="#n${n}" name="r${n}">${n}</a></sup>`;
}

function noteOf({ layout }: Gold, n: string, words: string): string {
  if (layout === 'oe') {
    return `<p class="notesbaspage"><a class="FootnoteSymbol" id="ftn${n}" href="#bodyftn${n}">${n}</a>&nbsp;${words}</p>`;
  }
  if (layout === 'hsg') {
    const back = /↩\s*$/u.test(words) ? ` <a class="fn-back" href="#fnref:1.${n}">↩</a>` : '';
    return `<li class="fn" value="${n}" id="fn:1.${n}"><span class="fn-content">${words.replace(/\s*↩\s*$/u, '')}</span>${back}</li>`;
  }
  return `<p><a name="n${n}" href="#r${n}">${n}</a> ${words}</p>`;
}

/** `[Page 230]` as history.state.gov marks it. */
function pages(html: string): string {
  return html.replace(/\[Page (\w+)\]/g, '<a class="tei-pb1" id="pg_$1">[Page $1]</a>');
}

function previews(notes: readonly string[]): string {
  const items = notes.map((note) => note.replace(/<[^>]*>/g, '').slice(0, 60));
  return `<ul class="sidenotes">${items.map((words) => `<li>${words} (...)</li>`).join('')}</ul>`;
}

function pageOf({ layout, lang }: Gold, text: readonly string[], notes: readonly string[]): string {
  const head = `<!DOCTYPE html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>A page</title>
<style>.x{color:red}</style><script>document.title = 'no word of it';</script></head>`;
  const menu = `<div id="cookie-banner"><p>This site uses cookies.</p><button>Accept</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li><a href="/search">Search</a></li></ul></nav>`;
  const foot = '<footer><p>Imprint and terms of use</p></footer></body></html>';
  if (layout === 'oe') {
    const body = text.map((block, index) =>
      index === 3 && notes.length > 0 ? `<div class="textandnotes">${previews(notes)}${block}</div>` : block,
    );
    return `${head}<body>${menu}<div id="main">${body.join('\n')}<div id="notes"><h2>Notes</h2>${notes.join('\n')}</div></div>${foot}`;
  }
  if (layout === 'hsg') {
    return `${head}<body>${menu}<div id="content-container"><div class="content"><div class="tei-div3">${text.join('\n')}</div><ol class="footnotes">${notes.join('')}</ol></div></div><aside><h4>Persons</h4></aside>${foot}`;
  }
  return `${head}<body>${menu}<main>${text.join('\n').replaceAll(' class="tei-p3"', '')}<div class="footnotes">${notes.join('\n')}</div></main>${foot}`;
}
