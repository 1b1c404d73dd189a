import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build as buildSite } from '../../src/build.js';
import { plan } from '../../src/commands/build.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { installed, openStore, type Store } from '../../src/publish/index.js';
import { buildOn } from '../../src/queue/index.js';
import { ask, type FarJob, serve } from '../../src/queue/redis.js';
import { doTask } from '../../src/queue/tasks.js';
import { cli, inProcess, notes, tree } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { redisServer, type TestRedis } from './redis-server.js';

let home: string;
let redis: TestRedis;
let closings: (() => Promise<void>)[];
const at = (path: string) => join(home, path);

beforeEach(async () => {
  closings = [];
  home = mkdtempSync(join(tmpdir(), 'acta-queue-'));
  mkdirSync(at('ed/transcripts'), { recursive: true });
  writeFileSync(at('ed/edition.yaml'), 'title: Harbours\nlanguage: en\n');
  writeFileSync(at('ed/people.yaml'), 'people: [{ id: adams, name: { full: Ann Adams }, aliases: [Adams] }]\n');
  for (const name of ['a', 'b', 'c', 'd'])
    writeFileSync(at(`ed/transcripts/${name}.txt`), `Harbour ${name}\n\n${notes}`);
  redis = await redisServer();
});

afterEach(async () => {
  for (const close of closings.reverse()) await close();
  await redis.remove();
  rmSync(home, { recursive: true, force: true });
});

/** A worker in this process. */
async function worker(
  work: (job: FarJob, store: Store) => Promise<void> = async ({ task }, store) => void (await doTask(task, store)),
) {
  const store = (await openStore({ store: at('store') }, new Report()))!;
  const serving = await serve(redis.url, 2, (job) => work(job, store));
  closings.push(() => serving.close());
}

const build = (...options: readonly string[]) =>
  inProcess('build', at('ed'), '--on', redis.url, '--store', at('store'), ...options);

async function plain(name = 'ed'): Promise<Record<string, string>> {
  cpSync(at(name), at('plain'), { recursive: true });
  expect((await inProcess('build', at('plain'), '--no-cache')).status).toBe(0);
  return edition(at('plain'));
}

function edition(directory: string): Record<string, string> {
  const { '.acta/': _, ...files } = tree(directory);
  return files;
}

describe('a build on other machines', () => {
  itWith('redis-server')('gives the same bytes, and asks again for nothing that is in the store', async () => {
    const expected = await plain();
    await redis.start();
    const done: string[] = [];
    await worker(async ({ task }, store) => {
      done.push(task);
      await doTask(task, store);
    });
    const first = await build();
    expect(first).toMatchObject({ status: 0 });
    // What is found is told of the files here.
    expect(first.stderr).toContain(at('ed/transcripts/a.txt:'));
    expect(edition(at('ed'))).toEqual(expected);
    // A slow machine may be asked for one of them twice.
    expect(new Set(done.splice(0)).size).toBe(12);
    writeFileSync(at('ed/transcripts/b.txt'), `Harbour b\n\n${notes.replace('Very well', 'By no means')}`);
    expect((await build()).status).toBe(0);
    expect(new Set(done).size).toBe(3);
    rmSync(at('plain'), { recursive: true });
    expect(edition(at('ed'))).toEqual(await plain());
  });

  itWith('redis-server')('hands out the pages of lists that are divided, too', async () => {
    const { units, edition: settings } = (await plan([at('ed')], {}, new Report()))!;
    const report = new Report();
    const options = { home: at('ed'), divideAbove: 2, jobs: 1 };
    expect(await buildSite(units, settings, at('near'), report, options)).toBeDefined();
    rmSync(at('ed/tei'), { recursive: true });
    await redis.start();
    const pages = new Set<string>();
    await worker(async ({ task }, store) => {
      const { page } = (await store.receive(task)) as { readonly page?: { readonly name?: string } };
      if (page?.name) pages.add(page.name);
      await doTask(task, store);
    });
    const far = { ...options, on: redis.url, store: at('store') };
    expect([await buildOn(units, settings, at('far'), report, far), report.hasErrors]).toEqual([
      expect.anything(),
      false,
    ]);
    expect([...pages]).toEqual(expect.arrayContaining(['index.2', 'persons.A-2', 'chronology.1985']));
    expect(tree(at('far'))).toEqual(tree(at('near')));
  });

  itWith('redis-server')('tells the errors of a document, and publishes nothing', async () => {
    await redis.start();
    await worker();
    mkdirSync(at('ed/tei'));
    writeFileSync(at('ed/tei/b.xml'), '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>');
    const far = await build('--partial');
    const near = await inProcess('build', at('ed'), '--no-cache');
    expect([far.status, far.stderr]).toEqual([near.status, near.stderr]);
    expect(existsSync(at('ed/site'))).toBe(false);
  });

  itWith('redis-server')(
    'tries again, then names document, stage and cause; with --partial the rest is published',
    async () => {
      await redis.start();
      let tries = 0;
      let once = true;
      await worker(async ({ task }, store) => {
        const { unit } = (await store.receive(task)) as { unit?: { name: string } };
        if (unit?.name === 'b') {
          tries++;
          throw new Error('out of memory');
        }
        if (unit?.name === 'c' && once) {
          once = false;
          throw new Error('only once');
        }
        await doTask(task, store);
      });
      const { status, stderr } = await build();
      expect([status, tries]).toEqual([5, 4]);
      expect(stderr).toContain(
        `${at('ed/transcripts/b.txt')}: error[queue/failed]: preparing this document failed on every try: out of memory`,
      );
      expect(stderr).not.toContain('only once');
      expect(existsSync(at('ed/site'))).toBe(false);
      const partial = await build('--partial');
      expect([partial.status, partial.stderr]).toEqual([0, expect.stringContaining('warning[queue/left-out]')]);
      const left = edition(at('ed'));
      rmSync(at('ed/transcripts/b.txt'));
      expect(Object.keys(left).filter((path) => path.startsWith('site/b.'))).toEqual([]);
      delete left['transcripts/b.txt'];
      expect(left).toEqual(await plain());
    },
  );

  itWith('redis-server')('waits while Redis is away, also where it has forgotten everything', async () => {
    const expected = await plain();
    await redis.start();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = 0;
    await worker(async ({ task }, store) => {
      if (++begun > 2) await held;
      await doTask(task, store);
    });
    const building = build();
    while (begun < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    await redis.remove();
    const empty = await redisServer([], Number(new URL(redis.url).port));
    await empty.start();
    closings.unshift(() => empty.remove());
    release();
    expect((await building).status).toBe(0);
    expect(edition(at('ed'))).toEqual(expected);
  });

  itWith('redis-server')(
    'is done by programs, one of which is killed, and which end when they are told to',
    async () => {
      const expected = await plain();
      await redis.start();
      const start = (...parameters: readonly string[]): ChildProcess =>
        spawn(process.execPath, [cli, ...parameters], { cwd: home, stdio: 'ignore' });
      const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
      const work = ['worker', '--on', redis.url, '--store', 'store', '--jobs', '1'];
      const [victim, survivor] = [start(...work), start(...work)];
      const [lost, stopped] = [ended(victim), ended(survivor)];
      const built = ended(start('build', 'ed', '--on', redis.url, '--store', 'store'));
      const kept = () => (existsSync(at('store/units')) ? readdirSync(at('store/units')).length : 0);
      while (kept() < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      victim.kill('SIGKILL');
      expect([await built, await lost]).toEqual([0, null]);
      survivor.kill('SIGTERM');
      expect(await stopped).toBe(0);
      expect(edition(at('ed'))).toEqual(expected);
    },
  );

  itWith('redis-server')('is refused by builds and workers where the store is of another acta', async () => {
    await redis.start();
    await worker(async () => {
      throw new Error('nobody should ask');
    });
    const manifest = readFileSync(at('store/acta-store.json'), 'utf8');
    writeFileSync(at('store/acta-store.json'), manifest.replace('"node": "', '"node": "v1'));
    for (const command of [['worker'], ['build', at('ed')]]) {
      const { status, first } = await inProcess(...command, '--on', redis.url, '--store', at('store'));
      expect([status, first]).toEqual([5, expect.stringContaining('store/other-version')]);
    }
  });

  itWith('redis-server')('is not done by a worker that finds a single job to be of another acta', async () => {
    await redis.start();
    const place = { store: at('store') };
    const working = spawn(process.execPath, [cli, 'worker', '--on', redis.url, '--store', at('store'), '--jobs', '1']);
    const ended = new Promise((resolve) => working.once('exit', resolve));
    let said = '';
    for (const stream of [working.stdout, working.stderr]) stream.on('data', (bytes) => (said += String(bytes)));
    closings.push(async () => void working.kill('SIGKILL'));
    const store = (await openStore(place, new Report()))!;
    const task = await store.send({
      kind: 'prepare',
      unit: { name: 'a', transcript: 'a.txt' },
      page: 'a',
      edition: await store.send({ contributors: [], identifiers: {}, documents: {}, people: [] }),
      files: new Map([['a.txt', Buffer.from(notes)]]),
    });
    const asking = await ask(redis.url);
    closings.push(() => asking.close());
    const other = asking.done({ task, acta: installed().replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
    await expect(other).rejects.toThrow('the worker has another version of acta, or of Node, than the build');
    expect(existsSync(at('store/units'))).toBe(false);
    await asking.done({ task, acta: installed() });
    expect(existsSync(at('store/units'))).toBe(true);
    working.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said).toContain('1 tasks done');
  });

  it('says that no Redis answers, and never a password', async () => {
    const { status, first } = await build();
    expect([status, first]).toEqual([
      5,
      expect.stringContaining('error[queue/unreachable]: no Redis answers at redis://'),
    ]);
    const secret = await inProcess('build', at('ed'), '--on', 'redis://me:hush@localhost', '--store', at('store'));
    expect([secret.status, secret.first]).toEqual([2, expect.stringContaining('REDIS_PASSWORD')]);
    expect(secret.stderr).not.toContain('hush');
  });

  itWith('redis-server')('takes the password from the environment', async () => {
    await redis.remove();
    redis = await redisServer(['--requirepass', 'hush']);
    await redis.start();
    const refused = await build();
    expect([refused.status, refused.first]).toEqual([5, expect.stringContaining('(NOAUTH)')]);
    process.env.REDIS_PASSWORD = 'hush';
    try {
      await worker();
      expect((await build()).status).toBe(0);
    } finally {
      delete process.env.REDIS_PASSWORD;
    }
  });

  const faults: readonly (readonly [readonly string[], string])[] = [
    [['--on', 'redis://h'], 'name it with --store'],
    [['--on', 'redis://h', '--store', 's', '--shard', '1/2'], 'leave out --shard and --merge'],
    [['--on', 'http://h', '--store', 's'], 'a queue is named like this: redis://HOST:6379'],
    [['--partial'], 'name their queue with --on'],
  ];
  for (const [options, message] of faults) {
    it(`refuses ${options.join(' ')}`, async () => {
      const { status, stderr } = await inProcess('build', at('ed'), ...options);
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    });
  }

  it('loads what it needs only with --on', () => {
    const hook = join(import.meta.dirname, '../commands/loaded-modules.mjs');
    for (const [options, used] of [
      [[], false],
      [['--on', 'redis://127.0.0.1:9'], true],
    ] as const) {
      const command = ['build', at('ed'), '--store', at('store'), ...options];
      spawnSync(process.execPath, ['--import', hook, cli, ...command], {
        env: { ...process.env, LOADED: at('loaded') },
      });
      const loaded = readFileSync(at('loaded'), 'utf8');
      expect(loaded).toContain('/dist/build.js');
      expect([loaded.includes('/bullmq/'), loaded.includes('/ioredis/')]).toEqual([used, used]);
      rmSync(at('loaded'));
    }
  });
});
