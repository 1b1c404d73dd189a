import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { chooseFaces, renderLeaves, renderPrintedBook } from '../../../src/render/index.js';
import { folder, inProcess } from '../../commands/acta.js';
import { itWith, judge } from '../../judges.js';
import { teiDocument } from '../../sample.js';
import { ask, pagesOf, sheetsOf, tei } from './pages.js';

/** Russian, Greek, Polish, Chinese and Arabic, a speech and a note of each. */
const file = join(import.meta.dirname, '../five-languages.xml');
const xml = readFileSync(file, 'utf8');
const arabic = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
);

async function sheets(purpose: 'reading' | 'archive' | 'accessible' = 'reading'): Promise<Uint8Array> {
  const system = [dirname(judge('droid') ?? '')];
  const faces = await chooseFaces([{ file, xml }], { system }, new Report());
  return sheetsOf(xml, { faces, purpose });
}

/** Each word, where it begins and ends in its line and where that is on the page, in points. */
function wordsOf(pdf: Uint8Array) {
  const found = ask('pdftotext', pdf, '-bbox').matchAll(
    /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g,
  );
  return [...found].map(([, left, top, right, word]) => ({
    word: word!,
    left: Number(left),
    top: Number(top),
    right: Number(right),
  }));
}

describe('five languages in print', () => {
  itWith(
    'droid',
    'pdffonts',
    'qpdf',
  )('have their faces in the file, with what the glyphs mean, and no fault', async () => {
    const pdf = await sheets();
    const fonts = ask('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/yes yes yes +\d+ +0$/);
    expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
  });

  itWith('droid', 'pdftotext')('have each note on the page of its call, with the words of the TEI', async () => {
    const [page, ...more] = pagesOf(await sheets());
    expect(more).toEqual([]);
    for (const [call, note] of [
      ['море.1', '1 Запись в журнале порта: «третьего марта».'],
      ['νύχτες.2', '2 Τὸ ἀρχεῖον τοῦ φάρου ᾠκονόμηται.'],
      ['dzwon.3', '3 Świadek mówił po chwili: „ćwierć mili”.'],
    ]) {
      expect(page).toContain(call);
      expect(page).toContain(note);
    }
    expect(page).toContain('水手的话。');
  });

  itWith('droid', 'pdftotext')('have the note in Arabic at the right, where its paragraph begins', async () => {
    const words = wordsOf(await sheets());
    const arabicWords = words.filter(({ word }) => /\p{Script=Arabic}/u.test(word));
    const foot = Math.max(...arabicWords.map(({ top }) => top));
    const note = arabicWords.filter(({ top }) => foot - top < 4);
    expect(note).toHaveLength(5);
    // The text is 346 points wide on an A4 sheet, from 119 to 476.
    expect(Math.max(...note.map(({ right }) => right))).toBeGreaterThan(440);
    expect(Math.min(...note.map(({ left }) => left))).toBeGreaterThan(340);
    expect(words.find(({ word }) => word === 'Świadek')!.left).toBeLessThan(140);
  });

  itWith('droid')('meet PDF/A-2a and PDF/UA-1, and are the same bytes twice', async () => {
    for (const purpose of ['archive', 'accessible'] as const) {
      const [one, other] = [await sheets(purpose), await sheets(purpose)];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
      expect(Buffer.from(one).toString('latin1')).toContain(purpose === 'archive' ? 'pdfaid:part' : 'pdfuaid:part');
    }
  });
});

describe('a PDF for an archive', () => {
  const dated = (header: string) =>
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Papers</title></titleStmt><publicationStmt><p>Made.</p></publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc>${header}</teiHeader></teiCorpus>`;
  const codes = async (header: string, purpose: 'archive' | 'reading') => {
    const report = new Report();
    const leaves = [await renderLeaves(teiDocument(tei('<p>So.</p>')), 'a', { purpose }, report)];
    const pdf = await renderPrintedBook(teiDocument(dated(header)), leaves, { purpose }, report);
    return { codes: report.diagnostics.map(({ code }) => code), pdf: Buffer.from(pdf!).toString('latin1') };
  };

  it('has the day of the last change that the header lists, and says where there is none', async () => {
    expect((await codes('', 'archive')).codes).toEqual(['header/undated']);
    expect((await codes('', 'reading')).codes).toEqual([]);
    const changed = await codes(
      '<revisionDesc><change when="2021-03-04"/><change when="2020-01-01"/></revisionDesc>',
      'archive',
    );
    expect(changed.codes).toEqual([]);
    expect(changed.pdf).toContain('D:20210304');
  });
});

describe('acta render --to pdf', () => {
  itWith('pdffonts', 'pdfinfo')('sets a file of an edition as its edition.yaml says', async () => {
    const home = folder();
    mkdirSync(join(home, 'tei'));
    mkdirSync(join(home, 'fonts'));
    copyFileSync(file, join(home, 'tei/a.xml'));
    copyFileSync(arabic, join(home, 'fonts/naskh.woff2'));
    writeFileSync(join(home, 'edition.yaml'), 'title: Papers\nprint:\n  trim: 6x9\n  fonts: [fonts/naskh.woff2]\n');
    const { status, stderr } = await inProcess(
      'render',
      join(home, 'tei/a.xml'),
      '-o',
      join(home, 'out'),
      '--to',
      'pdf',
    );
    expect(status, stderr).toBe(0);
    const pdf = readFileSync(join(home, 'out/a.pdf'));
    expect(ask('pdfinfo', pdf)).toMatch(/Page size: +432 x 648/);
    expect(ask('pdffonts', pdf)).toContain('NotoSansArabic');
  });
});
