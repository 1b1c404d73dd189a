import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { itWith } from '../../judges.js';
import { nightly } from '../../records.js';
import { ask, pagesOf, sheets, sheetsOf, tei } from './pages.js';

const editors = '<respStmt xml:id="eds"><resp>Editors</resp><name>The editors</name></respStmt>';
const note = (n: number, words: string, more = '') => `<note n="${n}" place="foot" ${more}>${words}</note>`;

const escapeXml = (words: string) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe('the text', () => {
  itWith('pdftotext')('comes out of a PDF as it stands in the TEI, whatever Typst would read in it', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '#let x = 1',
          '$x^2$',
          '\\u{41}',
          '@label',
          '<label>',
          '*bold*',
          '_it_',
          '`raw`',
          '= Head',
          '- item',
          '/ t: d',
        ),
        fc.constantFrom(
          '#[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '//',
          '/* */',
          '---',
          '--',
          '...',
          '~',
          '#include "settings.json"',
          '-?',
          'ffi fl',
        ),
        fc.string({
          unit: fc.constantFrom(...'abcXYZ019#$*_`<>@\\{}[]()=-+/&"\'~^|;:,.!?%'),
          minLength: 1,
          maxLength: 90,
        }),
      ),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (words) => {
        const pdf = await sheets(`<p>${escapeXml(words.join(' '))}</p>`);
        const expected = words.join(' ').replace(/\s/g, '');
        expect(pagesOf(pdf).join('').replace(/\s/g, '')).toContain(expected);
      }),
      { numRuns: 40 },
    );
  });

  itWith('pdftotext')('breaks a word that no line holds, and loses none of it', async () => {
    const word = 'abcdefghij'.repeat(60);
    const pdf = await sheets(`<p>${word}</p>`);
    expect(pagesOf(pdf)[0]!.replace(/\s/g, '')).toContain(word);
    const widths = [...ask('pdftotext', pdf, '-bbox').matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...widths)).toBeLessThan(480);
  });

  itWith('pdftotext')('shows what stands for a control character, which has no shape', async () => {
    expect(pagesOf(await sheets('<p>be&#x85;fore &#x9f; after</p>'))[0]).toContain('be\ufffdfore \ufffd after');
  });
});

describe('notes', () => {
  itWith('pdftotext')('stand at the foot of the page that calls them', async () => {
    const body = Array.from(
      { length: 60 },
      (_, i) => `<p>Paragraph ${i}a ${'and so on '.repeat(30)}${note(i + 1, `Remark ${i}z on it.`)}</p>`,
    ).join('');
    const pages = pagesOf(await sheets(body));
    expect(pages.length).toBeGreaterThan(4);
    for (let i = 0; i < 60; i++) {
      const foot = pages.findIndex((page) => page.includes(`Remark ${i}z`));
      expect(pages[foot]).toMatch(new RegExp(`and so on ?${i + 1}\\b`));
    }
  });

  const many = nightly ? 20_000 : 300;
  itWith('pdftotext')(
    `are all there, once and in their order, where a document has ${many}`,
    {
      timeout: 1_800_000,
    },
    async () => {
      const numbers = Array.from({ length: many }, (_, i) => i + 1);
      const body = numbers.map((n) => `<p>Paragraph ${n}a calls${note(n, `Remark ${n}z on it.`)} one.</p>`).join('');
      const text = pagesOf(await sheets(body)).join(' ');
      const said = (expression: RegExp) => Array.from(text.matchAll(expression), ([, n]) => Number(n));
      expect(said(/Paragraph (\d+)a calls/g)).toEqual(numbers);
      expect(said(/Remark (\d+)z on it\./g)).toEqual(numbers);
    },
  );

  itWith('pdftotext')('have letters where they are the editors’ and the source numbers its own', async () => {
    const body = `<p>One${note(1, 'Of the source.')} two${note(1, 'Of the editors.', 'resp="#eds"')} three${note(2, 'More of the source.')}</p>`;
    const [page] = pagesOf(await sheets(body, {}, editors));
    expect(page).toContain('One1 twoa three2');
    expect(page).toMatch(/1 Of the source\. a Of the editors\. 2 More of the source\./);
  });

  itWith('pdftotext')('keep the numbers of the file where there is one series', async () => {
    const [page] = pagesOf(await sheets(`<p>One${note(7, 'Of the editors.', 'resp="#eds"')}</p>`, {}, editors));
    expect(page).toContain('One7');
  });
});

describe('a file', () => {
  const body = `<div><head>Agenda</head><sp who="#a"><speaker>Adler</speaker><p n="3">We <gap reason="editorial"/> begin.${note(1, 'At ten.')}</p></sp></div>`;

  it('is the same whenever it is made', async () => {
    expect(Buffer.from(await sheets(body)).equals(Buffer.from(await sheets(body)))).toBe(true);
  });

  itWith('pdffonts', 'qpdf')('has its faces in it, with what their glyphs mean, and no fault', async () => {
    const pdf = await sheets(body);
    const fonts = ask('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes +\d+ +0$/);
    expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
  });

  itWith('pdfinfo')('tells its title, its language and its structure', async () => {
    const pdf = await sheetsOf(tei('<p>Слово.</p>', '', 'ru', 'Заседание'));
    expect(ask('pdfinfo', pdf)).toMatch(/Title: +Заседание[\s\S]*Tagged: +yes/);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (ru)');
    expect(ask('pdfinfo', pdf, '-struct-text')).toContain('Слово');
  });

  for (const [purpose, claims] of [
    ['archive', ['pdfaid:part>2<', 'pdfaid:conformance>A<']],
    ['archive-tei', ['pdfaid:part>3<', 'pdfaid:conformance>A<']],
    ['accessible', ['pdfuaid:part>1<']],
  ] as const) {
    it(`claims the standard of an ${purpose} file`, async () => {
      const bytes = Buffer.from(await sheets(body, { purpose })).toString('latin1');
      for (const claim of claims) expect(bytes).toContain(claim);
      expect(bytes).toContain('/MarkInfo');
    });
  }

  itWith('pdfdetach')('carries the TEI where it is asked to, byte for byte', async () => {
    const xml = tei(body);
    const pdf = await sheetsOf(xml, { purpose: 'archive-tei' });
    expect(ask('pdfdetach', pdf, '-list')).toContain('source.xml');
  });
});

describe('a template of the edition’s own', () => {
  const own = (typ: string) => ({ template: { file: 'my-book.typ', typ } });

  itWith('pdftotext')('takes the place of acta’s', async () => {
    const pdf = await sheets(
      '<p>Words.</p>',
      own('#import "text.typ": blocks\nMine: #blocks(xml("data.xml").first().children)'),
    );
    expect(pagesOf(pdf)[0]).toMatch(/^Mine: A session.*Words\./);
  });

  it('is told where it is at fault', async () => {
    const report = new Report();
    expect(await sheets('<p>Words.</p>', own('= Fine\n  #nope'), '', report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'print/template', place: { file: 'my-book.typ', line: 2, column: 4 } },
    ]);
  });

  it('may load no package, for that would ask the network', async () => {
    const report = new Report();
    expect(await sheets('<p>Words.</p>', own('#import "@preview/cetz:0.3.1"'), '', report)).toBeUndefined();
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['print/packages']);
  });
});
