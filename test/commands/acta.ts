import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');

/** The built program. These tests see what a user sees. */
export const cli = join(repository, 'dist/cli.js');
if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run node scripts/build.mjs');

/** The folder of the demonstration edition, and its transcript. */
export const demonstration = join(repository, 'examples/masterpieces-of-history');
export const sample = readFileSync(join(demonstration, 'transcripts/007.txt'));

/** A short transcript of two speakers that is without errors. */
export const notes =
  'Notes of a Meeting, May 5, 1985\n\nAdams: We begin at once.\n\nBaker: Very well.\n\nAdams: Good.\n';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The first line of standard error. */
  readonly first: string;
}

/** Runs acta in a folder, with an input if any. */
export function acta(
  cwd: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: string | Uint8Array,
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...parameters], {
    cwd,
    ...(input !== undefined && { input }),
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, first: stderr.split('\n')[0]! };
}

/** A new empty folder. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'acta-cli-'));
}

/** Runs a command in this process: quicker where the program as a whole is not what a test is about. Paths are absolute. */
export async function inProcess(...parameters: readonly string[]): Promise<Outcome> {
  const { createProgram } = await import('../../src/commands/program.js');
  const written = { stdout: '', stderr: '' };
  const originals = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = ((text: string) => {
      written[name] += text;
      return true;
    }) as typeof process.stdout.write;
  }
  try {
    await createProgram().parseAsync(['node', 'acta', ...parameters]);
    return { status: Number(process.exitCode), ...written, first: written.stderr.split('\n')[0]! };
  } finally {
    process.stdout.write = originals.stdout;
    process.stderr.write = originals.stderr;
    process.exitCode = 0;
  }
}

/** Everything below a folder but acta's cache, whose files are this folder's own: path to content in hexadecimal; folders end with a slash. */
export function tree(directory: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (/(?:^|\/)\.acta\/cache$/.test(path)) continue;
    if (entry.isDirectory()) Object.assign(found, { [`${path}/`]: '' }, tree(directory, path));
    else found[path] = entry.isFile() ? readFileSync(join(directory, path), 'hex') : 'special';
  }
  return found;
}
