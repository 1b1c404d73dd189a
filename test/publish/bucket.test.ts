import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli, inProcess, notes, tree } from '../commands/acta.js';
import { type Peer, startPeer } from './s3-peer.js';

const secret = 'wJalrXUtnFEMIxK7MDENGxbPxRfiCYEXAMPLEKEY';
let home: string;
let peer: Peer;
const at = (path: string) => join(home, path);
const environment = { ...process.env };

beforeEach(async () => {
  peer = await startPeer('archive', 'AKIDEXAMPLE');
  home = mkdtempSync(join(tmpdir(), 'acta-bucket-'));
  mkdirSync(at('ed/transcripts'), { recursive: true });
  for (const name of ['a', 'b', 'c']) writeFileSync(at(`ed/transcripts/${name}.txt`), notes);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: peer.url,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});

afterEach(async () => {
  await peer.close();
  rmSync(home, { recursive: true, force: true });
  process.env = { ...environment };
});

const build = (...options: readonly string[]) =>
  inProcess('build', at('ed'), '--store', 's3://archive/editions/one', ...options);

/** The site of a build that has neither cache nor store. */
async function plain(): Promise<Record<string, string>> {
  expect((await inProcess('build', at('ed'), '-o', at('plain'), '--no-cache')).status).toBe(0);
  return tree(at('plain'));
}

/** Whether a number of requests has come since this was made: true for every so manieth. */
function every(count: number): () => boolean {
  let seen = 0;
  return () => ++seen % count === 0;
}

describe('a store in a bucket', () => {
  it('takes the parts of a build and gives the same bytes, though it is busy now and then and once sends a wrong byte', async () => {
    const now = every(4);
    peer.mishap = () => (now() ? 'busy' : undefined);
    for (const shard of ['2/2', '1/2']) expect((await build('--shard', shard)).status).toBe(0);
    expect(peer.requests.filter((line) => line.endsWith(' 503')).length).toBeGreaterThan(3);
    expect([...peer.objects.keys()].every((key) => key.startsWith('editions/one/'))).toBe(true);

    let wrong: string | undefined;
    peer.mishap = ({ method, key }) => {
      if (wrong !== undefined || method !== 'GET' || !key.includes('/units/')) return undefined;
      wrong = key;
      return 'wrong byte';
    };
    const merged = await build('--merge');
    expect(merged.status).toBe(0);
    expect(merged.stderr).toContain(
      `s3://archive/${wrong}: info[store/damaged]: this piece of the store arrived damaged`,
    );
    const built = tree(at('ed/site'));
    expect(built).toEqual(await plain());
  });

  it('finds a piece that is damaged where it lies, and has it made again', async () => {
    expect((await build('--shard', '1/1')).status).toBe(0);
    for (const [key, bytes] of peer.objects) if (key.includes('/units/')) bytes[40]! ^= 1;
    const merged = await build('--merge');
    expect([merged.status, merged.stderr]).toEqual([5, expect.stringContaining('warning[store/damaged]')]);
    expect((await build('--shard', '1/1')).status).toBe(0);
    expect((await build('--merge')).status).toBe(0);
  });

  it('says what a server refuses, and never what it was sent', async () => {
    const refused = async (...options: readonly string[]) => {
      const { status, stdout, stderr, first } = await inProcess('build', at('ed'), '--shard', '1/1', ...options);
      expect(`${stdout}${stderr}`).not.toMatch(/AKID|wJalr/);
      return [status, first];
    };
    expect(await refused('--store', 's3://other/x')).toEqual([
      5,
      expect.stringContaining(
        'error[store/unreachable]: the store does not answer as it should (NoSuchBucket, status 404)',
      ),
    ]);
    expect(await refused('--store', 's3://')).toEqual([2, expect.stringContaining('s3://bucket/prefix')]);
    process.env.AWS_ACCESS_KEY_ID = 'AKIDOTHER';
    expect(await refused('--store', 's3://archive/x')).toEqual([5, expect.stringContaining('InvalidAccessKeyId')]);
    await peer.close();
    const gone = await refused('--store', 's3://archive/x');
    expect(gone).toEqual([5, expect.stringContaining('ECONNREFUSED')]);
    peer = await startPeer('archive', 'AKIDEXAMPLE');
  });

  it('is not begun among what others keep there, and refuses another acta', async () => {
    peer.objects.set('editions/one/letter.txt', Buffer.from('Dear'));
    expect(await build('--shard', '1/1')).toMatchObject({ status: 2, first: expect.stringContaining('store/foreign') });
    peer.objects.clear();
    await build('--shard', '1/1');
    const name = 'editions/one/acta-store.json';
    const manifest = peer.objects.get(name)!.toString();
    peer.objects.set(name, Buffer.from(manifest.replace('"node": "', '"node": "v1')));
    expect(await build('--merge')).toMatchObject({ status: 5, first: expect.stringContaining('store/other-version') });
  });

  it('loads what it needs only where a bucket is named', () => {
    for (const [store, used] of [
      [at('store'), false],
      ['s3://', true],
    ] as const) {
      const hook = join(import.meta.dirname, '../commands/loaded-modules.mjs');
      spawnSync(process.execPath, ['--import', hook, cli, 'build', at('ed'), '--store', store, '--shard', '1/1'], {
        env: { ...process.env, LOADED: at('loaded') },
      });
      const loaded = readFileSync(at('loaded'), 'utf8');
      expect(loaded).toContain('/dist/shards.js');
      expect(loaded.includes('/@aws-sdk/')).toBe(used);
      rmSync(at('loaded'));
    }
  });
});
