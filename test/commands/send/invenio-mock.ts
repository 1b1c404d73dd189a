import { createHash } from 'node:crypto';
import { faultsOfDraft } from '../../deposit/invenio-rules.js';
import { type ArchiveMock, archiveMock, jsonOf, type Reply, type Seen } from './archive-mock.js';

interface Entry {
  content?: Buffer;
  isComplete: boolean;
}

interface Draft {
  body: Record<string, unknown>;
  files: Map<string, Entry>;
  isPublished: boolean;
}

export interface InvenioMock extends ArchiveMock {
  readonly drafts: Map<string, Draft>;
}

/** Whose DOIs this archive gives itself. */
const prefix = '10.5072';

/**
 * InvenioRDM as its documentation has it (docs-invenio-rdm, `reference/rest_api.md` and `reference/rest_api_drafts_records.md`): Bearer
 * tokens, 201 for drafts and files, 202 for publishing, 204 for deleting, files that are started, filled and committed, MD5. What it finds
 * wrong in a draft stands under `errors` of a draft that is made all the same (invenio-records-resources, test of "report missing required
 * field"), and it does not publish one.
 */
export async function invenioMock(token: string): Promise<InvenioMock> {
  const drafts = new Map<string, Draft>();
  const mock = await archiveMock({ name: 'authorization', value: `Bearer ${token}` }, (seen, address) =>
    answer(seen, address, drafts),
  );
  return { ...mock, drafts };
}

function answer(seen: Seen, address: string, drafts: Map<string, Draft>): Reply {
  const { method, path } = seen;
  if (path === '/api/records' && method === 'POST') {
    const body = jsonOf(seen);
    if (!body) return { status: 400, json: { status: 400, message: 'Unable to decode JSON data in request body.' } };
    const id = `draft-${drafts.size + 1}`;
    drafts.set(id, { body, files: new Map(), isPublished: false });
    return { status: 201, json: shown(id, drafts.get(id)!, address) };
  }
  const [, id = '', rest = ''] = /^\/api\/records\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const draft = drafts.get(id);
  if (!draft) return missing;
  if (!rest.startsWith('/draft')) return draft.isPublished ? ofRecord(rest, method, id, draft, address) : missing;
  return draft.isPublished ? missing : ofDraft(rest.slice('/draft'.length), seen, id, draft, address, drafts);
}

const missing: Reply = { status: 404, json: { status: 404, message: 'The persistent identifier does not exist.' } };

function ofRecord(rest: string, method: string, id: string, draft: Draft, address: string): Reply {
  if (method !== 'GET') return { status: 405, json: { message: 'Method not allowed' } };
  if (rest === '') return { status: 200, json: shown(id, draft, address) };
  return rest === '/files' ? { status: 200, json: { entries: entries(draft) } } : missing;
}

function ofDraft(
  rest: string,
  seen: Seen,
  id: string,
  draft: Draft,
  address: string,
  drafts: Map<string, Draft>,
): Reply {
  const { method } = seen;
  const did = `${method} ${rest}`;
  if (did === 'GET ') return { status: 200, json: shown(id, draft, address) };
  if (did === 'PUT ') {
    const body = jsonOf(seen);
    if (!body) return { status: 400, json: { message: 'Unable to decode JSON data in request body.' } };
    draft.body = body;
    return { status: 200, json: shown(id, draft, address) };
  }
  if (did === 'DELETE ') {
    drafts.delete(id);
    return { status: 204 };
  }
  if (did === 'POST /pids/doi') {
    draft.body = { ...draft.body, pids: { doi: { identifier: `${prefix}/${id}`, provider: 'datacite' } } };
    return { status: 201, json: shown(id, draft, address) };
  }
  if (did === 'POST /actions/publish') {
    const errors = errorsOf(draft);
    const whole = draft.files.size > 0 && [...draft.files.values()].every(({ isComplete }) => isComplete);
    if (errors.length > 0) return { status: 400, json: { message: 'A validation error occurred.', errors } };
    if (!whole) return { status: 400, json: { message: 'Uploaded files are incomplete.' } };
    draft.isPublished = true;
    return { status: 202, json: shown(id, draft, address) };
  }
  return ofFiles(rest, seen, draft);
}

function ofFiles(rest: string, seen: Seen, draft: Draft): Reply {
  const { method, headers, body } = seen;
  if (rest === '/files' && method === 'GET') return { status: 200, json: { enabled: true, entries: entries(draft) } };
  if (rest === '/files' && method === 'POST') {
    const rows = (jsonOf(seen) ?? []) as unknown as readonly { key: string }[];
    const twice = rows.find(({ key }) => draft.files.has(key));
    if (twice) return { status: 400, json: { message: `File with key ${twice.key} already exists.` } };
    for (const { key } of rows) draft.files.set(key, { isComplete: false });
    return { status: 201, json: { entries: entries(draft) } };
  }
  const [, key = '', action = ''] = /^\/files\/([^/]+)(\/[a-z]+)?$/.exec(rest) ?? [];
  const entry = draft.files.get(key);
  if (!entry) return { status: 404, json: { message: `Record has no file with key ${key}.` } };
  if (action === '' && method === 'DELETE') {
    draft.files.delete(key);
    return { status: 204 };
  }
  if (action === '/content' && method === 'PUT') {
    if (headers['content-type'] !== 'application/octet-stream')
      return { status: 415, json: { message: 'Unsupported' } };
    if (entry.isComplete) return { status: 400, json: { message: 'File is committed.' } };
    entry.content = body;
    return { status: 200, json: shownEntry(key, entry) };
  }
  if (action === '/commit' && method === 'POST') {
    if (entry.isComplete || !entry.content) return { status: 400, json: { message: 'File cannot be committed.' } };
    entry.isComplete = true;
    return { status: 200, json: shownEntry(key, entry) };
  }
  return { status: 405, json: { message: 'Method not allowed' } };
}

function entries({ files }: Draft): readonly object[] {
  return [...files].map(([key, entry]) => shownEntry(key, entry));
}

function shownEntry(key: string, { content, isComplete }: Entry): object {
  if (!isComplete) return { key, status: 'pending' };
  return { key, status: 'completed', checksum: `md5:${createHash('md5').update(content!).digest('hex')}` };
}

function errorsOf({ body }: Draft): readonly object[] {
  const errors = faultsOfDraft(body).map((field) => ({ field, messages: ['Missing data for required field.'] }));
  const { doi } = (body['pids'] ?? {}) as { doi?: { identifier: string; provider: string } };
  if (doi?.provider === 'external' && doi.identifier.startsWith(`${prefix}/`)) {
    errors.push({ field: 'pids.doi', messages: [`The prefix '${prefix}' is managed by us.`] });
  }
  return errors;
}

function shown(id: string, draft: Draft, address: string): object {
  const errors = errorsOf(draft);
  return {
    ...draft.body,
    id,
    is_published: draft.isPublished,
    links: { self_html: `${address}/${draft.isPublished ? 'records' : 'uploads'}/${id}` },
    ...(errors.length > 0 && { errors }),
  };
}
