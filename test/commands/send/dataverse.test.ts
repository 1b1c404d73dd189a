import { createHash } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, formIn } from './archive-mock.js';
import { type DataverseMock, dataverseMock } from './dataverse-mock.js';
import { newHome, type Package, packageOf, sendFrom, token } from './sending.js';

let files: Package;
let mock: DataverseMock;
const address = () => `${mock.address}/dataverse/minutes`;
const added = () => mock.writes().filter((write) => write.endsWith('/add')).length;
const parcels = () => [...files.keys()].filter((path) => path.startsWith('files/'));
const md5 = (content: string | Uint8Array) => createHash('md5').update(content).digest('hex');
const page = () => `${mock.address}/dataset.xhtml?persistentId=doi:10.5072/FK2/41`;

beforeAll(async () => {
  const whole = await packageOf('dataverse');
  // Some files, of folders and none, with a name that must be kept as it is; a site has hundreds.
  const few = /^files\/(?:edition\.(?:yaml|xml)|transcripts\/.*|tei\/may\.xml|site\/(?:index|may)\.html)$/;
  const entries = JSON.parse(String(whole.get('files.json')!.content)).filter(({ path }: { path: string }) =>
    few.test(path),
  );
  const list = { ...whole.get('files.json')!, content: JSON.stringify(entries) };
  files = new Map([...whole].filter(([path]) => few.test(path) || path === 'dataset.json')).set('files.json', list);
});
beforeEach(async () => {
  mock = await dataverseMock(token);
});
afterEach(() => mock.close());

describe('sending to Dataverse', () => {
  it('makes a dataset in the collection, with each file at its place, and publishes nothing', async () => {
    const { delivered, told, memory } = await sendFrom('dataverse', address(), files);
    expect(told).toBe('');
    expect(delivered).toEqual({ page: page(), published: false, files: parcels().length, doi: '10.5072/FK2/41' });
    const { json, files: kept, isPublished } = mock.datasets.get(41)!;
    expect(json).toEqual(JSON.parse(String(files.get('dataset.json')!.content)));
    const places = kept.map(
      ({ label, directoryLabel }) => `files/${directoryLabel ? `${directoryLabel}/` : ''}${label}`,
    );
    expect(places.sort()).toEqual(parcels().sort());
    expect(places).toContain('files/transcripts/100% sure.txt');
    for (const { label, directoryLabel, content, about } of kept) {
      expect(md5(content)).toBe(md5(files.get(`files/${directoryLabel ? `${directoryLabel}/` : ''}${label}`)!.content));
      expect(about['tabIngest']).toBe(false);
    }
    expect([isPublished, mock.writes()[0], memory.includes(token)]).toEqual([
      false,
      'POST /api/dataverses/minutes/datasets',
      false,
    ]);
  });

  it('sends forms that another reader reads', async () => {
    await sendFrom('dataverse', address(), files);
    const form = await formIn(mock.seen.find(({ path }) => path.endsWith('/add'))!);
    const file = form.get('file') as File;
    expect(md5(new Uint8Array(await file.arrayBuffer()))).toBe(md5(mock.datasets.get(41)!.files[0]!.content));
    expect(JSON.parse(String(form.get('jsonData')))).toEqual(mock.datasets.get(41)!.files[0]!.about);
  });

  it.each(['SHA-1', 'SHA-256', 'SHA-512'] as const)(
    'compares by %s, where the installation does',
    async (algorithm) => {
      mock.algorithm = algorithm;
      const { told, delivered } = await sendFrom('dataverse', address(), files, { publish: true });
      expect([told, delivered?.published, mock.datasets.get(41)!.isPublished]).toEqual(['', true, true]);
    },
  );

  it('sends nothing twice; a file that is another one by now takes the place of the former, and the record too', async () => {
    const home = newHome();
    await sendFrom('dataverse', address(), files, { home });
    await sendFrom('dataverse', address(), files, { home });
    expect([added(), mock.datasets.size]).toEqual([parcels().length, 1]);
    const record = String(files.get('dataset.json')!.content).replace('Two Meetings', 'Three Meetings');
    const changed = new Map(files)
      .set('files/edition.yaml', { ...files.get('files/edition.yaml')!, content: 'title: other' })
      .set('dataset.json', { ...files.get('dataset.json')!, content: record });
    const { told } = await sendFrom('dataverse', address(), changed, { home });
    expect([told, added(), mock.datasets.size]).toEqual(['', parcels().length + 1, 1]);
    const kept = mock.datasets.get(41)!;
    expect(kept.files.filter(({ label }) => label === 'edition.yaml').map(({ content }) => String(content))).toEqual([
      'title: other',
    ]);
    expect(kept.json).toEqual(JSON.parse(record));
  });

  it('does not touch what is published', async () => {
    const home = newHome();
    await sendFrom('dataverse', address(), files, { home, publish: true });
    const before = mock.writes().length;
    expect((await sendFrom('dataverse', address(), files, { home })).delivered?.published).toBe(true);
    const changed = new Map(files).set('files/edition.yaml', { ...files.get('files/edition.yaml')!, content: 'other' });
    const { told, status } = await sendFrom('dataverse', address(), changed, { home });
    expect(told).toContain(`error[deposit/published]: this was published as ${page()}`);
    expect([status, mock.writes().length]).toEqual([2, before]);
  });
});

describe('what goes wrong with Dataverse', () => {
  it.each<[string, string, string, number]>([
    ['another collection', '/dataverse/other', 'error[deposit/answer]: nothing is there (404', 5],
    ['no collection', '', 'does not say which collection; give such as https://demo.dataverse.org/dataverse/NAME', 2],
  ])('%s', async (_, path, said, status) => {
    const sent = await sendFrom('dataverse', `${mock.address}${path}`, files);
    expect(sent.told).toContain(said);
    expect([sent.status, mock.datasets.size]).toEqual([status, 0]);
  });

  it('a wrong token', async () => {
    const { told, status } = await sendFrom('dataverse', address(), files, { as: 'a-wrong-token-987' });
    expect(told).toContain('error[deposit/token]: the archive does not let this token do that (401');
    expect([status, told.includes('a-wrong-token-987')]).toEqual([2, false]);
  });

  it('a record that is refused: nothing is made', async () => {
    const record = String(files.get('dataset.json')!.content).replace('ada@example.org', 'nobody');
    const changed = new Map(files).set('dataset.json', { ...files.get('dataset.json')!, content: record });
    const { told, status, memory } = await sendFrom('dataverse', address(), changed);
    expect(told).toContain(
      'error[deposit/refused]: the archive refuses it (400: Validation Failed: datasetContactEmail is required',
    );
    expect([status, mock.datasets.size, memory]).toEqual([2, 0, '']);
  });

  const add = /POST .*\/add$/;
  it.each<[string, Fault['comes'], string, number]>([
    ['a connection that breaks in the middle of a file', 'drop', 'deposit/unreachable]: the connection broke', 5],
    [
      'a full quota',
      { status: 400, json: { status: 'ERROR', message: 'This file exceeds the storage quota.' } },
      'deposit/full]',
      5,
    ],
    [
      'a name that is refused',
      { status: 400, json: { message: 'Directory Name cannot contain invalid characters.' } },
      'deposit/refused]: the archive refuses it (400: Directory Name',
      2,
    ],
    [
      'a file that becomes others',
      (_, right) => ({
        ...right,
        json: JSON.parse(JSON.stringify(right.json).replace(/"label":"[^"]*"/, '"label":"other.txt"')),
      }),
      'deposit/checksum]',
      6,
    ],
    [
      'a checksum that is another one',
      (_, right) => ({
        ...right,
        json: JSON.parse(JSON.stringify(right.json).replace(/"value":"[^"]*"/, '"value":"0"')),
      }),
      'deposit/checksum]',
      6,
    ],
    ['a redirection', { status: 301, headers: { Location: 'https://elsewhere.example/' } }, 'deposit/redirect]', 5],
  ])('%s: the draft is named, and goes on', async (_, comes, said, status) => {
    const home = newHome();
    await sendFrom('dataverse', address(), new Map([...files].filter(([path]) => path !== 'x')), { home });
    const first = mock.datasets.get(41)!.files.shift()!;
    mock.faults.push({ on: add, comes });
    const broken = await sendFrom('dataverse', address(), files, { home, publish: true });
    expect(broken.told).toContain(said);
    expect(broken.told).toContain(`The draft is ${page()}: run the same command again to go on`);
    expect([broken.status, mock.datasets.get(41)!.isPublished]).toEqual([status, false]);
    expect(mock.datasets.get(41)!.files.some(({ label }) => label === first.label)).toBe(false);
    mock.faults.length = 0;
    const mended = await sendFrom('dataverse', address(), files, { home, publish: true });
    expect([mended.told, mended.delivered?.published]).toEqual(['', true]);
    expect(mock.datasets.get(41)!.files).toHaveLength(parcels().length);
  });

  it('an answer that is lost: no file is there twice', async () => {
    mock.faults.push({ on: add, times: 2, comes: 'lose' });
    const { told } = await sendFrom('dataverse', address(), files);
    expect([told, mock.datasets.get(41)!.files.length]).toEqual(['', parcels().length]);
  });
});
