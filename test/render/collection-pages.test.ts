import { beforeAll, describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encodeCorpus, withMembers } from '../../src/encode/index.js';
import { renderEdition, renderMember } from '../../src/render/index.js';
import { document } from './pages.js';

const address = 'https://example.org/e/dts/';

/** A page of a collection, as far as these tests look at it. */
interface Collection {
  readonly totalChildren: number;
  readonly collection: string;
  readonly member: readonly { readonly '@id': string }[];
  readonly view?: Readonly<Record<string, string>>;
}

describe('the collection of the text services', () => {
  let corpus: string;
  beforeAll(async () => {
    const members: string[] = [];
    for (let number = 1; number <= 7; number++) {
      const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>No. ${number}</title></titleStmt>
        <publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>Said.</p></body></text></TEI>`;
      members.push(await renderMember(await document(tei, `d${number}.xml`), `d${number}`, new Report()));
    }
    corpus = withMembers(
      encodeCorpus({ ...noEdition, title: 'An edition', url: 'https://example.org/e' }, []),
      members,
    );
  });

  async function services(pageLength?: number): Promise<Record<string, string>> {
    const options = pageLength === undefined ? {} : { pageLength };
    const pages = await renderEdition(await document(corpus, 'edition.xml'), options, new Report());
    return Object.fromEntries(
      pages.filter(({ path }) => path.startsWith('dts/')).map(({ path, content }) => [path, String(content)]),
    );
  }

  const collection = (files: Record<string, string>, path: string) => JSON.parse(files[path]!) as Collection;

  it('is one file where it fits on a page, and says nothing of pages', async () => {
    const files = await services(7);
    expect(Object.keys(files).sort()).toEqual(['dts/collection.json', 'dts/collection/edition.json', 'dts/index.json']);
    expect(files).toEqual(await services());
    expect(files['dts/collection.json']).not.toContain('view');
    expect(files['dts/index.json']).toContain(`"${address}collection{/id}.json"`);
  });

  it('is divided into pages that lead to one another, where it does not', async () => {
    const files = await services(3);
    expect(files['dts/index.json']).toContain(`"${address}collection{/id}{;page}.json"`);
    for (const path of ['dts/collection', 'dts/collection/edition']) {
      expect(files[`${path}.json`]).toBe(files[`${path};page=1.json`]);
      const pages = [1, 2, 3].map((number) => collection(files, `${path};page=${number}.json`));
      expect(pages.map(({ member }) => member.map((one) => one['@id']))).toEqual([
        ['d1', 'd2', 'd3'],
        ['d4', 'd5', 'd6'],
        ['d7'],
      ]);
      expect(pages.map(({ totalChildren }) => totalChildren)).toEqual([7, 7, 7]);
      const at = (number: number) => `${address}collection/edition;page=${number}.json`;
      const common = { '@type': 'Pagination', first: at(1), last: at(3) };
      expect(pages.map(({ view }) => view)).toEqual([
        { '@id': at(1), ...common, next: at(2) },
        { '@id': at(2), ...common, previous: at(1), next: at(3) },
        { '@id': at(3), ...common, previous: at(2) },
      ]);
      for (const { view } of pages)
        for (const to of Object.values(view!).filter((one) => one.startsWith('https://example.org/e/')))
          expect(files[to.slice('https://example.org/e/'.length)]).toBeDefined();
    }
    expect(Object.keys(files)).toHaveLength(9);
  });
});
