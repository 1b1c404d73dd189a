import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { cli } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { nightly, record } from '../records.js';
import { type Mutant, mutantOf, originals } from './mutants.js';
import { canonicalForms, illFormed } from './xmllint.js';

/** Thousands of files that something happened to, taken through all of acta. ACTA_SEED and ACTA_MUTANTS say at which seed to begin and how many to try. */

const count = Number(process.env['ACTA_MUTANTS'] ?? (nightly ? 10_000 : 300));
const first = Number(process.env['ACTA_SEED'] ?? 1);

/** Files that xmllint accepts and acta refuses, as it says it does, by the code of the refusal. */
const onPurpose: Readonly<Record<string, string>> = {
  'ENC-CONFLICT': 'xmllint believes the byte order mark, or the declaration, where the two contradict each other',
  'ENC-INVALID': 'xmllint reads bytes on which encodings do not agree',
  'ENC-UNKNOWN': 'xmllint knows encodings that no file of an edition is in',
  'LIMIT-DEPTH': 'a page cannot be made of elements that are nested deeper than 256',
  'XINCLUDE-REFUSED': 'xmllint leaves the element where it is; a reader would miss the text',
  'XML-ATTRIBUTE': 'the processor of the stylesheets loses attributes of these names',
  'XML-ENTITY': 'xmllint drops entities that a DTD may declare that it has not read',
  'XML-EXTENT': 'xmllint leaves entities of other files away, which would lose their text',
};

/** What came of one file: see mutant-runs.mjs. */
interface Run {
  readonly path: string;
  readonly accepted: boolean;
  readonly codes: readonly string[];
  readonly faults: readonly string[];
  readonly seconds: number;
  readonly died?: string;
}

itWith('xmllint')(
  `A44: ${count} damaged files end with no crash, no hang, no word lost in silence, and are accepted where xmllint accepts them`,
  { timeout: 3_600_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-fuzz-'));
    const bad: string[] = [];
    const tell = (what: string) => {
      bad.push(what);
      console.error(what);
    };
    const differences = new Map<string, number>();
    const totals = { tei: 0, transcripts: 0, accepted: 0, compared: 0, built: 0 };
    let slowest = 0;
    const runners = [new Runner(), new Runner()];
    const files = originals({ all: nightly });
    try {
      for (let from = first; from < first + count; from += 250) {
        const batch = Array.from({ length: Math.min(250, first + count - from) }, (_, at) =>
          mutantOf(from + at, files),
        );
        const paths = new Map<string, Mutant>();
        for (const mutant of batch) {
          const path = join(folder, `${mutant.seed}${mutant.extension}`);
          writeFileSync(path, mutant.bytes);
          paths.set(path, mutant);
        }
        const queue = paths.keys();
        const runs: Run[] = [];
        await Promise.all(
          runners.map(async (runner) => {
            for (const path of queue) runs.push(await runner.run(path));
          }),
        );
        const complaints = illFormed([...paths].filter(([, { kind }]) => kind === 'tei').map(([path]) => path));
        for (const { path, accepted, codes, faults, seconds, died } of runs) {
          const { seed, name, done, kind } = paths.get(path)!;
          const say = (what: string) => tell(`seed ${seed}, ${name} (${done}): ${what}`);
          slowest = Math.max(slowest, seconds);
          if (died !== undefined) say(died);
          if (seconds > 5) say(`took ${seconds} s`);
          for (const fault of faults) say(fault);
          totals[kind === 'tei' ? 'tei' : 'transcripts']++;
          if (accepted && codes.length === 0) totals.built++;
          if (kind !== 'tei' || died !== undefined) continue;
          if (accepted) totals.accepted++;
          const complaint = complaints.get(path);
          if (accepted === (complaint === undefined)) continue;
          if (accepted) say(`acta accepts it, xmllint does not: ${complaint}`);
          else if (codes[0]! in onPurpose) differences.set(codes[0]!, (differences.get(codes[0]!) ?? 0) + 1);
          else say(`xmllint accepts it, acta does not: ${codes}`);
        }
        const read = runs.map(({ path }) => path).filter((path) => existsSync(`${path}.read`) && !complaints.has(path));
        const [theirs, ours] = [canonicalForms(read), canonicalForms(read.map((path) => `${path}.read`))];
        for (const [index, path] of read.entries()) {
          if (theirs[index] === '' && ours[index] === '') continue;
          totals.compared++;
          if (theirs[index] === ours[index]) continue;
          const { seed, name, done } = paths.get(path)!;
          tell(`seed ${seed}, ${name} (${done}): acta reads other things in it than xmllint`);
        }
        for (const path of paths.keys()) for (const file of [path, `${path}.read`]) rmSync(file, { force: true });
        // After each batch, so that a run that is ended by its time has figures too.
        record('fuzz', {
          mutants: runs.length + from - first,
          files: files.length,
          ...totals,
          differences: [...differences].sort().map(([code, times]) => [code, times, onPurpose[code]]),
          bad,
          slowest,
        });
      }
    } finally {
      for (const runner of runners) runner.end();
      rmSync(folder, { recursive: true });
    }
    expect(bad).toEqual([]);
    expect(totals.accepted).toBeGreaterThan(totals.tei / 6);
    expect(totals.accepted).toBeLessThan(totals.tei * 0.9);
    expect(totals.compared).toBeGreaterThan(totals.accepted * 0.9);
    expect(totals.built).toBeGreaterThan(count / 20);
  },
);

/** A process that takes files through acta, begun anew when it has ended or hangs. */
class Runner {
  private child: ChildProcess | undefined;
  private answers: AsyncIterator<string> | undefined;

  async run(path: string): Promise<Run> {
    if (!this.child) await this.begin();
    const { child } = this;
    // Many times what is allowed: the machine may be busy with other things.
    const watch = setTimeout(() => child!.kill('SIGKILL'), 300_000);
    child!.stdin!.write(`${path}\n`);
    const { done, value } = await this.answers!.next();
    clearTimeout(watch);
    if (!done) return JSON.parse(value) as Run;
    this.child = undefined;
    return {
      path,
      accepted: false,
      codes: [],
      faults: [],
      seconds: 0,
      died: 'the process ended, or hung for five minutes',
    };
  }

  end(): void {
    this.child?.kill();
  }

  private async begin(): Promise<void> {
    const program = join(import.meta.dirname, 'mutant-runs.mjs');
    this.child = spawn(process.execPath, [program, join(cli, '..')], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.answers = createInterface(this.child.stdout!)[Symbol.asyncIterator]();
    await this.answers.next();
  }
}
