import type { Passage, Reading } from './reading.js';

/** A head stands on at least so many pages before it is one. */
const FEWEST = 3;
/** The same where its number is set off from the words, as only heads have it. */
const FEWEST_SET_OFF = 2;
const LONGEST = 120;

/** A line with the number of a page in it. */
interface Head {
  readonly passage: Passage;
  readonly at: number;
  readonly n: string;
  readonly isSetOff: boolean;
}

/**
 * Finds the heads and folios that a page prints over every page: lines that are the same but for a number at their end or
 * beginning, and the number rises. A heading such as `Article 3` is like that too, so either the line has more words or it
 * interrupts a sentence. They become page breaks, and are listed. What a head has beside it on every page is left out, and gone from
 * the passages that are given back.
 */
export function recognizeRunningHeads(reading: Reading, passages: readonly Passage[]): readonly Passage[] {
  recognizeFolios(reading, passages);
  const byMask = new Map<string, Head[]>();
  const numbers: Head[] = [];
  passages.forEach((passage, at) => {
    if (passage.number || passage.end - passage.start > LONGEST * 2) return;
    const line = reading.slice(passage);
    if (!/\d/.test(line)) return;
    const text = line.replace(/\s+/gu, ' ');
    if (text.length > LONGEST || /[:?![\]]/.test(text) || reading.decided('furniture', passage.start)) return;
    const alone = folioAlone.exec(text)?.[1];
    if (alone !== undefined) {
      numbers.push({ passage, at, n: alone, isSetOff: false });
      return;
    }
    const setOff = (setOffAtEnd.exec(line) ?? setOffAtStart.exec(line) ?? betweenDashes.exec(line))?.[1];
    const n = setOff ?? (/\d{1,5}$/.exec(text) ?? /^\d{1,5}(?= )/.exec(text))?.[0];
    if (n === undefined) return;
    const mask = withoutNumber(text, n).replace(/\d+/g, '#').trim();
    const head = { passage, at, n, isSetOff: setOff !== undefined };
    const heads = byMask.get(mask);
    if (heads) heads.push(head);
    else byMask.set(mask, [head]);
  });
  const beside = new Set<Passage>();
  let labels: ReadonlySet<string> | undefined;
  for (const [mask, heads] of byMask) {
    if (!isRising(heads) || heads.length < (heads.every(({ isSetOff }) => isSetOff) ? FEWEST_SET_OFF : FEWEST))
      continue;
    const words = mask.match(/\p{L}{2,}/gu)?.length ?? 0;
    const interrupting = heads.filter(
      ({ at }) => at > 0 && /[\p{Ll},-]$/u.test(reading.slice(passages[at - 1]!).slice(-1)),
    );
    if (words === 0 || (words < 3 && interrupting.length * 3 < heads.length)) continue;
    for (const { passage, at, n } of heads) {
      if (at === 0 && saysWhenAlone(reading, passages)) continue;
      reading.folios.set(passage.start, n);
      sayHead(reading, passage, n);
    }
    for (const { at } of heads) {
      const name = passages[at + 1];
      if (!name || !mayGoOnSpeaking(reading, name)) continue;
      labels ??= labelsOf(reading, passages);
      if (labels.has(reading.slice(name))) beside.add(name);
    }
    // On the first page they may be the title.
    for (const head of besides(reading, passages, heads).slice(1)) beside.add(head);
  }
  for (const heads of overFolios(reading, passages, numbers)) {
    for (const { folio, head } of heads) {
      reading.folios.set(folio.passage.start, folio.n);
      sayHead(reading, head, folio.n);
      beside.add(head);
    }
  }
  for (const passage of beside)
    reading.drop(passage, 'running-head', 'furniture', ['the line stands at the head of other pages too']);
  return beside.size === 0 ? passages : passages.filter((passage) => !beside.has(passage));
}

/** `12`, `3-5` where three pages have one head. */
const folioAlone = /^(\d{1,4})(?:[-–]\d{1,4})?$/u;
const setOffAtEnd = /(?: {3}|\t|[—–] )(\d{1,5})$/u;
const setOffAtStart = /^(\d{1,5})(?= {3}|\t| [—–])/u;
const betweenDashes = /[—–] (\d{1,5}) [—–]/u;

/** A head without the number of its page. */
function withoutNumber(text: string, n: string): string {
  if (text.endsWith(n)) return text.slice(0, -n.length);
  return text.startsWith(n) ? text.slice(n.length) : text.replace(betweenDashes, '');
}

function isRising(heads: readonly Head[]): boolean {
  return heads.every(({ n }, i) => i === 0 || Number(n) > Number(heads[i - 1]!.n));
}

/** Blocks behind the first in which a title is to be found. */
const TITLE_WITHIN = 12;

/** True where the first block has a year that no title below it has: it is the title, whatever the pages have at their heads. */
function saysWhenAlone(reading: Reading, [first, ...others]: readonly Passage[]): boolean {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(reading.slice(first!))?.[0];
  return year !== undefined && !others.slice(0, TITLE_WITHIN).some((line) => reading.slice(line).includes(year));
}

function sayHead(reading: Reading, passage: Passage, n: string): void {
  const words = reading.slice(passage);
  reading.say('furniture/running-head', `"${words}" was taken for the head of page ${n}`, passage.start, {
    doubt: {
      question: 'furniture',
      span: passage,
      chosen: 'furniture',
      evidence: ['the line is the same on other pages but for a number that rises'],
    },
  });
}

/** The lines over or under the heads of pages, where they are the same on two pages or more. */
function besides(reading: Reading, passages: readonly Passage[], heads: readonly Head[]): Passage[] {
  return [-1, 1].flatMap((step) => {
    const lines = heads.flatMap(({ at }) => passages[at + step] ?? []);
    const counts = new Map<string, Passage[]>();
    for (const line of lines) {
      const text = line.end - line.start > LONGEST || line.number ? '' : reading.slice(line);
      // A label or a sentence recurs too.
      if (text === '' || /[.:?!]$/u.test(text) || !/\p{L}{2}/u.test(text)) continue;
      const same = counts.get(text);
      if (same) same.push(line);
      else counts.set(text, [line]);
    }
    return [...counts.values()].filter((same) => same.length > 1 && same.length * 2 >= lines.length).flat();
  });
}

/** Signs of a name at most. */
const LONGEST_NAME = 60;

/** A line that may be a name, alone under the head of a page: where it labels speeches, that person goes on speaking there. */
function mayGoOnSpeaking(reading: Reading, line: Passage): boolean {
  if (line.number || line.end - line.start > LONGEST_NAME || reading.decided('furniture', line.start)) return false;
  return /^\p{Lu}[\p{L}\p{M}.,()’' -]{3,58}[\p{L})]$/u.test(reading.slice(line));
}

/** What stands before a colon at the beginning of passages. */
function labelsOf(reading: Reading, passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(
    passages.flatMap(({ start, end }) => {
      const opening = reading.slice({ start, end: Math.min(end, start + LONGEST_NAME + 1) });
      const colon = opening.indexOf(':');
      return colon < 0 ? [] : opening.slice(0, colon);
    }),
  );
}

/** Blocks between two pages at least. */
const SHORTEST_PAGE = 4;

/** `S/PV.2874` over `2`, `S/PV.2874` over `3-5`: a line that is the same over numbers of pages that rise, or under them. */
function overFolios(
  reading: Reading,
  passages: readonly Passage[],
  numbers: readonly Head[],
): { readonly folio: Head; readonly head: Passage }[][] {
  const byHead = new Map<string, { readonly folio: Head; readonly head: Passage }[]>();
  for (const [folio, step] of numbers.flatMap((one) => [[one, -1] as const, [one, 1] as const])) {
    const head = passages[folio.at + step];
    if (!head || head.number || head.end - head.start > 60 || reading.decided('furniture', head.start)) continue;
    const text = reading.slice(head);
    if (!/\p{Lu}/u.test(text) || /[.:?!,;]$/u.test(text)) continue;
    const key = `${step} ${text}`;
    const pages = byHead.get(key);
    if (pages) pages.push({ folio, head });
    else byHead.set(key, [{ folio, head }]);
  }
  return [...byHead.values()].filter(
    (pages) =>
      pages.length > 1 &&
      isRising(pages.map(({ folio }) => folio)) &&
      pages.every(({ folio }, i) => i === 0 || folio.at - pages[i - 1]!.folio.at > SHORTEST_PAGE),
  );
}

/** `[2]` as oral histories have it, `- 2 -` of a typewriter. */
const folio = /^(?:\[(\d{1,4})\]|[–—-] ?(\d{1,4}) ?[–—-])$/u;

/**
 * Finds the numbers of pages that stand alone between brackets or dashes: two or more, each one more than that before it.
 * Where the text has such brackets within its paragraphs too, they are calls of notes, and these may be their numbers.
 */
function recognizeFolios(reading: Reading, passages: readonly Passage[]): void {
  const found = passages.flatMap((passage) => {
    if (passage.number || passage.end - passage.start > 12) return [];
    const text = reading.slice(passage);
    const match = folio.exec(text);
    return match ? [{ passage, n: (match[1] ?? match[2])!, isBracketed: text.startsWith('[') }] : [];
  });
  const isRun = found.every(({ n }, at) => at === 0 || Number(n) === Number(found[at - 1]!.n) + 1);
  if (found.length < 2 || !isRun || !found.every(({ isBracketed }) => isBracketed === found[0]!.isBracketed)) return;
  const brackets = reading.manuscript.text.match(/\[\d{1,4}\]/gu)?.length ?? 0;
  if (found[0]!.isBracketed && brackets > found.length) return;
  for (const { passage, n } of found) reading.folios.set(passage.start, n);
}
