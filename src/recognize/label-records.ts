import { isCourteous, offices } from './label-lexicon.js';
import { type Candidate, keyOf } from './label-shapes.js';
import type { Reading } from './reading.js';

/** Words that follow a key of a record at most: `Author: The Minister of Finance`. */
const SHORT_VALUE = 5;

/**
 * Names whose every block ends without a sentence's end, or, where there are three or more, holds a few words only: keys
 * of a record, not people who speak. A record asks no questions.
 */
export function recordKeys(reading: Reading, candidates: readonly Candidate[]): ReadonlySet<string> {
  let asks = false;
  const values = new Map<string, { ends: boolean; long: boolean; small: boolean; count: number }>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const value = values.get(key) ?? { ends: false, long: false, small: true, count: 0 };
    const text = reading.uncalled({ start: candidate.span.end, end: candidate.passage.end }).trim();
    asks ||= /[?？]$/u.test(text);
    value.count++;
    value.ends ||= candidate.delimiter === 'line' || /[.?!…:;,—–。？！，；：-]["”’»」）)\]]*$|[)\]）]$/u.test(text);
    // No key of a record stands before a point.
    value.long ||=
      candidate.delimiter === 'line' ||
      candidate.delimiter === 'stop' ||
      anotherSentence.test(text) ||
      isOfSpeaker(candidate.name) ||
      text.split(/\s+/).length > SHORT_VALUE ||
      /[?!…。？！）]$/u.test(text);
    value.small &&= candidate.delimiter === 'colon' && smallSentence.test(text);
    values.set(key, value);
  }
  const areMinuted = [...values.values()].some(({ small, count }) => small && count >= 2) && isCased(reading);
  const keys = [...values].filter(
    ([, { ends, long, small, count }]) =>
      !ends || (count >= 3 && !long && !asks) || (areMinuted && small && count >= 2),
  );
  return new Set(keys.map(([key]) => key));
}

/** `Mayor Holt: asks whether the work is done.`: the minutes go on in their own words. */
const smallSentence = /^\p{Ll}{2}[^?!…]*\.$/su;

/** True for a text whose sentences begin in capitals, as those of a transcript that a machine wrote may not. */
function isCased(reading: Reading): boolean {
  const { text } = reading.manuscript;
  const capitals = text.match(/\p{Ll}[.!?]\s+\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}[.!?]\s+\p{Ll}/gu)?.length ?? 0;
  return capitals > small * 3;
}

/** A second sentence: a record has values. */
const anotherSentence = /[!?]["”»]? \p{Lu}|\p{Ll}{3}\. \p{Lu}\p{Ll}+ /u;

/** No key of a record is an office, or set in capitals, or an initial with a surname, or has a form of address. */
function isOfSpeaker(name: string): boolean {
  return isCourteous(name) || name === name.toUpperCase() || offices.test(name) || /^\p{Lu}\. \p{Lu}/u.test(name);
}
