import type { Dateline, Inline } from '../transcript/transcript.js';
import { weekdayOf } from './calendar.js';
import { findDates } from './dates.js';
import type { Passage, Reading } from './reading.js';

/** Longest line that says where and when. */
const LONGEST = 140;
const placeBefore = /^(\p{Lu}[\p{L}\p{M}.’' -]{1,60}(?:, \p{Lu}[\p{L}\p{M}.’' -]{1,40})?), $/u;

/** Reads `Washington, March 12, 1976, 10 a.m.`: a short line that gives a date, and a place before it. */
export function recognizeDateline(reading: Reading, passage: Passage): Dateline | undefined {
  const text = reading.slice(passage);
  if (passage.number || text.length > LONGEST) return undefined;
  const [date] = findDates(reading, passage);
  if (!date) return undefined;
  const before = text.slice(0, date.start - passage.start);
  const words = placeBefore.exec(before)?.[1];
  const place = words === undefined || weekdayOf(words) !== undefined ? undefined : words;
  // Other words before the date make a sentence of the line.
  if (place === undefined && !/^(?:\p{L}{3,10}, )?$/u.test(before)) return undefined;
  const span = place === undefined ? undefined : { start: passage.start, end: passage.start + place.length };
  const content: Inline[] = [{ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }];
  if (span) content.unshift({ type: 'place', ...span, open: 0, close: 0 });
  return { type: 'dateline', start: passage.start, end: passage.end, content, date, ...(span && { place: span }) };
}
