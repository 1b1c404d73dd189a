import { nameBeforeTime } from './breaks.js';
import { bracketedGap } from './editorial.js';
import { isPart, isRecordKey, offices } from './label-lexicon.js';
import type { Candidate } from './label-shapes.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import { isBracketedDirection } from './stage.js';

/** Characters of a name that stands on a line of its own. */
const LONGEST = 50;

/** Lines that stand alone over the words of a speech, as labels of plays and of some reports do. */
export function findLineLabels(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const timed = beforeTimes(reading, passages);
  if (timed.length > 0) return timed;
  const bracketed = inBrackets(reading, passages);
  if (bracketed.length > 0) return bracketed;
  const over = overWords(reading, passages);
  if (over.length > 0) return over;
  const capitals = betweenBlanks(reading, passages);
  return capitals.length > 0 ? capitals : inLettersBetweenBlanks(reading, passages);
}

/** So many names with times behind them, each over its words, are no lines of a timetable. */
const FEWEST_TIMED = 3;

/** Names with a time behind them, alone on their lines, one of which recurs: `Anna Keller 00:00:05` over what she says. */
function beforeTimes(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const names = passages.map((passage) =>
    passage.block.role
      ? undefined
      : nameBeforeTime(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 81) })),
  );
  const timed = passages.flatMap((passage, index) => {
    const name = names[index];
    return name === undefined || index + 1 === passages.length || names[index + 1] !== undefined
      ? []
      : [{ passage, name }];
  });
  if (timed.length < FEWEST_TIMED || recurring(timed.map(({ name }) => name)).length === 0) return [];
  return timed.map(({ passage, name }) => lineCandidate(reading, passage, name));
}

/**
 * Names in square brackets, each alone on a line over what is said: `[ゴルバチョフ]`. Two of them recur, and they open a quarter of the
 * blocks, since what an editor puts in brackets is mostly something else.
 */
function inBrackets(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const lines = passages.flatMap((passage, index) => {
    if (passage.end - passage.start > LONGEST || passage.block.role) return [];
    const text = reading.slice(passage).trimEnd();
    const name = /^[[［](\p{Lu}[^[\]\d:]*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]+)[\]］]$/u.exec(text)?.[1];
    const isName = name !== undefined && !/[.!?,;…]/u.test(name) && name.split(' ').length <= 4;
    if (!isName || isBracketedDirection(text) || bracketedGap(text) || index + 1 === passages.length) return [];
    return [{ passage, name, next: passages[index + 1]! }];
  });
  const opens = new Set(lines.map(({ passage }) => passage));
  const over = lines.filter(({ next }) => !opens.has(next));
  if (over.length < FEWEST_BETWEEN || over.length * 4 < passages.length) return [];
  if (recurring(over.map(({ name }) => name)).length < 2) return [];
  return over.map(({ passage, name }) => ({
    passage,
    delimiter: 'line',
    printed: reading.slice(passage),
    name,
    bracketed: false,
    span: { start: passage.start, end: passage.end },
  }));
}

/** Lines between blank lines are as often headings; so many of them have to be names that recur. */
const FEWEST_BETWEEN = 4;

/**
 * Names in capitals, each alone between two blank lines over a paragraph, two of which recur, where few blocks have a colon behind a
 * name. A name that stands so once is a label too where the text calls somebody so.
 */
function betweenBlanks(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const lines = linesBetweenBlanks(reading, passages).filter(
    ({ name, words }) => isCapitals(name) && !isCapitals(words),
  );
  const apart = lines.filter(({ isOverSentences }) => isOverSentences);
  if (apart.length < FEWEST_BETWEEN) return [];
  const written = new Set(reading.manuscript.text.match(/(?<= )\p{Lu}[\p{Ll}\p{M}’'-]+/gu));
  // `ARGUMENTS AGAINST` recurs too: who speaks has an office, or the text calls somebody by the name.
  const isSomebody = (name: string) => {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return (
      !isRecordKey(name) &&
      (hasOffice(name) || (last.length > 2 && written.has(last[0]! + last.slice(1).toLowerCase())))
    );
  };
  const counts = new Map<string, number>();
  for (const { name } of apart) counts.set(name, (counts.get(name) ?? 0) + 1);
  const others = [...counts.keys()].filter(isSomebody).length;
  const presides = (name: string, count: number) => count > FEWEST_BETWEEN && others >= 3 && !isRecordKey(name);
  // Beside somebody who is known, a name that recurs is one where none of it is a word of the text.
  const isUnknown = namesNothingElse(reading);
  const isRecurring = (name: string, count: number) => count > 1 && others > 0 && isUnknown(name);
  const known = new Map(
    [...counts].filter(([name, count]) => isSomebody(name) || presides(name, count) || isRecurring(name, count)),
  );
  const often = [...known.values()].filter((count) => count > 1);
  const total = often.reduce((sum, count) => sum + count, 0);
  // Where one presides and calls the others, no other name may recur.
  const isSettled = often.length >= 2 || (often.length === 1 && total > FEWEST_BETWEEN && known.size >= FEWEST_BETWEEN);
  if (!isSettled) return [];
  const isKnown = ({ name }: NamedLine) => known.has(name) && (known.get(name)! > 1 || name.includes(' '));
  const called = calledBetween(reading, apart, isKnown);
  // Words that break off are spoken all the same where the name over them labels other speeches.
  const labels = lines.filter((line) =>
    line.isOverSentences ? isKnown(line) || called.has(line) : known.has(line.name),
  );
  if (labels.length < Math.max(FEWEST_BETWEEN, passages.length * 0.15)) return [];
  if (passages.filter((passage) => /^\p{Lu}[^:\n]{1,40}: /u.test(reading.slice(passage))).length >= total) return [];
  return labels.map(({ passage, name }) => lineCandidate(reading, passage, name));
}

/** Names in small letters, each alone between two blank lines over sentences, of which two recur and open a part of the blocks. */
function inLettersBetweenBlanks(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const lines = linesBetweenBlanks(reading, passages).filter(
    ({ name, isOverSentences }) => isOverSentences && !isCapitals(name) && isCapitalised(name) && !isRecordKey(name),
  );
  if (lines.length < FEWEST_BETWEEN) return [];
  const isUnknown = namesNothingElse(reading);
  const isSomebody = (name: string) => hasOffice(name) || isPart(name) || isUnknown(name);
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = new Set([...counts].flatMap(([name, count]) => (count > 1 && isSomebody(name) ? [name] : [])));
  const isKnown = ({ name }: NamedLine) => known.has(name);
  const called = calledBetween(reading, lines, isKnown);
  const labels = lines.filter((line) => isKnown(line) || called.has(line));
  // Where one presides and calls the others, no other name may recur.
  const isSettled = known.size >= 2 || (known.size === 1 && called.size >= 3);
  if (!isSettled || labels.length < Math.max(FEWEST_BETWEEN, passages.length * 0.15)) return [];
  return labels.map(({ passage, name }) => lineCandidate(reading, passage, name));
}

/** Short lines between two blank lines, which may be names, over a block. */
function linesBetweenBlanks(
  reading: Reading,
  passages: readonly Passage[],
): { readonly passage: Passage; readonly name: string; readonly words: string; readonly isOverSentences: boolean }[] {
  const isApart = (passage: Passage, next: Passage | undefined) => {
    const isFirst = passage === passages[0];
    if (!next || (passage.block.blankBefore === 0 && !isFirst) || next.block.blankBefore === 0) return false;
    return !passage.number && !passage.block.role && !next.block.role && passage.end - passage.start <= LONGEST;
  };
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    if (!isApart(passage, next)) return [];
    const name = reading.slice(passage).trim();
    if (!isNameLine(name)) return [];
    const words = reading.slice(next!);
    return [{ passage, name, words, isOverSentences: /[.?!…:”"»)]$/u.test(words.trimEnd()) }];
  });
}

interface NamedLine {
  readonly passage: Passage;
  readonly name: string;
}

/**
 * Of these lines, names that stand between two speeches of one person, whom nobody would label twice in a row: somebody else spoke in
 * between. A heading may stand there too, but its words are words, which a text has in small letters.
 */
function calledBetween(
  reading: Reading,
  lines: readonly NamedLine[],
  isKnown: (line: NamedLine) => boolean,
): ReadonlySet<NamedLine> {
  const isName = namesNothingElse(reading);
  const called = new Set<NamedLine>();
  let before: string | undefined;
  let between: NamedLine[] = [];
  for (const line of lines) {
    if (!isKnown(line)) {
      if (isName(line.name)) between.push(line);
      continue;
    }
    if (line.name === before) for (const one of between) called.add(one);
    before = line.name;
    between = [];
  }
  return called;
}

/** True for a name with an office, a title or a form of address. */
function hasOffice(name: string): boolean {
  return offices.test(name) || isPart(name.split(' ', 1)[0]!) || /(?:^| )(?:dr|mag|prof|mr|mrs|ms|ing)\. /iu.test(name);
}

/** Tells names of two words or more of which none is a word that the text has in small letters. */
function namesNothingElse(reading: Reading): (name: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (name) => {
    if (!name.includes(' ') || isRecordKey(name)) return false;
    words ??= new Set(reading.manuscript.text.match(/(?<!\p{L})\p{Ll}{3,}/gu));
    const small = words;
    return !name
      .toLowerCase()
      .split(/[ .-]+/u)
      .some((part) => small.has(part));
  };
}

/** Lines that stand directly over the words of a speech. */
function overWords(reading: Reading, passages: readonly Passage[]): Candidate[] {
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

/** True where every word has a capital, but for the small words of names and offices. */
function isCapitalised(name: string): boolean {
  return name
    .split(' ')
    .every((word) => /^\p{Lu}|^(?:de|du|des|von|van|der|den|of|the|la|le|di|da|del|y|i|f\u00fcr)$/u.test(word));
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
