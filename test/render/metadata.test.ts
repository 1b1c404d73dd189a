import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { renderEdition } from '../../src/render/index.js';
import { chapter } from '../xslt/citation/items.js';
import { escapeXml, type Header, withHeader } from './citation/documents.js';
import { hardTexts } from './citation/hard-texts.js';
import { document, edition, fixture, page, rendering } from './pages.js';

/** Names and contents of the meta elements of a page, and relations, addresses and types of its links, as a browser reads them. */
function headOf(html: string) {
  const meta: [string, string][] = [];
  const links: { rel: string; href: string; type: string | undefined }[] = [];
  const visit = (node: object): void => {
    const {
      nodeName,
      attrs = [],
      childNodes = [],
    } = node as {
      nodeName: string;
      attrs?: { name: string; value: string }[];
      childNodes?: object[];
    };
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    if (nodeName === 'meta' && value('name')) meta.push([value('name')!, value('content') ?? '']);
    if (nodeName === 'link') links.push({ rel: value('rel')!, href: value('href')!, type: value('type') });
    childNodes.forEach(visit);
  };
  visit(parse(html));
  const all = (name: string) => meta.flatMap(([key, content]) => (key === name ? [content] : []));
  return { meta, links, all, one: (name: string) => all(name)[0] };
}

/**
 * The item that Zotero's translator “Embedded Metadata” saves of a page, by its rules: Highwire's names tell the type by the
 * name of the whole, Dublin Core's type is asked where they do not, a title alone is guessed to be an article.
 */
function zoteroItem(html: string) {
  const { one, all } = headOf(html);
  const byWhole = one('citation_journal_title')
    ? 'journalArticle'
    : one('citation_inbook_title') || one('citation_book_title')
      ? 'bookSection'
      : undefined;
  return {
    type: byWhole ?? one('DC.type') ?? (one('citation_title') ? 'journalArticle' : 'webpage'),
    title: one('citation_title') ?? one('DC.title'),
    whole: one('citation_journal_title') ?? one('citation_inbook_title'),
    authors: all('citation_author'),
    editors: all('citation_editor'),
    date: one('citation_publication_date') ?? one('DC.date'),
  };
}

const journal = `<biblStruct><analytic><title level="a">x</title></analytic><monogr><title level="j">Past &amp; Present</title><imprint><biblScope unit="volume">3</biblScope><biblScope unit="page">10-19</biblScope><date when="1999-05"/></imprint></monogr></biblStruct>`;

describe('a page, to a reference manager', () => {
  const cases: readonly (readonly [string, Header, object])[] = [
    [
      'a document of a printed book',
      {
        sourceDesc: chapter(
          '<editor><forename>Bo</forename> <surname>Berg</surname></editor><imprint><date when="2010"/></imprint>',
        ),
      },
      { type: 'bookSection', whole: 'A Book', editors: ['Berg, Bo'], date: '2010' },
    ],
    ['an article', { sourceDesc: journal }, { type: 'journalArticle', whole: 'Past & Present', date: '1999/05' }],
    [
      'a record in an archive',
      { sourceDesc: '<msDesc><msIdentifier><repository>Archive</repository><idno>1</idno></msIdentifier></msDesc>' },
      { type: 'manuscript' },
    ],
  ];

  it.each(cases)('is %s, with its title, people and date', async (_, header, item) => {
    const html = await page(withHeader({ title: 'The Quay', ...header }).xml);
    expect(zoteroItem(html)).toMatchObject({ title: 'The Quay', ...item });
  });

  const text = fc.constantFrom(...hardTexts).filter((hard) => /\S/.test(hard));

  it('says the same as the references beside it, whatever stands in the header', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (title, book) => {
        const sourceDesc = chapter('').replace('A Book', () => escapeXml(book));
        const { xml } = withHeader({ title: escapeXml(title), sourceDesc });
        const [csl] = JSON.parse((await rendering(xml, 'csl-json')).content) as Record<string, string>[];
        const ld = JSON.parse((await rendering(xml, 'json-ld')).content) as {
          name?: string;
          isPartOf?: { name: string };
        };
        const { one } = headOf(await page(xml));
        expect([one('citation_title'), ld.name]).toEqual([csl!['title'], csl!['title']]);
        expect([one('citation_inbook_title'), ld.isPartOf?.name]).toEqual([
          csl!['container-title'],
          csl!['container-title'],
        ]);
      }),
      { numRuns: 30, seed: 20_261_126 },
    );
  });
});

describe('a page, to a program that follows signposts', () => {
  it('has one identifier, metadata with their type, and links to what stands beside it and nothing else', async () => {
    const options = { published: ['text', 'json-ld', 'csl-json'] as const, tei: true };
    const { links } = headOf((await rendering(fixture('header.full'), 'html', options)).content);
    const of = (rel: string) => links.filter((link) => link.rel === rel);
    expect(of('cite-as').map(({ href }) => href)).toEqual(['https://example.org/quay/1.html']);
    expect(of('describedby')).toEqual([
      { rel: 'describedby', href: '007.jsonld', type: 'application/ld+json' },
      { rel: 'describedby', href: '007.csl.json', type: 'application/vnd.citationstyles.csl+json' },
    ]);
    expect(of('item').map(({ href }) => href)).toEqual(['007.xml', '007.txt']);
    expect(of('license').map(({ href }) => href)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    const alone = headOf(await page(fixture('header.full')));
    expect(alone.links.filter(({ rel }) => ['describedby', 'item'].includes(rel))).toEqual([]);
  });
});

describe('an edition, to programs', () => {
  const header = (rest: string) =>
    `<teiHeader><fileDesc><titleStmt><title>An Edition</title></titleStmt><publicationStmt><publisher>A Press</publisher>${rest}</publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>`;
  const corpus = (rest: string) =>
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header(rest)}<TEI n="1 &amp; a">${header('')}<standOff><listEvent/></standOff></TEI></teiCorpus>`;
  const files = async (rest: string) => {
    const made = await renderEdition(
      await document(corpus(rest), 'edition.xml'),
      { name: 'edition', published: ['text', 'json-ld'] },
      new Report(),
    );
    return new Map(made.map(({ path, content }) => [path, String(content)]));
  };

  it('that a body edited says so as of a person, by its ROR ID; what hosts or paid is no author', async () => {
    const made = await renderEdition(
      await document(fixture('corpus.bodies'), 'edition.xml'),
      { name: 'edition', published: ['json-ld'] },
      new Report(),
    );
    const front = headOf(String(made.find(({ path }) => path === 'index.html')!.content));
    expect(front.all('citation_editor')).toEqual(['Arendal, Ada', 'Institute of Harbours']);
    expect(front.all('DC.contributor')).toEqual(['Arendal, Ada', 'Institute of Harbours']);
    expect(front.links.filter(({ rel }) => rel === 'author').map(({ href }) => href)).toEqual([
      'https://orcid.org/0000-0002-1825-0097',
      'https://ror.org/04wxnsj81',
    ]);
    const linked = JSON.parse((await rendering(fixture('corpus.bodies'), 'json-ld')).content);
    expect(linked.editor).toContainEqual({
      '@type': 'Organization',
      '@id': 'https://ror.org/04wxnsj81',
      name: 'Institute of Harbours',
    });
    expect(linked.funder.map(({ name }: { name: string }) => name)).toEqual([
      'Deutsche Forschungsgemeinschaft',
      'A Fund',
    ]);
  });

  it('with an address and a date has a map, a feed, its links in one file, and leave to be visited', async () => {
    const made = await files('<date when="2026-01-31"/><ptr target="https://example.org/e"/>');
    expect(made.get('robots.txt')).toBe('User-agent: *\nAllow: /\nSitemap: https://example.org/e/sitemap.xml\n');
    expect(made.get('sitemap.xml')).toContain('<loc>https://example.org/e/1%20%26%20a.html</loc>');
    expect(made.get('feed.atom')).toMatch(/<updated>2026-01-31T00:00:00Z<\/updated>[\s\S]*<name>A Press<\/name>/);
    const { linkset } = JSON.parse(made.get('linkset.json')!) as { linkset: Record<string, { href: string }[]>[] };
    expect(linkset).toHaveLength(2);
    expect(linkset[0]!['item']!.map(({ href }) => href)).toEqual([
      'https://example.org/e/1%20%26%20a.xml',
      'https://example.org/e/1%20%26%20a.txt',
    ]);
    expect(linkset[0]!['describedby']!.map(({ href }) => href)).toContain(
      'https://example.org/e/dts/collection/1%20%26%20a.json',
    );
    expect(linkset[1]).toMatchObject({
      anchor: 'https://example.org/e/',
      'service-desc': [{ href: 'https://example.org/e/dts/index.json' }],
    });
    const { links } = headOf(made.get('index.html')!);
    expect(links).toContainEqual({ rel: 'alternate', href: 'feed.atom', type: 'application/atom+xml' });
    expect(links).toContainEqual({ rel: 'service-desc', href: 'dts/index.json', type: 'application/ld+json' });
    expect(links.filter(({ rel }) => rel === 'canonical')).toHaveLength(1);
    expect(headOf(made.get('about.html')!).links.filter(({ rel }) => rel === 'canonical')).toEqual([]);
  });

  it('says where its PDF is, and that of a document, under whatever address it stands', async () => {
    for (const address of ['https://example.org/e', 'https://example.org/e/', 'https://example.org']) {
      const xml = corpus(`<ptr target="${address}"/>`);
      const [index] = await renderEdition(
        await document(xml, 'edition.xml'),
        { name: 'edition', pdf: true },
        new Report(),
      );
      expect(headOf(String(index!.content)).one('citation_pdf_url')).toBe(`${address.replace(/\/$/, '')}/edition.pdf`);
    }
    const lone = fixture('speech.labels').replace(
      /<publicationStmt>[\s\S]*<\/publicationStmt>/,
      '<publicationStmt><publisher>A</publisher><idno type="URL">https://example.org/e/old.html</idno></publicationStmt>',
    );
    const html = await page(lone, { name: '007', published: ['pdf'] });
    expect(headOf(html).one('citation_pdf_url')).toBe('https://example.org/e/007.pdf');
  });

  it('without a date has no feed, and without an address none of these', async () => {
    expect([...(await files('<ptr target="https://example.org/e"/>')).keys()]).not.toContain('feed.atom');
    const made = await files('<date when="2026-01-31"/>');
    for (const path of ['sitemap.xml', 'feed.atom', 'linkset.json', 'robots.txt', 'dts/index.json'])
      expect(made.has(path)).toBe(false);
    expect((await edition(fixture('corpus.front-page'))).length).toBeGreaterThan(1);
  });
});
