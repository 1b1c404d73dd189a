import type { Candidate } from './label-shapes.js';
import type { Passage, Reading } from './reading.js';

/** `A. Military.`, `B. Political:` have the shape of an initial and a surname. */
const lettered = /^(\p{Lu})\. ?\p{Lu}/u;
/** So many letters that only ever follow one another are no initials of people who speak by turns. */
const FEWEST = 3;
const LONGEST_HEADING = 100;

/**
 * Candidates that are items of a list by letters: from the first to the last they run A, B, C, and begin anew with A. Of two
 * letters, which two speakers may have, each list but the first has to stand under a heading.
 */
export function findLetteredItems(
  reading: Reading,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> {
  const items = candidates.filter(({ name }) => lettered.test(name));
  const letters = new Map(items.map(({ passage, name }) => [passage, name.charCodeAt(0)]));
  const first = 'A'.charCodeAt(0);
  let before: number | undefined;
  let underHeadings = true;
  for (const [index, passage] of passages.entries()) {
    const letter = letters.get(passage);
    if (letter === undefined) {
      // `B. Steps to be taken by 1961. All of them`: an item that has not the shape of a label.
      const other = lettered.exec(reading.slice({ ...passage, end: Math.min(passage.end, passage.start + 4) }))?.[1];
      if (before !== undefined && other?.charCodeAt(0) === before + 1) before++;
      continue;
    }
    if (letter !== first && letter !== (before ?? 0) + 1) return new Set();
    if (letter === first && before !== undefined)
      underHeadings &&= isUnderHeading(reading, passages[index - 1], letters);
    before = letter;
  }
  const distinct = new Set(letters.values()).size;
  const isList = distinct >= FEWEST || (distinct === 2 && letters.size > 2 && underHeadings);
  return new Set(isList ? items : []);
}

function isUnderHeading(reading: Reading, above: Passage | undefined, letters: ReadonlyMap<Passage, number>): boolean {
  if (!above || letters.has(above) || above.end - above.start > LONGEST_HEADING) return false;
  return !/[.?!:;,…]["”’)]?$/u.test(reading.slice(above).trimEnd());
}
