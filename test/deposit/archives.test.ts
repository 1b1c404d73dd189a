import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDigits } from '../../src/config/check-digits.js';
import { demonstration, inProcess } from '../commands/acta.js';
import { archiveEdition, elements, type Packages, packages } from './archive-edition.js';
import { type DataverseField, faultsOfDataset } from './dataverse-rules.js';
import { faultsOfDraft } from './invenio-rules.js';
import { envelopeOfCmdi } from './kinds/rules.js';

const kinds = [
  'datacite',
  'dublin-core',
  'mods',
  'zenodo',
  'dataverse',
  'nakala',
  'textgrid',
  'arche',
  'dspace',
  'clarin',
  'hal',
];

/** What stands in the packages of one edition; no server is asked: the rules are those that its makers wrote down. */
let made: Packages;
const bytes = (path: string): Buffer => made.get(path) ?? Buffer.from(`no ${path}`);
const json = (path: string) => JSON.parse(bytes(path).toString('utf8'));
const names = (folder: string): readonly string[] => [...made.keys()].filter((path) => path.startsWith(`${folder}/`));
const hash = (algorithm: string, content: Uint8Array) => createHash(algorithm).update(content).digest('hex');

beforeAll(async () => {
  made = await packages(archiveEdition(), kinds.join(','));
});

describe('packages for archives', () => {
  it('are the same bytes of the same edition in another folder', async () => {
    const again = await packages(archiveEdition(), kinds.join(','));
    const changed = [...made].filter(([path, content]) => !again.get(path)?.equals(content)).map(([path]) => path);
    expect(changed).toEqual([]);
  });

  it('are refused, each with every field that its archive asks for and an example, of an edition that says nothing', async () => {
    const home = archiveEdition(
      Object.fromEntries(
        ['title', 'description', 'date', 'publisher', 'url', 'licence', 'identifiers', 'contributors', 'deposit'].map(
          (key) => [key, undefined],
        ),
      ),
    );
    const { status, stderr } = await inProcess('deposit', home, '--to', kinds.join(','), '-o', join(home, 'out'));
    expect(status).toBe(2);
    expect(existsSync(join(home, 'out'))).toBe(false);
    for (const said of [
      'datacite needs "identifier"',
      'such as "identifiers: { doi: 10.5281/zenodo.1234 }"',
      'zenodo needs "metadata.creators"',
      'dataverse needs "datasetContact.datasetContactEmail"',
      'such as "deposit: { contact: { name: Ada Smith, email: ada@example.org } }"',
      'nakala needs "license"',
      'textgrid needs "genre"',
      'arche needs "hasRightsHolder"',
      'role: rights holder',
      'dspace needs "dc.date.issued"',
      'clarin needs "dc.subject"',
      'hal needs "author/affiliation"',
      'mods needs "titleInfo/title"',
      'dublin-core needs "dc:title"',
    ]) {
      expect(stderr).toContain(said);
    }
  });

  it('are not made of the demonstration, which grants no licence and has no date', async () => {
    const { status, stderr } = await inProcess('deposit', demonstration, '--to', 'zenodo', '--dry-run', '--no-cache');
    expect(status).toBe(2);
    expect(stderr).toContain('zenodo needs "metadata.rights.id"');
    expect(stderr).toContain('zenodo needs "metadata.publication_date"');
  });
});

describe('zenodo', () => {
  it('writes a draft that keeps every rule of InvenioRDM', () => {
    expect(faultsOfDraft(json('zenodo/record.json'))).toEqual([]);
  });

  it('is held by rules that find each of these faults', () => {
    type Path = readonly (string | number)[];
    const faulty: readonly (readonly [path: Path, value: unknown, fault: string])[] = [
      [['metadata', 'creators', 0, 'person_or_org', 'family_name'], undefined, 'metadata.creators.0.family_name'],
      [['metadata', 'creators', 0, 'person_or_org', 'type'], 'human', 'metadata.creators.0.type'],
      [['metadata', 'creators'], [], 'metadata.creators'],
      [['metadata', 'rights', 0, 'title'], { en: 'CC BY' }, 'metadata.rights'],
      [['metadata', 'publication_date'], '2026-03-01T12:00:00', 'metadata.publication_date'],
      [['metadata', 'contributors', 0, 'role'], undefined, 'metadata.contributors.0.role'],
      [['metadata', 'title'], 'A', 'metadata.title'],
      [['metadata', 'description'], 'A', 'metadata.description'],
      [['metadata', 'resource_type'], {}, 'metadata.resource_type'],
      [['metadata', 'additional_titles', 0, 'type'], undefined, 'metadata.additional_titles'],
      [['metadata', 'languages', 0, 'id'], 'en', 'metadata.languages'],
      [['metadata', 'version'], '1'.repeat(192), 'metadata.version'],
      [['metadata', 'related_identifiers', 0, 'relation_type'], undefined, 'metadata.related_identifiers'],
      [['files', 'enabled'], undefined, 'files.enabled'],
      [['access', 'files'], 'open', 'access.files'],
      [['access', 'embargo'], { active: true, until: '2030-01-01' }, 'access.files'],
    ];
    for (const [path, value, fault] of faulty) {
      const draft = json('zenodo/record.json');
      let at = draft;
      for (const step of path.slice(0, -1)) at = at[step];
      at[path.at(-1)!] = value;
      expect(faultsOfDraft(draft)).toEqual([fault]);
    }
  });

  it.each([
    ['dataset', { upload_type: 'dataset' }],
    ['publication-book', { upload_type: 'publication', publication_type: 'book' }],
    ['publication-annotationcollection', { upload_type: 'publication', publication_type: 'annotationcollection' }],
  ])('is a %s where the edition says so', async (type, legacy) => {
    const said = type === 'publication-annotationcollection' ? undefined : `{ classes: { zenodo: ${type} } }`;
    const files = await packages(archiveEdition({ deposit: said }), 'zenodo');
    const read = (path: string) => JSON.parse(String(files.get(path)));
    expect(read('zenodo/record.json').metadata.resource_type).toEqual({ id: type });
    const { upload_type, publication_type } = read('zenodo/.zenodo.json');
    expect({ upload_type, ...(publication_type !== undefined && { publication_type }) }).toEqual(legacy);
  });

  it.each([
    [
      '{ restricted: files, until: 2030-01-01, reason: "Ask the archive & wait" }',
      {
        record: 'public',
        files: 'restricted',
        embargo: { active: true, until: '2030-01-01', reason: 'Ask the archive & wait' },
      },
      { access_right: 'embargoed', embargo_date: '2030-01-01' },
    ],
    [
      '{ restricted: record, reason: "Ask <us>" }',
      { record: 'restricted', files: 'restricted' },
      { access_right: 'restricted', access_conditions: '<p>Ask &lt;us&gt;</p>' },
    ],
  ])('is restricted where the edition says so: %s', async (said, access, legacy) => {
    const files = await packages(archiveEdition({ deposit: `{ access: ${said} }` }), 'zenodo');
    const read = (path: string) => JSON.parse(String(files.get(path)));
    expect(read('zenodo/record.json').access).toEqual(access);
    expect(faultsOfDraft(read('zenodo/record.json'))).toEqual([]);
    expect(read('zenodo/.zenodo.json')).toMatchObject(legacy);
  });

  it('packs the edition as one crate whose MD5 it names, and describes it in tags that Zenodo allows', () => {
    const zip = bytes('zenodo/edition.zip');
    expect(bytes('zenodo/checksums.md5').toString('utf8')).toBe(`${hash('md5', zip)}  edition.zip\n`);
    const inside = Object.keys(unzipSync(zip));
    expect(inside).toEqual(
      expect.arrayContaining(['ro-crate-metadata.json', 'edition.xml', 'transcripts/100% sure.txt']),
    );
    expect(inside.filter((path) => path.startsWith('/') || path.split('/').includes('..'))).toEqual([]);
    const { description, creators, license, language } = json('zenodo/.zenodo.json');
    expect(description).toBe('<p>Minutes of two meetings &amp; of "one" &lt;committee&gt;.</p>');
    expect({ creators, license, language }).toEqual({
      creators: [{ name: 'Smith, Ada', orcid: '0000-0002-1825-0097' }],
      license: 'cc-by-4.0',
      language: 'eng',
    });
  });
});

describe('dataverse', () => {
  const field = (
    dataset: { datasetVersion: { metadataBlocks: { citation: { fields: DataverseField[] } } } },
    name: string,
  ) =>
    dataset.datasetVersion.metadataBlocks.citation.fields.find(({ typeName }) => typeName === name) as unknown as {
      value: unknown;
      multiple: boolean;
    };

  it('writes a dataset that keeps the rules, and rules find what breaks them', () => {
    expect(faultsOfDataset(json('dataverse/dataset.json'))).toEqual([]);
    const faulty: readonly (readonly [name: string, change: (dataset: never) => void])[] = [
      ['subject', (dataset) => (field(dataset, 'subject').value = ['History'])],
      ['title', (dataset) => (field(dataset, 'title').multiple = true)],
      ['datasetContactEmail', (dataset) => (field(dataset, 'datasetContact').value = [])],
      ['author', (dataset) => (field(dataset, 'author').value = [])],
      ['dsDescriptionValue', (dataset) => (field(dataset, 'dsDescription').value = [])],
    ];
    for (const [name, change] of faulty) {
      const dataset = json('dataverse/dataset.json');
      change(dataset as never);
      expect(faultsOfDataset(dataset)).toEqual([name]);
    }
  });

  it('names the languages that Dataverse has by their names, and no other, since it refuses a dataset with one that it has not', async () => {
    const named = async (language: string) => {
      const own = await packages(
        archiveEdition({ language: 'de', documents: `{ may: { language: ${language} } }` }),
        'dataverse',
      );
      const dataset = JSON.parse(own.get('dataverse/dataset.json')!.toString('utf8'));
      expect(faultsOfDataset(dataset)).toEqual([]);
      return field(dataset as never, 'language').value;
    };
    expect(await named('cs-Latn')).toEqual(['German', 'Czech']);
    expect(await named('es')).toEqual(['German']);
    expect(await named('nds')).toEqual(['German']);
  });

  it('says of every file where it stands and what its digests are', () => {
    const listed = json('dataverse/files.json') as readonly Readonly<Record<string, string>>[];
    expect(listed.map(({ path }) => `dataverse/${path}`).sort()).toEqual([...names('dataverse/files')].sort());
    for (const { path, label, directoryLabel, md5 } of listed) {
      expect(md5).toBe(hash('md5', bytes(`dataverse/${path}`)));
      expect(path).toBe(['files', directoryLabel, label].filter((part) => part !== undefined).join('/'));
    }
  });
});

describe('nakala', () => {
  it('gives each document the five that are mandatory, words with their language, and files by their SHA-1', () => {
    const data = names('nakala/data').map(json);
    expect(data).toHaveLength(2);
    for (const { metas, files, status } of data) {
      expect(status).toBe('pending');
      const count = (term: string) =>
        metas.filter(({ propertyUri }: { propertyUri: string }) => propertyUri === `http://nakala.fr/terms#${term}`)
          .length;
      expect(['title', 'created', 'type', 'license', 'creator'].map(count)).toEqual([1, 1, 1, 1, 1]);
      for (const { lang, value, propertyUri } of metas) {
        if (lang !== undefined) expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
        if (/title|description|subject/.test(propertyUri)) expect(lang).toBe('en');
        if (propertyUri.endsWith('#creator')) expect(checkDigits['orcid']!(value.orcid)).toBe(true);
        if (propertyUri.endsWith('#created')) expect(value).toMatch(/^\d{4}(-\d\d){0,2}$/);
      }
      const sums = bytes('nakala/sha1.tsv').toString('utf8');
      for (const { sha1, name } of files) expect(sums).toMatch(new RegExp(`^${sha1}\tfiles/[a-z]+/${name}$`, 'm'));
    }
    for (const line of bytes('nakala/sha1.tsv').toString('utf8').trim().split('\n')) {
      const [sha1, path] = line.split('\t');
      expect(hash('sha1', bytes(`nakala/${path}`))).toBe(sha1);
    }
  });
});

describe('textgrid', () => {
  it('has beside every object its metadata with title and format', () => {
    const all = names('textgrid');
    for (const path of all.filter((name) => !name.endsWith('.meta'))) {
      const meta = bytes(`${path}.meta`);
      expect(elements(meta, 'title')[0]!.text, path).not.toBe('');
      expect(elements(meta, 'format')[0]!.text, path).toMatch(/^text\//);
    }
    expect(all.filter((name) => name.endsWith('.meta')).length).toBe(all.length / 2);
  });

  it('lets each edition hold one work and one text, and lead to its work, whose genre and date are said', () => {
    const editions = elements(bytes('textgrid/collection.collection'), 'aggregates').map(({ resource }) => resource!);
    expect(editions).toHaveLength(2);
    for (const edition of editions) {
      const members = elements(bytes(`textgrid/${edition}`), 'aggregates').map(({ resource }) => resource!);
      expect(members.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.work', '.xml']);
      for (const member of members) expect(made.has(`textgrid/${member}`), member).toBe(true);
      const meta = bytes(`textgrid/${edition}.meta`);
      expect(elements(meta, 'isEditionOf')[0]!.text).toBe(members[0]);
      expect(elements(meta, 'license')[0]!['licenseUri']).toMatch(/^https:/);
      const work = bytes(`textgrid/${members[0]}.meta`);
      expect(elements(work, 'genre').map(({ text }) => text)).toEqual(['non-fiction']);
      expect(elements(work, 'dateOfCreation')[0]!['date']).toBe('1985-05-05');
    }
  });
});

describe('arche', () => {
  /** How many of each property ARCHE's schema asks for, at least: 1 is exactly one, Infinity one or more. */
  const cardinalities: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    TopCollection: Object.fromEntries([
      ...'hasContact hasCurator hasDepositor hasDescription hasEditor hasHosting hasMetadataCreator hasSubject'
        .split(' ')
        .map((name) => [name, Number.POSITIVE_INFINITY]),
      ['hasLicenseSummary', 1],
    ]),
    Resource: Object.fromEntries([
      ...'hasCategory hasDepositor hasHosting hasLicensor hasMetadataCreator hasRightsHolder isPartOf'
        .split(' ')
        .map((name) => [name, Number.POSITIVE_INFINITY]),
      ['hasLicense', 1],
    ]),
  };

  it('says in Turtle all that each class must have', () => {
    const schema = 'https://vocabs.acdh.oeaw.ac.at/schema#';
    const quads = new Parser().parse(bytes('arche/arche.ttl').toString('utf8'));
    const typed = quads.filter(({ predicate }) => predicate.value.endsWith('#type'));
    for (const [type, properties] of Object.entries(cardinalities)) {
      const subjects = typed
        .filter(({ object }) => object.value === `${schema}${type}`)
        .map(({ subject }) => subject.value);
      expect(subjects).toHaveLength(type === 'TopCollection' ? 1 : 3);
      for (const subject of subjects) {
        for (const [name, most] of Object.entries(properties)) {
          const count = quads.filter(
            (quad) => quad.subject.value === subject && quad.predicate.value === `${schema}${name}`,
          );
          expect(count.length, `${name} of ${subject}`).toBeGreaterThan(0);
          expect(count.length, `${name} of ${subject}`).toBeLessThanOrEqual(most);
        }
      }
    }
    expect(quads.find(({ predicate }) => predicate.value === `${schema}hasDescription`)!.object.value).toBe(
      'Minutes of two meetings & of "one" <committee>.',
    );
  });

  it('has only files with a TEI header, without byte order mark, under names of letters, digits, hyphens and underscores', () => {
    const files = names('arche/data');
    expect(files).toContain('arche/data/100__sure.xml');
    for (const path of files) {
      expect(path.slice('arche/data/'.length)).toMatch(/^[A-Za-z0-9_-]+\.xml$/);
      expect(bytes(path).toString('utf8').startsWith('\uFEFF')).toBe(false);
      expect(elements(bytes(path), 'teiHeader').length).toBeGreaterThan(0);
    }
  });
});

describe('dspace', () => {
  it('lists every file once, with tabs, one of them as primary, and nothing that is not there', () => {
    for (const item of ['dspace/item_000', 'clarin/item_000']) {
      const lines = bytes(`${item}/contents`).toString('utf8').trimEnd().split('\n');
      const files = names(item).filter((path) => !/\/(?:contents|dublin_core\.xml|metadata_\w+\.xml)$/.test(path));
      expect(lines.map((line) => `${item}/${line.split('\t')[0]}`).sort()).toEqual([...files].sort());
      expect(lines.filter((line) => line.includes('\tprimary:true'))).toHaveLength(1);
    }
  });

  it('says each thing once, the version in words, since the registry has no field of it, and what was copied as what it is based on', () => {
    const used = elements(bytes('dspace/item_000/dublin_core.xml'), 'dcvalue');
    const said = (pair: string) =>
      used.filter(({ element, qualifier }) => `${element}.${qualifier}` === pair).map(({ text }) => text);
    expect(said('description.none')).toEqual(['Version 1.0.0']);
    expect(said('relation.isbasedon')).toEqual(['https://example.org/source/1']);
    expect(new Set(used.map((value) => JSON.stringify(value))).size).toBe(used.length);
  });
});

describe('clarin', () => {
  it('keeps the rules of the envelope of CMDI 1.2', () => {
    const xml = bytes('clarin/cmdi.xml');
    const [root, ...more] = elements(xml, 'CMD');
    expect(more).toEqual([]);
    expect(root!['CMDVersion']).toBe('1.2');
    expect(elements(xml, 'MdProfile').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^clarin\.eu:cr1:p_\d+$/),
    ]);
    for (const one of envelopeOfCmdi) expect(elements(xml, one), one).toHaveLength(1);
    const proxies = elements(xml, 'ResourceProxy').map(({ id }) => id);
    expect(new Set(proxies).size).toBe(proxies.length);
    expect(elements(xml, 'ResourceType').length).toBe(proxies.length);
    expect(elements(xml, 'ResourceRef').every(({ text }) => /^https?:/.test(text))).toBe(true);
    expect(elements(xml, 'code').map(({ text }) => text)).toEqual(['eng']);
  });
});
