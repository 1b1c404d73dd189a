import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import type { Outcome } from '../../src/diagnostics/outcome.js';
import { encodeCorpus, withMembers } from '../../src/encode/index.js';

// As it is shipped: workers run compiled files.
const pool = (await import('../../dist/pool/index.js')) as typeof import('../../src/pool/index.js');

async function draftAll(...parameters: Parameters<typeof pool.draftAll>): Promise<Outcome<string>[]> {
  const drafts: Outcome<string>[] = [];
  for await (const draft of pool.draftAll(...parameters)) drafts.push(draft);
  return drafts;
}

/** A third of a megabyte: two such files are worth a thread each. */
function minutes(index: number): string {
  const words = 'the committee had before it a proposal that was first raised in March, and we should settle it. ';
  const turns = Array.from(
    { length: 300 },
    (_, turn) => `${['Abel', 'Brandt'][turn % 2]}: ${turn} ${words.repeat(11)}`,
  );
  return [`Minutes of Meeting No. ${index}`, 'Geneva, June 5, 1962', ...turns].join('\n\n');
}

describe('threads', () => {
  const ten = Array.from({ length: 10 }, () => 200_000);

  it('are as many as the work is worth, and no more than are allowed or there are documents', () => {
    expect(pool.threadsFor(ten, 2)).toBe(2);
    expect(pool.threadsFor(ten, 8)).toBe(4);
    expect(pool.threadsFor([9_000_000], 8)).toBe(1);
    expect(pool.threadsFor([1000, 1000], 2)).toBe(1);
  });

  it('have to be worth more where each makes a large grammar ready for itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-pool-'));
    const schema = join(folder, 'large.rng');
    writeFileSync(schema, ' '.repeat(1_000_000));
    expect(pool.threadsFor(ten, 2, [schema])).toBe(1);
    expect(pool.threadsFor([...ten, ...ten, ...ten], 2, [schema])).toBe(2);
    rmSync(folder, { recursive: true });
  });
});

describe('draftAll', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-pool-'));
    for (let index = 0; index < 6; index++) {
      writeFileSync(join(folder, `${index}.txt`), minutes(index));
    }
    writeFileSync(join(folder, 'picture.txt'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shared = { editions: [{ ...noEdition, title: 'The Edition' }] };
  const tasks = () =>
    ['3', 'picture', '0', '5', 'absent', '1', '2', '4'].map((name, index) => ({
      name,
      path: join(folder, `${name}.txt`),
      edition: index === 0 ? 0 : -1,
    }));

  it('A37: makes the same drafts and findings, in order, whatever the number of threads', async () => {
    const seen: number[] = [];
    const several = await draftAll(tasks(), shared, { jobs: 3, onDone: (count) => seen.push(count) });
    const one = await draftAll(tasks(), shared, { jobs: 1 });
    expect(several).toEqual(one);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(several.map(({ result }) => result !== undefined)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(several[1]!.found[0]?.place?.file).toBe(join(folder, 'picture.txt'));
    expect(several[4]!.found).not.toEqual([]);
  });

  it('gives each task the edition that it belongs to', async () => {
    const [first, , second] = await draftAll(tasks().slice(0, 3), shared, { jobs: 2 });
    expect(first!.result).toContain('The Edition');
    expect(second!.result).not.toContain('The Edition');
  });

  it('ends its threads when nobody asks for more drafts', async () => {
    for await (const { result } of pool.draftAll(tasks(), shared, { jobs: 3 })) {
      expect(result).toBeDefined();
      break;
    }
  });
});

describe('a pool', () => {
  it('A37: gives the same pages and findings from threads as from this thread', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-pool-'));
    try {
      const transcript = join(folder, 'notes.txt');
      writeFileSync(
        transcript,
        'Notes, 5 May 1985\n\nAdams: We [sic] begin.\n\nBaker: [new] Gladly.\n\nAdams: Good.\n',
      );
      const outcomes = await Promise.all(
        [1, 2].map(async (threads) => {
          const workers = await pool.openPool(threads, { editions: [noEdition] });
          const { result, found } = await workers.prepare({ name: 'notes', transcript }, 'notes');
          const site = { index: 'index.html', pages: ['about'], previous: undefined, next: undefined };
          const rendered = await workers.render(result!, { site });
          const persons = encodeCorpus({ ...noEdition, title: 'Notes' }, []);
          const pageOptions = { name: 'edition', entriesApart: true, search: true };
          const outlines = withMembers(persons, [result!.outline]);
          const pages = await workers.pages({ outlines, corpus: outlines, pageOptions });
          const entries = await workers.entries(result!, { persons, interface: undefined, digest: '' });
          await workers.close();
          expect(pages.result!.map(({ path }) => path)).toContain('persons.html');
          expect(Object.keys(entries.result!)).not.toEqual([]);
          return {
            found,
            front: [pages, entries],
            member: result!.member,
            rendered: rendered.result!.map(({ path, content }) => [path, String(content)]),
          };
        }),
      );
      expect(outcomes[0]!.found.length).toBeGreaterThan(0);
      expect(outcomes[0]!.rendered.length).toBeGreaterThan(5);
      expect(outcomes[1]!.rendered.slice(0, -1)).toEqual(outcomes[0]!.rendered.slice(0, -1));
      expect({ ...outcomes[1], rendered: [] }).toEqual({ ...outcomes[0], rendered: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
