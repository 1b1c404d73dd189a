import type { Span } from '../manuscript/manuscript.js';
import type { DateClaim } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/** Month names, nominative and inflected, in the languages of the records that acta has met. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'januar', 'jänner', 'января', 'enero', 'gennaio', 'stycznia', 'ledna', 'januarja'],
  ['february', 'feb', 'février', 'februar', 'feber', 'февраля', 'febrero', 'febbraio', 'lutego', 'února', 'februarja'],
  ['march', 'mar', 'mars', 'märz', 'марта', 'marzo', 'marca', 'března'],
  ['april', 'apr', 'avril', 'апреля', 'abril', 'aprile', 'kwietnia', 'dubna', 'aprila'],
  ['may', 'mai', 'мая', 'mayo', 'maggio', 'maja', 'května'],
  ['june', 'jun', 'juin', 'juni', 'июня', 'junio', 'giugno', 'czerwca', 'června', 'junija'],
  ['july', 'jul', 'juillet', 'juli', 'июля', 'julio', 'luglio', 'lipca', 'července', 'julija'],
  ['august', 'aug', 'août', 'августа', 'agosto', 'sierpnia', 'srpna', 'avgusta'],
  ['september', 'sept', 'sep', 'septembre', 'сентября', 'septiembre', 'settembre', 'września', 'září', 'septembra'],
  ['october', 'oct', 'octobre', 'oktober', 'октября', 'octubre', 'ottobre', 'października', 'října', 'oktobra'],
  ['november', 'nov', 'novembre', 'ноября', 'noviembre', 'listopada', 'listopadu', 'novembra'],
  ['december', 'dec', 'décembre', 'dezember', 'декабря', 'diciembre', 'dicembre', 'grudnia', 'prosince', 'decembra'],
];

const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** True for the name of a month, in any language known here. */
export function isMonth(word: string): boolean {
  return monthNumbers.has(word.toLowerCase());
}

/** `July 3, 1986`, `March 23-24, 1989`, `August 13,1968`, `August 13 1968`. */
const monthFirst =
  /(?<![\p{L}\p{N}])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?:[–-](\d{1,2}))?(?:, ?| )(\d{4})(?!\p{N})/gu;
/** `3 July 1986`, `7 октября 1989`, `3. Juli 1986`, `21st November, 2023`, `8 de julio de 2014`, `1–3 May 1998`. */
const dayFirst =
  /(?<![\p{L}\p{N}])(\d{1,2})(?:\.?[–/-](\d{1,2}))?(?:st|nd|rd|th|er|º|\.)? (?:de )?(\p{L}{3,12})\.?,? (?:de )?(\d{4})(?!\p{N})/gu;

/** `18. 5. 2000`, `25.11.1998`: only where the points say that the day comes first. */
const numeric = /(?<![\p{N}.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?![\p{N}])/gu;
/** `30. Oktober und 4. November 1858`: the year of the second belongs to the first as well. */
const twoDays =
  /(?<![\p{L}\p{N}])(\d{1,2})\.? (\p{L}{3,12}) (?:und|and|et|i|и|y|e|–|-) (?=\d{1,2}\.? \p{L}{3,12} (\d{4})(?!\p{N}))/gu;

/** Calendar dates written out in a span, in the order of the text. A date that no calendar has is not one. */
export function findDates(reading: Reading, span: Span): DateClaim[] {
  const words = reading.uncalled(span);
  const found: DateClaim[] = [];
  for (const match of words.matchAll(monthFirst)) {
    const [, month, day, last, year] = match;
    found.push(...dateOf(span.start + match.index, match[0], day!, last, month!, year!));
  }
  for (const match of words.matchAll(dayFirst)) {
    const [, day, last, month, year] = match;
    found.push(...dateOf(span.start + match.index, match[0], day!, last, month!, year!));
  }
  for (const match of words.matchAll(numeric)) {
    const when = iso(Number(match[3]), Number(match[2]), Number(match[1]));
    const start = span.start + match.index;
    if (when) found.push({ start, end: start + match[0].length, when });
  }
  for (const match of words.matchAll(twoDays)) {
    const written = `${match[1]}${match[0].includes('.') ? '.' : ''} ${match[2]}`;
    found.push(...dateOf(span.start + match.index, written, match[1]!, undefined, match[2]!, match[3]!));
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(dates: readonly DateClaim[]): DateClaim[] {
  const kept: DateClaim[] = [];
  for (const date of [...dates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}

function dateOf(
  start: number,
  words: string,
  day: string,
  last: string | undefined,
  monthName: string,
  year: string,
): DateClaim[] {
  const month = monthNumbers.get(monthName.toLowerCase());
  const first = month && iso(Number(year), month, Number(day));
  if (!first) return [];
  const span = { start, end: start + words.length };
  if (last === undefined) return [{ ...span, when: first }];
  const to = iso(Number(year), month, Number(last));
  return to && to > first ? [{ ...span, from: first, to }] : [];
}

/** ISO 8601 date of the proleptic Gregorian calendar, or nothing where there is no such day. */
function iso(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
