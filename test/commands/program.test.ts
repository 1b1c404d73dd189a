import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createProgram } from '../../src/commands/program.js';
import { acta, cli, folder, notes } from './acta.js';

const commands = createProgram().commands;

describe('every command', () => {
  it.each(commands.map((command) => command.name()))(
    '%s has a help with an example, and --json and --quiet',
    (name) => {
      const { status, stdout, stderr } = acta(folder(), [name, '--help']);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}acta ${name}`));
      expect(stdout).toContain('--json');
      expect(stdout).toContain('-q, --quiet');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );
});

describe('usage that is not understood ends with 2 and one line that says what to do', () => {
  it.each([
    [
      'an unknown command',
      ['explian'],
      /^acta: error\[usage\/arguments\]: unknown command 'explian' \(Did you mean explain\?\)/,
    ],
    ['an unknown option', ['explain', '--jsn'], /unknown option '--jsn' \(Did you mean --json\?\)/],
    ['a missing argument', ['encode'], /missing required argument 'inputs'/],
    ['a missing value', ['build', 'x', '-o'], /option '-o, --output <dir>' argument missing/],
    ['a missing option', ['render', 'x'], /required option '-o, --output <dir>' not specified/],
    ['too many arguments', ['explain', 'a', 'b'], /too many arguments/],
    ['no command', [], /a command is missing; acta --help lists them/],
  ] as const)('%s', (_, parameters, line) => {
    const { status, stderr, stdout } = acta(folder(), parameters);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(line);
  });

  it('as data with --json', () => {
    const { status, stdout, stderr } = acta(folder(), ['explain', '--jsn', '--json']);
    expect([status, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'usage/arguments' }], outputs: [], exit: 2 });
  });
});

describe('acta --version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(acta(folder(), ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('acta explain', () => {
  it('says what a code means, and with --json as data', () => {
    const { status, stdout } = acta(folder(), ['explain', 'config/unknown-key']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^config\/unknown-key \(error, exit status 2\)\n/);
    const data = JSON.parse(acta(folder(), ['explain', 'config/unknown-key', '--json']).stdout);
    expect(data).toMatchObject({ code: 'config/unknown-key', severity: 'error', exit: 0, diagnostics: [] });
    expect(data.means).toContain('no meaning here');
  });

  it('proposes codes for one that is not there, and ends with 2', () => {
    const { status, first } = acta(folder(), ['explain', 'config/unkown-key']);
    expect(status).toBe(2);
    expect(first).toBe(
      'acta: error[usage/unknown-code]: there is no diagnostic "config/unkown-key"; did you mean config/unknown-key?',
    );
  });

  it('lists all codes without an argument', () => {
    expect(acta(folder(), ['explain']).stdout).toMatch(
      /^ {2}config\/unknown-key {2,}A key that acta does not know\.$/m,
    );
  });
});

describe('acta init', () => {
  it('makes an edition that builds as soon as a transcript is in it', () => {
    const cwd = folder();
    const { status, stdout } = acta(cwd, ['init', 'mine']);
    expect(status).toBe(0);
    expect(stdout).toContain('acta build mine');
    expect(acta(cwd, ['build', 'mine']).first).toMatch(/^mine: error\[input\/none\]: there is no document yet/);
    writeFileSync(join(cwd, 'mine/transcripts/meeting.txt'), notes);
    const built = acta(cwd, ['build', 'mine']);
    expect([built.status, built.stdout]).toEqual([0, '1 document: mine/site/index.html\n']);
    expect(existsSync(join(cwd, 'mine/tei/meeting.xml'))).toBe(true);
  });

  it('writes over nothing, and writes nothing when something is there', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'people.yaml'), 'mine');
    const { status, first } = acta(cwd, ['init']);
    expect(status).toBe(2);
    expect(first).toBe('people.yaml: error[usage/exists]: this file is there already; name another folder');
    expect(readFileSync(join(cwd, 'people.yaml'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'edition.yaml'))).toBe(false);
    expect(existsSync(join(cwd, 'transcripts'))).toBe(false);
  });

  it('says so when a file stands where its folder would be', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'mine'), '');
    expect(acta(cwd, ['init', 'mine'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the ends of the program', () => {
  it('come at once where a file to preview is not there', () => {
    const { status, stdout, first } = acta(folder(), ['preview', 'none.txt']);
    expect([status, stdout]).toEqual([2, '']);
    expect(first).toMatch(/^none\.txt: error\[INPUT-MISSING\]/);
  });

  it('A36: closed standard output ends it quietly with 0', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'set -o pipefail; "$0" "$1" explain | head -1; echo $?', process.execPath, cli],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('A36: %s ends a build with %i and leaves nothing unfinished', async (signal, status) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'edition/transcripts'), { recursive: true });
    for (let index = 0; index < 200; index++) writeFileSync(join(cwd, `edition/transcripts/${index}.txt`), notes);
    const child = spawn(process.execPath, [cli, 'build', 'edition'], { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // The cache is the first thing that a build makes; whoever comes before it finds no build to end.
    await vi.waitUntil(() => existsSync(join(cwd, 'edition/.acta')), { timeout: 30_000, interval: 50 });
    child.kill(signal);
    expect(await ended).toBe(status);
    expect(readdirSync(join(cwd, 'edition'))).toEqual(['transcripts']);
  });

  it('a fault of ours is 70, without a stack trace, unless ACTA_DEBUG asks for it', async () => {
    const { runCommand } = await import('../../src/commands/session.js');
    const written: string[] = [];
    const write = process.stderr.write;
    process.stderr.write = ((text: string) => written.push(text) > 0) as typeof write;
    try {
      await runCommand({}, async () => {
        throw new TypeError('nothing there');
      });
    } finally {
      process.stderr.write = write;
    }
    expect(process.exitCode).toBe(70);
    process.exitCode = 0;
    expect(written.join('')).toBe(
      'acta: error[internal/fault]: a fault of acta (TypeError: nothing there); please report it\n1 error\n',
    );
  });
});
