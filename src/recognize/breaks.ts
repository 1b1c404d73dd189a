import type { Span } from '../manuscript/manuscript.js';
import type { Inline, PageBreak, TimeMark } from '../transcript/transcript.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Words for a page in the languages of Europe, and their short forms. */
const pageWord = String.raw`[Pp]age|p\.|Seite|S\.|[Pp]ágina|[Pp]ág\.|[Pp]agina|[Pp]ag\.|[Ss]trona|[Ss]trana|[Ss]tranica|[Ss]tr\.|s\.|[Ss]id[ae]|[Ss]ivu|[Bb]lz\.|[Сс]траница|[Сс]торінка|[Сс]тр\.|[Сс]тор\.`;
const columnWord = String.raw`column|Column|col\.|Spalte|colonne|columna`;
/** `12`, `S697`, `3r`, `iv`; a name is none, as in `[p. Kern]`, which calls somebody Mr. */
const numeral = String.raw`(?:\p{L}{0,3}[–-]?\p{N}[\p{L}\p{N}–-]{0,11}|[ivxlc]{1,8}|[IVXLC]{1,8})`;
/** What stands in the brackets of a marker of a page or a column, as part of an expression. */
export const pageOrColumn = `(?:${pageWord}|${columnWord}) ?${numeral}`;
const bracketed = String.raw`\[(?:(?<page>${pageWord})|(?<column>${columnWord})) ?(?<n>${numeral})\]`;
/** `[Page 129]`, `[[Page S697]]`, `(p. 3)`, `Página 2`: markers that are a block of their own. */
const alone = new RegExp(String.raw`^(?:\[${bracketed}\]|${bracketed.replaceAll('?<', '?<b')})$`, 'u');
const bare =
  /^(?:\((?:p\.|S\.|s\.|str\.|pág\.|стр\.|page|Seite|strona|strana) ?(\d{1,5})\)|(?:Page|Pag\.|Página|Pagina|Seite|Strona|Strana|Stranica|Sid[ae]|Sivu|Str\.|Страница|Сторінка|[Сс]тр\.) ?(\d{1,5}))$/u;
const within = new RegExp(String.raw`\[?${bracketed}\]?`, 'gu');
const rule = /^(?:[*_·•–—―─━-](?: ?[*_·•–—―─━-]){2,40}|⁂)$/u;

/** The page or column that begins here, for a block that is nothing but its marker or a running head. */
export function pageBreakOf(reading: Reading, { start, end, number }: Passage): PageBreak | undefined {
  if (number) return undefined;
  const stated = reading.stated.get(start);
  if (stated?.type === 'page' && stated.end === end) return stated;
  const folio = reading.folios.get(start);
  if (folio !== undefined) return { type: 'page', start, end, n: folio, unit: 'page' };
  if (end - start > 40) return undefined;
  const text = reading.slice({ start, end });
  const groups = alone.exec(text)?.groups;
  if (groups) {
    const n = groups['n'] ?? groups['bn']!;
    return { type: 'page', start, end, n, unit: groups['column'] || groups['bcolumn'] ? 'column' : 'page' };
  }
  const plain = bare.exec(text);
  const n = plain?.[1] ?? plain?.[2];
  return n === undefined ? undefined : { type: 'page', start, end, n, unit: 'page' };
}

/** True for a row of asterisks or a rule. */
export function isSeparator(text: string): boolean {
  return text.length <= 80 && rule.test(text);
}

/** Page and column markers inside a paragraph; one that stands between two letters breaks a word. */
export function recognizePages(reading: Reading, span: Span): Inline[] {
  return [...reading.slice(span).matchAll(within)].map((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const { text } = reading.manuscript;
    const breaksWord = /\p{Ll}/u.test(text[start - 1] ?? '') && /\p{Ll}/u.test(text[end] ?? '');
    const unit = match.groups!['column'] ? 'column' : 'page';
    return { type: 'page', start, end, open: 0, close: 0, n: match.groups!['n']!, unit, breaksWord };
  });
}

const clock = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,3})?`;
const timeAtStart = new RegExp(
  String.raw`^(?:\[(${clock})(?:-[^\[\]]{0,12})?\]|\((${clock})\):?|(\d{1,2}:\d\d(?::\d\d)?)(?= \p{Lu}|$))\s*`,
  'u',
);
const timesWithin = new RegExp(String.raw`\[(${clock})(?:-[^\[\]]{0,12})?\]`, 'gu');
const timeAlone = new RegExp(String.raw`^(?:[([](${clock})[)\]][:.]?|(${clock}))$`, 'u');
/** `Anna Keller  00:00:05`: who speaks, and since when, as programs that write meetings down have it. */
const timedName = new RegExp(
  String.raw`^(?<name>\p{L}[\p{L}\p{M}\p{N}.,'’()-]*(?: [\p{L}\p{M}\p{N}.,'’()-]+){0,5}?)[ \t\u00a0]{1,8}(?:[([]${clock}[)\]]|\d{1,2}:\d\d(?::\d\d)?)$`,
  'u',
);

/** The name in a line that is a name and a time and nothing else. */
export function nameBeforeTime(line: string): string | undefined {
  return line.length <= 80 ? timedName.exec(line.trimEnd())?.groups?.['name'] : undefined;
}

/**
 * Takes off the times at which a recording's stretches begin (`[00:00:05] ANNA: ...`). Without brackets they are known as
 * such only where several blocks begin so.
 */
export function recognizeTimes(reading: Reading, passages: readonly Passage[]): Passage[] {
  const found = passages.map((passage) =>
    passage.number
      ? null
      : timeAtStart.exec(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 40) })),
  );
  const unmarked = found.filter((match) => match?.[3] !== undefined).length;
  const number = (index: number) => {
    const match = found[index];
    return match?.[1] ?? match?.[2] ?? (unmarked * 3 >= passages.length && unmarked > 2 ? match?.[3] : undefined);
  };
  let alone: TimeMark | undefined;
  return passages.flatMap((passage, index): Passage[] => {
    const n = number(index);
    const before = alone;
    alone = undefined;
    if (n === undefined) return [before ? { ...passage, time: before } : passage];
    const { start, end } = passage;
    const behind = start + found[index]![0].length;
    const fills = behind >= end;
    // A time that fills its block belongs to the next; where that has its own, it stays what it is.
    if (fills && (index + 1 === passages.length || number(index + 1) !== undefined)) return [passage];
    const mark = trimmed(reading.printed, { start, end: Math.min(behind, end) });
    const time: TimeMark = { type: 'time', ...mark, n: n.replaceAll('.', ':') };
    reading.claim('breaks', 'time', mark, 'certain', [fills ? 'a time fills the block' : 'a time opens the block']);
    if (fills) {
      alone = time;
      return [];
    }
    return [{ ...passage, start: behind, time }];
  });
}

/** Times inside a paragraph. */
export function recognizeTimesWithin(reading: Reading, span: Span): Inline[] {
  return [...reading.slice(span).matchAll(timesWithin)].map((match) => {
    const start = span.start + match.index;
    const n = match[1]!.replaceAll('.', ':');
    return { type: 'time', start, end: start + match[0].length, open: 0, close: 0, n };
  });
}

/** The time behind a label: `James Cridland (00:46):`, `Anna Keller 00:00:05`. */
export function timeOf(reading: Reading, span: Span): TimeMark | undefined {
  const match = timeAlone.exec(reading.slice(span));
  const n = match?.[1] ?? match?.[2];
  return n === undefined ? undefined : { type: 'time', start: span.start, end: span.end, n: n.replaceAll('.', ':') };
}
