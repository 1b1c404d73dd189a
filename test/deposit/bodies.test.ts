import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../src/deposit.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { describe as describeCorpus } from '../../src/render/deposit/description.js';
import { citationCff } from '../../src/render/release/citation-cff.js';
import { passGate } from '../../src/validate/gate.js';
import { inProcess } from '../commands/acta.js';
import { archiveEdition, elements, type Packages, packages } from './archive-edition.js';
import { rules } from './kinds/all-rules.js';
import { Package } from './kinds/reading.js';

const institute = 'Institute & Archive, Prague';
const library = 'California Digital Library';
const foundation = 'Deutsche Forschungsgemeinschaft';
const ror = (id: string) => `https://ror.org/${id}`;

/** An edition that a person and an institute edited, a library hosts, and a foundation paid for. */
const contributors = `
  - { name: { forename: Ada, surname: Smith }, role: editor, orcid: 0000-0002-1825-0097 }
  - { body: "${institute}", role: editor, ror: 04wxnsj81 }
  - { body: ${library}, role: hosting institution, ror: 03yrm5c26 }
  - { name: { forename: Ben, surname: Brown }, role: curator }
  - { name: { forename: Ben, surname: Brown }, role: depositor }
  - { name: { forename: Ben, surname: Brown }, role: metadata creator }
  - { body: "${institute}", role: licensor, ror: 04wxnsj81 }
  - { body: City Council, role: rights holder }
  - { body: ${foundation}, role: funder, ror: 018mejw64 }`;

let made: Packages;
const bytes = (path: string): Buffer => made.get(path) ?? Buffer.from(`no ${path}`);
const json = (path: string) => JSON.parse(bytes(path).toString('utf8'));

beforeAll(async () => {
  made = await packages(archiveEdition({ contributors }), Object.keys(kinds).join(','));
});

describe('packages of an edition that bodies had a part in', () => {
  it.each(Object.keys(kinds))('keep all rules of their archive: %s', (kind) => {
    expect(rules[kind]!(new Package(made, kind), 2)).toEqual([]);
  });

  it('say to DataCite which names are those of organizations, with their ROR IDs, and who paid', () => {
    const record = json('datacite/datacite.json');
    const identifier = (id: string) => [
      { nameIdentifier: ror(id), nameIdentifierScheme: 'ROR', schemeUri: 'https://ror.org' },
    ];
    expect(record.creators).toEqual([
      expect.objectContaining({ name: 'Smith, Ada', nameType: 'Personal' }),
      { name: institute, nameType: 'Organizational', nameIdentifiers: identifier('04wxnsj81') },
    ]);
    expect(record.contributors[0]).toEqual({
      name: library,
      nameType: 'Organizational',
      nameIdentifiers: identifier('03yrm5c26'),
      contributorType: 'HostingInstitution',
    });
    expect(record.fundingReferences).toEqual([
      {
        funderName: foundation,
        funderIdentifier: ror('018mejw64'),
        funderIdentifierType: 'ROR',
      },
    ]);
    for (const version of ['4.6', '4.7']) {
      const xml = bytes(`datacite/datacite-${version}.xml`);
      expect(elements(xml, 'creatorName')[1]).toEqual({ nameType: 'Organizational', text: institute });
      expect(elements(xml, 'contributorName')[0]).toEqual({ nameType: 'Organizational', text: library });
      expect(elements(xml, 'nameIdentifier').slice(1, 3)).toEqual(
        ['04wxnsj81', '03yrm5c26'].map((id) => ({
          nameIdentifierScheme: 'ROR',
          schemeURI: 'https://ror.org',
          text: ror(id),
        })),
      );
      expect(elements(xml, 'funderName').map(({ text }) => text)).toEqual([foundation]);
      expect(elements(xml, 'funderIdentifier')).toEqual([
        { funderIdentifierType: 'ROR', schemeURI: 'https://ror.org', text: ror('018mejw64') },
      ]);
    }
  });

  it('say to InvenioRDM what is an organization, without a family name, and who paid', () => {
    const { creators, contributors: others, funding } = json('zenodo/record.json').metadata;
    expect(creators[1].person_or_org).toEqual({
      type: 'organizational',
      name: institute,
      identifiers: [{ identifier: '04wxnsj81', scheme: 'ror' }],
    });
    expect(others[0]).toMatchObject({ person_or_org: { name: library }, role: { id: 'hostinginstitution' } });
    expect(funding).toEqual([{ funder: { name: foundation } }]);
    expect(json('zenodo/.zenodo.json').creators).toEqual([
      { name: 'Smith, Ada', orcid: '0000-0002-1825-0097' },
      { name: institute },
    ]);
  });

  it('give Dataverse the ROR ID as that of the author, and the funder among the contributors', () => {
    const { fields } = json('dataverse/dataset.json').datasetVersion.metadataBlocks.citation;
    const values = (name: string) =>
      fields
        .find(({ typeName }: { typeName: string }) => typeName === name)
        .value.map((group: Readonly<Record<string, { value: string }>>) =>
          Object.values(group).map(({ value }) => value),
        );
    expect(values('author')).toEqual([
      ['Smith, Ada', 'ORCID', '0000-0002-1825-0097'],
      [institute, 'ROR', '04wxnsj81'],
    ]);
    expect(values('contributor')).toContainEqual(['Hosting Institution', library]);
    expect(values('contributor')).toContainEqual(['Funder', foundation]);
  });

  it('describe bodies as organizations in a crate, by their ROR IDs', () => {
    const graph: Readonly<Record<string, unknown>>[] = json('ro-crate/ro-crate-metadata.json')['@graph'];
    const entity = (id: string) => graph.find((one) => one['@id'] === id);
    expect(entity(ror('04wxnsj81'))).toEqual({
      '@id': ror('04wxnsj81'),
      '@type': 'Organization',
      name: institute,
      description: 'editor; licensor',
    });
    expect(entity(ror('018mejw64'))).toMatchObject({ '@type': 'Organization', name: foundation });
    expect(entity('./')).toMatchObject({ funder: [{ '@id': ror('018mejw64') }] });
    expect(entity('#City%20Council')).toMatchObject({ '@type': 'Organization' });
  });

  it('name bodies in ARCHE’s terms', () => {
    const schema = 'https://vocabs.acdh.oeaw.ac.at/schema#';
    const quads = new Parser().parse(bytes('arche/arche.ttl').toString('utf8'));
    const objects = (name: string) => [
      ...new Set(
        quads.filter(({ predicate }) => predicate.value === `${schema}${name}`).map(({ object }) => object.value),
      ),
    ];
    const organisations = quads.filter(({ object }) => object.value === `${schema}Organisation`);
    expect(organisations.map(({ subject }) => subject.value)).toEqual([
      ror('04wxnsj81'),
      ror('03yrm5c26'),
      'https://example.org/meetings#City%20Council',
      ror('018mejw64'),
    ]);
    expect(objects('hasHosting')).toEqual([ror('03yrm5c26')]);
    expect(objects('hasFunder')).toEqual([ror('018mejw64')]);
  });

  it('name bodies in library records as corporate, and the sponsor of an item in DSpace', () => {
    const xml = bytes('mods/mods.xml');
    const kindsOfNames = elements(xml, 'name').map(({ type }) => type);
    expect(kindsOfNames).toEqual(
      'personal corporate corporate personal personal personal corporate corporate corporate'.split(' '),
    );
    expect(elements(xml, 'nameIdentifier')).toContainEqual({ type: 'ror', text: '03yrm5c26' });
    const codes = elements(xml, 'roleTerm').filter(({ type }) => type === 'code');
    expect(codes.map(({ text }) => text)).toEqual(['edt', 'edt', 'his', 'cur', 'dpt', 'lso', 'fnd']);
    for (const item of ['dspace', 'clarin']) {
      expect(elements(bytes(`${item}/item_000/dublin_core.xml`), 'dcvalue')).toContainEqual({
        element: 'description',
        qualifier: 'sponsorship',
        text: foundation,
      });
    }
    expect(elements(bytes('dublin-core/oai_dc.xml'), 'creator').map(({ text }) => text)).toEqual([
      'Smith, Ada',
      institute,
    ]);
    expect(elements(bytes('clarin/cmdi.xml'), 'lastName').map(({ text }) => text)).toContain(institute);
  });

  it('name a body to Nakala and TextGrid as they name one, and not to HAL, whose authors are persons', () => {
    const datum = [...made.keys()].find((path) => path.startsWith('nakala/data/'))!;
    const metas: readonly { propertyUri: string; value: unknown }[] = json(datum).metas;
    const values = (uri: string) => metas.filter(({ propertyUri }) => propertyUri === uri).map(({ value }) => value);
    expect(values('http://nakala.fr/terms#creator')).toEqual([
      { givenname: 'Ada', surname: 'Smith', orcid: '0000-0002-1825-0097' },
    ]);
    expect(values('http://purl.org/dc/terms/creator')).toEqual([institute]);
    expect(elements(bytes('textgrid/may.edition.meta'), 'agent')).toEqual([
      { role: 'editor', text: 'Smith, Ada' },
      { role: 'editor', text: institute },
      { role: 'funder', text: foundation },
    ]);
    expect(elements(bytes('textgrid/may.xml.meta'), 'rightsHolder').map(({ text }) => text)).toEqual(['City Council']);
    expect(elements(bytes('hal/meta.xml'), 'surname').map(({ text }) => text)).toEqual(['Smith', 'Smith']);
  });
});

describe('an edition that only bodies made', () => {
  it('is refused by archives whose authors are persons, and by no other', async () => {
    const home = archiveEdition({ contributors: `\n  - { body: "${institute}", role: editor }` });
    const { status, stderr } = await inProcess('deposit', home, '--to', 'hal,nakala', '--dry-run', '--no-cache');
    expect(status).toBe(2);
    expect(stderr).toContain('hal needs "author"');
    expect(stderr).toContain('nakala needs "creator"');
    const files = await packages(home, 'zenodo,datacite');
    expect(JSON.parse(String(files.get('zenodo/record.json'))).metadata.creators).toHaveLength(1);
  });
});

describe('CITATION.cff', () => {
  it('names a body as an entity, by the address of its ROR ID, and once', async () => {
    const description = await describeEdition();
    const { authors } = parse(citationCff(description));
    expect(authors).toContainEqual({ name: institute, website: ror('04wxnsj81') });
    expect(authors).toContainEqual({ name: 'City Council' });
    expect(authors.map(({ name }: { name?: string }) => name)).not.toContain(foundation);
    expect(authors).toHaveLength(5);
  });
});

/** What the header of the edition says, as it stands in its packages. */
async function describeEdition() {
  const report = new Report();
  const bytes = made.get('ro-crate/edition.xml')!;
  const corpus = await passGate({ file: 'edition.xml', bytes }, report);
  return await describeCorpus(corpus!, report);
}
