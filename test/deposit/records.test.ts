import { beforeAll, describe, expect, it } from 'vitest';
import { archiveEdition, elements, type Packages, packages } from './archive-edition.js';

/** The records about one edition that its packages have for catalogues. */
let made: Packages;
const bytes = (path: string): Buffer => made.get(path) ?? Buffer.from(`no ${path}`);
const json = (path: string) => JSON.parse(bytes(path).toString('utf8'));

beforeAll(async () => {
  made = await packages(archiveEdition(), 'datacite,dublin-core,mods,hal');
});

describe('datacite', () => {
  it('has the mandatory properties in both versions, and says the same in JSON', () => {
    const { creators, titles, publicationYear, dates, rightsList, contributors } = json('datacite/datacite.json');
    for (const version of ['4.6', '4.7']) {
      const xml = bytes(`datacite/datacite-${version}.xml`);
      expect(elements(xml, 'identifier')).toEqual([{ identifierType: 'DOI', text: '10.5281/zenodo.1234' }]);
      expect(elements(xml, 'creatorName').map(({ text }) => text)).toEqual(
        creators.map(({ name }: { name: string }) => name),
      );
      expect(elements(xml, 'title').map(({ text }) => text)).toEqual(
        titles.map(({ title }: { title: string }) => title),
      );
      expect(elements(xml, 'publicationYear')[0]!.text).toBe(String(publicationYear));
      expect(elements(xml, 'resourceType')[0]!['resourceTypeGeneral']).toBe('Text');
      expect(elements(xml, 'date').map(({ dateType, text }) => [dateType, text])).toEqual(
        dates.map(({ dateType, date }: Readonly<Record<string, string>>) => [dateType, date]),
      );
      expect(elements(xml, 'contributor').map(({ contributorType }) => contributorType)).toEqual(
        contributors.map(({ contributorType }: Readonly<Record<string, string>>) => contributorType),
      );
      expect(elements(xml, 'rights')[0]!['rightsIdentifier']).toBe(rightsList[0].rightsIdentifier);
    }
  });

  it('leads to the page that was copied', () => {
    expect(elements(bytes('datacite/datacite-4.7.xml'), 'relatedIdentifier')).toEqual([
      { relatedIdentifierType: 'URL', relationType: 'IsDerivedFrom', text: 'https://example.org/source/1' },
    ]);
  });
});

describe('library records', () => {
  it('name in Dublin Core only elements of the fifteen, and say what the header says', () => {
    const xml = bytes('dublin-core/oai_dc.xml');
    expect(elements(xml, 'title')[0]!.text).toBe('Two Meetings & <more>');
    expect(elements(xml, 'rights').map(({ text }) => text)).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(elements(bytes('dublin-core/dcterms.xml'), 'hasPart').map(({ text }) => text)).toEqual([
      'https://example.org/meetings/100-sure.html',
      'https://example.org/meetings/may.html',
    ]);
    const fifteen =
      'title creator subject description publisher contributor date type format identifier source language relation coverage rights';
    const used = new Set(Array.from(xml.toString('utf8').matchAll(/<dc:(\w+)/g), ([, name]) => name!));
    expect([...used].filter((name) => !fifteen.split(' ').includes(name))).toEqual([]);
  });

  it('have in MODS a part for every document and a code of MARC only where MARC has one', () => {
    const xml = bytes('mods/mods.xml');
    expect(elements(xml, 'relatedItem').map(({ type }) => type)).toEqual(['constituent', 'constituent']);
    expect(
      elements(xml, 'roleTerm')
        .filter(({ type }) => type === 'code')
        .map(({ text }) => text),
    ).toEqual(['edt', 'trl', 'cur', 'dpt', 'lso']);
  });

  it('have in HAL’s notice all that it demands', () => {
    const xml = bytes('hal/meta.xml');
    expect(elements(xml, 'classCode').map(({ scheme, n }) => [scheme, n])).toEqual([
      ['halDomain', 'shs.hist'],
      ['halTypology', 'OUV'],
    ]);
    expect(elements(xml, 'note').map(({ type, n }) => [type, n])).toEqual([
      ['audience', '2'],
      ['popular', '0'],
    ]);
    expect(elements(xml, 'affiliation')[0]!['ref']).toBe('#struct-1042');
    expect(elements(xml, 'language').map(({ ident }) => ident)).toEqual(['en']);
  });
});
