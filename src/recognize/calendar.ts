/** ISO 8601 date of the proleptic Gregorian calendar, or nothing where there is no such day. */
export function iso(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Days of the week in the languages of the records, with the cases that dates have them in; from Sunday to Saturday. A table
 * and not `Intl`, whose names change with its version and cost a tenth of a second to make.
 */
const names: readonly string[] = [
  'sunday dimanche sonntag воскресенье воскресенья niedziela niedzielę neděle neděli vasárnap domenica domingo duminică nedelja zondag pazar 日曜日 星期日 неділя неділю неділі неделя недеља недеље κυριακή söndag søndag sunnudagur sunnuntai pühapäev svētdiena sekmadienis diumenge igandea nedeľa',
  'monday lundi montag понедельник понедельника poniedziałek pondělí hétfő lunedì lunes luni ponedeljek maandag pazartesi 月曜日 星期一 понеділок понеділка понеделник понедељак δευτέρα måndag mandag mánudagur maanantai esmaspäev pirmdiena pirmadienis segunda-feira dilluns astelehena ponedjeljak pondelok',
  'tuesday mardi dienstag вторник вторника wtorek úterý kedd martedì martes marți torek dinsdag salı 火曜日 星期二 вівторок вівторка уторак τρίτη tisdag tirsdag þriðjudagur tiistai teisipäev otrdiena antradienis terça-feira dimarts asteartea utorak utorok',
  'wednesday mercredi mittwoch среда среду среды środa środę středa středu szerda mercoledì miércoles miercuri sreda woensdag çarşamba 水曜日 星期三 середа середу середи сряда τετάρτη onsdag miðvikudagur keskiviikko kolmapäev trešdiena trečiadienis quarta-feira dimecres asteazkena srijeda streda',
  'thursday jeudi donnerstag четверг четверга czwartek čtvrtek csütörtök giovedì jueves joi četrtek donderdag perşembe 木曜日 星期四 четвер четвъртък четвртак πέμπτη torsdag fimmtudagur torstai neljapäev ceturtdiena ketvirtadienis quinta-feira dijous osteguna četvrtak štvrtok',
  'friday vendredi freitag пятница пятницу пятницы piątek pátek péntek venerdì viernes vineri petek vrijdag cuma 金曜日 星期五 пʼятниця п’ятниця п’ятницю пʼятницю петък петак παρασκευή fredag föstudagur perjantai reede piektdiena penktadienis sexta-feira divendres ostirala petak piatok',
  'saturday samedi samstag sonnabend суббота субботу субботы sobota sobotę sobotu szombat sabato sábado sâmbătă zaterdag cumartesi 土曜日 星期六 субота суботу суботи събота σάββατο lördag lørdag laugardagur lauantai laupäev sestdiena šeštadienis dissabte larunbata subota',
];
const weekdays = new Map(names.flatMap((row, day) => row.split(' ').map((name) => [name, day] as const)));

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
