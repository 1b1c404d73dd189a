import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acta, cli } from '../commands/acta.js';
import { nightly, record } from '../records.js';
import { seeded } from '../validate/mutations.js';
import { type TwoStates, twoStates } from './two-states.js';

/** Whole builds, as the program does them, on disks that fail, ended by force, and under the eyes of readers. */

let states: TwoStates;
beforeEach(() => {
  states = twoStates();
});
afterEach(() => states.remove());

const cacheNames = () => readdirSync(join(states.edition, '.acta/cache/kept'));

describe('a disk of which one call fails', () => {
  const errnos = ['EIO', 'ENOSPC', 'EACCES'];
  /** A nightly run meets every call once, with one of the errors; else each meets one while the site is made and one while it is published. */
  const moments = (calls: number, turn: number): readonly number[] => {
    if (!nightly) return [0.3, 0.97].map((part) => Math.round(calls * part) + turn);
    return Array.from({ length: calls }, (_, at) => at + 1).filter((call) => call % errnos.length === turn);
  };

  it.each(errnos)(
    'A33: with %s, whichever call it is, leaves the old site or the new one',
    { timeout: 1_800_000 },
    async (errno) => {
      const program = join(import.meta.dirname, 'failing-calls.mjs');
      const child = spawn(process.execPath, [program, join(cli, '..'), states.edition], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      try {
        const answers = createInterface(child.stdout!)[Symbol.asyncIterator]();
        const run = async (failing: number) => {
          child.stdin!.write(`${failing} ${errno}\n`);
          return JSON.parse((await answers.next()).value) as Record<'first' | 'failed', string> &
            Record<'calls' | 'exit', number>;
        };
        let tried = 0;
        let refused = 0;
        states.turn();
        const { calls: all } = await run(0);
        for (const failing of moments(all, errnos.indexOf(errno))) {
          const before = states.state();
          const turned = states.turn();
          const { calls, exit, first, failed } = await run(failing);
          const what = `call ${failing} of ${calls}, ${failed}: ${first}`;
          if (calls < failing) continue;
          tried++;
          if (exit !== 0) refused++;
          expect([0, 5], what).toContain(exit);
          expect(first).not.toMatch(/internal\/fault|^\s+at /m);
          // Where the folder cannot be seen on the disk after the swap, the new site is there and the error says so.
          if (exit === 0 || first.includes('The new site is in its place')) expect(states.state(), what).toBe(turned);
          else expect(states.state(), what).toBe(before);
          expect(await run(0), what).toMatchObject({ exit: 0 });
          expect([states.state(), states.litter()], what).toEqual([turned, []]);
          expect(cacheNames().filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
        }
        record(`faults-${errno}`, { tried, refused });
        expect(refused).toBeGreaterThan(nightly ? 100 : 0);
      } finally {
        child.kill();
      }
    },
  );
});

describe('a build that is ended by force', () => {
  const kills = nightly ? 500 : 3;

  it(`A32: at ${kills} moments, leaves the old site or the new one, and the next build the same bytes and nothing else`, {
    timeout: 1_800_000,
  }, async () => {
    const pick = seeded(20_260_101);
    const begin = performance.now();
    states.turn();
    expect(acta(states.home, ['build', 'ed']).status).toBe(0);
    let whole = performance.now() - begin;
    let [killed, ended] = [0, 0];
    const seen = { old: 0, new: 0 };
    while (killed < kills) {
      const before = states.state();
      const turned = states.turn();
      const child = spawn(process.execPath, [cli, 'build', 'ed', '--quiet'], {
        cwd: states.home,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const end = once(child, 'close');
      let said = '';
      child.stderr!.on('data', (text) => {
        said += text;
      });
      await new Promise((resolve) => setTimeout(resolve, pick(Math.ceil(whole * 1.1))));
      child.kill('SIGKILL');
      const [status, signal] = await end;
      if (signal !== 'SIGKILL') {
        // The machine is quicker than it was: the moments lie closer together from here on.
        whole *= 0.95;
        ended++;
        expect([status, said]).toEqual([0, '']);
        expect(states.state()).toBe(turned);
        continue;
      }
      killed++;
      const state = states.state();
      expect(state, `kill ${killed}`).toBeDefined();
      expect([before, turned]).toContain(state);
      seen[state === turned ? 'new' : 'old']++;
      if (killed % (nightly ? 5 : 3) > 0) continue;
      expect(acta(states.home, ['build', 'ed']).status).toBe(0);
      expect([states.state(), states.litter()]).toEqual([turned, []]);
    }
    record('kills', { kills, ended, ...seen, mixed: 0 });
  });
});

describe('readers of a site that is built again and again', () => {
  const rebuilds = nightly ? 50 : 3;

  it(`A35: through ${rebuilds} builds, find every page, whole, and of one edition`, {
    timeout: 1_800_000,
  }, async () => {
    const reader = spawn(process.execPath, [join(import.meta.dirname, 'reader.mjs'), join(states.edition, 'site')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = await Promise.all([counted(reader), rebuildAll(reader, rebuilds)]);
    const counts = JSON.parse(line) as Record<string, number>;
    record('readers', { rebuilds, ...counts });
    // Between the two renamings of a swap there is a moment without a site; whoever asks again finds it.
    expect(counts).toMatchObject({ torn: 0, mixed: 0, missing: 0 });
    expect(counts['polls']).toBeGreaterThan(100 * rebuilds);
    expect(counts['editions']).toBe(2);
  });

  async function rebuildAll(reader: ChildProcess, count: number): Promise<void> {
    for (let rebuild = 0; rebuild < count; rebuild++) {
      states.turn();
      const child = spawn(process.execPath, [cli, 'build', 'ed'], { cwd: states.home, stdio: 'ignore' });
      expect((await once(child, 'exit'))[0]).toBe(0);
    }
    reader.stdin!.end();
  }
});

/** What a reader says when it is told to end. */
async function counted(reader: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of reader.stdout!) text += chunk;
  return text;
}
