import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { inProcess, tree } from '../commands/acta.js';
import { edition } from './edition.js';

type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string };

/** Of the context of RO-Crate 1.2 what a crate of an edition uses: schema.org, with two names of its own. */
const context = {
  '@vocab': 'http://schema.org/',
  '@base': 'arcp://name,edition/',
  File: 'http://schema.org/MediaObject',
  conformsTo: 'http://purl.org/dc/terms/conformsTo',
};

describe('an RO-Crate', () => {
  let crate: string;
  let graph: readonly Entity[];
  const entity = (id: string) => graph.find((one) => one['@id'] === id)!;
  const ids = (value: unknown): readonly string[] => ([value].flat() as { '@id': string }[]).map((one) => one['@id']);

  beforeAll(async () => {
    const home = edition();
    expect((await inProcess('deposit', home, '--to', 'ro-crate', '-o', join(home, 'out'))).stderr).not.toContain(
      'error',
    );
    crate = join(home, 'out/ro-crate');
    graph = JSON.parse(readFileSync(join(crate, 'ro-crate-metadata.json'), 'utf8'))['@graph'];
  });

  it('describes every file that is there, none that is not, and each with its size', () => {
    const files = Object.entries(tree(crate))
      .filter(([path]) => !path.endsWith('/') && !/^ro-crate-(?:metadata\.json|preview\.html)$/.test(path))
      .map(([path, hex]) => [path, String(hex.length / 2)])
      .sort();
    const described = graph.filter((one) => one['@type'] === 'File');
    expect(described.map((one) => [decodeURIComponent(one['@id']), one['contentSize']]).sort()).toEqual(files);
    expect(files.map(([path]) => path)).toContain('transcripts/100% sure.txt');
    expect(statSync(join(crate, 'site/index.html')).size).toBeGreaterThan(0);
  });

  it('has all that RO-Crate 1.2 demands of its root, whose parts lead to every file', () => {
    expect(entity('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    });
    const root = entity('./');
    expect(root).toMatchObject({
      '@type': 'Dataset',
      name: 'Two Meetings',
      datePublished: '2026-03-01',
      version: '1.0.0',
    });
    expect(entity(ids(root['license'])[0]!)).toMatchObject({ '@type': 'CreativeWork', identifier: 'CC-BY-4.0' });
    const reached = ids(root['hasPart']).flatMap((id) => [id, ...(id.endsWith('/') ? ids(entity(id)['hasPart']) : [])]);
    const files = graph.filter((one) => one['@type'] === 'File').map((one) => one['@id']);
    expect(files.filter((id) => !reached.includes(id))).toEqual([]);
  });

  it('shows itself on a page to who has no program for crates, with nothing that is loaded or run', () => {
    const page = readFileSync(join(crate, 'ro-crate-preview.html'), 'utf8');
    expect(entity('ro-crate-preview.html')).toMatchObject({ '@type': 'CreativeWork', about: { '@id': './' } });
    expect(ids(entity('./')['hasPart'])).not.toContain('ro-crate-preview.html');
    for (const said of ['Two Meetings', 'Ada Smith', '2026-03-01']) expect(page).toContain(said);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, address]) => decodeURIComponent(address!));
    expect(links).toContain('transcripts/100% sure.txt');
    for (const path of links.filter((address) => !address.startsWith('http')))
      expect(existsSync(join(crate, path)), path).toBe(true);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import/);
  });

  it('is a flat graph in which each entity is once and every pointer leads to one', () => {
    const known = new Set(graph.map((one) => one['@id']));
    expect(known.size).toBe(graph.length);
    const pointers = graph.flatMap(({ '@id': _, conformsTo: __, ...rest }) =>
      Object.values(rest).flatMap((value) =>
        [value].flat().flatMap((one) => (typeof one === 'object' ? [(one as Entity)['@id']] : [])),
      ),
    );
    expect([...new Set(pointers)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('says the same to a processor of JSON-LD, which loses no property of it', async () => {
    const flat = (await jsonld.flatten(
      { '@context': context, '@graph': graph } as object,
      {
        '@context': context,
      } as object,
    )) as unknown as { '@graph': readonly Entity[] };
    const properties = (entities: readonly Entity[]) =>
      entities.map((one) => [one['@id'], Object.keys(one).sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    // What a processor adds are bare pointers to what no entity describes.
    expect(properties(flat['@graph'].filter((one) => Object.keys(one).length > 1))).toEqual(properties(graph));
  });

  it('knows people by ORCID iD or authority file, and says what they did', () => {
    expect(entity('https://orcid.org/0000-0002-1825-0097')).toMatchObject({
      familyName: 'Smith',
      description: 'editor',
    });
    expect(entity('#Ben%20Brown')).toMatchObject({ '@type': 'Person', name: 'Ben Brown', description: 'translator' });
    expect(entity('#pers-adams')).toMatchObject({ sameAs: ['https://www.wikidata.org/entity/Q11633'] });
  });

  it('leads from a transcript by its TEI to the page, and says of none that was changed since that it was encoded', () => {
    const made = (result: string) =>
      graph.find((one) => one['@type'] === 'CreateAction' && ids(one['result']).includes(result));
    expect(ids(made('site/may.html')!['object'])).toEqual(['tei/may.xml']);
    expect(ids(made('tei/may.xml')!['object'])).toEqual(['transcripts/may.txt']);
    expect(ids(made('tei/100%25%20sure.xml')!['object'])).toEqual(['transcripts/100%25%20sure.txt']);
    expect(ids(made('edition.xml')!['object'])).toHaveLength(2);
  });
});
