import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { type BlockOf, encodeManuscript, manuscriptOf } from '../manuscripts.js';

const title: BlockOf = { role: { type: 'heading', level: 1 }, parts: ['Minutes of the Harbour Board, 3 May 1951'] };
const opening = [
  'Marin: The board is open, and the first matter is the north basin.',
  'Dorst: It has silted up again.',
];
const closing = ['Marin: Then it is dredged.', 'Dorst: Agreed, and by the spring tides at the latest.'];

describe('what the head of a file says', () => {
  const property = (name: string, value: string) => ({ name, value });

  it('is the source of the text, its identifiers and its licence', async () => {
    const { header } = await encodeManuscript(
      manuscriptOf([title, ...opening, ...closing], {
        properties: [
          property('citation_inbook_title', 'Papers of the Free Port'),
          property('citation_editor', 'Ruhl, Edda'),
          property('citation_editor', 'H. van Loon'),
          property('citation_publisher', 'Harbour Press'),
          property('citation_publication_date', '2010/05'),
          property('citation_doi', 'https://doi.org/10.4000/books.x.123'),
          property('citation_isbn', '978-963-9776-77-7'),
          property('license', 'https://creativecommons.org/licenses/by/4.0/'),
          property('canonical', 'https://books.example.org/x/123'),
        ],
      }),
    );
    expect(header).toContain(
      '<editor xml:id="ed-ruhl"><persName><forename>Edda</forename><surname>Ruhl</surname></persName>',
    );
    expect(header).toContain('<editor xml:id="ed-h-van-loon"><persName>H. van Loon</persName>');
    expect(header).toMatch(/<analytic>.*<idno type="DOI">10\.4000\/books\.x\.123<\/idno><\/analytic>/);
    expect(header).toMatch(
      /<title level="m">Papers of the Free Port<\/title><idno type="ISBN">978-963-9776-77-7<\/idno>/,
    );
    expect(header).toContain('<publisher>Harbour Press</publisher><date when="2010">2010</date>');
    expect(header).toContain('<ptr type="page" target="https://books.example.org/x/123"/>');
    expect(header).toContain(
      'names a licence for its text: <ref target="https://creativecommons.org/licenses/by/4.0/">',
    );
  });

  it('is not believed where it is no identifier or no address', async () => {
    const { header } = await encodeManuscript(
      manuscriptOf([title, ...opening, ...closing], {
        properties: [
          property('citation_doi', 'see below'),
          property('license', 'javascript:alert(1)'),
          property('canonical', '//evil.example'),
        ],
      }),
    );
    expect(header).not.toMatch(/DOI|javascript|evil/);
    expect(header).toContain('The copy supplied states no rights.');
  });

  it('tells which heading is the title', async () => {
    const heading = (level: number, words: string): BlockOf => ({ role: { type: 'heading', level }, parts: [words] });
    const { body } = await encodeManuscript(
      manuscriptOf([heading(2, 'A series of papers'), heading(3, 'On silt'), ...opening, ...closing], {
        properties: [property('citation_title', 'On  silt')],
      }),
    );
    expect(body).toContain('<titlePart type="main">On silt</titlePart>');
  });
});

describe('what an edition says of itself in the header of a document', () => {
  it('is its title and the series, in this order, and where the copy was made, in words that stand apart', async () => {
    const { header } = await encodeManuscript(manuscriptOf([title, ...opening, ...closing]), {
      ...noEdition,
      title: 'The Harbour Board',
      series: 'Sources on the Coast',
      documents: { page: { url: 'https://example.org/12', accessed: '2026-11-23' } },
    });
    expect(header).toContain(
      '<seriesStmt><title level="s">The Harbour Board</title></seriesStmt><seriesStmt><title level="s">Sources on the Coast</title></seriesStmt>',
    );
    expect(header).toMatch(
      /<\/idno>, <note type="accessed">Copied on <date when="2026-11-23">2026-11-23<\/date><\/note>, <ptr type="page" target="[^"]+"\/>\./,
    );
  });
});
