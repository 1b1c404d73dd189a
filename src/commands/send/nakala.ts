import type { Artifact } from '../../artifact/artifact.js';
import { digest } from '../../artifact/digest.js';
import { type Archive, bytesOf, discard, record, type Sending } from './archive.js';
import { formOf } from './multipart.js';
import { list, object, Refusal, strange } from './refusal.js';

/**
 * Nakala (its programming interface described by Huma-Num in OpenAPI, version 3.22). Each document is a datum with its files, and the edition
 * a collection of them.
 *
 *     POST /datas/uploads (each file) ─► POST /datas (pending) ─► … ─► POST /collections ─► PUT …/status/published, public
 *
 * Files lie in a space of the depositor until a datum takes them, at most a day. The collection comes last, so that nothing is made where
 * the first datum is refused.
 */
export const nakala: Archive = {
  example: 'https://api.nakala.fr, or https://apitest.nakala.fr to try it out',
  placeOf: ({ origin, pathname }) => ({ address: `${origin}${pathname.replace(/\/$/, '')}` }),
  authorize: (token) => ({ 'X-API-KEY': token }),
  parcels: (files) => [...files.values()].filter(({ path }) => path.startsWith('files/')),
  async send(sending) {
    const pages = [...sending.files.keys()].filter((path) => path.startsWith('data/'));
    const data: Datum[] = [];
    for (const [index, page] of pages.entries()) {
      data.push(await settle(page, sending, (item, sent) => sending.at(index + 1, pages.length, item, sent)));
    }
    const of = new Set(pages);
    for (const page of Object.keys(sending.known.parts ?? {})) if (!of.has(page)) sending.leave(page);
    const collection = await collectionOf(data, sending);
    const delivered = { page: collection.page, files: nakala.parcels(sending.files).length };
    if (!sending.publish) return { ...delivered, published: collection.isPublic };
    for (const { id, isPublished } of data) {
      if (!isPublished) await sending.ask({ method: 'PUT', path: `/datas/${encodeURIComponent(id)}/status/published` });
    }
    if (!collection.isPublic) await sending.ask({ method: 'PUT', path: `${collection.path}/status/public` });
    return { ...delivered, published: true };
  },
};

/** A datum as the archive has it. */
interface Datum {
  readonly id: string;
  readonly isPublished: boolean;
}

/** A datum as the package has it. */
interface Wanted {
  readonly files: readonly { readonly name: string; readonly sha1: string }[];
  readonly metas: readonly unknown[];
}

/** Brings one document into the archive, or what is there to what the package says; its files are compared afterwards. */
async function settle(page: string, sending: Sending, at: (item: string, sent?: number) => void): Promise<Datum> {
  const { ask, known } = sending;
  const wanted = record(sending.files, page) as Wanted;
  const sha256 = digest('sha256', sending.files.get(page)!.content);
  const before = known.parts?.[page];
  const found = before && (await ask({ method: 'GET', path: pathOf(before.id), also: [404] }));
  if (!before || found?.status === 404) {
    await upload(wanted, [], sending, at);
    const answer = await ask({
      method: 'POST',
      path: '/datas',
      json: { ...wanted, ...collections(sending) },
      makes: true,
    });
    const { id } = object(object(answer.value)['payload']);
    if (typeof id !== 'string') throw strange(answer.address, 'datum');
    await rememberPart(page, { id, sha256 }, sending);
    return compared(id, wanted, sending);
  }
  const has = object(found!.value);
  const isPublished = has['status'] === 'published';
  if (before.sha256 === sha256 && isSame(wanted, has)) return { id: before.id, isPublished };
  if (isPublished) {
    throw new Refusal(
      'deposit/published',
      `${page.slice('data/'.length)} was published as ${before.id}, and is another one by now; change it in the archive`,
      { address: `${sending.place.address}${pathOf(before.id)}` },
    );
  }
  await upload(wanted, sumsIn(has), sending, at);
  const { files, metas } = wanted;
  await ask({ method: 'PUT', path: pathOf(before.id), json: { files, metas } });
  await rememberPart(page, { id: before.id, sha256 }, sending);
  return compared(before.id, wanted, sending);
}

function pathOf(id: string): string {
  return `/datas/${encodeURIComponent(id)}`;
}

/** The collection that a new datum goes into, where there is one. */
function collections({ known }: Sending): object {
  return known.id === undefined ? {} : { collectionsIds: [known.id] };
}

async function rememberPart(
  page: string,
  part: { readonly id: string; readonly sha256: string },
  sending: Sending,
): Promise<void> {
  await sending.remember({ ...sending.known, parts: { ...sending.known.parts, [page]: part } });
}

/** Sends those files of a datum that the archive has neither in it nor in the depositor's space. */
async function upload(
  { files }: Wanted,
  there: readonly string[],
  { ask, done, files: parcels }: Sending,
  at: (item: string, sent?: number) => void,
): Promise<void> {
  const waiting = await ask({ method: 'GET', path: '/datas/uploads' });
  if (!Array.isArray(waiting.value)) throw strange(waiting.address, 'list of files');
  const has = new Set([...there, ...waiting.value.map((file) => String(object(file)['sha1']))]);
  for (const { name, sha1 } of files) {
    if (has.has(sha1)) continue;
    const parcel = bySha1(parcels, sha1);
    const body = formOf([{ name: 'file', content: bytesOf(parcel), file: { name, type: parcel.mediaType } }]);
    const answer = await ask({ method: 'POST', path: '/datas/uploads', body, onSent: (sent) => at(name, sent) });
    const given = object(answer.value)['sha1'];
    if (typeof given !== 'string') throw strange(answer.address, 'checksum');
    if (given !== sha1) {
      await discard(`/datas/uploads/${encodeURIComponent(given)}`, ask);
      throw differs(name, sha1, given, answer.address);
    }
    has.add(sha1);
    done();
  }
}

function bySha1(files: ReadonlyMap<string, Artifact>, sha1: string): Artifact {
  return [...files.values()].find(
    ({ path, content }) => path.startsWith('files/') && digest('sha1', content) === sha1,
  )!;
}

function sumsIn(datum: unknown): readonly string[] {
  return list(object(datum)['files']).map((file) => String(object(file)['sha1']));
}

function isSame({ files }: Wanted, datum: unknown): boolean {
  const sums = new Set(sumsIn(datum));
  return sums.size === new Set(files.map(({ sha1 }) => sha1)).size && files.every(({ sha1 }) => sums.has(sha1));
}

/** The datum as the archive has it now, held against what was sent. */
async function compared(id: string, wanted: Wanted, { ask }: Sending): Promise<Datum> {
  const answer = await ask({ method: 'GET', path: pathOf(id) });
  const sums = new Set(sumsIn(answer.value));
  const missing = wanted.files.find(({ sha1 }) => !sums.has(sha1));
  if (missing) throw differs(missing.name, missing.sha1, 'no such file', answer.address);
  return { id, isPublished: object(answer.value)['status'] === 'published' };
}

function differs(name: string, sha1: string, has: string, address: string): Refusal {
  return new Refusal(
    'deposit/checksum',
    `${name} is not in the archive as it was sent: its SHA-1 is ${sha1}, the archive has ${has}; send again`,
    { address },
  );
}

interface Collection {
  readonly path: string;
  readonly page: string;
  readonly isPublic: boolean;
}

/** The collection, made where there is none. What a person changed in it stays. */
async function collectionOf(data: readonly Datum[], sending: Sending): Promise<Collection> {
  const { ask, known } = sending;
  if (known.id !== undefined) {
    const path = `/collections/${encodeURIComponent(known.id)}`;
    const found = await ask({ method: 'GET', path, also: [404] });
    if (found.status !== 404) {
      return { path, page: pageOf(known.id, sending), isPublic: object(found.value)['status'] === 'public' };
    }
  }
  const json = { ...object(record(sending.files, 'collection.json')), datas: data.map(({ id }) => id) };
  const answer = await ask({ method: 'POST', path: '/collections', json, makes: true });
  const { id } = object(object(answer.value)['payload']);
  if (typeof id !== 'string') throw strange(answer.address, 'collection');
  const page = pageOf(id, sending);
  await sending.remember({ ...sending.known, id, page });
  return { path: `/collections/${encodeURIComponent(id)}`, page, isPublic: false };
}

/** Where a person sees it: at the host of the archive, which is that of its interface without `api`. */
function pageOf(id: string, { place: { address } }: Sending): string {
  const site = address.replace(/^https:\/\/api\./, 'https://').replace(/^https:\/\/apitest\./, 'https://test.');
  return `${site}/collection/${id}`;
}
