/** A stretch of a reference in one style. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

const [opening, closing] = ['<p class="reference">', '</p>'];
const token = /<(?<close>\/?)(?<name>[a-z]{1,20})(?![a-z])(?:[^"<>]|"[^"]*")*>|(?<text>[^<]+)/g;
const reference = /&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>[a-z]+));/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Reads the references in HTML that Typst wrote, each a `p` of class `reference`: their text, and what of it stands in
 * `em`. No other markup of them means anything.
 */
export function readRuns(html: string): readonly (readonly Run[])[] {
  const [, ...references] = html.split(opening);
  return references.map((html) => settlePunctuation(joined(html.slice(0, html.indexOf(closing)))));
}

function joined(html: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  for (const { groups } of html.matchAll(token)) {
    if (groups!['name'] === 'em') depth += groups!['close'] ? -1 : 1;
    if (groups!['text'] === undefined) continue;
    const text = groups!['text'].replace(reference, character);
    const italic = depth > 0;
    const last = runs.at(-1);
    if (last?.italic === italic) runs[runs.length - 1] = { text: last.text + text, italic };
    else runs.push({ text, italic });
  }
  return runs;
}

function character(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal) return String.fromCodePoint(Number(decimal));
  return named[name ?? ''] ?? whole;
}

/** Ends of a title behind which no manual sets another full stop. */
const ended = '[.?!…。！？]';

/**
 * Takes away the full stop that a style sets behind a title which has an end of its own (`“What is to be done?.”`); the
 * processor does this only where neither quotation marks nor italics come between.
 */
function settlePunctuation(runs: readonly Run[]): readonly Run[] {
  const doubled = new RegExp(`(${ended}’?)\\.(?=”| \\()`, 'gu');
  const open = new RegExp(`${ended}$`, 'u');
  return runs.map(({ text, italic }, index) => {
    const before = runs[index - 1];
    const rest = before && open.test(before.text) ? text.replace(/^\./, '') : text;
    return { text: rest.replace(doubled, '$1'), italic };
  });
}

/** A reference as plain text. */
export function toText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A reference as HTML (and XML): text in which `<i>` sets titles in italics and `&`, `<`, `>` are escaped. */
export function toMarkup(runs: readonly Run[]): string {
  return runs
    .map(({ text, italic }) => {
      const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
      return italic ? `<i>${escaped}</i>` : escaped;
    })
    .join('');
}
