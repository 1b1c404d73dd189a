import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { acta, cli, folder, notes, tree } from '../commands/acta.js';

/** What one run of the program did. */
export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly first: string;
  /** Processor time, so that what else the machine does is not counted. */
  readonly seconds: number;
  /** The most memory that it held at once, in MB. */
  readonly megabytes: number;
}

/** A folder in which a site stands already, and in which the program is run as a user would. */
export interface Place {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  run(...parameters: readonly string[]): Run;
  remove(): void;
}

/** Writes down what a process took, when it ends. */
const measure = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.ACTA_MEASURED, JSON.stringify(process.resourceUsage())));`;

/** A new place. */
export function place(): Place {
  const home = folder();
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  write('notes.txt', notes);
  expect(acta(home, ['build', 'notes.txt', '-o', 'site']).status).toBe(0);
  const measured = `${home}.measured`;
  return {
    folder: home,
    write,
    run(...parameters) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(measure)}`, cli, ...parameters],
        { cwd: home, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ACTA_MEASURED: measured } },
      );
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(measured, 'utf8'));
      const seconds = (userCPUTime + systemCPUTime) / 1e6;
      return { exit: status, stdout, stderr, first: stderr.split('\n')[0]!, seconds, megabytes: maxRSS / 1024 };
    },
    remove() {
      for (const path of [home, measured]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * Builds a file in place of the site that stands there, which is refused as all is refused: one line of where, what and how to go on,
 * no trace of the program's inside, in good time, in little memory, and nothing on the disk is other than before.
 */
export function expectRefusal(at: Place, file: string, exit: number, line: string, seconds = 5): void {
  const before = tree(at.folder);
  const run = at.run('build', file, '-o', 'site');
  expect([run.exit, run.stdout], run.first).toEqual([exit, '']);
  expect(run.first).toContain(line);
  expect(run.first).toMatch(/^[^:]+(?::\d+(?::\d+)?)?: error\[[A-Za-z0-9/-]+\]: .+$/);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.stderr).not.toContain(at.folder);
  expect(tree(at.folder)).toEqual(before);
  expect(run.seconds).toBeLessThan(seconds);
  expect(run.megabytes).toBeLessThan(512);
}
