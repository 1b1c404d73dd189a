import { createHash } from 'node:crypto';
import { type ArchiveMock, archiveMock, jsonOf, type Reply, type Seen } from './archive-mock.js';
import { partsOf } from './dataverse-mock.js';

interface Datum {
  metas: readonly { readonly propertyUri: string; readonly value: unknown }[];
  files: readonly { readonly name: string; readonly sha1: string }[];
  status: string;
}

interface Collection {
  readonly metas: Datum['metas'];
  readonly datas: string[];
  status: string;
}

export interface NakalaMock extends ArchiveMock {
  readonly uploads: Map<string, string>;
  readonly data: Map<string, Datum>;
  readonly collections: Map<string, Collection>;
}

const terms = 'http://nakala.fr/terms#';
const said = (code: number, message: string, payload: unknown = []): Reply => ({
  status: code,
  json: { code, message, payload },
});

/**
 * Nakala as its OpenAPI description has it (apitest.nakala.fr, version 3.22.0): `X-API-KEY`; files go into a space of their own first and answer
 * with their SHA-1; data are `pending` or `published`, and 422 where one of the five properties is missing that must be there; a public collection
 * has published data only; what is published is not deleted. A date of creation that is not known is null.
 */
export async function nakalaMock(token: string): Promise<NakalaMock> {
  const state = {
    uploads: new Map<string, string>(),
    data: new Map<string, Datum>(),
    collections: new Map<string, Collection>(),
  };
  const mock = await archiveMock({ name: 'x-api-key', value: token }, (seen) => answer(seen, state));
  return { ...mock, ...state };
}

type State = Pick<NakalaMock, 'uploads' | 'data' | 'collections'>;

function answer(seen: Seen, state: State): Reply {
  const { method, path } = seen;
  const { uploads, data, collections } = state;
  if (path.startsWith('/datas/uploads')) return ofUploads(seen, uploads);
  if (path === '/datas' && method === 'POST') return deposit(seen, state);
  if (path === '/collections' && method === 'POST') return collect(seen, state);
  const [, kind = '', id = '', status] =
    /^\/(datas|collections)\/(10\.34847\/nkl\.[a-z0-9]{8})(?:\/status\/([a-z]+))?$/.exec(path) ?? [];
  const found = kind === 'datas' ? data.get(id) : collections.get(id);
  if (!found) return said(404, 'La donnée n’existe pas');
  if (method === 'GET' && status === undefined) return { status: 200, json: { identifier: id, ...found } };
  if (method === 'PUT' && status === undefined && kind === 'datas') return change(seen, found as Datum, uploads);
  if (method !== 'PUT' || status === undefined) return said(405, 'Method not allowed');
  if (kind === 'datas' && status !== 'published') return said(404, 'Unknown status');
  const pending = (found as Collection).datas?.some((one) => data.get(one)?.status !== 'published');
  if (kind === 'collections' && (status !== 'public' || pending))
    return said(422, 'A public collection has public data only');
  found.status = status;
  return { status: 204 };
}

function ofUploads(seen: Seen, uploads: Map<string, string>): Reply {
  const { method, path } = seen;
  if (method === 'GET') return { status: 200, json: [...uploads].map(([sha1, name]) => ({ name, sha1 })) };
  if (method === 'DELETE')
    return uploads.delete(path.slice('/datas/uploads/'.length)) ? said(200, 'Deleted') : said(404, 'No file');
  const file = partsOf(seen).get('file');
  if (!file?.filename) return said(500, 'No file');
  const sha1 = createHash('sha1').update(file.content).digest('hex');
  uploads.set(sha1, file.filename);
  return { status: 201, json: { name: file.filename, sha1 } };
}

function deposit(seen: Seen, { uploads, data, collections }: State): Reply {
  const {
    metas = [],
    files = [],
    status,
    collectionsIds = [],
  } = (jsonOf(seen) ?? {}) as unknown as Datum & { collectionsIds?: string[] };
  const faults = faultsOf({ metas, files, status }, uploads, []);
  if (faults.length > 0) return said(422, 'The data is not valid', { validationErrors: faults });
  for (const { sha1 } of files) uploads.delete(sha1);
  const id = `10.34847/nkl.${String(data.size + 1).padStart(8, '0')}`;
  data.set(id, { metas, files, status });
  for (const collection of collectionsIds) collections.get(collection)?.datas.push(id);
  return { status: 201, json: { code: 201, message: 'Data created', payload: { id } } };
}

function change(seen: Seen, datum: Datum, uploads: Map<string, string>): Reply {
  const { metas = datum.metas, files = datum.files } = (jsonOf(seen) ?? {}) as Partial<Datum>;
  const faults = faultsOf({ metas, files, status: datum.status }, uploads, datum.files);
  if (faults.length > 0) return said(422, 'The data is not valid', { validationErrors: faults });
  for (const { sha1 } of files) uploads.delete(sha1);
  Object.assign(datum, { metas, files });
  return { status: 204 };
}

function collect(seen: Seen, { collections }: State): Reply {
  const { metas = [], datas = [], status } = (jsonOf(seen) ?? {}) as unknown as Collection;
  if (!metas.some(({ propertyUri }) => propertyUri === `${terms}title`)) return said(422, 'No title');
  const id = `10.34847/nkl.${String(collections.size + 1).padStart(8, 'c')}`;
  collections.set(id, { metas, datas: [...datas], status });
  return { status: 201, json: { code: 201, message: 'Collection created', payload: { id } } };
}

function faultsOf(
  { metas, files, status }: Datum,
  uploads: Map<string, string>,
  before: Datum['files'],
): readonly string[] {
  const of = (term: string) => metas.filter(({ propertyUri }) => propertyUri === `${terms}${term}`);
  const faults = ['title', 'creator', 'created', 'type', 'license']
    .filter((term) => of(term).length === 0)
    .map((term) => `The metadata ${terms}${term} is required.`);
  if (!['pending', 'published'].includes(status)) faults.push('The status is not valid.');
  const [created] = of('created');
  if (created && created.value !== null && !/^\d{4}(-\d\d){0,2}$/.test(String(created.value)))
    faults.push('The date is not valid.');
  for (const { sha1 } of files) {
    if (!uploads.has(sha1) && !before.some((one) => one.sha1 === sha1)) faults.push(`The file ${sha1} does not exist.`);
  }
  if (files.length === 0) faults.push('There is no file.');
  return faults;
}
