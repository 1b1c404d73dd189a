import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { renderCitations, renderManyCitations } from '../../../src/render/citation.js';
import { document, fixture, withHeader } from './documents.js';

async function fault(id: string, document = fixture('book')) {
  const report = new Report();
  expect(await renderCitations(document, ['bibtex', 'mla'], { id }, report)).toEqual([]);
  expect(report.diagnostics).toHaveLength(1);
  return { ...report.diagnostics[0]!, exit: report.exitCode };
}

describe('an identifier that is not there', () => {
  it('is an error of usage that proposes the nearest one', async () => {
    const { code, message, expected, exit } = await fault('sp22');
    expect(code).toBe('cite/unknown-id');
    expect(exit).toBe(2);
    expect(message).toBe('the text has nothing with the identifier "sp22". Did you mean "sp2"?');
    expect(expected).toEqual(['sp2']);
  });

  it('is answered with the first ones where none is near', async () => {
    expect((await fault('the-speech-of-the-minister')).expected).toEqual(['pn1', 'sp1', 'pn2', 'fn1', 'sp2']);
  });

  it('is one of the header: persons cannot be cited', async () => {
    expect((await fault('pers-okafor')).code).toBe('cite/unknown-id');
  });

  it.each(['constructor', '__proto__', ' sp2', 'sp2\u0000', "sp2' or '1'='1", '#sp2', 'x'.repeat(5000)])(
    'is %j',
    async (id) => {
      expect((await fault(id)).code).toBe('cite/unknown-id');
    },
  );

  it('leads to the whole where no part has an identifier', async () => {
    const { message } = await fault('sp1', withHeader({ body: '<p>Text.</p>' }));
    expect(message).toContain('cite the document as a whole');
  });

  it('does not spoil the citations of other documents in the same go', async () => {
    const report = new Report();
    const document = fixture('lone');
    const all = await renderManyCitations(
      [
        { document, formats: ['apa', 'ris'], id: 'sp1' },
        { document, formats: ['apa'], id: 'nowhere' },
        { document, formats: ['mla', 'apa'] },
      ],
      report,
    );
    expect(all.map((citations) => citations.map(({ format }) => format))).toEqual([['apa', 'ris'], [], ['mla', 'apa']]);
    expect(all[0]![0]!.text).toContain('(sp. 1)');
    expect(all[2]![1]!.text).not.toContain('sp. 1');
    expect(report.diagnostics).toHaveLength(1);
  });
});

describe('a part that is cited', () => {
  it('is found by identifiers that scripts would trip over', async () => {
    for (const id of ['constructor', '__proto__', 'hasOwnProperty', 'größe-1', '第一']) {
      const document = withHeader({ body: `<p xml:id="${id}">Text.</p>` });
      const report = new Report();
      const [citation] = await renderCitations(document, ['csl-json'], { id, url: 'https://a.example/1' }, report);
      expect(JSON.parse(citation!.text)[0].URL).toBe(`https://a.example/1#${encodeURIComponent(id)}`);
      expect(JSON.parse(citation!.text)[0].id).toMatch(/^[A-Za-z0-9-]+$/);
    }
  });

  it('is read on the page that the caller names, before the header’s own', async () => {
    const report = new Report();
    const options = { id: 'sp2', url: 'http://127.0.0.1:8000/012.html' };
    const [citation] = await renderCitations(fixture('republished'), ['mla'], options, report);
    expect(citation!.text).toContain('http://127.0.0.1:8000/012.html#sp2');
  });
});

describe('a document without a title', () => {
  it('is cited without one, with a warning', async () => {
    const report = new Report();
    const document = withHeader({ title: ' ', titleStmt: '<editor>Jane Roe</editor>' });
    const [citation] = await renderCitations(document, ['bibtex'], {}, report);
    expect(citation!.text).toBe('@misc{minutes,\n  editor = {{Jane Roe}},\n}\n');
    expect(report.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning cite/no-title']);
  });
});

describe('a file that is not TEI', () => {
  it.each([
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head></html>',
    '<TEI><teiHeader><fileDesc><titleStmt><title>x</title></titleStmt></fileDesc></teiHeader></TEI>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>x</p></body></text></TEI>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>',
  ])('is refused with a finding: %s', async (xml) => {
    const report = new Report();
    expect(await renderCitations(document(xml), ['ris', 'apa'], {}, report)).toEqual([]);
    expect(report.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error cite/no-header']);
  });
});

describe('a header that is not whole yet', () => {
  it('is cited by what it has', async () => {
    const fileDesc = '<fileDesc><titleStmt><title>Draft</title></titleStmt></fileDesc>';
    const draft = document(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${fileDesc}</teiHeader></TEI>`);
    const report = new Report();
    const citations = await renderCitations(draft, ['bibtex', 'ris', 'mla'], {}, report);
    expect(citations.map(({ text }) => text)).toEqual([
      '@misc{document,\n  title = {{Draft}},\n}\n',
      'TY  - GEN\r\nTI  - Draft\r\nER  - \r\n',
      '“Draft.”\n',
    ]);
  });
});

describe('an edition of several documents', () => {
  it('is cited as a book of its editors', async () => {
    const header = `<fileDesc><titleStmt><title>Harbours of the North</title>
      <respStmt><resp>editor</resp><persName><forename>Noor</forename> <surname>Haddad</surname></persName></respStmt></titleStmt>
      <publicationStmt><publisher>University of Example</publisher><date when="2025"/><ptr target="https://e.example/"/></publicationStmt>
      <sourceDesc><p/></sourceDesc></fileDesc>`;
    const corpus = document(
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader></teiCorpus>`,
    );
    const report = new Report();
    const [biblatex, mla] = await renderCitations(corpus, ['biblatex', 'mla'], {}, report);
    expect(biblatex!.text).toMatch(/^@collection\{haddad2025-document,/);
    expect(mla!.references[0]!.markup).toBe(
      '<i>Harbours of the North</i>. Edited by Noor Haddad, University of Example, 2025, https://e.example/.',
    );
    expect(report.diagnostics).toEqual([]);
  });
});
