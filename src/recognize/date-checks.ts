import type { Span } from '../manuscript/manuscript.js';
import type { DateClaim } from '../transcript/transcript.js';
import { dayOfWeek, weekdayName, weekdayOf } from './calendar.js';
import { before, behind, monthName } from './date-forms.js';
import { monthOf } from './months.js';
import type { Reading } from './reading.js';

const numeric = /(?<![\p{N}/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?![\p{N}/-])/gu;
const shortYear = new RegExp(String.raw`${before}(\d{1,2})\.? (${monthName})\.?,? [’']?(\d\d)(?!:)${behind}`, 'gu');

/** Holds dates against the words beside them: the day of the week that the copy gives, and one another. */
export function checkDates(reading: Reading, dates: readonly DateClaim[]): void {
  for (const date of dates) {
    checkWeekday(reading, date);
  }
  const [first, ...others] = dates.filter(({ when }) => when !== undefined);
  const other = others.find(({ when }) => when !== first!.when);
  if (!first || !other) return;
  reading.say(
    'dates/conflict',
    `the title gives ${first.when} and the line below it ${other.when}; the title's date was taken for the event`,
    other.start,
    { question: `the title gives ${first.when}, the dateline ${other.when}` },
  );
}

/** `Monday, 18 April 2004` was a Sunday: one of the two is wrong. */
function checkWeekday(reading: Reading, date: DateClaim): void {
  if (date.when === undefined) return;
  const { text } = reading.manuscript;
  const before = /(\p{L}[\p{L}\p{M}-]{0,30}),? ?(?:the |den |le |el |il |dia |día |, )?$/u.exec(
    text.slice(Math.max(0, date.start - 30), date.start),
  )?.[1];
  const after = /^,? \(?(\p{L}+)/u.exec(text.slice(date.end, date.end + 20))?.[1];
  const said = [before, after]
    .map((word) => (word === undefined ? undefined : weekdayOf(word)))
    .find((day) => day !== undefined);
  const real = dayOfWeek(date.when);
  if (said === undefined || said === real) return;
  reading.say(
    'dates/weekday',
    `${date.when} was a ${weekdayName(real)}, not a ${weekdayName(said)}; the day, the month or the year may be wrong`,
    date.start,
    { question: `${date.when} was a ${weekdayName(real)}, and the copy says ${weekdayName(said)}` },
  );
}

/** Says of a line's dates that they could be read in two ways, so that they have no value. */
export function sayAmbiguousDates(reading: Reading, span: Span, known: readonly DateClaim[]): void {
  const text = reading.uncalled(span);
  const isKnown = (at: number) => known.some(({ start, end }) => start <= at && at < end);
  const say = (at: number, words: string): void => {
    if (isKnown(at)) return;
    reading.say(
      'dates/ambiguous',
      `"${words}" can be read as more than one day; give the date in edition.yaml or write @when in the TEI draft`,
      at,
      { question: `"${words}" can be read as more than one day` },
    );
  };
  for (const { 0: words, 1: a, 2: b, index } of text.matchAll(numeric)) {
    if (Number(a) <= 31 && Number(b) <= 31 && Math.min(Number(a), Number(b)) <= 12) say(span.start + index, words);
  }
  for (const { 0: words, 2: month, index } of text.matchAll(shortYear)) {
    if (monthOf(month!) !== undefined) say(span.start + index, words);
  }
}
