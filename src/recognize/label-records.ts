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
  const values = new Map<string, { ends: boolean; long: boolean; count: number }>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const value = values.get(key) ?? { ends: false, long: false, count: 0 };
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
    values.set(key, value);
  }
  const keys = [...values].filter(([, { ends, long, count }]) => !ends || (count >= 3 && !long && !asks));
  return new Set(keys.map(([key]) => key));
}

/** A second sentence: a record has values. */
const anotherSentence = /[!?]["”»]? \p{Lu}|\p{Ll}{3}\. \p{Lu}\p{Ll}+ /u;

/** No key of a record is an office, or set in capitals, or an initial with a surname, or has a form of address. */
function isOfSpeaker(name: string): boolean {
  return isCourteous(name) || name === name.toUpperCase() || offices.test(name) || /^\p{Lu}\. \p{Lu}/u.test(name);
}
