import { type Passage, type Reading, trimmed } from './reading.js';

/** So many numbers that follow one another are those of lines. */
const FEWEST = 8;
/** Characters from the number of a line to that of the next, at most, and on average. */
const LONGEST_LINE = 140;
const LONGEST_ON_AVERAGE = 95;
/** Lines of a page that may be lost between two. */
const MOST_LOST = 2;
/** Numbers of lines that every run has within it. */
const middle = [' 3 ', ' 5 ', ' 7 '];
/** Lines of a page, at most. */
const MOST_LINES = 32;
const number = /(?<!\S)\d{1,2}(?=\s)/g;
/** What a line behind its number may open with. */
const speech = /^\d{1,2}\s{1,8}(?:\p{Lu}[\p{Lu}\p{M}.’' -]{2,40}:|[QA]\.? {1,8}\S)/u;
/** `Page 7043` before the first line of a page. */
const page = /(?<!\S)(?:Page|p\.) \d{1,6}\s*$/u;

/**
 * Divides blocks in which a copy ran the numbered lines of a court's pages together, `1 JUDGE KERN: Please. 2 MR. HOLT: I`, at the
 * numbers. A block in which the numbers from the first to the last do not follow one another stays as it is.
 */
export function divideLineRuns(reading: Reading, passages: readonly Passage[]): readonly Passage[] {
  return passages.flatMap((passage) => {
    if (passage.number || passage.block.role || passage.end - passage.start < FEWEST * 4) return [passage];
    const text = reading.slice(passage);
    // Most blocks have no such numbers, and are looked at no further.
    if (!middle.every((n) => text.includes(n))) return [passage];
    const marks = marksIn(text);
    if (marks.length < FEWEST) return [passage];
    const starts = marks.flatMap((at, index) => {
      const before = page.exec(text.slice(Math.max(0, at - 16, marks[index - 1] ?? 0), at));
      return before ? [at - before[0].length, at] : [at];
    });
    if (starts[0]! > 0) starts.unshift(0);
    return starts.map((start, index) => ({
      ...passage,
      ...trimmed(reading.manuscript.text, {
        start: passage.start + start,
        end: passage.start + (starts[index + 1] ?? text.length),
      }),
    }));
  });
}

/** Where the numbers of lines stand; none where they are no run of lines. */
function marksIn(text: string): readonly number[] {
  const marks: number[] = [];
  let last = 0;
  for (const { 0: digits, index } of text.matchAll(number)) {
    const n = Number(digits);
    const isFirst = marks.length === 0 && n <= 2;
    const isNext = n > last && n <= last + 1 + MOST_LOST && n <= MOST_LINES;
    const isPage = n === 1 && last >= FEWEST;
    if (!isFirst && (marks.length === 0 || !(isNext || isPage))) continue;
    if (marks.length > 0 && index - marks.at(-1)! > LONGEST_LINE) return [];
    marks.push(index);
    last = n;
  }
  if (marks.length === 0 || marks[0]! > LONGEST_LINE || text.length - marks.at(-1)! > LONGEST_LINE) return [];
  const speeches = marks.filter((at) => speech.test(text.slice(at, at + 60))).length;
  return speeches >= 2 && text.length <= marks.length * LONGEST_ON_AVERAGE ? marks : [];
}
