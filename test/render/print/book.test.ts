import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { type PrintOptions, renderLeaves, renderPrintedBook } from '../../../src/render/index.js';
import { itWith, judge } from '../../judges.js';
import { teiDocument } from '../../sample.js';
import { ask, pagesOf, tei } from './pages.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const persons = `<particDesc><listPerson><person xml:id="adler"><persName><forename>Ida</forename> <surname>Ádler</surname></persName></person><person xml:id="brandt"><persName><forename>Otto</forename> <surname>Brandt</surname></persName></person><person xml:id="zorn"><persName><forename>Jan</forename> <surname>Zorn</surname></persName></person></listPerson></particDesc>`;

const introduction = '<text><body><div><head>Why</head><p>Reasons.</p></div></body></text>';

function corpus(more = ''): string {
  return `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Papers of a board</title><editor>Ann Editor</editor></titleStmt><editionStmt><edition n="2.1">Version 2.1</edition></editionStmt><publicationStmt><publisher>A press</publisher><date when="2020-05-04"/><idno type="DOI">10.5555/12345</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc></teiHeader>${more}</teiCorpus>`;
}

async function bookOf(
  bodies: Readonly<Record<string, string>>,
  print: PrintOptions = {},
  xml = corpus(),
): Promise<Uint8Array> {
  const report = new Report();
  const leaves: string[] = [];
  for (const [name, body] of Object.entries(bodies)) {
    const document = tei(body, '', 'en', `Session ${name.slice(1)}`).replace(
      '</teiHeader>',
      `<profileDesc><creation><date when="1931-03-${name.slice(1).padStart(2, '0')}"/></creation>${persons}</profileDesc></teiHeader>`,
    );
    leaves.push(await renderLeaves(teiDocument(document), name, print, report));
  }
  const pdf = await renderPrintedBook(teiDocument(xml), leaves, print, report);
  expect(report.diagnostics).toEqual([]);
  return pdf!;
}

const long = (words: string, times: number) =>
  Array.from({ length: times }, (_, i) => `<p>${words} ${'and so they went on '.repeat(12)}${i}.</p>`).join('');

const three = {
  d9: `<sp who="#zorn"><speaker>Zorn</speaker><p>We open.</p></sp>${long('Talk', 14)}`,
  d3: `<sp who="#adler"><speaker>Adler</speaker><p>Again, <persName ref="#brandt">Brandt</persName>.</p></sp>${long('More talk', 30)}<p><persName ref="#brandt">Brandt</persName> again; the <choice><abbr>HB</abbr><expan>Harbour Board</expan></choice>.</p>`,
  d21: '<div><head>Close</head><p>The end, <persName ref="#adler">Adler</persName>.</p></div>',
};

/** The number at the foot of each page. */
function numberOf(page: string): string {
  return /(\S+)$/.exec(page)![1]!;
}

describe('the book of an edition', () => {
  itWith('pdftotext')('has its parts in their order, and what the header says on them', async () => {
    const pages = pagesOf(await bookOf(three, {}, corpus(introduction)));
    const openings = [
      'Contents',
      'Chronology',
      'Abbreviations',
      'Editorial signs',
      'Introduction',
      'Session 9',
      'Session 3',
      'Session 21',
      'Persons',
      'Colophon',
    ];
    const found = openings.map((title) => pages.findIndex((page, place) => place > 2 && page.startsWith(title)));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(pages[0]).toBe('Papers of a board');
    expect(pages[2]).toContain('Ann Editor');
    for (const words of ['10.5555/12345', 'CC BY 4.0', '2.1']) expect(pages[3]).toContain(words);
    expect(pages.at(-1)!.replace(/\s/g, '')).toMatch(/[0-9a-f]{64}/);
  });

  itWith('pdftotext')('tells in its contents the pages on which things open', async () => {
    const pages = pagesOf(await bookOf(three));
    const contents = pages.find((page) => page.startsWith('Contents'))!;
    for (const title of ['Session 9', 'Session 3', 'Session 21', 'Persons', 'Colophon']) {
      const opening = pages.find(
        (page, place) => place > 4 && page.startsWith(title) && !page.startsWith(`${title} . `),
      )!;
      expect(new RegExp(`${title}[ .]*?(\\d+)(?= |$)`).exec(contents)?.[1]).toBe(numberOf(opening));
    }
  });

  itWith('pdftotext')('has an index whose pages name whom it says, sorted without accents', async () => {
    const pages = pagesOf(await bookOf(three));
    const index = pages.find((page) => page.startsWith('Persons'))!;
    const entries = [...index.matchAll(/(Ádler, Ida|Brandt, Otto|Zorn, Jan) ([\d, –]+)/g)].map(
      ([, name, at]) => [name!, at!.trim()] as const,
    );
    expect(entries.map(([name]) => name)).toEqual(['Ádler, Ida', 'Brandt, Otto', 'Zorn, Jan']);
    const main = pages.slice(
      pages.findIndex((page) => page.startsWith('Session 9')),
      pages.indexOf(index),
    );
    // The number of the page itself follows its last entry.
    const last = new RegExp(` ${numberOf(index)}$`);
    for (const [name, at] of entries.slice(1)) {
      const surname = name.split(',')[0]!;
      const named = main.filter((page) => page.includes(surname)).map(numberOf);
      expect(at.replace(last, '').split(', ')).toEqual(named);
    }
  });

  itWith('pdftotext')(
    'runs the edition over left pages and the document over right ones, and neither where something opens',
    async () => {
      const pages = pagesOf(await bookOf(three, { opening: 'recto' }));
      const first = pages.findIndex((page) => page.startsWith('Session 3') && page.length > 100);
      expect(first % 2).toBe(0);
      expect(pages[first + 1]).toMatch(/^Papers of a board /i);
      expect(pages[first + 2]).toMatch(/^Session 3 /);
    },
  );

  itWith('pdftotext')('leaves a page that only fills the sheet empty', async () => {
    const pages = pagesOf(await bookOf({ d1: '<p>One page.</p>', d2: '<p>Another.</p>' }, { opening: 'recto' }));
    const opened = pages.findIndex((page) => page.includes('One page.'));
    expect(pages[opened + 1]).toBe('');
    expect(pages[opened + 2]).toContain('Another.');
  });

  itWith('pdftotext')('ends no page with a heading, and carries no single line over', async () => {
    for (const paragraphs of [7, 8, 9, 10]) {
      const body = `${long('Talk', paragraphs)}<div><head>A heading that clings</head>${long('Below', 6)}</div>`;
      for (const page of ask('pdftotext', await bookOf({ d1: body }), '-layout').split('\f')) {
        const lines = page
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && !/^\d+$/.test(line));
        expect(lines.at(-1) ?? '').not.toMatch(/A heading that clings/);
        expect(lines[1] ?? '').not.toMatch(/^[\w ]{0,40}\d+\.$/);
      }
    }
  });

  itWith('pdftotext')('numbers every fifth line of each document anew', async () => {
    const text = ask('pdftotext', await bookOf(three, { numbering: 'lines-by-five' }), '-layout');
    const numbers = [...text.matchAll(/\S {2,}(\d+)$/gm)].map(([, number]) => Number(number));
    expect(numbers.filter((number) => number === 5)).toHaveLength(2);
    expect(numbers.filter((number) => number === 20)).toHaveLength(2);
  });

  itWith('pdfinfo')('has the size that was asked for', async () => {
    expect(ask('pdfinfo', await bookOf(three))).toMatch(/Page size: +419\.5\d* x 595\.\d+/);
    expect(ask('pdfinfo', await bookOf(three, { trim: '6x9' }))).toMatch(/Page size: +432 x 648/);
  });

  itWith('pdfdetach', 'qpdf')('carries the TEI of the edition in it for an archive, byte for byte', async () => {
    const pdf = await bookOf(three, { purpose: 'archive-tei' });
    const [path, saved] = [join(folder, 'book.pdf'), join(folder, 'saved.xml')];
    writeFileSync(path, pdf);
    execFileSync(judge('pdfdetach')!, ['-save', '1', '-o', saved, path], { stdio: 'ignore' });
    expect(readFileSync(saved, 'utf8')).toBe(corpus());
    expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
  });

  it('meets PDF/UA-1 and PDF/A-2a, and is the same whenever it is made', async () => {
    for (const purpose of ['accessible', 'archive', 'press'] as const) {
      const [one, other] = [await bookOf(three, { purpose }), await bookOf(three, { purpose })];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    }
  });
});
