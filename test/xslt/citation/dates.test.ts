import { describe, expect, it } from 'vitest';
import { cite, withHeader } from '../../render/citation/documents.js';
import { readBib, readRis } from '../../render/citation/readers.js';
import { chapter, item } from './items.js';

const issued = async (date: string) => (await item({ sourceDesc: chapter(`<imprint>${date}</imprint>`) }))['issued'];

describe('a date of publication', () => {
  it.each([
    ['<date when="1998"/>', { 'date-parts': [[1998]] }],
    ['<date when="1998-07"/>', { 'date-parts': [[1998, 7]] }],
    ['<date when="1998-07-03">3 July 1998</date>', { 'date-parts': [[1998, 7, 3]] }],
    ['<date when="1998-07-03T10:00:00Z"/>', { 'date-parts': [[1998, 7, 3]] }],
    ['<date when="1998-07-03+02:00"/>', { 'date-parts': [[1998, 7, 3]] }],
    ['<date from="1998" to="1999"/>', { 'date-parts': [[1998], [1999]] }],
    ['<date from="1998-07-03" to="1998-07-03"/>', { 'date-parts': [[1998, 7, 3]] }],
    ['<date>ca. 1920</date>', { literal: 'ca. 1920' }],
    ['<date from="1998">since 1998</date>', { literal: 'since 1998' }],
    ['<date notBefore="1998" notAfter="1999">1998 or 1999</date>', { literal: '1998 or 1999' }],
    ['<date when="1998-13-45">13/45/1998</date>', { literal: '13/45/1998' }],
    ['<date when="1900-02-29">29 February</date>', { literal: '29 February' }],
    ['<date when="-0044">44 BC</date>', { literal: '44 BC' }],
    ['<date when="--07-03">3 July</date>', { literal: '3 July' }],
    ['<date notBefore="1998"/>', undefined],
    ['<date when="someday"/>', undefined],
    ['<date/>', undefined],
    ['', undefined],
  ])('%s is read as a calendar has it, else as the header words it, else not at all', async (date, expected) => {
    expect(await issued(date)).toEqual(expected);
  });

  it('that is no calendar date goes where a format takes words', async () => {
    const document = withHeader({ sourceDesc: chapter('<imprint><date>ca. 1920</date></imprint>') });
    for (const format of ['bibtex', 'biblatex'] as const) {
      const fields = readBib(await cite(document, format))[0]!.fields;
      expect([fields.get('year'), fields.get('date'), fields.get('note')]).toEqual([undefined, undefined, 'ca. 1920']);
    }
    const ris = readRis(await cite(document, 'ris'))[0]!;
    expect([ris.get('PY'), ris.get('N1')]).toEqual([undefined, ['ca. 1920']]);
    expect(await cite(document, 'apa')).toContain('(ca. 1920)');
  });

  it('over several days is as exact in BibTeX as its ends agree', async () => {
    const of = async (from: string, to: string) => {
      const profileDesc = `<creation><date from="${from}" to="${to}"/></creation>`;
      const { fields } = readBib(await cite(withHeader({ profileDesc }), 'bibtex'))[0]!;
      return [fields.get('year'), fields.get('month'), fields.get('day')];
    };
    expect(await of('1998-07-03', '1998-07-05')).toEqual(['1998', 'jul', undefined]);
    expect(await of('1998-07-03', '1998-08-03')).toEqual(['1998', undefined, undefined]);
    expect(await of('1998-12-31', '1999-01-01')).toEqual([undefined, undefined, undefined]);
  });
});

describe('the day of the events', () => {
  const profileDesc = '<creation><date when="1986-07-03">July 3, 1986</date></creation>';
  const sourceDesc = chapter('<imprint><date when="2010"/></imprint>');

  it('is said where the title does not say it', async () => {
    const document = withHeader({ title: 'Minutes', profileDesc, sourceDesc });
    expect(await cite(document, 'mla')).toBe('“Minutes.” July 3, 1986. A Book, 2010.\n');
    expect(await cite(document, 'ris')).toContain('N1  - July 3, 1986');
  });

  it('is not said twice', async () => {
    const document = withHeader({ title: 'Minutes, July 3, 1986', profileDesc, sourceDesc });
    expect(await cite(document, 'mla')).toBe('“Minutes, July 3, 1986.” A Book, 2010.\n');
    expect(await cite(document, 'ris')).not.toContain('N1');
  });

  it('is the date of a document that nobody has published', async () => {
    const csl = await item({ profileDesc });
    expect(csl['issued']).toEqual({ 'date-parts': [[1986, 7, 3]] });
    expect(await cite(withHeader({ profileDesc }), 'apa')).toBe('Minutes. (1986, July 3).\n');
  });

  it('is that of the setting where the creation has none', async () => {
    const setting = '<settingDesc><setting><date when="1986-07-03"/></setting></settingDesc>';
    expect((await item({ profileDesc: setting }))['event-date']).toEqual({ 'date-parts': [[1986, 7, 3]] });
  });
});
