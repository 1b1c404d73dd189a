import type { Dateline, Inline } from '../transcript/transcript.js';
import { weekdayOf } from './calendar.js';
import { findDates } from './dates.js';
import type { Passage, Reading } from './reading.js';

/** Longest line that says where and when. */
const LONGEST = 140;
const placeBefore =
  /^(\p{Lu}[\p{L}\p{M}.’' -]{1,60}(?:, \p{Lu}[\p{L}\p{M}.’' -]{1,40})?), (?:(?:den|le|el|dne|dnia) )?$/u;
/** Small words within the name of a place: `Frankfurt am Main`, `Rio de Janeiro`, `Camp of the Allies`. */
const placeLinks = new Set(
  'a am an au aux bei d da de del der des di do du en im in la le les nad na of ob on sur the und upon v y'.split(' '),
);

/** Reads `Washington, March 12, 1976, 10 a.m.`: a short line that gives a date, and a place before it. */
export function recognizeDateline(reading: Reading, passage: Passage): Dateline | undefined {
  const text = reading.slice(passage);
  if (passage.number || text.length > LONGEST) return undefined;
  const [date] = findDates(reading, passage);
  if (!date) return undefined;
  const before = text.slice(0, date.start - passage.start);
  const words = placeBefore.exec(before)?.[1];
  const place = words !== undefined && isPlace(words) ? words : undefined;
  // Other words before the date make a sentence of the line.
  if (place === undefined && !/^(?:\p{L}{3,10}, )?$/u.test(before)) return undefined;
  const span = place === undefined ? undefined : { start: passage.start, end: passage.start + place.length };
  const content: Inline[] = [{ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }];
  if (span) content.unshift({ type: 'place', ...span, open: 0, close: 0 });
  return { type: 'dateline', start: passage.start, end: passage.end, content, date, ...(span && { place: span }) };
}

/** True for words that can name a place: no weekday, and no sentence such as `Interviewed by John Reed, Budapest`. */
function isPlace(words: string): boolean {
  if (weekdayOf(words) !== undefined) return false;
  return words.split(/[ ,-]+/u).every((word) => !/^\p{Ll}/u.test(word) || placeLinks.has(word.split(/[’']/u, 1)[0]!));
}
