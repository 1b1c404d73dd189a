import type { Artifact } from '../../artifact/artifact.js';
import { digest } from '../../artifact/digest.js';
import { type Archive, bytesOf, type Delivered, discard, record, type Sending } from './archive.js';
import type { Answer } from './client.js';
import { object, Refusal, saidIn, strange } from './refusal.js';

/**
 * Zenodo and every other InvenioRDM (InvenioRDM, "REST API reference": "Drafts and records", "Authentication").
 *
 *     POST /api/records ─► draft ─► files: start, content, commit ─► actions/publish
 *
 * The record is `record.json`, the file `edition.zip`. A draft is made even of a record that the archive finds wrong: it then names the
 * fields under `errors` of an answer that is a success.
 */
export const invenio: Archive = {
  example: 'https://zenodo.org, or https://sandbox.zenodo.org to try it out',
  placeOf: ({ origin, pathname }) => ({ address: `${origin}${pathname.replace(/\/(?:api\/?)?$/, '')}` }),
  authorize: (token) => ({ Authorization: `Bearer ${token}` }),
  parcels: (files) => [files.get('edition.zip')!],
  async send(sending) {
    const { files, publish } = sending;
    const draft = (await draftOf(sending)) ?? (await newDraft(sending));
    if (draft.isPublished) return isWhole(await filesIn(draft, sending), sending, draft);
    const parcels = invenio.parcels(files);
    const there = await filesIn(draft, sending);
    for (const key of there.keys()) if (!parcels.some(({ path }) => path === key)) sending.leave(key);
    for (const [index, parcel] of parcels.entries()) {
      await put(parcel, there.get(parcel.path), draft, sending, (sent) =>
        sending.at(index + 1, parcels.length, parcel.path, sent),
      );
    }
    const now = await filesIn(draft, sending);
    for (const parcel of parcels) compare(parcel, now.get(parcel.path), draft.path);
    if (!publish) return delivered(draft, parcels.length, false);
    const { value } = await sending.ask({ method: 'POST', path: `${draft.path}/draft/actions/publish` });
    const page = object(object(value)['links'])['self_html'];
    const published = typeof page === 'string' ? { ...draft, page } : draft;
    await sending.remember({ ...sending.known, page: published.page });
    return delivered(published, parcels.length, true);
  },
};

interface Draft {
  /** Path of the record: `/api/records/4d0ns-ntd89`. */
  readonly path: string;
  readonly page: string;
  readonly doi?: string;
  readonly isPublished: boolean;
}

/** A file as the archive has it. */
interface Entry {
  readonly isComplete: boolean;
  readonly checksum: string;
}

/** The draft of an earlier run, its record made what the package says; nothing where there is none any more. */
async function draftOf(sending: Sending): Promise<Draft | undefined> {
  const { ask, known } = sending;
  if (known.id === undefined) return undefined;
  const path = `/api/records/${encodeURIComponent(known.id)}`;
  const found = await ask({ method: 'GET', path: `${path}/draft`, also: [404, 410] });
  if (found.status !== 200) {
    const published = await ask({ method: 'GET', path, also: [404, 410] });
    return published.status === 200 ? readDraft(published, true) : undefined;
  }
  // The record as a whole takes the place of the former, its DOI too.
  const pids = pidsFor(record(sending.files, 'record.json'), object(found.value)['pids']);
  const json = { ...object(record(sending.files, 'record.json')), ...(pids !== undefined && { pids }) };
  const answer = await ask({ method: 'PUT', path: `${path}/draft`, json });
  const refused = refusedFields(answer);
  if (refused) throw refused;
  return reserve(readDraft(answer, false), sending);
}

/**
 * The DOIs of the record: what the edition says, but where it says the one that the archive keeps for this draft, or none, what the archive
 * says of it.
 */
function pidsFor(wanted: unknown, has: unknown): unknown {
  const own = doiIn({ pids: has });
  const said = doiIn(wanted);
  return own !== undefined && (said === undefined || said === own) ? has : object(wanted)['pids'];
}

/** A new draft, which is remembered at once. Where the archive refuses a field of it, it is deleted, since nothing is in it. */
async function newDraft(sending: Sending): Promise<Draft> {
  const answer = await sending.ask({
    method: 'POST',
    path: '/api/records',
    makes: true,
    json: record(sending.files, 'record.json'),
  });
  const draft = readDraft(answer, false);
  const refused = refusedFields(answer);
  if (refused) {
    const gone = await sending.ask({ method: 'DELETE', path: `${draft.path}/draft` }).catch(() => undefined);
    if (gone) throw refused;
    const message = `${refused.message}; its draft, which is empty, could not be deleted: ${draft.page}`;
    throw new Refusal(refused.code, message, { address: draft.page, fields: refused.fields });
  }
  await sending.remember({ id: decodeURIComponent(draft.path.slice('/api/records/'.length)), page: draft.page });
  return reserve(draft, sending);
}

/** Has a DOI kept for a draft that has none, where the archive gives DOIs; it becomes one when the record is published. */
async function reserve(draft: Draft, sending: Sending): Promise<Draft> {
  if (draft.doi !== undefined) return draft;
  const answer = await sending.ask({ method: 'POST', path: `${draft.path}/draft/pids/doi`, also: [400, 403, 404] });
  const doi = answer.status === 201 || answer.status === 200 ? doiIn(answer.value) : undefined;
  if (doi === undefined) return draft;
  await sending.remember({ ...sending.known, doi });
  return { ...draft, doi };
}

function readDraft({ value, address }: Answer, isPublished: boolean): Draft {
  const { id, links } = object(value);
  const page = object(links)['self_html'];
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof page !== 'string') throw strange(address, 'draft');
  const doi = doiIn(value);
  return {
    path: `/api/records/${encodeURIComponent(id)}`,
    page,
    isPublished,
    ...(doi !== undefined && { doi }),
  };
}

function doiIn(value: unknown): string | undefined {
  const { identifier } = object(object(object(value)['pids'])['doi']);
  return typeof identifier === 'string' && identifier !== '' ? identifier : undefined;
}

/** The refusal of fields that an answer holds though it is a success. */
function refusedFields({ value, address }: Answer): Refusal | undefined {
  const { fields, words } = saidIn({ errors: object(value)['errors'] });
  return words === ''
    ? undefined
    : new Refusal('deposit/refused', `the archive refuses the record (${words})`, { address, fields });
}

async function filesIn({ path, isPublished }: Draft, { ask }: Sending): Promise<ReadonlyMap<string, Entry>> {
  const answer = await ask({ method: 'GET', path: `${path}${isPublished ? '' : '/draft'}/files` });
  const { entries } = object(answer.value);
  if (!Array.isArray(entries)) throw strange(answer.address, 'list of files');
  return new Map(entries.map(object).map((entry) => [String(entry['key']), entryOf(entry)]));
}

function entryOf({ status, checksum }: Readonly<Record<string, unknown>>): Entry {
  return { isComplete: status === 'completed', checksum: String(checksum ?? '') };
}

/** Brings a file into the draft, unless it is there. Another one of its name gives way to it. */
async function put(
  parcel: Artifact,
  there: Entry | undefined,
  { path }: Draft,
  { ask, done }: Sending,
  onSent: (bytes: number) => void,
): Promise<void> {
  const file = `${path}/draft/files/${encodeURIComponent(parcel.path)}`;
  if (there?.isComplete && there.checksum === checksumOf(parcel)) return;
  if (there) await ask({ method: 'DELETE', path: file });
  await ask({ method: 'POST', path: `${path}/draft/files`, json: [{ key: parcel.path }] });
  const body = { type: 'application/octet-stream', content: bytesOf(parcel) };
  await ask({ method: 'PUT', path: `${file}/content`, body, onSent });
  const answer = await ask({ method: 'POST', path: `${file}/commit` });
  try {
    compare(parcel, entryOf(object(answer.value)), answer.address);
  } catch (error) {
    await discard(file, ask);
    throw error;
  }
  done();
}

function checksumOf(parcel: Artifact): string {
  return `md5:${digest('md5', parcel.content)}`;
}

function compare(parcel: Artifact, entry: Entry | undefined, address: string): void {
  if (entry?.isComplete && entry.checksum === checksumOf(parcel)) return;
  const has = entry === undefined ? 'has no such file' : `has ${entry.checksum || 'no checksum'}`;
  throw new Refusal(
    'deposit/checksum',
    `${parcel.path} is not in the archive as it was sent: it is ${checksumOf(parcel)}, the archive ${has}; send again`,
    { address },
  );
}

/** What is published cannot be changed; that it is this very package is all that can be said of it. */
function isWhole(there: ReadonlyMap<string, Entry>, { files }: Sending, draft: Draft): Delivered {
  const parcels = invenio.parcels(files);
  const same = parcels.every((parcel) => there.get(parcel.path)?.checksum === checksumOf(parcel));
  if (same) return delivered(draft, parcels.length, true);
  throw new Refusal(
    'deposit/published',
    `this was published as ${draft.page}, and the edition is another one by now; make a new version on that page, with the package that acta deposit -o writes`,
    { address: draft.page },
  );
}

function delivered({ page, doi }: Draft, files: number, published: boolean): Delivered {
  return { page, files, published, ...(doi !== undefined && { doi }) };
}
