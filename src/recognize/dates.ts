import type { Span } from '../manuscript/manuscript.js';
import type { DateClaim, Inline } from '../transcript/transcript.js';
import { gregorianOfJulian, iso } from './calendar.js';
import {
  before,
  beforeYear,
  behind,
  exact,
  type Form,
  link,
  monthName,
  type Need,
  noCount,
  of,
  ordinal,
  type Value,
  wordEnd,
  year,
} from './date-forms.js';
import { spanForms } from './date-spans.js';
import { datesInWords } from './dates-in-words.js';
import { isMonth, monthOf, romanMonth } from './months.js';
import type { Reading } from './reading.js';

const join = String.raw`(?:\.? ?[–/-] ?|\.? (?:and|und|et|e|y|i|a|и|în|és) )`;
const yearThenWord = /\d{4}\.? \p{L}/u;
const forms: readonly Form[] = [
  {
    // `July 3, 1986`, `March 23-24, 1989`, `August 13,1968`, `May 1st, 1998`.
    needs: ['month'],
    shape: new RegExp(
      String.raw`${before}(?<month>${monthName})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:${join}(?<last>\d{1,2})(?:st|nd|rd|th)?)?(?:, ?| )${year}${behind}`,
      'gu',
    ),
    read: days,
  },
  {
    // `3 July 1986`, `7 октября 1989`, `26. srpna 1968`, `21 st November, 2023`, `8 de julio de 2014`, `1–3 May 1998`.
    needs: ['month'],
    shape: new RegExp(
      String.raw`${before}${noCount}(?<day>\d{1,2})(?:${join}(?<last>\d{1,2}))?${ordinal} ${of}(?<month>${monthName})\.?${link}${year}${behind}`,
      'gu',
    ),
    read: days,
  },
  ...spanForms,
  {
    // `30. Oktober und 4. November 1858`: the year of the second belongs to the first as well.
    needs: ['month', 'two numbers'],
    shape: new RegExp(
      String.raw`${before}(?<words>(?<day>\d{1,2})\.? (?<month>${monthName})) (?:und|and|et|i|и|y|e) (?=\d{1,2}\.? ${monthName} ${year}${behind})`,
      'gu',
    ),
    read: days,
  },
  {
    // `13 XII 1981`, `13.XII.1981 r.`
    needs: [/[IVX]/],
    shape: new RegExp(
      String.raw`${before}(?<day>\d{1,2})[. /]{1,2}(?<roman>[IVX]{1,4})[. /]{1,2}${year}${behind}`,
      'gu',
    ),
    read: ({ day, roman, year }) => exact(year, romanMonth(roman!), day),
  },
  {
    // `1957. augusztus 31.`, `1921 július 15-én`, `1921. július 15–18.`
    needs: ['month', yearThenWord],
    shape: new RegExp(
      String.raw`${beforeYear}${year}\.? (?<month>${monthName})\.? (?<day>\d{1,2})(?:[–-](?<last>\d{1,2}))?(?:-?[áaéeij]n?|\.)?${wordEnd}${behind}`,
      'gu',
    ),
    read: days,
  },
  {
    // `2014. gada 4. novembrī`
    needs: ['month', / gada /],
    shape: new RegExp(String.raw`${beforeYear}${year}\. gada (?<day>\d{1,2})\. (?<month>${monthName})${wordEnd}`, 'gu'),
    read: days,
  },
  {
    // `2014 m. lapkričio 4 d.`, `2014ko azaroaren 4a`
    needs: ['month', / m\.|ko /],
    shape: new RegExp(
      String.raw`${beforeYear}${year}(?: m\.|e?ko) (?<month>${monthName}) (?<day>\d{1,2})(?: d\.|a|n|an)?${wordEnd}${behind}`,
      'gu',
    ),
    read: days,
  },
  {
    // `18. 5. 2000`, `25.11.1998`: the points say that the day comes first.
    needs: ['two numbers', /\d\. ?\d/],
    shape: new RegExp(String.raw`(?<![\p{N}.])(?<day>\d{1,2})\. ?(?<n>\d{1,2})\. ?${year}(?!\p{N})`, 'gu'),
    read: ({ day, n, year }) => exact(year, Number(n), day),
  },
  {
    // `27/02/1968`, `2/27/1968`: only where one of the two can be no month.
    needs: ['two numbers', /\//],
    shape: new RegExp(String.raw`(?<![\p{N}/.-])(?<day>\d{1,2})/(?<n>\d{1,2})/${year}(?![\p{N}/])`, 'gu'),
    read: ({ day, n, year }) => {
      const [a, b] = [Number(day), Number(n)];
      if (a > 12 && b <= 12) return exact(year, b, day);
      return b > 12 && a <= 12 ? exact(year, a, n) : undefined;
    },
  },
  {
    // ISO 8601.
    needs: ['two numbers', /-/],
    shape: new RegExp(String.raw`(?<![\p{N}/.-])${year}-(?<n>\d\d)-(?<day>\d\d)(?![\p{N}-])`, 'gu'),
    read: ({ day, n, year }) => exact(year, Number(n), day),
  },
  {
    // `8 (21) января 1910 года`: the old calendar, and the new one in parentheses.
    needs: ['month', 'two numbers', /\(/],
    shape: new RegExp(
      String.raw`${before}(?<day>\d{1,2}) ?\((?<last>\d{1,2})\) (?<month>${monthName})\.?,? ${year}${behind}`,
      'gu',
    ),
    read: double,
  },
  {
    // `25 октября (7 ноября) 1917 года`
    needs: ['month', 'two numbers', /\(/],
    shape: new RegExp(
      String.raw`${before}(?<day>\d{1,2}) (?<month>${monthName}) ?\((?<last>\d{1,2}) (?<endMonth>${monthName})\),? ${year}${behind}`,
      'gu',
    ),
    read: double,
  },
  {
    // `2013年5月2日`, `1989년 7월 3일`
    needs: [/[年년]/],
    shape: /(?<year>\d{4})[年년] ?(?<n>\d{1,2})[月월] ?(?<day>\d{1,2})[日일]/gu,
    read: ({ day, n, year }) => exact(year, Number(n), day),
  },
  {
    // `一九七二年二月廿一日`
    needs: [/年/],
    shape:
      /(?<year>[〇零一二三四五六七八九]{4})年(?<n>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})日/gu,
    read: ({ day, n, year }) =>
      exact(
        [...year!].map((digit) => chineseDigits.get(digit)!).join(''),
        chineseNumber(n!),
        String(chineseNumber(day!)),
      ),
  },
  {
    // `昭和六十一年二月四日`, `平成元年1月8日`
    needs: [/年/],
    shape:
      /(?<era>明治|大正|昭和|平成|令和)(?<year>元|\d{1,2}|[一二三四五六七八九十]{1,3})年(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日/gu,
    read: ({ era, year, n, day }) => {
      const number = (words: string) => (/^\d/.test(words) ? Number(words) : chineseNumber(words));
      const years = eras.get(era!)! + (year === '元' ? 1 : number(year!));
      return exact(String(years), number(n!), String(number(day!)));
    },
  },
];

function days({ day, last, month, year, words }: Readonly<Record<string, string | undefined>>): Value | undefined {
  const number = monthOf(month!);
  const first = exact(year, number, day);
  if (!first || last === undefined) return first && { ...first, ...(words !== undefined && { words }) };
  const to = exact(year, number, last)?.when;
  return to && to > first.when! ? { from: first.when!, to } : undefined;
}

/** The second day is the first by the new calendar; the month may be that of either. */
function double({ day, last, month, endMonth, year }: Readonly<Record<string, string | undefined>>): Value | undefined {
  const number = monthOf(month!);
  if (!number || (endMonth !== undefined && monthOf(endMonth) === undefined)) return undefined;
  const months = endMonth === undefined ? [number, number === 1 ? 12 : number - 1] : [number];
  for (const julianMonth of months) {
    const julianYear = Number(year) - (julianMonth === 12 && number === 1 ? 1 : 0);
    const julian = iso(julianYear, julianMonth, Number(day));
    const when = gregorianOfJulian(julianYear, julianMonth, Number(day));
    if (when && julian && Number(when.slice(8)) === Number(last)) return { when, julian };
  }
  return undefined;
}

/** Years before the first of each era of Japan since 1868. */
const eras = new Map([
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);
const chineseDigits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, String(value)]));
chineseDigits.set('零', '0');

/** `廿一` is 21, `十二` is 12. */
function chineseNumber(words: string): number {
  const tens = /^([一二三四五六七八九]?)十|^(廿)|^(卅)/u.exec(words);
  const units = Number(chineseDigits.get(words.at(-1)!) ?? 0);
  if (!tens) return units;
  const [, before, twenty] = tens;
  const ten = tens[3] ? 30 : twenty ? 20 : Number(chineseDigits.get(before!) ?? 1) * 10;
  return ten + (words.at(-1) === '十' || words.at(-1) === '廿' || words.at(-1) === '卅' ? 0 : units);
}

/** No date has its year further than this from its ends. */
const REACH = 100;
/** Every form has a year. */
const yearSign = /\d{4}|年/g;
const longWord = /\p{L}{3,}/gu;
const shortNumber = /(?<!\d)\d{1,2}(?!\d)/g;

/** Calendar dates written out in a span, in the order of the text. A date that no calendar has is not one. */
export function findDates(reading: Reading, place: Span): DateClaim[] {
  const words = reading.uncalled(place);
  const found = aroundYears(words).flatMap((around) => {
    const text = words.slice(around.start, around.end);
    const has = needsMet(text);
    return forms.flatMap(({ needs, shape, read }) =>
      needs?.every(has) === false
        ? []
        : [...text.matchAll(shape)].flatMap((match): DateClaim[] => {
            const value = read(match.groups!, match[0]);
            if (!value) return [];
            const { words: part, ...date } = value;
            const start = place.start + around.start + match.index;
            return [{ start, end: start + (part ?? match[0]).length, ...date }];
          }),
    );
  });
  return withoutOverlaps([...found, ...datesInWords(words, place.start)]);
}

/** Dates as parts of the words that they stand in. */
export function datesAsInlines(dates: readonly DateClaim[]): Inline[] {
  return dates.map((date) => ({ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }));
}

/** Tells what a text has of what forms need; what many forms need is looked for once. */
function needsMet(text: string): (need: Need) => boolean {
  let month: boolean | undefined;
  let numbers: boolean | undefined;
  return (need) => {
    if (need === 'month') {
      month ??= text.match(longWord)?.some(isMonth) ?? false;
      return month;
    }
    if (need === 'two numbers') {
      numbers ??= (text.match(shortNumber)?.length ?? 0) > 1;
      return numbers;
    }
    return need.test(text);
  };
}

/** The parts of a text that can hold a date: few of its words stand near a year, and each form reads them anew. */
function aroundYears(text: string): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(yearSign)) {
    const last = parts.at(-1);
    if (last && index - REACH <= last.end) last.end = index + REACH;
    else parts.push({ start: Math.max(0, index - REACH), end: index + REACH });
  }
  return parts;
}

function withoutOverlaps(dates: readonly DateClaim[]): DateClaim[] {
  const kept: DateClaim[] = [];
  for (const date of [...dates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}
