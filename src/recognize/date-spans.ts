import { weekdayOf } from './calendar.js';
import {
  before,
  behind,
  exact,
  type Form,
  link,
  monthName,
  noCount,
  of,
  ordinal,
  type Value,
  weekdayName,
  year,
} from './date-forms.js';
import { monthOf, romanMonth } from './months.js';

const month = String.raw`(?<month>${monthName})\.?`;
const day = String.raw`(?<day>\d{1,2})${ordinal}`;
const last = String.raw`(?<last>\d{1,2})${ordinal}`;
/** The days between the first and the last of `3, 4 and 5 July`. */
const more = String.raw`(?:, ?\d{1,2}${ordinal}){0,4}`;
/** Words between the ends of a span of time. */
const until =
  'to|through|until|bis|au|à|al|a|ao|até|fino al|až|do|po|по|до|tot|tot en met|t/m|til|till|tom|la|până la|έως|asti|kuni|līdz|iki';
const through = `(?: ?[–-] ?|,? (?:${until}) )`;
/** `Monday 30 June – Wednesday 2 July 1986`: which word is a day of the week, `span` knows. */
const dayName = `(?:(?<weekday>${weekdayName}),? )?`;
/** Words before the last of several days, beside those. */
const and = 'and|und|et|e|y|i|и|în|és|en|og|och|ja|та|і|va|un|ir';
const together = `(?: ?[–/-] ?|,? (?:${until}|${and}) )`;
const ownYear = String.raw`(?:,? ${of}(?<startYear>\d{4}))?`;

/** Dates of several days. Of two forms that find one, that which begins first holds. */
export const spanForms: readonly Form[] = [
  {
    // `3 to 5 July 1986`, `3, 4 and 5 July 1986`, `du 3 au 5 juillet 1986`, `3. bis 5. Juli 1986`, `с 3 по 5 июля 1986`.
    needs: ['month', 'two numbers'],
    shape: new RegExp(
      `${before}${noCount}${day}${more}${together}${dayName}${last} ${of}${month}${link}${year}${behind}`,
      'gu',
    ),
    read: span,
  },
  {
    // `July 3 to 5, 1986`, `July 3rd, 4th and 5th, 1986`.
    needs: ['month', 'two numbers'],
    shape: new RegExp(`${before}${month} ${day}${more}${together}${last}(?:, ?| )${year}${behind}`, 'gu'),
    read: span,
  },
  {
    // `April 30–May 2, 1957`, `December 30, 1986, to January 2, 1987`.
    needs: ['month', 'two numbers'],
    shape: new RegExp(
      String.raw`${before}${month} ${day}${ownYear}${through}${dayName}(?<endMonth>${monthName})\.? ${last}, ?${year}${behind}`,
      'gu',
    ),
    read: span,
  },
  {
    // `30 April–2 May 1957`, `30. dubna – 2. května 1957`, `del 30 de junio al 2 de julio de 1986`.
    needs: ['month', 'two numbers'],
    shape: new RegExp(
      String.raw`${before}${day} ${of}${month}${ownYear}${through}${dayName}${last} ${of}(?<endMonth>${monthName})\.?${link}${year}${behind}`,
      'gu',
    ),
    read: span,
  },
  {
    // `July 3 and July 5, 1986`: the year of the second belongs to the first as well.
    needs: ['month', 'two numbers', / and /],
    shape: new RegExp(
      String.raw`${before}(?<words>${month} ${day}) and (?=${monthName}\.? \d{1,2}(?:st|nd|rd|th)?, ?${year}${behind})`,
      'gu',
    ),
    read: ({ day, month, year, words }) => {
      const value = exact(year, monthOf(month!), day);
      return value && { ...value, ...(words !== undefined && { words }) };
    },
  },
  {
    // `3 July and 5 July 1986`, `30 juin et 2 juillet 1986`
    needs: ['month', 'two numbers'],
    shape: new RegExp(
      String.raw`${before}(?<words>${day} ${of}${month}) (?:${and}) (?=${dayName.replace('weekday', 'otherDay')}\d{1,2}${ordinal} ${of}${monthName}\.?${link}${year}${behind})`,
      'gu',
    ),
    read: ({ day, month, year, words }) => {
      const value = exact(year, monthOf(month!), day);
      return value && { ...value, ...(words !== undefined && { words }) };
    },
  },
  {
    // `3.-5.7.1986`, `30.6.–2.7.1986`, `3. bis 5. 7. 1986`.
    needs: ['two numbers', /\d\. ?\d/],
    shape: new RegExp(
      String.raw`(?<![\p{N}.])(?<day>\d{1,2})\.(?: ?(?<n>\d{1,2})\.)?(?: ?[–-] ?| (?:bis|až|do) )(?<last>\d{1,2})\. ?(?<end>\d{1,2})\. ?${year}(?!\p{N})`,
      'gu',
    ),
    read: ({ day, n, last, end, year }) => between(exact(year, Number(n ?? end), day), exact(year, Number(end), last)),
  },
  {
    // `3–5 VII 1986`
    needs: ['two numbers', /[IVX]/],
    shape: new RegExp(
      String.raw`${before}(?<day>\d{1,2})(?: ?[–-] ?| (?:do|i) )(?<last>\d{1,2})[. ]{1,2}(?<roman>[IVX]{1,4})[. ]{1,2}${year}${behind}`,
      'gu',
    ),
    read: ({ day, last, roman, year }) => {
      const month = romanMonth(roman!);
      return between(exact(year, month, day), exact(year, month, last));
    },
  },
  {
    // `1986年7月3日至5日`, `1986년 7월 3일-5일`
    needs: [/[年년]/],
    shape:
      /(?<year>\d{4})[年년] ?(?<n>\d{1,2})[月월] ?(?<day>\d{1,2})[日일] ?(?:[至到~～〜–－-]|から|부터) ?(?:(?<end>\d{1,2})[月월] ?)?(?<last>\d{1,2})[日일]/gu,
    read: ({ year, n, day, end, last }) => between(exact(year, Number(n), day), exact(year, Number(end ?? n), last)),
  },
  {
    // ISO 8601: `1986-07-03/1986-07-05`.
    needs: ['two numbers', /\//],
    shape:
      /(?<![\p{N}/.-])(?<startYear>\d{4})-(?<n>\d\d)-(?<day>\d\d)\/(?<year>\d{4})-(?<end>\d\d)-(?<last>\d\d)(?![\p{N}-])/gu,
    read: ({ startYear, n, day, year, end, last }) =>
      between(exact(startYear, Number(n), day), exact(year, Number(end), last)),
  },
];

function span(match: Readonly<Record<string, string | undefined>>): Value | undefined {
  const { day, month, last, endMonth, year, startYear, weekday } = match;
  if (weekday !== undefined && weekdayOf(weekday) === undefined) return undefined;
  return between(exact(startYear ?? year, monthOf(month!), day), exact(year, monthOf(endMonth ?? month!), last));
}

/** From one day to a later one. */
function between(first: Value | undefined, last: Value | undefined): Value | undefined {
  const [from, to] = [first?.when, last?.when];
  return from && to && to > from ? { from, to } : undefined;
}
