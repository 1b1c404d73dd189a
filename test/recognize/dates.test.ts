import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { readPlainText } from '../../src/read/index.js';
import { gregorianOfJulian } from '../../src/recognize/calendar.js';
import { findDates } from '../../src/recognize/dates.js';
import { Reading } from '../../src/recognize/reading.js';

function datesIn(text: string): string[] {
  const report = new Report();
  const manuscript = readPlainText('dates.txt', new TextEncoder().encode(text), {}, report)!;
  const reading = new Reading(manuscript, { people: [] }, report);
  return findDates(reading, { start: 0, end: text.length }).map(
    ({ start, end, when, from, to, julian }) =>
      `${text.slice(start, end)} = ${when ?? `${from}/${to}`}${julian ? ` (${julian} Julian)` : ''}`,
  );
}

describe('dates', () => {
  it.each([
    ['3 to 5 July 1986', '1986-07-03/1986-07-05'],
    ['3, 4 and 5 July 1986', '1986-07-03/1986-07-05'],
    ['July 3, 4 and 5, 1986', '1986-07-03/1986-07-05'],
    ['3rd to 5th July, 1986', '1986-07-03/1986-07-05'],
    ['3. bis 5. Juli 1986', '1986-07-03/1986-07-05'],
    ['3 au 5 juillet 1986', '1986-07-03/1986-07-05'],
    ['3 al 5 de julio de 1986', '1986-07-03/1986-07-05'],
    ['3 al 5 luglio 1986', '1986-07-03/1986-07-05'],
    ['3 по 5 июля 1986', '1986-07-03/1986-07-05'],
    ['3 do 5 lipca 1986', '1986-07-03/1986-07-05'],
    ['3. až 5. července 1986', '1986-07-03/1986-07-05'],
    ['3 t/m 5 juli 1986', '1986-07-03/1986-07-05'],
    ['3–5 VII 1986', '1986-07-03/1986-07-05'],
    ['3.–5. 7. 1986', '1986-07-03/1986-07-05'],
    ['1986年7月3日至5日', '1986-07-03/1986-07-05'],
    ['1986년 7월 3일-5일', '1986-07-03/1986-07-05'],
    ['1986-07-03/1986-07-05', '1986-07-03/1986-07-05'],
    ['30 June to 2 July 1986', '1986-06-30/1986-07-02'],
    ['30 de junio al 2 de julio de 1986', '1986-06-30/1986-07-02'],
    ['30.6.–2.7.1986', '1986-06-30/1986-07-02'],
    ['December 30, 1986–January 2, 1987', '1986-12-30/1987-01-02'],
  ])('%s is several days', (text, days) => {
    expect(datesIn(`Talks, ${text}`)).toEqual([`${text} = ${days}`]);
  });

  it.each([
    ['third of July, nineteen eighty-six', '1986-07-03'],
    ['July the fourth, nineteen hundred and eighty-seven', '1987-07-04'],
    ['twenty-third day of March in the year of our Lord one thousand eight hundred and twelve', '1812-03-23'],
    ['May first, 1990', '1990-05-01'],
    ['3rd of July, two thousand and six', '2006-07-03'],
    ['trois juillet mil neuf cent quatre-vingt-six', '1986-07-03'],
    ['premier mai deux mille six', '2006-05-01'],
    ['trente et un mars 1990', '1990-03-31'],
  ])('%s is a date in words', (text, day) => {
    expect(datesIn(`Talks, ${text}`)).toEqual([`${text} = ${day}`]);
  });

  it.each([
    'We met on the third of May, and in twenty May days.',
    'In May twenty men came, and nineteen eighty-six boats.',
    'The second may be nineteen; march seventeen miles.',
    'the thirty-first of June, nineteen eighty-six',
    'Nous étions cinq mars passé, et mil neuf cent.',
  ])('%s has none', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('Day 1 is no day of a month', () => {
    expect(datesIn('DAY 1 - 15 APRIL 1996')).toEqual(['15 APRIL 1996 = 1996-04-15']);
  });

  it('of days that do not follow one another finds those that do', () => {
    expect(datesIn('Nos. 15, 4 and 5 July 1986')).toEqual(['4 and 5 July 1986 = 1986-07-04/1986-07-05']);
    expect(datesIn('9 to 5 July 1986')).toEqual(['5 July 1986 = 1986-07-05']);
    expect(datesIn('July 3 and July 5, 1986')).toEqual(['July 3 = 1986-07-03', 'July 5, 1986 = 1986-07-05']);
  });

  it.each([
    ['July 3, 1986', '1986-07-03'],
    ['August 13,1968', '1968-08-13'],
    ['13 August 1968', '1968-08-13'],
    ['21 st November, 2023', '2023-11-21'],
    ['30th August, 1999', '1999-08-30'],
    ['30 octobre 1991', '1991-10-30'],
    ['1er mai 1958', '1958-05-01'],
    ['24. Oktober 2017', '2017-10-24'],
    ['7 октября 1989', '1989-10-07'],
    ['10 grudnia 1981', '1981-12-10'],
    ['13 XII 1981', '1981-12-13'],
    ['26. srpna 1968', '1968-08-26'],
    ['26. srpen 1968', '1968-08-26'],
    ['1957. augusztus 31.', '1957-08-31'],
    ['1921 július 15-én', '1921-07-15'],
    ['6 iulie 1989', '1989-07-06'],
    ['6 aprile 2011', '2011-04-06'],
    ['8 de julio de 2014', '2014-07-08'],
    ['8. julija 1990', '1990-07-08'],
    ['9 Temmuz 2015', '2015-07-09'],
    ['2013年5月2日', '2013-05-02'],
    ['一九七二年二月廿一日', '1972-02-21'],
    ['10.12.1981', '1981-12-10'],
    ['27/02/1968', '1968-02-27'],
    ['1968-02-27', '1968-02-27'],
    ['8 (21) января 1910', '1910-01-21 (1910-01-08 Julian)'],
    ['25 октября (7 ноября) 1917', '1917-11-07 (1917-10-25 Julian)'],
    ['March 23-24, 1989', '1989-03-23/1989-03-24'],
    ['1–3 May 1998', '1998-05-01/1998-05-03'],
    ['April 30–May 2, 1957', '1957-04-30/1957-05-02'],
    ['30. dubna – 2. května 1957', '1957-04-30/1957-05-02'],
    ['30 April – Thursday 2 May 1957', '1957-04-30/1957-05-02'],
    ['April 30, to Thursday, May 2, 1957', '1957-04-30/1957-05-02'],
    ['1 to Thursday, 2 May 1957', '1957-05-01/1957-05-02'],
    ['30 avril au jeudi 2 mai 1957', '1957-04-30/1957-05-02'],
    ['30 июня по среду 2 июля 1986', '1986-06-30/1986-07-02'],
  ])('%s is %s', (words, value) => {
    expect(datesIn(`The record of ${words}`)).toEqual([`${words} = ${value}`]);
  });

  it.each([
    '03/04/1968',
    '1/30/12',
    '22 March 46',
    '31 June 1957',
    '30 February 1957',
    'page 12, 1957',
    '5 Moor 1957',
    '1 to Thurs 2 Moor 1957',
  ])('%s has no value', (words) => {
    expect(datesIn(`The record of ${words}`)).toEqual([]);
  });

  it('has the year of a second date for the first', () => {
    expect(datesIn('30. Oktober und 4. November 1858')).toEqual([
      '30. Oktober = 1858-10-30',
      '4. November 1858 = 1858-11-04',
    ]);
  });

  it('knows the Gregorian day of a Julian one before and behind a leap day', () => {
    expect(gregorianOfJulian(1900, 2, 28)).toBe('1900-03-12');
    expect(gregorianOfJulian(1900, 2, 29)).toBe('1900-03-13');
    expect(gregorianOfJulian(1582, 10, 5)).toBe('1582-10-15');
  });
});

describe('the languages in which dates are read', () => {
  // Each in the form in which its minutes have it; the list is what the README counts.
  it.each([
    ['English', '14 May 1987'],
    ['French', '14 mai 1987'],
    ['German', '14. Mai 1987'],
    ['Russian', '14 мая 1987'],
    ['Polish', '14 maja 1987'],
    ['Czech', '14. května 1987'],
    ['Slovak', '14. mája 1987'],
    ['Hungarian', '1987. május 14.'],
    ['Italian', '14 maggio 1987'],
    ['Spanish', '14 de mayo de 1987'],
    ['Portuguese', '14 DE MAIO DE 1987'],
    ['Catalan', '14 de maig de 1987'],
    ['Galician', '14 de maio de 1987'],
    ['Basque', '1987ko maiatzaren 14a'],
    ['Romanian', '14 mai 1987'],
    ['Slovene', '14. maja 1987'],
    ['Croatian', '14. svibnja 1987'],
    ['Serbian', '14. маја 1987'],
    ['Bulgarian', '14 май 1987'],
    ['Ukrainian', '14 травня 1987'],
    ['Greek', '14 Μαΐου 1987'],
    ['Dutch', '14 mei 1987'],
    ['Swedish', '14 maj 1987'],
    ['Danish', '14. maj 1987'],
    ['Norwegian', '14. mai 1987'],
    ['Icelandic', '14. maí 1987'],
    ['Finnish', '14. toukokuuta 1987'],
    ['Estonian', '14. mai 1987'],
    ['Latvian', '1987. gada 14. maijā'],
    ['Lithuanian', '1987 m. gegužės 14 d.'],
    ['Turkish', '14 Mayıs 1987'],
    ['Arabic', '14 مايو 1987'],
    ['Hebrew', '14 במאי 1987'],
    ['Chinese', '1987年5月14日'],
    ['Japanese', '昭和六十二年五月十四日'],
    ['Korean', '1987년 5월 14일'],
  ])('%s: %s', (_, text) => {
    expect(datesIn(text).map((found) => found.split(' = ')[1])).toEqual(['1987-05-14']);
  });
});
