import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './archive-mock.js';
import { type NakalaMock, nakalaMock } from './nakala-mock.js';
import { newHome, type Package, packageOf, sendFrom, token } from './sending.js';

let files: Package;
let mock: NakalaMock;
const uploads = () => mock.writes().filter((write) => write === 'POST /datas/uploads').length;
const parcels = () => [...files.keys()].filter((path) => path.startsWith('files/'));
const collection = () => [...mock.collections.values()][0]!;
const withDatum = (change: (datum: { metas: { propertyUri: string; value: unknown }[] }) => void): Package => {
  const [page, file] = [...files].find(([path]) => path.startsWith('data/'))!;
  const datum = JSON.parse(String(file.content));
  change(datum);
  return new Map(files).set(page, { ...file, content: JSON.stringify(datum) });
};

beforeAll(async () => {
  files = await packageOf('nakala');
});
beforeEach(async () => {
  mock = await nakalaMock(token);
});
afterEach(() => mock.close());

describe('sending to Nakala', () => {
  it('makes a pending datum of each document, and a private collection of them', async () => {
    const { delivered, told, memory } = await sendFrom('nakala', mock.address, files);
    expect(told).toBe('');
    expect(delivered).toEqual({
      page: `${mock.address}/collection/10.34847/nkl.ccccccc1`,
      published: false,
      files: parcels().length,
    });
    expect([...mock.data.values()].map(({ status }) => status)).toEqual(['pending', 'pending']);
    expect([uploads(), mock.uploads.size]).toEqual([parcels().length, 0]);
    expect(collection()).toMatchObject({ status: 'private', datas: [...mock.data.keys()] });
    expect(memory).not.toContain(token);
  });

  it('publishes data, then their collection, when it is told to', async () => {
    const { delivered } = await sendFrom('nakala', mock.address, files, { publish: true });
    expect(delivered?.published).toBe(true);
    expect(mock.writes().slice(-3)).toEqual([
      'PUT /datas/10.34847/nkl.00000001/status/published',
      'PUT /datas/10.34847/nkl.00000002/status/published',
      'PUT /collections/10.34847/nkl.ccccccc1/status/public',
    ]);
  });

  it('takes a date that is not known as null, which is what Nakala asks for', async () => {
    const unknown = withDatum(({ metas }) => {
      for (const meta of metas) if (meta.propertyUri.endsWith('#created')) meta.value = null;
    });
    expect((await sendFrom('nakala', mock.address, unknown)).told).toBe('');
  });

  it('sends nothing twice; what is another datum by now is changed', async () => {
    const home = newHome();
    await sendFrom('nakala', mock.address, files, { home });
    await sendFrom('nakala', mock.address, files, { home });
    expect([uploads(), mock.data.size, mock.collections.size]).toEqual([parcels().length, 2, 1]);
    const changed = withDatum(({ metas }) => {
      for (const meta of metas) if (meta.propertyUri.endsWith('#title')) meta.value = 'Another title';
    });
    const { told } = await sendFrom('nakala', mock.address, changed, { home });
    expect([told, uploads(), mock.data.size]).toEqual(['', parcels().length, 2]);
    expect(JSON.stringify([...mock.data.values()][0])).toContain('Another title');
  });

  it('does not touch what is published', async () => {
    const home = newHome();
    await sendFrom('nakala', mock.address, files, { home, publish: true });
    const before = mock.writes().length;
    expect((await sendFrom('nakala', mock.address, files, { home, publish: true })).told).toBe('');
    const changed = withDatum(({ metas }) =>
      metas.push({ propertyUri: 'http://purl.org/dc/terms/subject', value: 'x' }),
    );
    const { told, status } = await sendFrom('nakala', mock.address, changed, { home });
    expect(told).toContain('was published as 10.34847/nkl.00000001, and is another one by now');
    expect([status, mock.writes().length]).toEqual([2, before]);
  });
});

describe('what goes wrong with Nakala', () => {
  it('a wrong key', async () => {
    const { told, status } = await sendFrom('nakala', mock.address, files, { as: 'a-wrong-token-987' });
    expect(told).toContain('error[deposit/token]');
    expect([status, told.includes('a-wrong-token-987'), mock.data.size]).toEqual([2, false, 0]);
  });

  it('a datum that lacks something: nothing is left but files that go by themselves', async () => {
    const poor = withDatum((datum) => {
      datum.metas = datum.metas.filter(({ propertyUri }) => !propertyUri.endsWith('#license'));
    });
    const { told, status, memory } = await sendFrom('nakala', mock.address, poor);
    expect(told).toContain(
      'error[deposit/refused]: the archive refuses it (422: The data is not valid; The metadata http://nakala.fr/terms#license is required)',
    );
    expect([status, mock.data.size, mock.collections.size, memory]).toEqual([2, 0, 0, '']);
  });

  it.each<[string, Fault['on'], Fault['comes'], string, number]>([
    [
      'a connection that breaks in the middle of a file',
      /POST \/datas\/uploads/,
      'drop',
      'deposit/unreachable]: the connection broke',
      5,
    ],
    [
      'a checksum that is another one',
      /POST \/datas\/uploads/,
      (_, right) => ({ ...right, json: { sha1: '0' } }),
      'deposit/checksum]',
      6,
    ],
    ['no room', /POST \/datas\/uploads/, { status: 413 }, 'deposit/full]', 5],
    ['a datum that is refused', /POST \/datas$/, { status: 422, json: { message: 'No' } }, 'deposit/refused]', 2],
    [
      'a datum whose making is not told',
      /POST \/datas$/,
      { status: 500, json: { message: 'No' } },
      'deposit/unreachable]',
      5,
    ],
    [
      'files that are not in the datum',
      /GET \/datas\/10/,
      (_, right) => ({ ...right, json: { status: 'pending', files: [] } }),
      'deposit/checksum]',
      6,
    ],
    [
      'a collection that is refused',
      /POST \/collections/,
      { status: 403, json: { message: 'No' } },
      'deposit/token]',
      2,
    ],
  ])('%s, after a document is there: it goes on from there', async (_, on, comes, said, status) => {
    const home = newHome();
    const [page] = [...files.keys()].filter((path) => path.startsWith('data/')).slice(1);
    const one = new Map([...files].filter(([path]) => path !== page));
    mock.faults.push({ on: /POST \/collections/, comes: { status: 403, json: {} } });
    await sendFrom('nakala', mock.address, one, { home });
    mock.faults[0] = { on, comes };
    const broken = await sendFrom('nakala', mock.address, files, { home, publish: true });
    expect(broken.told).toContain(said);
    expect(broken.told).toMatch(/There are [12] of the documents, as drafts: run the same command again to go on/);
    expect(broken.status).toBe(status);
    expect([...mock.data.values()].every(({ status: now }) => now === 'pending')).toBe(true);
    mock.faults.length = 0;
    const mended = await sendFrom('nakala', mock.address, files, { home, publish: true });
    expect([mended.told, mended.delivered?.published, mock.data.size]).toEqual(['', true, 2]);
    expect([...mock.data.values()].map(({ status: now }) => now)).toEqual(['published', 'published']);
  });

  it('an answer that is lost after a datum was made: it is not made again', async () => {
    mock.faults.push({ on: /POST \/datas$/, comes: 'lose', times: 1 });
    const { told, status } = await sendFrom('nakala', mock.address, files);
    expect(told).toContain('If the archive made what it was asked for all the same, delete that there first');
    expect([status, mock.data.size]).toEqual([5, 1]);
  });
});
