import type { MissingParagraphs } from '../transcript/transcript.js';
import { isEvidence } from './evidence.js';
import { isCourteous, offices } from './label-lexicon.js';
import type { Passage, Reading } from './reading.js';

/** A page numbers its paragraphs only if it numbers at least this many. */
const FEWEST = 3;
/** How many numbers may be missing between two that are printed. */
const WIDEST_GAP = 6;

/**
 * Takes off the paragraph numbers that a page glues to its paragraphs (`3Gorbachev: ...`). Digits are such numbers only
 * as a nearly complete rising sequence over the document: `1989 was a year` stays text, and in `12032. The ...` after
 * paragraph 119 the number is 120.
 */
export function recognizeParagraphNumbers(reading: Reading, passages: readonly Passage[]): Passage[] {
  const { text } = reading.manuscript;
  // A file that has such numbers has them all.
  if (passages.some(({ number }) => number)) return [...passages];
  const runs = passages
    .filter(({ block }) => !block.role)
    .map((passage) => ({ passage, digits: /^\d{1,12}/.exec(text.slice(passage.start, passage.start + 12))?.[0] ?? '' }))
    .filter(({ digits }) => digits !== '');
  const chain = longestChain(runs.map(({ passage, digits }) => candidates(text, passage, digits)));
  const found = chain.filter((n) => n !== undefined).length;
  // `19.`, `29.`, `39.` of many notes begin with 1, 2, 3: a sequence that leaves most numbers out, and digits of most others to the text.
  const whole = chain.filter((n, index) => String(n) === runs[index]!.digits).length;
  if (found < FEWEST || (whole * 2 < found && found * 2 < runs.length)) return numberedSpeeches(reading, passages);
  const numbers = new Map(runs.map(({ passage }, index) => [passage, chain[index]]));
  return passages.map((passage) => {
    const number = numbers.get(passage);
    if (number === undefined) return passage;
    const n = String(number);
    const span = { start: passage.start, end: passage.start + n.length };
    reading.claim('breaks', 'paragraph number', span, 'certain', ['runs on from the paragraph numbers before it']);
    return { ...passage, start: span.end, number: { n, span } };
  });
}

/** `[12.] Q. Mr. President,`: the number of a question in brackets, as the papers of presidents have it. */
const bracketedQuestion = /^\[(\d{1,3})\.\] (?=Q\. )/u;

/** Takes off such numbers, with their brackets. */
function numberedQuestions(reading: Reading, passages: readonly Passage[]): Passage[] {
  return passages.map((passage) => {
    const match = passage.block.role
      ? null
      : bracketedQuestion.exec(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 12) }));
    if (!match) return passage;
    const n = match[1]!;
    const start = passage.start + 1;
    const span = { start, end: start + n.length };
    reading.claim('breaks', 'paragraph number', span, 'certain', ['a number in brackets stands before a question']);
    for (const mark of [
      { start: passage.start, end: start },
      { start: span.end, end: span.end + 2 },
    ])
      reading.leaveOut(mark, 'number-mark', 'breaks', ['the brackets of the number of a question']);
    return { ...passage, start: passage.start + match[0].length, number: { n, span } };
  });
}

/** `12. The PRESIDENT: I call`: a number with a point, and a label. */
const numbered = /^(?<n>\d{1,4})\. (?:(?<label>\p{Lu}[^:;\n]{1,160}): )?(?=\S)/u;

/**
 * Takes off the numbers, with their points, of a record that numbers every paragraph through (verbatim records of the United
 * Nations, evidence before committees). Lists and headings are numbered so as well; here labels stand behind the numbers, and
 * one of them recurs, or the numbers are those of questions with their answers.
 */
function numberedSpeeches(reading: Reading, passages: readonly Passage[]): Passage[] {
  const all = passages.map((passage) =>
    // `↩` leads back from a note to its call.
    passage.block.role || reading.manuscript.text[passage.end - 1] === '↩'
      ? null
      : numbered.exec(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 180) })),
  );
  const from = beginningOf(all);
  const found = all.map((match, at) => (at < from ? null : match));
  const matches = found.filter((match) => match !== null);
  const labels = matches.flatMap(({ groups }) => groups!['label'] ?? []);
  const rises = matches.every(
    ({ groups }, at) => at === 0 || Number(groups!['n']) > Number(matches[at - 1]!.groups!['n']),
  );
  if (matches.length < FEWEST || !rises) return numberedQuestions(reading, passages);
  const areNames = new Set(labels).size < labels.length || (labels.length > 1 && labels.every(isOfPerson));
  const areSpeeches = labels.length * 4 >= matches.length && areNames;
  if (
    !areSpeeches &&
    !isEvidence(
      reading,
      passages.filter((_, at) => found[at]),
    )
  )
    return [...passages];
  return passages.map((passage, index) => {
    const match = found[index];
    if (!match) return passage;
    const n = match.groups!['n']!;
    const span = { start: passage.start, end: passage.start + n.length };
    reading.claim('breaks', 'paragraph number', span, 'certain', [
      areSpeeches
        ? 'the record numbers its paragraphs through, labels behind the numbers'
        : 'the record numbers its questions through',
    ]);
    const point = { start: span.end, end: span.end + 1 };
    reading.leaveOut(point, 'number-mark', 'breaks', ['the point behind a paragraph number']);
    return { ...passage, start: point.end + 1, number: { n, span } };
  });
}

/** True for a label that begins with an office or a form of address, as every one has in such records: `Le PRÉSIDENT`, `Mme HOLT (Tunisie)`. */
function isOfPerson(label: string): boolean {
  const bare = label.replace(/^\p{L}{1,3} (?=\p{Lu})/u, '');
  return isCourteous(label) || offices.test(label) || offices.test(bare);
}

/** Where the numbers begin that have the first label among them: the items of an agenda above have numbers of their own. */
function beginningOf(found: readonly (RegExpExecArray | null)[]): number {
  let from = found.findIndex((match) => match?.groups?.['label'] !== undefined);
  if (from < 0) return 0;
  let n = Number(found[from]!.groups!['n']);
  for (let at = from - 1; at >= 0; at--) {
    const before = found[at];
    if (!before) continue;
    if (Number(before.groups!['n']) !== n - 1) break;
    n--;
    from = at;
  }
  return from;
}

interface Candidate {
  readonly value: number;
  /** A number that takes all the digits is likelier than one that leaves some to the text. */
  readonly weight: number;
}

/** Numbers that a block may begin with: any prefix of its digits that is glued to what follows. */
function candidates(text: string, passage: Passage, digits: string): Candidate[] {
  const found: Candidate[] = [];
  for (let length = 1; length <= Math.min(4, digits.length); length++) {
    const next = text[passage.start + length];
    if (digits[0] !== '0' && next !== undefined && /[\p{L}\p{N}"“„«‘’'([—–-]/u.test(next)) {
      found.push({ value: Number(digits.slice(0, length)), weight: length === digits.length ? 1 : 0.9 });
    }
  }
  return found;
}

/**
 * The longest rising chain that takes at most one candidate of each block and starts near 1; unset where a block has
 * no number. Linear: each block looks back over at most WIDEST_GAP values.
 */
function longestChain(blocks: readonly (readonly Candidate[])[]): (number | undefined)[] {
  interface Link {
    readonly score: number;
    readonly block: number;
    readonly value: number;
    readonly before: Link | undefined;
  }
  const ending = new Map<number, Link>();
  let best: Link | undefined;
  blocks.forEach((values, block) => {
    const links: Link[] = [];
    for (const { value, weight } of values) {
      let before: Link | undefined;
      for (let gap = 1; gap <= WIDEST_GAP; gap++) {
        const link = ending.get(value - gap);
        if (link && (before === undefined || link.score > before.score)) before = link;
      }
      if (before || value <= 2) links.push({ score: (before?.score ?? 0) + weight, block, value, before });
    }
    for (const link of links) {
      // Of two chains of one weight the one that begins later: `187. Minutes` is a heading before paragraph 1.
      if ((ending.get(link.value)?.score ?? 0) <= link.score) ending.set(link.value, link);
      if (best === undefined || link.score > best.score) best = link;
    }
  });
  const chain: (number | undefined)[] = blocks.map(() => undefined);
  for (let link: Link | undefined = best; link; link = link.before) chain[link.block] = link.value;
  return chain;
}

/** The numbers that a page's sequence skips, by the passage that stands behind the gap. */
export function findMissingNumbers(
  reading: Reading,
  passages: readonly Passage[],
): ReadonlyMap<number, MissingParagraphs> {
  const missing = new Map<number, MissingParagraphs>();
  let expected: number | undefined;
  for (const { number, index, block } of passages) {
    if (!number) continue;
    const found = Number(number.n);
    if (expected !== undefined && found > expected) {
      const last = found - 1;
      const which =
        expected === last ? `paragraph number ${expected} is` : `paragraph numbers ${expected} to ${last} are`;
      missing.set(index, { type: 'missing', unit: 'paragraph', first: expected, last });
      reading.say(
        'breaks/missing-paragraph',
        `${which} not in the copy; look on the page whether text is lost there`,
        block.start,
        { question: `${which} not in the copy` },
      );
    }
    expected = found + 1;
  }
  return missing;
}
