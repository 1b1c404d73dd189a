import type { Artifact } from '../../artifact/artifact.js';
import { digest } from '../../artifact/digest.js';
import { type Archive, bytesOf, discard, record, type Sending } from './archive.js';
import { formOf } from './multipart.js';
import { list, object, Refusal, strange } from './refusal.js';

/**
 * Dataverse (its guide, "Native API": "Create a Dataset in a Dataverse Collection", "Add a File to a Dataset", "List Files in a Dataset",
 * "Update Metadata For a Dataset", "Publish a Dataset").
 *
 *     POST /api/dataverses/NAME/datasets ─► dataset, a draft ─► add each file ─► actions/:publish
 *
 * The dataset is `dataset.json`; what goes with each file stands in `files.json`. The collection is named by the address of its page.
 */
export const dataverse: Archive = {
  example: 'https://demo.dataverse.org/dataverse/NAME, the page of a collection in which you may make datasets',
  placeOf: ({ origin, pathname }) => {
    const { above, name } = /^(?<above>.*)\/dataverse\/(?<name>[^/]+)\/?$/.exec(pathname)?.groups ?? {};
    return name === undefined ? undefined : { address: `${origin}${above}`, collection: name };
  },
  authorize: (token) => ({ 'X-Dataverse-key': token }),
  parcels: (files) => [...files.values()].filter(({ path }) => path.startsWith('files/')),
  async send(sending) {
    const { ask, files } = sending;
    const dataset = (await datasetOf(sending)) ?? (await newDataset(sending));
    const entries = list(record(files, 'files.json')).map((entry) => object(entry) as unknown as FileEntry);
    const there = await filesIn(dataset, sending);
    const wanted = new Set(entries.map(placeOf));
    for (const place of there.keys()) if (!wanted.has(place)) sending.leave(place);
    for (const [index, entry] of entries.entries()) {
      const file = files.get(entry.path)!;
      const has = there.get(placeOf(entry));
      if (has && isSame(file, has)) continue;
      if (dataset.isPublished) throw published(dataset.page);
      if (has) await ask({ method: 'DELETE', path: `/api/files/${has.id}` });
      await add(file, entry, dataset, sending, (sent) => sending.at(index + 1, entries.length, placeOf(entry), sent));
    }
    const now = await filesIn(dataset, sending);
    for (const entry of entries) compare(files.get(entry.path)!, placeOf(entry), now.get(placeOf(entry)), dataset.page);
    const doi = /^doi:(?<doi>.+)$/.exec(dataset.persistentId)?.groups?.['doi'];
    const delivered = { page: dataset.page, files: entries.length, ...(doi !== undefined && { doi }) };
    if (dataset.isPublished || !sending.publish) return { ...delivered, published: dataset.isPublished };
    await ask({ method: 'POST', path: `${dataset.path}/actions/:publish?type=major` });
    return { ...delivered, published: true };
  },
};

/** A row of `files.json`. */
interface FileEntry {
  /** In the package. */
  readonly path: string;
  readonly label: string;
  readonly directoryLabel?: string;
  readonly mimeType: string;
}

interface Dataset {
  /** `/api/datasets/42` */
  readonly path: string;
  readonly page: string;
  /** With its kind: `doi:10.5072/FK2/J8SJZB`. */
  readonly persistentId: string;
  readonly isPublished: boolean;
}

/** A file as the archive has it. */
interface Kept {
  readonly id: string;
  readonly checksum: { readonly type: string; readonly value: string };
}

/** The dataset of an earlier run, its record made what the package says; nothing where there is none any more. */
async function datasetOf({ ask, known, files, place }: Sending): Promise<Dataset | undefined> {
  if (known.id === undefined) return undefined;
  const path = `/api/datasets/${encodeURIComponent(known.id)}`;
  const found = await ask({ method: 'GET', path, also: [404] });
  if (found.status === 404) return undefined;
  const { versionState, datasetPersistentId } = object(object(object(found.value)['data'])['latestVersion']);
  if (typeof versionState !== 'string') throw strange(found.address, 'dataset');
  const isPublished = versionState !== 'DRAFT';
  const dataset = { path, isPublished, ...pageOf(String(datasetPersistentId), place.address) };
  if (!isPublished) {
    const json = object(record(files, 'dataset.json'))['datasetVersion'];
    await ask({ method: 'PUT', path: `${path}/versions/:draft`, json });
  }
  return dataset;
}

/** A new dataset in the collection, which is remembered at once. */
async function newDataset({ ask, files, place, remember }: Sending): Promise<Dataset> {
  const json = record(files, 'dataset.json');
  const answer = await ask({ method: 'POST', path: `/api/dataverses/${place.collection}/datasets`, json, makes: true });
  const { id, persistentId } = object(object(answer.value)['data']);
  if (typeof id !== 'number' || typeof persistentId !== 'string') throw strange(answer.address, 'dataset');
  const dataset = { path: `/api/datasets/${id}`, isPublished: false, ...pageOf(persistentId, place.address) };
  await remember({ id: `${id}`, page: dataset.page });
  return dataset;
}

function pageOf(persistentId: string, address: string): Pick<Dataset, 'page' | 'persistentId'> {
  return { persistentId, page: `${address}/dataset.xhtml?persistentId=${persistentId}` };
}

function placeOf({ label, directoryLabel }: Pick<FileEntry, 'label' | 'directoryLabel'>): string {
  return directoryLabel === undefined || directoryLabel === '' ? label : `${directoryLabel}/${label}`;
}

/** The files of the dataset, by folder and name. */
async function filesIn({ path, isPublished }: Dataset, { ask }: Sending): Promise<ReadonlyMap<string, Kept>> {
  const version = isPublished ? ':latest-published' : ':draft';
  const answer = await ask({ method: 'GET', path: `${path}/versions/${version}/files` });
  const { data } = object(answer.value);
  if (!Array.isArray(data)) throw strange(answer.address, 'list of files');
  return new Map(data.map((row) => [placeOf(object(row) as unknown as FileEntry), keptOf(row)]));
}

/** Its checksum is of the algorithm that this Dataverse uses; older ones have nothing but `md5`. */
function keptOf(row: unknown): Kept {
  const { id, checksum, md5 } = object(object(row)['dataFile']);
  const { type = 'MD5', value = md5 } = object(checksum);
  return { id: String(id), checksum: { type: String(type), value: String(value ?? '') } };
}

async function add(
  file: Artifact,
  entry: FileEntry,
  { path }: Dataset,
  { ask, done }: Sending,
  onSent: (bytes: number) => void,
): Promise<void> {
  const { path: _, label, mimeType, ...fields } = { ...entry };
  const about = {
    ...(fields.directoryLabel && { directoryLabel: fields.directoryLabel }),
    restrict: false,
    tabIngest: false,
  };
  const body = formOf([
    { name: 'jsonData', content: JSON.stringify(about) },
    { name: 'file', content: bytesOf(file), file: { name: label, type: mimeType } },
  ]);
  const answer = await ask({ method: 'POST', path: `${path}/add`, body, onSent });
  const [row] = list(object(object(answer.value)['data'])['files']);
  if (row === undefined) throw strange(answer.address, 'file');
  const kept = keptOf(row);
  const place = placeOf(object(row) as unknown as FileEntry);
  try {
    compare(file, placeOf(entry), place === placeOf(entry) ? kept : undefined, answer.address);
  } catch (error) {
    await discard(`/api/files/${encodeURIComponent(kept.id)}`, ask);
    throw error;
  }
  done();
}

const algorithms: Readonly<Record<string, Parameters<typeof digest>[0]>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
};

function isSame(file: Artifact, { checksum: { type, value } }: Kept): boolean {
  const algorithm = algorithms[type.toUpperCase()];
  return algorithm !== undefined && digest(algorithm, file.content) === value.toLowerCase();
}

function compare(file: Artifact, place: string, kept: Kept | undefined, address: string): void {
  if (kept && isSame(file, kept)) return;
  const has = kept ? `${kept.checksum.type} ${kept.checksum.value || '(none)'}` : 'no such file';
  throw new Refusal(
    'deposit/checksum',
    `${place} is not in the archive as it was sent: the archive has ${has}, it is MD5 ${digest('md5', file.content)}; send again`,
    { address },
  );
}

function published(page: string): Refusal {
  return new Refusal(
    'deposit/published',
    `this was published as ${page}, and the edition is another one by now; make a new version on that page, with the package that acta deposit -o writes`,
    { address: page },
  );
}
