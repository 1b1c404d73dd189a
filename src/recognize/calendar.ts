/** ISO 8601 date of the proleptic Gregorian calendar, or nothing where there is no such day. */
export function iso(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days of the week by their names in the languages of the records, 0 for Sunday. */
const weekdays = new Map<string, number>();
for (const language of 'en fr de ru pl cs hu it es pt ro sl hr nl tr ja zh'.split(' ')) {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  for (let day = 0; day < 7; day++)
    weekdays.set(format.format(new Date(Date.UTC(1970, 0, 4 + day))).toLowerCase(), day);
}

/** Number of the day of the week that a word names, 0 for Sunday. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(word.toLowerCase());
}

/** Day of the week of an ISO date, 0 for Sunday. */
export function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** English name of a day of the week. */
export function weekdayName(day: number): string {
  return ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day]!;
}

/** The Gregorian day of a Julian one, by the day number of Meeus, Astronomical Algorithms, chapter 7. */
export function gregorianOfJulian(year: number, month: number, day: number): string | undefined {
  const [y, m] = month > 2 ? [year, month] : [year - 1, month + 12];
  const number = Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + day - 1524;
  // Day 2440588 begins at noon of 1 January 1970; dates here have no hours.
  const date = new Date((number - 2440588) * 86_400_000);
  return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
