import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/outcome.js';
import type { Input, Inputs } from '../../src/publish/cache.js';
import { beginCacheRun } from '../../src/publish/cache-run.js';
import { type Cache, memoryCache, noCache, openCache, readingCache, recalled } from '../../src/publish/index.js';

let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-cache-'));
  folder = join(home, '.acta', 'cache');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const outcome = (result: unknown): Outcome<unknown> => ({ result, found: [] });

/** Says whether the cache had it, beside what it gave. */
async function ask(cache: Cache, inputs: readonly Input[], result: unknown, kind = 'page') {
  let isNew = false;
  const { result: given } = await cache.remember({ kind }, { ...inputs }, async () => {
    isNew = true;
    return outcome(result);
  });
  return { isNew, given };
}

function entries(generation: 'used' | 'kept'): string[] {
  const path = join(folder, generation);
  return existsSync(path) ? readdirSync(path) : [];
}

describe('the cache', () => {
  it('gives what was kept, bytes as bytes, with what was found', async () => {
    const made: Outcome<unknown> = {
      result: [{ path: 'a.html', content: 'ä\ud83d' }, Buffer.from([0, 255])],
      found: [{ code: 'render/unknown-element', severity: 'warning', message: 'what', place: { file: 'a', line: 3 } }],
    };
    await openCache(folder)!.remember({ kind: 'page' }, { a: 'a' }, async () => made);
    const again = await openCache(folder)!.remember({ kind: 'page' }, { a: 'a' }, () =>
      Promise.reject(new Error('asked twice')),
    );
    expect(again).toEqual(made);
  });

  it('tells apart kinds, and inputs that look alike when they are put together', async () => {
    const cache = openCache(folder)!;
    const lists: readonly (readonly Input[])[] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['abc', ''],
      ['abc', undefined],
      [Buffer.from('abc')],
      [{ abc: 1 }],
      ['{"abc":1}'],
      [1],
      ['1'],
      [true],
    ];
    for (const [index, inputs] of lists.entries())
      expect(await ask(cache, inputs, index)).toEqual({ isNew: true, given: index });
    for (const [index, inputs] of lists.entries())
      expect(await ask(cache, inputs, 'other')).toEqual({ isNew: false, given: index });
    expect(await ask(cache, lists[0]!, 'text', 'text')).toEqual({ isNew: true, given: 'text' });
  });

  it('keeps nothing of work without a result, or that throws', async () => {
    const cache = openCache(folder)!;
    await cache.remember({ kind: 'page' }, { a: 'a' }, async () => ({ found: [] }));
    await expect(cache.remember({ kind: 'page' }, { a: 'a' }, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(entries('used')).toEqual([]);
  });

  it('is not taken in by what is damaged, cut off, of another name or from another folder', async () => {
    const cache = openCache(folder)!;
    await ask(cache, ['a'], 'first');
    const [name] = entries('used');
    const path = join(folder, 'used', name!);
    const whole = readFileSync(path);
    const damaged = [
      Buffer.alloc(0),
      whole.subarray(0, 20),
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from([0])]),
    ];
    for (let at = 0; at < whole.length; at += 5) {
      const copy = Buffer.from(whole);
      copy[at]! ^= 1;
      damaged.push(copy);
    }
    for (const bytes of damaged) {
      writeFileSync(path, bytes);
      expect(await ask(cache, ['a'], 'second')).toEqual({ isNew: true, given: 'second' });
    }
    await ask(cache, ['b'], 'other');
    const other = entries('used').find((entry) => entry !== name)!;
    writeFileSync(path, readFileSync(join(folder, 'used', other)));
    expect(await ask(cache, ['a'], 'third')).toEqual({ isNew: true, given: 'third' });

    const elsewhere = join(home, 'elsewhere', '.acta', 'cache');
    cpSync(folder, elsewhere, { recursive: true });
    expect(await ask(openCache(elsewhere)!, ['a'], 'fourth')).toEqual({ isNew: true, given: 'fourth' });
  });

  it('does not follow links out of the edition', async () => {
    const outside = join(home, 'outside');
    mkdirSync(outside);
    mkdirSync(join(home, '.acta'));
    symlinkSync(outside, folder);
    expect(openCache(folder)).toBeUndefined();
    rmSync(folder);
    mkdirSync(folder);
    symlinkSync(outside, join(folder, 'used'));
    expect(openCache(folder)).toBeUndefined();
    rmSync(join(folder, 'used'));
    symlinkSync(join(outside, 'ignored'), join(folder, '.gitignore'));
    expect(openCache(folder)).toBeDefined();
    beginCacheRun(folder)!.end(true);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('forgets what the last build that succeeded did not ask for', async () => {
    const build = async (inputs: readonly string[], succeeded = true) => {
      const run = beginCacheRun(folder)!;
      const { cache } = run;
      const news = [];
      for (const input of inputs) news.push((await ask(cache, [input], input)).isNew);
      run.end(succeeded);
      return news;
    };
    expect(await build(['a', 'b'])).toEqual([true, true]);
    expect(await build(['a', 'c'])).toEqual([false, true]);
    // One that failed half way forgets nothing, and what it made is not lost.
    expect(await build(['d'], false)).toEqual([true]);
    expect(await build(['a', 'b', 'c', 'd'])).toEqual([false, true, false, false]);
    expect([entries('used'), entries('kept').length]).toEqual([[], 4]);
  });

  it('is not there after the first build failed', async () => {
    const run = beginCacheRun(folder)!;
    await ask(run.cache, ['a'], 'a');
    run.end(false);
    expect(readdirSync(home)).toEqual([]);
  });

  it('says of what had to be done which of its inputs are other than the last time', async () => {
    const build = async (inputs: Inputs, subject = 'a') => {
      const run = beginCacheRun(folder)!;
      await run.cache.remember({ kind: 'page', subject }, inputs, async () => outcome('made'));
      run.end(true);
      return run.reasons;
    };
    const [transcript, people] = ['Adams: Good.', [{ name: 'Adams' }]];
    const step = { kind: 'page', subject: 'a' };
    expect(await build({ transcript, people })).toEqual([step]);
    expect(await build({ transcript, people: [{ name: 'Adams' }] })).toEqual([]);
    expect(await build({ transcript, people: [] })).toEqual([{ ...step, changed: ['people'] }]);
    expect(await build({ transcript: 'Other', people })).toEqual([{ ...step, changed: ['transcript', 'people'] }]);
    expect(await build({ transcript: 'Other', people }, 'b')).toEqual([]);
    // Of a document that is gone nothing is known any more.
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'inputs.json'), 'utf8')))).toEqual(['page b']);
    rmSync(join(folder, 'kept'), { recursive: true });
    expect(await build({ transcript: 'Other', people })).toEqual([step]);
    writeFileSync(join(folder, 'inputs.json'), 'damaged');
    expect(await build({ transcript, people })).toEqual([step]);
  });

  it('recalls work only where all of it was kept', async () => {
    const cache = openCache(folder)!;
    const work = (kept: Cache) => ask(kept, ['a'], 'a').then(() => ask(kept, ['b'], 'b'));
    await ask(cache, ['a'], 'a');
    expect(await recalled(cache, work)).toBeUndefined();
    await ask(cache, ['b'], 'b');
    expect(await recalled(cache, work)).toEqual({ isNew: false, given: 'b' });
    await expect(recalled(cache, () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
  });

  it('is told to version control and to backups', () => {
    openCache(folder);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
    expect(readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    );
  });
});

describe('a cache that is only read', () => {
  it('gives what a build kept, and changes nothing in the folder', async () => {
    const run = beginCacheRun(folder)!;
    await ask(run.cache, ['a'], 'one');
    run.end(true);
    const before = [entries('used'), entries('kept')];
    expect(before[1]).toHaveLength(1);
    const reading = readingCache(folder);
    expect(await ask(reading, ['a'], 'another')).toEqual({ isNew: false, given: 'one' });
    expect(await ask(reading, ['b'], 'two')).toEqual({ isNew: true, given: 'two' });
    expect(await ask(reading, ['b'], 'three')).toEqual({ isNew: true, given: 'three' });
    expect([entries('used'), entries('kept')]).toEqual(before);
  });

  it('is empty where there is no cache, and where one was copied from elsewhere', async () => {
    expect(await ask(readingCache(folder), ['a'], 'one')).toEqual({ isNew: true, given: 'one' });
    expect(existsSync(join(home, '.acta'))).toBe(false);
    await ask(openCache(folder)!, ['a'], 'one');
    const copy = join(home, 'copy');
    cpSync(folder, copy, { recursive: true });
    expect(await ask(readingCache(copy), ['a'], 'another')).toEqual({ isNew: true, given: 'another' });
  });
});

describe('a cache in memory', () => {
  it('remembers what it was asked for until it was not asked for between two turns', async () => {
    const memory = memoryCache(noCache);
    expect(await ask(memory, ['a'], 'one')).toEqual({ isNew: true, given: 'one' });
    memory.turn();
    expect(await ask(memory, ['a'], 'two')).toEqual({ isNew: false, given: 'one' });
    memory.turn();
    memory.turn();
    expect(await ask(memory, ['a'], 'three')).toEqual({ isNew: true, given: 'three' });
  });

  it('has what the one below it has, and tells kinds apart', async () => {
    await ask(openCache(folder)!, ['a'], 'one');
    const memory = memoryCache(readingCache(folder));
    expect(await ask(memory, ['a'], 'two')).toEqual({ isNew: false, given: 'one' });
    rmSync(folder, { recursive: true });
    expect(await ask(memory, ['a'], 'two')).toEqual({ isNew: false, given: 'one' });
    expect(await ask(memory, ['a'], 'two', 'list')).toEqual({ isNew: true, given: 'two' });
  });

  it('does not remember work without a result', async () => {
    const memory = memoryCache(noCache);
    await ask(memory, ['a'], undefined);
    expect(await ask(memory, ['a'], 'one')).toEqual({ isNew: true, given: 'one' });
  });
});
