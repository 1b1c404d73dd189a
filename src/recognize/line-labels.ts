import type { Candidate } from './label-shapes.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Characters of a name that stands on a line of its own. */
const LONGEST = 50;

/** Lines that stand alone over the words of a speech, as labels of plays and of some reports do. */
export function findLineLabels(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const heads = passages.filter((passage, index) => {
    const next = passages[index + 1];
    return passage.block.blankBefore > 0 && next?.block.blankBefore === 0 && !passage.number && !passage.block.role;
  });
  const alone = heads.flatMap((passage) => {
    const name = reading
      .slice(passage)
      .replace(/[:：]$/u, '')
      .trim();
    return isNameLine(name) ? [{ passage, name }] : [];
  });
  const directed = heads.flatMap((passage) => beforeDirection(reading.slice(passage)));
  const counts = new Map<string, number>();
  for (const { name } of alone) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of directed) if (counts.has(name)) counts.set(name, counts.get(name)! + 1);
  const inCapitals =
    heads.filter((passage) => capitals(`${reading.slice(passage)} (`) !== undefined).length * 2 >= heads.length;
  const known = [...counts]
    .filter(([name, count]) => count > 1 || (inCapitals && isCapitals(name)))
    .map(([name]) => name);
  // Headings in capitals stand alone over their words too, but hardly one stands there twice.
  if (known.length < 2 || heads.length < 4 || ![...counts.values()].some((count) => count > 1)) return [];
  const names = new Set([...known, ...recurring(directed)]);
  const open = (passage: Passage): Candidate[] => {
    const text = reading.slice(passage);
    const match = longestOpening(names, text) ?? (inCapitals ? capitals(text) : undefined);
    return match === undefined ? [] : [lineCandidate(reading, passage, match)];
  };
  const opened = heads.flatMap(open);
  // Where most groups open with a known name, the layout is settled; else a few headings may merely recur.
  if (opened.length * 2 < heads.length) return [];
  // Then a name that stands so once labels a speech as well.
  const once = alone.filter(({ name }) => !names.has(name));
  return [...opened, ...once.map(({ passage, name }) => lineCandidate(reading, passage, name))];
}

/** Names that stand more than once. */
function recurring(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}

/** The name before a direction: `Luise` for `Luise sieht ihn an.`, `Мыкин` for `Мыкин (Жадову)`. */
function beforeDirection(line: string): string[] {
  const match = /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,3}(?=,? \p{Ll}| \()/u.exec(line.slice(0, 120));
  return match ? [match[0]] : [];
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function isNameLine(line: string): boolean {
  return (
    line.length <= LONGEST &&
    /^\p{Lu}/u.test(line) &&
    !/[.!?,;…]$/u.test(line) &&
    line.split(' ').length <= 5 &&
    !/\d/.test(line)
  );
}

function longestOpening(known: ReadonlySet<string>, text: string): string | undefined {
  for (let length = Math.min(text.length, LONGEST); length > 0; length--) {
    const opening = text.slice(0, length);
    if (known.has(opening) && !/[\p{L}\p{N}]/u.test(text[length] ?? ' ')) return opening;
  }
  return undefined;
}

/** Words in capitals before words that are not: `KNOCHENBRUCH lachend.` */
function capitals(text: string): string | undefined {
  const match = /^\p{Lu}[\p{Lu}\p{M}'’.-]+(?: \p{Lu}[\p{Lu}\p{M}'’.-]+)*(?= \p{Lu}?\p{Ll}|[,.]? \(|[,.]|$)/u.exec(text);
  return match && match[0].length > 2 && match[0].split(' ').length <= 5 ? match[0] : undefined;
}

function lineCandidate(reading: Reading, passage: Passage, name: string): Candidate {
  const nameEnd = passage.start + name.length;
  const rest = trimmed(reading.manuscript.text, { start: nameEnd, end: passage.end });
  const bare = /^[:：.]?$/u.test(reading.slice(rest));
  return {
    passage,
    delimiter: 'line',
    printed: name,
    name,
    bracketed: false,
    span: { start: passage.start, end: bare ? passage.end : nameEnd },
    ...(!bare && { aside: rest }),
  };
}
