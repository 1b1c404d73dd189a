import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryFile } from '../../../src/commands/send/memory.js';
import type { Fault } from './archive-mock.js';
import { type InvenioMock, invenioMock } from './invenio-mock.js';
import { newHome, type Package, packageOf, sendFrom, token } from './sending.js';

let files: Package;
let withoutDoi: Package;
let mock: InvenioMock;
const draft = '/api/records/draft-1/draft';
const content = /PUT .*\/content$/;
/** Whether bytes are those of the package; quicker than a comparison that could show where they differ. */
const isSent = (bytes: Buffer | undefined) => bytes?.equals(files.get('edition.zip')!.content as Buffer);
const uploads = () => mock.seen.filter(({ method, path }) => content.test(`${method} ${path}`)).length;

beforeAll(async () => {
  files = await packageOf('zenodo');
  withoutDoi = await packageOf('zenodo', { identifiers: undefined });
});
beforeEach(async () => {
  mock = await invenioMock(token);
});
afterEach(() => mock.close());

describe('sending to InvenioRDM', () => {
  it('makes a draft of the record, with the file, and publishes nothing', async () => {
    const { delivered, told, memory } = await sendFrom('zenodo', mock.address, files);
    expect(told).toBe('');
    expect(delivered).toEqual({
      page: `${mock.address}/uploads/draft-1`,
      published: false,
      files: 1,
      doi: '10.5281/zenodo.1234',
    });
    expect(mock.writes()).toEqual([
      'POST /api/records',
      `POST ${draft}/files`,
      `PUT ${draft}/files/edition.zip/content`,
      `POST ${draft}/files/edition.zip/commit`,
    ]);
    const kept = mock.drafts.get('draft-1')!;
    expect(kept.isPublished).toBe(false);
    expect(kept.body).toEqual(JSON.parse(String(files.get('record.json')!.content)));
    expect(isSent(kept.files.get('edition.zip')?.content)).toBe(true);
    expect(memory).toContain('"id": "draft-1"');
    expect(memory).not.toContain(token);
  });

  it('publishes when it is told to, after the checksums were compared', async () => {
    const { delivered } = await sendFrom('zenodo', mock.address, files, { publish: true });
    expect(delivered).toMatchObject({ page: `${mock.address}/records/draft-1`, published: true });
    const asked = mock.seen.map(({ method, path }) => `${method} ${path}`);
    expect(asked.slice(-2)).toEqual([`GET ${draft}/files`, `POST ${draft}/actions/publish`]);
  });

  it('has a DOI kept where the edition has none, which then may stand in it', async () => {
    const home = newHome();
    const first = await sendFrom('zenodo', mock.address, withoutDoi, { home });
    expect(first.delivered?.doi).toBe('10.5072/draft-1');
    const record = JSON.parse(String(withoutDoi.get('record.json')!.content));
    const withIt = { ...record, pids: { doi: { identifier: '10.5072/draft-1', provider: 'external' } } };
    const changed = new Map(files).set('record.json', {
      ...files.get('record.json')!,
      content: JSON.stringify(withIt),
    });
    const second = await sendFrom('zenodo', mock.address, changed, { home, publish: true });
    expect([second.told, second.delivered?.doi]).toEqual(['', '10.5072/draft-1']);
    expect(mock.drafts.size).toBe(1);
    expect(mock.drafts.get('draft-1')).toMatchObject({
      isPublished: true,
      body: { pids: { doi: { identifier: '10.5072/draft-1', provider: 'datacite' } } },
    });
  });

  it('gets along with an archive that gives no DOIs', async () => {
    mock.faults.push({ on: /pids\/doi$/, comes: { status: 403, json: { message: 'Permission denied.' } } });
    const { delivered, told } = await sendFrom('zenodo', mock.address, withoutDoi);
    expect([told, delivered?.doi]).toEqual(['', undefined]);
  });

  it('sends nothing twice, and a file that is another one by now again', async () => {
    const home = newHome();
    await sendFrom('zenodo', mock.address, files, { home });
    const again = await sendFrom('zenodo', mock.address, files, { home });
    expect([again.told, uploads(), mock.drafts.size]).toEqual(['', 1, 1]);
    const changed = new Map(files).set('edition.zip', { ...files.get('edition.zip')!, content: 'another one' });
    const third = await sendFrom('zenodo', mock.address, changed, { home });
    expect([third.told, uploads(), mock.drafts.size]).toEqual(['', 2, 1]);
    expect(String(mock.drafts.get('draft-1')!.files.get('edition.zip')!.content)).toBe('another one');
  });

  it('begins anew where somebody deleted the draft', async () => {
    const home = newHome();
    await sendFrom('zenodo', mock.address, files, { home });
    mock.drafts.clear();
    mock.drafts.set('other', { body: {}, files: new Map(), isPublished: false });
    const { delivered } = await sendFrom('zenodo', mock.address, files, { home });
    expect(delivered?.page).toBe(`${mock.address}/uploads/draft-2`);
  });

  it('leaves a file that somebody else put there, and says so', async () => {
    const home = newHome();
    await sendFrom('zenodo', mock.address, files, { home });
    mock.drafts.get('draft-1')!.files.set('letter.pdf', { content: Buffer.from('x'), isComplete: true });
    const { told, status } = await sendFrom('zenodo', mock.address, files, { home });
    expect(told).toContain('warning[deposit/left]: the draft has letter.pdf');
    expect([status, mock.drafts.get('draft-1')!.files.has('letter.pdf')]).toEqual([0, true]);
  });

  it('does not touch what is published', async () => {
    const home = newHome();
    await sendFrom('zenodo', mock.address, files, { home, publish: true });
    const before = mock.writes().length;
    const again = await sendFrom('zenodo', mock.address, files, { home, publish: true });
    expect([again.told, again.delivered?.published]).toEqual(['', true]);
    const changed = new Map(files).set('edition.zip', { ...files.get('edition.zip')!, content: 'another one' });
    const third = await sendFrom('zenodo', mock.address, changed, { home, publish: true });
    expect(third.told).toContain(`error[deposit/published]: this was published as ${mock.address}/records/draft-1`);
    expect([third.status, mock.writes().length]).toEqual([2, before]);
  });
});

describe('what goes wrong with InvenioRDM', () => {
  it('a wrong token: nothing is made, and the token is not shown', async () => {
    const { told, status, memory } = await sendFrom('zenodo', mock.address, files, { as: 'a-wrong-token-987' });
    expect(told).toContain(
      `${mock.address}/api/records: error[deposit/token]: the archive does not let this token do that (401`,
    );
    expect(told).not.toContain('a-wrong-token-987');
    expect([status, mock.drafts.size, memory]).toEqual([2, 0, '']);
  });

  it('an archive that says the token back: it is not shown', async () => {
    mock.faults.push({ on: /POST/, comes: { status: 403, json: { message: `Token ${token} may not deposit.` } } });
    const { told } = await sendFrom('zenodo', mock.address, files);
    expect(told).toContain('(403: Token *** may not deposit)');
    expect(told).not.toContain(token);
  });

  it('fields that are refused: each is named, with the line that says it, and the draft is deleted again', async () => {
    const record = JSON.parse(String(files.get('record.json')!.content));
    delete record.metadata.publication_date;
    record.metadata.creators[0].person_or_org.family_name = '';
    const changed = new Map(files).set('record.json', {
      ...files.get('record.json')!,
      content: JSON.stringify(record),
    });
    const { told, status, memory } = await sendFrom('zenodo', mock.address, changed);
    expect(told).toContain(
      'error[deposit/refused]: the archive refuses the record (metadata.publication_date: Missing data',
    );
    expect(told).toContain('say it in edition.yaml, such as "date: 2026-03-01"');
    expect([status, mock.drafts.size, memory, uploads()]).toEqual([2, 0, '', 0]);
    mock.faults.push({ on: /DELETE/, comes: { status: 500 } });
    const kept = await sendFrom('zenodo', mock.address, changed);
    expect(kept.told).toContain(`could not be deleted: ${mock.address}/uploads/draft-1`);
  });

  // What breaks, what the message says, the exit status; and that the draft is named, and goes on from there once the fault is over.
  it.each<[string, Fault['on'], Fault['comes'], string, number]>([
    [
      'a connection that breaks in the middle of a file',
      content,
      'drop',
      'deposit/unreachable]: the connection broke',
      5,
    ],
    ['a server that stays silent', content, 'stall', 'the connection broke (nothing came for 0.4 seconds)', 5],
    ['a server with a fault', /commit$/, { status: 500 }, 'the archive has a fault of its own (500)', 5],
    [
      'no room',
      content,
      { status: 413, json: { message: 'File too large' } },
      'error[deposit/full]: the archive has no room for this (413',
      5,
    ],
    ['a full quota', content, { status: 400, json: { message: 'Bucket quota exceeded.' } }, 'error[deposit/full]', 5],
    [
      'a conflict',
      /commit$/,
      { status: 409, json: { message: 'Locked' } },
      'error[deposit/conflict]: something there is in the way (409: Locked)',
      5,
    ],
    [
      'a token that may not any more',
      content,
      { status: 403, json: { message: 'Permission denied.' } },
      'error[deposit/token]',
      2,
    ],
    [
      'a redirection to another host',
      content,
      { status: 307, headers: { Location: 'https://elsewhere.example/x?y=z' } },
      'error[deposit/redirect]: the archive sends us to https://elsewhere.example, and the token does not go there',
      5,
    ],
    [
      'a redirection at home',
      content,
      { status: 302, headers: { Location: '/login' } },
      'error[deposit/redirect]: the archive sends us to http://127.0.0.1',
      5,
    ],
    [
      'an archive that is busy for long',
      content,
      { status: 429, headers: { 'Retry-After': '3600' } },
      'error[deposit/busy]: the archive takes no more for now (429); send again in 3600 seconds',
      5,
    ],
    ['an archive that is always busy', content, { status: 503 }, 'error[deposit/busy]', 5],
    [
      'a checksum that is another one',
      /commit$/,
      (_, right) => ({ ...right, json: { ...(right.json as object), checksum: 'md5:0' } }),
      'error[deposit/checksum]: edition.zip is not in the archive as it was sent',
      6,
    ],
    [
      'a list of files that is none',
      /GET .*\/files$/,
      { status: 200, text: '<html>' },
      'error[deposit/answer]: the answer has no list of files',
      5,
    ],
    [
      'a checksum that changes afterwards',
      /GET .*\/files$/,
      (_, right) => ({ ...right, json: { entries: [] } }),
      'the archive has no such file',
      6,
    ],
  ])('%s', async (_, on, comes, said, status) => {
    const home = newHome();
    mock.faults.push({ on, comes });
    const broken = await sendFrom('zenodo', mock.address, files, { home, publish: true });
    expect(broken.told).toContain(said);
    expect(broken.told).toContain(`The draft is ${mock.address}/uploads/draft-1: run the same command again to go on`);
    expect(broken.told).not.toContain(token);
    expect([broken.status, mock.drafts.get('draft-1')!.isPublished]).toEqual([status, false]);
    mock.faults.length = 0;
    const mended = await sendFrom('zenodo', mock.address, files, { home, publish: true });
    expect([mended.told, mended.delivered?.published, mock.drafts.size]).toEqual(['', true, 1]);
  });

  it.each<[string, Fault]>([
    ['a connection that breaks twice', { on: content, comes: 'drop', times: 2 }],
    ['a fault that is over', { on: /\/files$/, comes: { status: 500 }, times: 1 }],
    ['an answer that is lost: it is looked at what is there', { on: /commit$/, comes: 'lose', times: 1 }],
    ['an answer to publishing that is lost', { on: /publish$/, comes: 'lose', times: 1 }],
    [
      'an archive that asks for patience in seconds',
      { on: /./, comes: { status: 429, headers: { 'Retry-After': '0' } }, times: 2 },
    ],
    [
      'an archive that asks for patience until a time, by its own clock',
      {
        on: content,
        comes: {
          status: 503,
          headers: { Date: 'Thu, 01 Jan 1970 00:00:00 GMT', 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' },
        },
        times: 1,
      },
    ],
    [
      'an archive that counts requests, as Zenodo',
      {
        on: content,
        comes: { status: 429, headers: { Date: 'Thu, 01 Jan 1970 00:00:10 GMT', 'X-RateLimit-Reset': '10' } },
        times: 1,
      },
    ],
    ['an archive that is slow', { on: /./, comes: 'slow' }],
  ])('is mended by itself: %s', async (_, fault) => {
    mock.faults.push(fault);
    const { told, delivered } = await sendFrom('zenodo', mock.address, files, { publish: true });
    expect([told, delivered?.published, mock.drafts.size]).toEqual(['', true, 1]);
    expect(isSent(mock.drafts.get('draft-1')!.files.get('edition.zip')?.content)).toBe(true);
  });

  it('an answer to the first request that is lost: a second draft is not asked for', async () => {
    mock.faults.push({ on: /POST \/api\/records$/, comes: 'lose' });
    const { told, status } = await sendFrom('zenodo', mock.address, files);
    expect(told).toContain('If the archive made what it was asked for all the same, delete that there first');
    expect([status, mock.drafts.size]).toEqual([5, 1]);
  });

  it('no archive at all', async () => {
    const { address } = mock;
    mock.close();
    const { told, status } = await sendFrom('zenodo', address, files);
    expect(told).toBe(`${address}/api/records: error[deposit/unreachable]: the connection broke (ECONNREFUSED)`);
    expect(status).toBe(5);
  });

  it('something else at the address', async () => {
    mock.faults.push({ on: /./, comes: { status: 200, text: '<html>Welcome</html>' } });
    expect((await sendFrom('zenodo', mock.address, files)).told).toContain(
      'error[deposit/answer]: the answer has no draft',
    );
    mock.faults[0] = { on: /./, comes: { status: 404, text: 'Not found' } };
    expect((await sendFrom('zenodo', mock.address, files)).told).toContain(
      'error[deposit/answer]: nothing is there (404)',
    );
  });

  it('a memory that somebody changed: nothing is sent', async () => {
    const home = newHome();
    await sendFrom('zenodo', mock.address, files, { home });
    writeFileSync(memoryFile(home), readFileSync(memoryFile(home), 'utf8').replace('"to": "zenodo"', '"to": 1'));
    const before = mock.seen.length;
    const { told, status } = await sendFrom('zenodo', mock.address, files, { home });
    expect(told).toContain('.acta/deposits.json: error[deposit/memory]: this is not as acta wrote it');
    expect([status, mock.seen.length]).toEqual([2, before]);
  });
});

it('counts the same MD5 as the package says', () => {
  const [said] = String(files.get('checksums.md5')!.content).split(' ');
  expect(createHash('md5').update(files.get('edition.zip')!.content).digest('hex')).toBe(said);
});
