import { describe, expect, it } from 'vitest';
import { cite, escapeXml, withHeader } from '../../render/citation/documents.js';
import { readBib } from '../../render/citation/readers.js';
import { chapter, item } from './items.js';

const ptr = async (target: string) =>
  (await item({ sourceDesc: chapter('', `<ptr target="${escapeXml(target)}"/>`) }))['URL'];

describe('an address', () => {
  it.each([
    ['https://books.example.org/port/12?a=b%20c&d=e#f', 'https://books.example.org/port/12?a=b%20c&d=e#f'],
    [' http://example.org ', 'http://example.org'],
    ['https://example.org/{a}\\b c"<>^`|é', 'https://example.org/%7Ba%7D%5Cb%20c%22%3C%3E%5E%60%7C%C3%A9'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['//example.org/x', undefined],
    ['012.html', undefined],
    ['https:///x', undefined],
    ['', undefined],
  ])(
    '%j is taken where it is one of the web, with nothing in it that a format would misread',
    async (target, expected) => {
      expect(await ptr(target)).toBe(expected);
    },
  );

  it('stands as it is in .bib files', async () => {
    const address = 'https://example.org/a_b%7E~c#d&e$f';
    const document = withHeader({ sourceDesc: chapter('', `<ptr target="${escapeXml(address)}"/>`) });
    expect(readBib(await cite(document, 'biblatex'))[0]!.fields.get('url')).toBe(address);
    expect(await cite(document, 'mla')).toContain(address);
  });
});

describe('a DOI', () => {
  const doi = async (value: string) =>
    (await item({ sourceDesc: chapter('', `<idno type="DOI">${escapeXml(value)}</idno>`) }))['DOI'];

  it.each([
    ['10.4000/books.ceup.2773', '10.4000/books.ceup.2773'],
    ['https://doi.org/10.4000/books.ceup.2773', '10.4000/books.ceup.2773'],
    ['doi: 10.1002/(SICI)1097', '10.1002/(SICI)1097'],
    ['10.4000/a}b', undefined],
    ['none', undefined],
  ])('%j is written without its resolver', async (value, expected) => {
    expect(await doi(value)).toBe(expected);
  });

  it('is the address where the header has no other', async () => {
    const sourceDesc = chapter('', '<idno type="DOI">10.4000/x.1</idno>');
    expect((await item({ sourceDesc }))['URL']).toBe('https://doi.org/10.4000/x.1');
  });
});

describe('the address of a part', () => {
  const body = '<sp xml:id="sp2"><p>x</p></sp>';

  it('carries its identifier on the pages of this edition', async () => {
    const publicationStmt = '<publisher>P</publisher><ptr target="https://e.example/1.html"/>';
    expect((await item({ publicationStmt, body }, 'sp2'))['URL']).toBe('https://e.example/1.html#sp2');
  });

  it('carries none on the page of the source, which does not know it', async () => {
    const sourceDesc = chapter('', '<ptr target="https://books.example/1"/>');
    expect((await item({ sourceDesc, body }, 'sp2'))['URL']).toBe('https://books.example/1');
  });
});
