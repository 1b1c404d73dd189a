import { createHash } from 'node:crypto';
import { faultsOfDataset } from '../../deposit/dataverse-rules.js';
import { type ArchiveMock, archiveMock, jsonOf, type Reply, type Seen } from './archive-mock.js';

interface Kept {
  readonly id: number;
  readonly label: string;
  readonly directoryLabel: string | undefined;
  readonly content: Buffer;
  readonly about: Record<string, unknown>;
}

export interface Dataset {
  json: Record<string, unknown>;
  files: Kept[];
  isPublished: boolean;
}

export interface DataverseMock extends ArchiveMock {
  readonly datasets: Map<number, Dataset>;
  /** The algorithm by which it compares files, as an installation sets it. */
  algorithm: 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-512';
}

const doiOf = (id: number) => `doi:10.5072/FK2/${id}`;
const failed = (status: number, message: string): Reply => ({ status, json: { status: 'ERROR', message } });
const ok = (data: unknown, status = 200): Reply => ({ status, json: { status: 'OK', data } });

/**
 * Dataverse as its guide has it (IQSS/dataverse, `doc/sphinx-guides/source/api/native-api.rst`): `X-Dataverse-key`; a dataset is made in a
 * collection by JSON that says so in `Content-type` (changelog, v5.6), and refused whole with "Validation Failed"; files are added one by one as
 * a form of `file` and `jsonData`; a draft is replaced, its files deleted, a dataset published. Names of files and folders have the
 * characters that its forms allow.
 */
export async function dataverseMock(token: string): Promise<DataverseMock> {
  const datasets = new Map<number, Dataset>();
  const state = { algorithm: 'MD5' as DataverseMock['algorithm'] };
  const mock = await archiveMock({ name: 'x-dataverse-key', value: token }, (seen) => answer(seen, datasets, state));
  return Object.defineProperty({ ...mock, datasets } as DataverseMock, 'algorithm', {
    get: () => state.algorithm,
    set: (algorithm) => {
      state.algorithm = algorithm;
    },
  });
}

type State = Pick<DataverseMock, 'algorithm'>;

function answer(seen: Seen, datasets: Map<number, Dataset>, state: State): Reply {
  const { method, path } = seen;
  if (method === 'POST' && /^\/api\/dataverses\/[^/]+\/datasets$/.test(path)) {
    return path === '/api/dataverses/minutes/datasets' ? create(seen, datasets) : failed(404, "Can't find dataverse");
  }
  const [, file] = /^\/api\/files\/(\d+)$/.exec(path) ?? [];
  if (file !== undefined) return method === 'DELETE' ? removed(Number(file), datasets) : failed(405, 'Not allowed');
  const [, id = '', rest = ''] = /^\/api\/datasets\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const dataset = datasets.get(Number(id));
  if (!dataset) return failed(404, `Dataset with ID ${id} not found.`);
  const did = `${method} ${rest}`;
  if (did === 'GET ') {
    const versionState = dataset.isPublished ? 'RELEASED' : 'DRAFT';
    return ok({ id: Number(id), latestVersion: { versionState, datasetPersistentId: doiOf(Number(id)) } });
  }
  const version = dataset.isPublished ? ':latest-published' : ':draft';
  if (did === `GET /versions/${version}/files`) return ok(dataset.files.map((one) => shown(one, state)));
  if (dataset.isPublished) return failed(403, 'This version is released.');
  if (did === 'PUT /versions/:draft') return replace(seen, dataset);
  if (did === 'POST /add') return add(seen, dataset, datasets, state);
  if (did === 'POST /actions/:publish') {
    if (seen.query.get('type') !== 'major') return failed(400, "The 'type' parameter is mandatory.");
    dataset.isPublished = true;
    return ok({ id: Number(id) });
  }
  return failed(405, 'Not allowed');
}

function create(seen: Seen, datasets: Map<number, Dataset>): Reply {
  const json = jsonOf(seen);
  const faults = json ? faultsOfDataset(json) : ['Title'];
  if (!json || faults.length > 0) {
    return failed(400, `Validation Failed: ${faults.join(' is required., ')} is required. (Invalid value: null).`);
  }
  const id = datasets.size + 41;
  datasets.set(id, { json, files: [], isPublished: false });
  return ok({ id, persistentId: doiOf(id) }, 201);
}

function replace(seen: Seen, dataset: Dataset): Reply {
  const datasetVersion = jsonOf(seen);
  if (!datasetVersion || faultsOfDataset({ datasetVersion }).length > 0) return failed(400, 'Validation Failed');
  dataset.json = { datasetVersion };
  return ok({});
}

function removed(id: number, datasets: Map<number, Dataset>): Reply {
  for (const dataset of datasets.values()) {
    if (!dataset.files.some((one) => one.id === id) || dataset.isPublished) continue;
    dataset.files = dataset.files.filter((one) => one.id !== id);
    return ok({ message: 'File Object id has been deleted.' });
  }
  return failed(404, 'File not found');
}

/** Parts of a form are read here by hand: the answer is wanted at once, and Node's reader takes its time. */
function add(seen: Seen, dataset: Dataset, datasets: Map<number, Dataset>, state: State): Reply {
  const parts = partsOf(seen);
  const file = parts.get('file');
  if (!file?.filename) return failed(400, 'No file was uploaded.');
  let about: Record<string, unknown>;
  try {
    about = JSON.parse(parts.get('jsonData')?.content.toString('utf8') ?? '{}');
  } catch {
    return failed(400, 'jsonData is not JSON');
  }
  const directoryLabel = about['directoryLabel'] as string | undefined;
  if (/[/:*?"<>|;#\\]/.test(file.filename)) return failed(400, 'File Name cannot contain any of these characters');
  if (directoryLabel !== undefined && !/^[\w\-. /\\]+$/.test(directoryLabel)) {
    return failed(400, 'Directory Name cannot contain invalid characters.');
  }
  const id = [...datasets.values()].reduce((sum, { files }) => sum + files.length, 1000) + seen.body.length;
  const kept = { id, label: file.filename, directoryLabel, content: file.content, about };
  dataset.files.push(kept);
  return ok({ files: [shown(kept, state)] }, 200);
}

function shown({ id, label, directoryLabel, content }: Kept, { algorithm }: State): object {
  const value = createHash(algorithm.replace('-', '').toLowerCase()).update(content).digest('hex');
  return {
    label,
    ...(directoryLabel !== undefined && { directoryLabel }),
    dataFile: { id, ...(algorithm === 'MD5' && { md5: value }), checksum: { type: algorithm, value } },
  };
}

interface Part {
  readonly filename: string | undefined;
  readonly content: Buffer;
}

/** The parts of a form (RFC 7578) by their names. */
export function partsOf({ headers, body }: Seen): ReadonlyMap<string, Part> {
  const [, boundary] = /^multipart\/form-data; boundary=(\S+)$/.exec(String(headers['content-type'])) ?? [];
  const parts = new Map<string, Part>();
  if (boundary === undefined) return parts;
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  for (let at = text.indexOf(delimiter); at >= 0; ) {
    const next = text.indexOf(delimiter, at + delimiter.length);
    if (next < 0) break;
    const part = text.subarray(at + delimiter.length + 2, next);
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end).toString('utf8');
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    parts.set(name, { filename: /filename="([^"]*)"/.exec(head)?.[1], content: part.subarray(end + 4) });
    at = next;
  }
  return parts;
}
