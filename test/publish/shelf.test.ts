import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShelf, type Shelved } from '../../src/publish/index.js';

let folder: string;
const before = process.env.TMPDIR;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-test-'));
  process.env.TMPDIR = folder;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
});

const values = [
  'latin',
  'ž 政 🙂 \u0000 \ud800',
  Buffer.from([0, 255, 128]),
  [{ address: 'a.html#s', speakers: ['Ž'], year: undefined }],
  'x'.repeat(100_000),
];

describe('a shelf', () => {
  for (const [where, limit] of [
    ['memory', 1_000_000],
    ['a file', 0],
    ['both', 20],
  ] as const) {
    it(`brings what was put there, in any order and as often as it is asked, from ${where}`, () => {
      const shelf = openShelf(limit);
      const fetches = values.map((value) => shelf.put(value, value.length));
      for (const fetch of [...fetches].reverse()) expect(values).toContainEqual(fetch.bring());
      expect(fetches.map((fetch) => fetch.bring())).toEqual(values);
      expect(Buffer.isBuffer(fetches[2]!.bring())).toBe(true);
      shelf.close();
    });
  }

  it('lets go of what it has put into its file', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const shelf = openShelf(0);
    const put = (): [WeakRef<object>, Shelved<object>] => {
      const value = { words: 'x' };
      return [new WeakRef(value), shelf.put(value, 1)];
    };
    // The engine may hold on to one of them for reasons of its own, as to what it compiles just then; a shelf that leaks holds all.
    const all = Array.from({ length: 100 }, put);
    // What was looked at stays until the turn has ended, and what wrote the values is itself collected before they are.
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collect();
    }
    expect(all.filter(([former]) => former.deref() !== undefined).length).toBeLessThan(10);
    for (const [, fetch] of all) expect(fetch.bring()).toEqual({ words: 'x' });
    shelf.close();
  });

  it('leaves nothing behind, also while it is open', () => {
    const shelf = openShelf(0);
    const fetch = shelf.put('value', 5);
    if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
    expect(fetch.bring()).toBe('value');
    shelf.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => fetch.bring()).toThrow('the shelf is closed');
    shelf.close();
  });

  it('keeps values in memory where there is no place for its file', () => {
    process.env.TMPDIR = join(folder, 'nowhere');
    const shelf = openShelf(0);
    const fetch = shelf.put('value', 5);
    shelf.close();
    expect(fetch.bring()).toBe('value');
  });
});
