import type { Dateline } from '../transcript/transcript.js';
import { weekdayOf } from './calendar.js';
import { datesAsInlines, findDates } from './dates.js';
import type { Passage, Reading } from './reading.js';

/** Longest line that says where and when. */
const LONGEST = 140;
/** Characters behind the date. */
const LONGEST_REST = 70;
/** Words behind the date that make a sentence of the line, unlike `, at 10.30 a.m., in the Town Hall` and `року, Київ`. */
const goesOn = /^ \p{L}+ (?!\d).{0,200}\p{L}{2}\.$|\[/u;
const placeBefore =
  /^(\p{Lu}[\p{L}\p{M}.’' -]{1,60}(?:, \p{Lu}[\p{L}\p{M}.’' -]{1,40})?), (?:(?:den|le|el|dne|dnia) )?$/u;
/** Small words within the name of a place: `Frankfurt am Main`, `Rio de Janeiro`, `Camp of the Allies`. */
const placeLinks = new Set(
  'a am an au aux bei d da de del der des di do du en im in la le les nad na of ob on sur the und upon v y'.split(' '),
);
/** Words that lead to a date and say nothing else: `Sonntag, den 5. Oktober`, `Audience du mardi 14 novembre`. */
const beforeDate = new Set(
  `on the den dem am an vom von der le du de la el del día dia il dne dnia z ze od op om em do da a à les od от г en of från fra på den
  sitting séance sitzung audience seduta udienza sesión sessão sessie vergadering zasedání schůze posiedzenie posiedzenia заседание заседания meeting
  session sammanträde møte möte hearing`.split(/\s+/),
);
/** `Taken at Westminster Hall, Tuesday, 14th March 1871`, `gehouden op donderdag 16 november 1950`: what took place, and when. */
const held =
  /^(?:taken|held|given|done|recorded|tenue?s?|abgehalten|gehalten|gehouden|celebrad[ao]|tenut[ao]|realizad[ao]|konan[áéý]|odbyt[aey](?:go|j)?|состоявш\p{L}{2,4}|hållet|avholdt|tartott)(?!\p{L})/iu;
const placeHeld =
  /(?<=^\p{L}+ (?:at|in|à|im|zu|a|en|te|we?|ve?|в|i|na) )\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:of|de|du|la|le|del|the|van|am) )?\p{Lu}[\p{L}\p{M}.’'-]*)*/u;

/** Reads `Washington, March 12, 1976, 10 a.m.`: a short line that gives a date, and a place before it. */
export function recognizeDateline(reading: Reading, passage: Passage): Dateline | undefined {
  const text = reading.slice(passage);
  if (passage.number || text.length > LONGEST) return undefined;
  const dates = findDates(reading, passage);
  const [date] = dates;
  if (!date) return undefined;
  const before = text.slice(0, date.start - passage.start).replace(/^\(/u, ' ');
  const behind = text.slice(dates.at(-1)!.end - passage.start);
  if (behind.length > LONGEST_REST || goesOn.test(behind)) return undefined;
  const isHeld = held.test(before);
  const place = isHeld ? placeHeld.exec(before)?.[0] : placeOf(before.trimStart());
  // Other words before the date make a sentence of the line.
  if (place === undefined && !isHeld && !leadsToDate(before)) return undefined;
  const at = passage.start + (place === undefined ? 0 : before.indexOf(place));
  const span = place === undefined ? undefined : { start: at, end: at + place.length };
  const content = datesAsInlines(dates);
  if (span) content.unshift({ type: 'place', ...span, open: 0, close: 0 });
  return { type: 'dateline', start: passage.start, end: passage.end, content, date, ...(span && { place: span }) };
}

/** The place before a date, without a day of the week behind it: `Bonn, Mittwoch, den `; `Regular Meeting, ` is none. */
function placeOf(before: string): string | undefined {
  const words = placeBefore.exec(before)?.[1];
  const parts = words?.split(', ') ?? [];
  const place = (parts.length > 1 && weekdayOf(parts[1]!) !== undefined ? parts[0] : words) ?? '';
  return place !== '' && isPlace(place) ? place : undefined;
}

/** True for a day of the week, and words that only lead to a date. */
function leadsToDate(before: string): boolean {
  if (/^ ?(?:\p{L}{3,10}, )?$/u.test(before) || occasion.test(before)) return true;
  const words = before.trim().split(/[\s,]+/u);
  return words.every((word) => beforeDate.has(word.toLowerCase()) || weekdayOf(word) !== undefined);
}

/** `Regular Meeting, `: what kind of meeting, before the day. */
const occasion =
  /^(?:\p{Lu}\p{L}{2,15} ){0,3}(?:meeting|session|sitting|hearing|sitzung|séance|sesión|seduta|sessão)[,:]? (?:of |on |du |del |vom |de )?$/iu;

/** True for words that can name a place: no weekday, and no sentence such as `Interviewed by John Reed, Budapest`. */
function isPlace(words: string): boolean {
  if (weekdayOf(words) !== undefined || occasion.test(`${words}, `)) return false;
  return words.split(/[ ,-]+/u).every((word) => !/^\p{Ll}/u.test(word) || placeLinks.has(word.split(/[’']/u, 1)[0]!));
}
