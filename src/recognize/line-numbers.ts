import type { MissingParagraphs } from '../transcript/transcript.js';
import { isExamination, witnessNamed } from './examinations.js';
import { divideLineRuns } from './line-runs.js';
import type { Passage, Reading } from './reading.js';

/** A court's page has more lines than this, and most blocks of the copy are such lines. */
const FEWEST = 6;
const line = /^(\d{1,2})(?: {1,48}|\t)(?=\S)/u;
/** A line that opens a speech or an examination. */
const speech = /^(?:\p{Lu}[\p{Lu}\p{M}.’' -]{2,40}:|[QA]\.? {1,8}\S)/u;

/** `[The witness entered court]`, `--- Upon resuming at 2.15 p.m.`: lines that are no part of a speech. */
const apart = /^(?:\[[^[\]]{3,80}\]|-{2,3} ?\p{Lu}.{3,70})$/u;

/** True for a line with which no speech goes on. */
function opensBlock(words: string): boolean {
  return speech.test(words) || apart.test(words) || isExamination(words) || witnessNamed(words) !== undefined;
}

/**
 * Takes off the numbers that a court prints before every line of a page and joins the lines to paragraphs. A number that
 * is missing is a lost line. Gives the blocks as they are where they are not numbered lines.
 */
export function recognizeLineNumbers(
  reading: Reading,
  blocks: readonly Passage[],
): { readonly passages: readonly Passage[]; readonly lost: ReadonlyMap<number, MissingParagraphs> } {
  const lost = new Map<number, MissingParagraphs>();
  const passages = divideLineRuns(reading, blocks);
  const lines = passages.map((passage) =>
    line.exec(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 52) })),
  );
  if (!areNumbered(reading, passages, lines)) return { passages: blocks, lost };
  const indented = indentOf(lines);
  const joined: Passage[] = [];
  let previous: number | undefined;
  let open = false;
  passages.forEach((passage, index) => {
    const match = lines[index];
    if (!match) {
      // `112` alone over line 1 is the page.
      const words = reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 6) });
      if (/^\d{1,5}$/.test(words) && Number(lines[index + 1]?.[1]) === 1) reading.folios.set(passage.start, words);
      joined.push(passage);
      previous = 0;
      open &&= passage.end - passage.start < 40;
      return;
    }
    const n = Number(match[1]);
    const mark = { start: passage.start, end: passage.start + match[1]!.length };
    const start = passage.start + match[0].length;
    const isLost = previous !== undefined && n > previous + 1;
    const last = joined.at(-1);
    if (
      !isLost &&
      open &&
      last &&
      last.index === passages[index - 1]!.index &&
      match[0].length < indented &&
      !opensBlock(reading.slice({ start, end: passage.end }).trimEnd())
    ) {
      reading.leaveOut(mark, 'line-number', 'furniture', ['numbers the line of a page']);
      reading.dropped.push({ start: mark.start, end: start });
      joined[joined.length - 1] = { ...last, end: passage.end, index: passage.index };
    } else {
      reading.leaveOut(mark, 'line-number', 'furniture', ['numbers the line of a page']);
      joined.push({ ...passage, start });
    }
    const words = reading.slice({ start, end: passage.end }).trimEnd();
    const isApart = opensBlock(words) && !speech.test(words);
    if (isLost) {
      lost.set(start, { type: 'missing', unit: 'line', first: previous! + 1, last: n - 1 });
      reading.say(
        'breaks/lost-line',
        `the number of the line leaps from ${previous} to ${n}; a line of the page may be lost`,
        start,
        {
          question: `the number of the line leaps from ${previous} to ${n}`,
        },
      );
    }
    previous = n;
    open = !isApart;
  });
  return { passages: joined, lost };
}

/** Lines of a page begin at one of few columns: one that begins so many columns farther in opens a paragraph. */
const INDENT = 3;

/** The column from which on a line is indented; none where all begin at the same, as where the copy lost its spaces. */
function indentOf(lines: readonly (RegExpExecArray | null)[]): number {
  const columns = lines.flatMap((match) => (match ? [match[0].length] : []));
  return Math.min(...columns) + INDENT;
}

function areNumbered(
  reading: Reading,
  passages: readonly Passage[],
  lines: readonly (RegExpExecArray | null)[],
): boolean {
  const numbered = lines.flatMap((match) => (match ? [Number(match[1])] : []));
  if (numbered.length < FEWEST || numbered.length < passages.length * 0.6) return false;
  const rising = numbered.filter((n, index) => index === 0 || n <= 2 || n === numbered[index - 1]! + 1);
  const speeches = passages.filter(({ start, end }, index) => {
    const match = lines[index];
    return match && speech.test(reading.slice({ start: start + match[0].length, end }));
  });
  return rising.length >= numbered.length * 0.8 && speeches.length >= 2;
}
