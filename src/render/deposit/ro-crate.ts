import type { Artifact } from '../../artifact/artifact.js';
import type {
  Agent,
  Deposit,
  DescribedDocument,
  Description,
  EditionFile,
  PackageKind,
} from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import { documentsByPage } from './by-document.js';
import { cratePreview, previewName } from './crate-preview.js';
import { type Entity, idOf, pointer } from './entity.js';
import { jsonText } from './json-text.js';
import { agentAddress } from './makers.js';
import { provenance } from './provenance.js';
import { recommended, required } from './requirements.js';

const metadataName = 'ro-crate-metadata.json';
const version = 'https://w3id.org/ro/crate/1.2';

/** A research object crate (RO-Crate 1.2): the files of the edition, and one file that describes each of them. */
export const roCrate: PackageKind = {
  summary: 'the edition with a description of every file in JSON-LD (RO-Crate 1.2)',
  requires: [
    required('title', 'name'),
    required('description', 'description'),
    required('date', 'datePublished'),
    required('licence', 'license'),
    recommended('contributors', 'author'),
    recommended('publisher', 'publisher'),
    recommended('version', 'version'),
  ],
  files: (deposit) => [...crateFiles(deposit), ...deposit.files],
};

/** What makes a folder of files a crate: the description of it and everything in it, and the same as a page for people. */
export function crateFiles(deposit: Deposit): readonly Artifact[] {
  const preview = cratePreview(deposit);
  return [
    { path: metadataName, mediaType: 'application/ld+json', content: crateMetadata(deposit, preview) },
    { path: previewName, mediaType: 'text/html', content: preview },
  ];
}

/** The graph of a crate (RO-Crate 1.2, "Root Data Entity"). Its page is no part of what is deposited, and has a digest as all files have. */
function crateMetadata({ description, files, replaces }: Deposit, preview: string): string {
  const documents = documentsByPage(description);
  const graph: readonly Entity[] = [
    { '@id': metadataName, '@type': 'CreativeWork', conformsTo: { '@id': version }, about: { '@id': './' } },
    { '@id': previewName, '@type': 'CreativeWork', about: { '@id': './' }, sha256: digest('sha256', preview) },
    root(description, files),
    ...folders(files),
    ...files.map((file) => fileEntity(file, documents.get(file.document ?? ''))),
    ...provenance(files, description),
    ...(replaces === undefined ? [] : succession(description, replaces)),
    ...agents(description),
    licenceEntity(description),
    software(description),
  ];
  return jsonText({ '@context': `${version}/context`, '@graph': graph });
}

function root(description: Description, files: readonly EditionFile[]): Entity {
  const { title, subtitle, language, contributors, funders, publisher, url, identifiers } = description;
  const top = [...new Set(files.map(({ path }) => topOf(path)))];
  return {
    '@id': './',
    '@type': 'Dataset',
    name: title,
    ...(subtitle !== undefined && { alternateName: subtitle }),
    description: description.description,
    datePublished: description.date,
    license: { '@id': licenceId(description) },
    ...(description.version !== undefined && { version: description.version }),
    ...(language !== undefined && { inLanguage: language }),
    ...(contributors.length > 0 && {
      contributor: [...new Set(contributors.map((maker) => agentAddress(maker)))].map(pointer),
    }),
    ...(funders.length > 0 && { funder: funders.map((funder) => pointer(agentAddress(funder))) }),
    ...(publisher !== undefined && { publisher: pointer(publisherId) }),
    ...(url !== undefined && { url }),
    ...(Object.keys(identifiers).length > 0 && { identifier: Object.entries(identifiers).map(addressOf) }),
    ...(description.persons.length > 0 && { mentions: description.persons.map(({ id }) => pointer(`#${id}`)) }),
    hasPart: top.map((path) => pointer(idOf(path))),
  };
}

const folderNames: Readonly<Record<string, string>> = {
  'transcripts/': 'Transcripts, as they were copied',
  'tei/': 'The documents in TEI',
  'site/': 'The edition as a website',
  'decisions/': 'What the editors decided about doubtful places',
};

/** The folders at the top, each with all that is below it. */
function folders(files: readonly EditionFile[]): readonly Entity[] {
  const tops = [...new Set(files.map(({ path }) => topOf(path)))].filter((top) => top.endsWith('/'));
  return tops.map((top) => ({
    '@id': idOf(top),
    '@type': 'Dataset',
    name: folderNames[top] ?? top.slice(0, -1),
    hasPart: files.filter(({ path }) => path.startsWith(top)).map(({ path }) => pointer(idOf(path))),
  }));
}

function fileEntity(file: EditionFile, document: DescribedDocument | undefined): Entity {
  const { path, mediaType, content, part } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    '@id': idOf(path),
    '@type': 'File',
    name: document === undefined ? name : `${document.title} (${name})`,
    encodingFormat: mediaType,
    contentSize: String(Buffer.byteLength(content)),
    sha256: digest('sha256', content),
    ...(document?.language !== undefined && part !== 'site' && { inLanguage: document.language }),
    ...(document?.date !== undefined && part === 'tei' && { temporalCoverage: document.date }),
  };
}

/** That this version took the place of another (RO-Crate 1.2, "Recording changes to RO-Crates"). */
function succession({ title, version: now }: Description, former: string): readonly Entity[] {
  const id = `#version-${former}`;
  const name = `Version ${now} replaces version ${former}`;
  return [
    { '@id': '#release', '@type': 'UpdateAction', name, object: pointer(id), result: pointer('./') },
    { '@id': id, '@type': 'CreativeWork', name: `${title}, version ${former}`, version: former },
  ];
}

/** Who made the edition, and who is spoken of in it; each once. */
function agents({ contributors, funders, publisher, persons }: Description): readonly Entity[] {
  const byId = new Map<string, Entity>();
  for (const maker of [...contributors, ...funders.map((funder) => ({ ...funder, role: 'funder' }))]) {
    const id = agentAddress(maker);
    const former = byId.get(id)?.['description'] as string | undefined;
    const role = former === undefined ? maker.role : `${former}; ${maker.role}`;
    byId.set(id, { ...agent(id, maker), description: role });
  }
  for (const spoken of persons) byId.set(`#${spoken.id}`, agent(`#${spoken.id}`, spoken));
  if (publisher !== undefined) {
    byId.set(publisherId, { '@id': publisherId, '@type': 'Organization', name: publisher });
  }
  return [...byId.values()];
}

function agent(id: string, { name, forename, surname, body, addresses }: Agent): Entity {
  const same = addresses.filter((address) => address !== id);
  return {
    '@id': id,
    '@type': body ? 'Organization' : 'Person',
    name,
    ...(forename && { givenName: forename }),
    ...(surname && { familyName: surname }),
    ...(same.length > 0 && { sameAs: same }),
  };
}

const publisherId = '#publisher';

/** Resolvers of what identifies an edition as a whole. */
const resolvers: Readonly<Record<string, string>> = {
  doi: 'https://doi.org/',
  handle: 'https://hdl.handle.net/',
  isbn: 'urn:isbn:',
  issn: 'urn:issn:',
};

function addressOf([kind, value]: readonly [string, string]): string {
  return `${Object.hasOwn(resolvers, kind) ? resolvers[kind] : ''}${value}`;
}

function licenceId({ licence }: Description): string {
  if (licence?.url !== undefined) return licence.url;
  return licence?.spdx === undefined ? '#licence' : `https://spdx.org/licenses/${licence.spdx}`;
}

function licenceEntity(description: Description): Entity {
  const { name = '', spdx } = description.licence ?? {};
  return {
    '@id': licenceId(description),
    '@type': 'CreativeWork',
    name,
    description: spdx === undefined ? name : `${name} (SPDX: ${spdx})`,
    ...(spdx !== undefined && { identifier: spdx }),
  };
}

function software({ software: { name, version: of } }: Description): Entity {
  return { '@id': `#${name}`, '@type': 'SoftwareApplication', name, version: of };
}

/** `transcripts/` of `transcripts/007.txt`; a file at the top is itself. */
function topOf(path: string): string {
  const at = path.indexOf('/');
  return at < 0 ? path : path.slice(0, at + 1);
}
