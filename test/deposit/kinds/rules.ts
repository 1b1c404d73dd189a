import { unzipSync } from 'fflate';
import { Parser } from 'n3';
import { checkDigits } from '../../../src/config/check-digits.js';
import { faultsOfDataset } from '../dataverse-rules.js';
import { faultsOfDraft } from '../invenio-rules.js';
import { cmdi, textGridObject } from './contents.js';
import { broken, hashOf, type Package, sameMembers } from './reading.js';

/** Elements that the envelope of CMDI 1.2 has once each. */
export const envelopeOfCmdi: readonly string[] = [
  'Header',
  'Resources',
  'ResourceProxyList',
  'JournalFileProxyList',
  'ResourceRelationList',
  'Components',
];

/**
 * What each repository asks of a package, after its documentation, schema or source, written anew; a rule's name is that of its archive and
 * a number. `documents` is how many documents the edition has. The rules that do not hold come back.
 */
export const rules: Readonly<Record<string, (made: Package, documents: number) => readonly string[]>> = {
  zenodo: (made) => [
    ...faultsOfDraft(made.json('record.json')).map((path) => `Z1 ${path}`),
    ...broken({
      Z2: made.paths.length <= 100 && total(made) <= 50e9,
      Z3: made.text('checksums.md5') === `${hashOf('md5', made.bytes('edition.zip'))}  edition.zip\n`,
      Z4: [made.json('record.json').metadata.description, made.json('.zenodo.json').description].every(hasAllowedTags),
      Z6: ['upload_type', 'publication_date', 'title', 'creators', 'description', 'access_right', 'license'].every(
        (key) => made.json('.zenodo.json')[key]?.length > 0,
      ),
      Z7: isSoundZip(made.bytes('edition.zip')),
    }),
  ],
  dataverse: (made) => {
    const listed = made.json('files.json') as readonly Readonly<Record<string, string>>[];
    return [
      ...faultsOfDataset(made.json('dataset.json')).map((field) => `D1 ${field}`),
      ...broken({
        D6: sameMembers(
          listed.map(({ path }) => path!),
          made.paths.filter((path) => path.startsWith('files/')),
        ),
        D7: listed.every(({ path, md5 }) => hashOf('md5', made.bytes(path!)) === md5),
        D8: listed.every(
          ({ path, directoryLabel, label }) => ['files', directoryLabel, label].filter(Boolean).join('/') === path,
        ),
      }),
    ];
  },
  nakala: (made, documents) => {
    const data = made.paths.filter((path) => path.startsWith('data/')).map((path) => made.json(path));
    const sums = new Map(
      made
        .text('sha1.tsv')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t').reverse() as [string, string]),
    );
    type Meta = Readonly<{ propertyUri: string; value: unknown; lang?: string }>;
    const metas = data.flatMap((one) => one.metas as Meta[]);
    const valuesOf = (list: readonly Meta[], term: string) =>
      list.filter(({ propertyUri }) => propertyUri === `http://nakala.fr/terms#${term}`).map(({ value }) => value);
    return broken({
      N0: data.length === documents && made.json('collection.json').metas.length > 0,
      N1: data.every(
        (one) =>
          ['title', 'created', 'type', 'license'].every((term) => valuesOf(one.metas, term).length === 1) &&
          valuesOf(one.metas, 'creator').length > 0,
      ),
      N2: metas.every(({ propertyUri, lang }) => !/title|description|subject/.test(propertyUri) || isTag(lang)),
      N3:
        [...sums].every(([path, sum]) => hashOf('sha1', made.bytes(path)) === sum) &&
        data.every(
          (one) =>
            one.files.length > 0 && one.files.every((f: { sha1: string }) => [...sums.values()].includes(f.sha1)),
        ),
      N4: valuesOf(metas, 'creator').every((value) => {
        const { orcid, surname } = value as { orcid?: string; surname?: string };
        return Boolean(surname) && (orcid === undefined || checkDigits['orcid']!(orcid));
      }),
      N5: valuesOf(metas, 'created').every((value) => value === null || /^\d{4}(-\d\d){0,2}$/.test(String(value))),
    });
  },
  textgrid: (made, documents) => {
    const objects = made.paths.filter((path) => !path.endsWith('.meta'));
    const aggregated = (path: string) =>
      made.elements(path, 'aggregates').map((one) => one.getAttribute('rdf:resource')!);
    const editions = aggregated('collection.collection');
    const works = editions.flatMap((path) => aggregated(path)).filter((path) => path.endsWith('.work'));
    const metadata = made.paths.filter((path) => path.endsWith('.meta'));
    const agents = metadata.flatMap((path) => made.elements(path, 'agent'));
    const dates = metadata.flatMap((path) => made.elements(path, 'dateOfCreation'));
    return [
      ...new Set(metadata.flatMap((path) => made.misplaced(path, textGridObject).map((name) => `T5 ${name}`))),
      ...broken({
        T0: editions.length === documents,
        T1: objects.every((path) =>
          ['title', 'format'].every((name) => (made.words(`${path}.meta`, name)[0] ?? '') !== ''),
        ),
        T2: editions.every((path) => {
          const members = aggregated(path);
          const [work] = made.words(`${path}.meta`, 'isEditionOf');
          return (
            members.filter((name) => name.endsWith('.work')).length === 1 &&
            members.some((name) => name.endsWith('.xml')) &&
            members.every((name) => made.files.has(name)) &&
            members.includes(work ?? '')
          );
        }),
        T3: editions.every((path) =>
          /^https:\/\/\S+$/.test(made.elements(`${path}.meta`, 'license')[0]?.getAttribute('licenseUri') ?? ''),
        ),
        T4: works.every(
          (path) => made.words(`${path}.meta`, 'genre').every((genre) => genres.includes(genre)) && isDated(made, path),
        ),
        T6: agents.every((agent) => agentRoles.includes(agent.getAttribute('role') ?? '')),
        // A work is published with an agent only, though its schema takes it without.
        T7: works.every((path) => made.elements(`${path}.meta`, 'agent').length > 0),
        T8: dates.every((date) => /^\d{4}(-\d\d){0,2}$/.test(date.getAttribute('date') ?? '')),
      }),
    ];
  },
  arche: (made, documents) => {
    const quads = new Parser().parse(made.text('arche.ttl'));
    const schema = 'https://vocabs.acdh.oeaw.ac.at/schema#';
    const subjects = (type: string) =>
      quads
        .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${schema}${type}`)
        .map(({ subject }) => subject.value);
    const count = (subject: string, name: string) =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === `${schema}${name}`).length;
    const data = made.paths.filter((path) => path.startsWith('data/'));
    return broken({
      A0: subjects('TopCollection').length === 1 && subjects('Resource').length === documents + 1,
      ...Object.fromEntries(
        Object.entries(cardinalities).flatMap(([type, names]) =>
          names.split(' ').map((name) => [
            `A1 ${type} ${name}`,
            subjects(type).every((subject) => {
              const found = count(subject, name.replace('=1', ''));
              return name.endsWith('=1') ? found === 1 : found > 0;
            }),
          ]),
        ),
      ),
      A2: data.every((path) => /^data\/[A-Za-z0-9_-]+\.xml$/.test(path)),
      A3: data.every((path) => made.bytes(path)[0] !== 0xef && made.elements(path, 'teiHeader').length > 0),
    });
  },
  dspace: archiveItemRules,
  clarin: (made) => {
    const one = (name: string) => made.elements('cmdi.xml', name).length === 1;
    const ids = made.elements('cmdi.xml', 'ResourceProxy').map((proxy) => proxy.getAttribute('id'));
    const local = made.words('item_000/metadata_local.xml', 'dcvalue');
    return [
      ...archiveItemRules(made),
      ...made.misplaced('cmdi.xml', cmdi).map((name) => `C0 ${name}`),
      ...broken({
        C10: made.text('item_000/edition.cmdi') === made.text('cmdi.xml') && local[1] === 'yes',
        C11: /^[^@]*@@[^@]+@@[^@\s]+@[^@\s]+@@[^@]*$/.test(local[0] ?? ''),
        C12: made.words('item_000/metadata_metashare.xml', 'dcvalue')[0] === 'text',
        C13: made
          .elements('item_000/dublin_core.xml', 'dcvalue')
          .every(
            (value) =>
              (value.getAttribute('element') !== 'type' || value.textContent === 'corpus') &&
              (value.getAttribute('element') !== 'language' || /^[a-z]{3}$/.test(value.textContent ?? '')),
          ),
        C1: made.elements('cmdi.xml', 'CMD')[0]?.getAttribute('CMDVersion') === '1.2',
        C2: one('MdProfile') && /^clarin\.eu:cr1:p_\d+$/.test(made.words('cmdi.xml', 'MdProfile')[0]!),
        C3: envelopeOfCmdi.every(one),
        C4: made.elements('cmdi.xml', 'Components')[0]?.children.length === 1,
        C5: new Set(ids).size === ids.length && ids.length > 0,
        C6: made.elements('cmdi.xml', 'ResourceType').length === ids.length,
        C7: made.words('cmdi.xml', 'ResourceRef').every((ref) => /^https?:\/\/\S+$/.test(ref)),
        C8: made.words('cmdi.xml', 'MdCollectionDisplayName').every((name) => name !== ''),
        C9: made.words('cmdi.xml', 'code').every((code) => /^[a-z]{3}$/.test(code)),
      }),
    ];
  },
};

/** The roles of TextGrid's list that acta gives: it is MARC's, by names. */
const agentRoles = ['author', 'editor', 'translator', 'contributor', 'funder', 'speaker'];

/** What may be said of a work in TextGrid (textgrid-metadata_2010.xsd). */
const genres = ['drama', 'prose', 'verse', 'reference work', 'non-fiction', 'non-text', 'other'];

/** How many of each property ARCHE's schema asks for (acdh-schema.owl): one or more, or just one. */
const cardinalities = {
  TopCollection:
    'hasContact hasCurator hasDepositor hasDescription hasEditor hasHosting hasLicenseSummary=1 hasMetadataCreator hasSubject',
  Resource: 'hasCategory hasDepositor hasHosting hasLicense=1 hasLicensor hasMetadataCreator hasRightsHolder isPartOf',
};

/** The pairs of element and qualifier of DSpace's registry (dublin-core-types.xml); `none` is no qualifier. */
const registry: Readonly<Record<string, string>> = {
  contributor: 'none advisor author editor illustrator other',
  coverage: 'spatial temporal',
  creator: 'none',
  date: 'none accessioned available copyright created issued submitted',
  description: 'none abstract provenance sponsorship statementofresponsibility tableofcontents uri',
  format: 'none extent medium mimetype',
  identifier: 'none citation doi govdoc isbn ismn issn other sici uri',
  language: 'none iso',
  provenance: 'none',
  publisher: 'none',
  relation:
    'none haspart hasversion isbasedon isformatof ispartof ispartofseries isreferencedby isreplacedby isversionof replaces requires uri',
  // `source` is there for what was harvested: it is not to be used.
  rights: 'none license uri',
  subject: 'none classification ddc lcc lcsh mesh other',
  title: 'none alternative',
  type: 'none',
};

function isRegistered(pair: string): boolean {
  const [element = '', qualifier = ''] = pair.split('.');
  return registry[element]?.split(' ').includes(qualifier) ?? false;
}

function archiveItemRules(made: Package): readonly string[] {
  const lines = made.text('item_000/contents').trimEnd().split('\n');
  const bitstreams = made.paths.filter(
    (path) => path.startsWith('item_000/') && !/\/(?:contents|dublin_core\.xml|metadata_\w+\.xml)$/.test(path),
  );
  const values = made.elements('item_000/dublin_core.xml', 'dcvalue');
  const pairs = values.map((value) => `${value.getAttribute('element')}.${value.getAttribute('qualifier')}`);
  return broken({
    S1: sameMembers(
      lines.map((line) => `item_000/${line.split('\t')[0]}`),
      bitstreams,
    ),
    S2: lines.filter((line) => line.split('\t').includes('primary:true')).length === 1,
    S3: pairs.every(isRegistered) && values.every((value) => value.textContent !== ''),
    S4: isSoundZip(made.bytes('item_000/edition.zip')),
    S5: ['title.none', 'date.issued', 'type.none'].every((pair) => pairs.includes(pair)),
  });
}

function total(made: Package): number {
  return [...made.files.values()].reduce((sum, { length }) => sum + length, 0);
}

function hasAllowedTags(html: string): boolean {
  const allowed = 'a abbr b blockquote br code em i li ol p pre strong sub sup u ul'.split(' ');
  return [...html.matchAll(/<\/?([a-z0-9]+)/gi)].every(([, tag]) => allowed.includes(tag!.toLowerCase()));
}

function isSoundZip(zip: Uint8Array): boolean {
  const names = Object.keys(unzipSync(zip));
  return names.length > 0 && names.every((name) => !name.startsWith('/') && !name.split('/').includes('..'));
}

function isTag(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function isDated(made: Package, work: string): boolean {
  const [date] = made.elements(`${work}.meta`, 'dateOfCreation');
  return (
    ['date', 'notBefore', 'notAfter'].some((name) => date?.getAttribute(name)) || Boolean(date?.textContent?.trim())
  );
}
