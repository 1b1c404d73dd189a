import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryFile } from '../../../src/commands/send/memory.js';
import { archiveEdition } from '../../deposit/archive-edition.js';
import { cli, inProcess, type Outcome } from '../acta.js';
import { type InvenioMock, invenioMock } from './invenio-mock.js';
import { token } from './sending.js';

let home: string;
let mock: InvenioMock;
const send = (...parameters: readonly string[]): Promise<Outcome> =>
  inProcess('deposit', home, '--to', 'zenodo', '--send', mock.address, ...parameters);

beforeAll(() => {
  home = archiveEdition();
});
beforeEach(async () => {
  mock = await invenioMock(token);
  vi.stubEnv('ARCHIVE_TOKEN', `${token}\n`);
});
afterEach(() => {
  mock.close();
  vi.unstubAllEnvs();
});

describe('acta deposit --send', () => {
  it('says with --dry-run what would be sent, and asks nobody', async () => {
    vi.stubEnv('ARCHIVE_TOKEN', '');
    const { stdout, status } = await send('--dry-run');
    expect(stdout).toMatch(
      new RegExp(`^a new draft at ${mock.address}\nedition\\.zip \\(\\d+ bytes, md5 [0-9a-f]{32}\\)\n$`),
    );
    expect([status, mock.seen.length, existsSync(memoryFile(home))]).toEqual([0, 0, false]);
  });

  it('says where the draft is and how to go on, and what it was begun with at the next run', async () => {
    const { stdout, status, stderr } = await send('--token-env', 'ARCHIVE_TOKEN');
    expect(stdout).toBe(
      `zenodo: a draft, ${mock.address}/uploads/draft-1; look at it there, then publish it there, or here with --publish\nDOI, kept for it: 10.5281/zenodo.1234\n`,
    );
    expect([status, `${stdout}${stderr}`.includes(token)]).toEqual([0, false]);
    expect((await send('--dry-run')).stdout).toContain(`the draft that was begun: ${mock.address}/uploads/draft-1\n`);
    const published = JSON.parse((await send('--token-env', 'ARCHIVE_TOKEN', '--publish', '--json')).stdout);
    expect(published).toMatchObject({ exit: 0, sent: { published: true, page: `${mock.address}/records/draft-1` } });
    expect(mock.drafts.size).toBe(1);
  });

  it.each<[string, readonly string[], string]>([
    ['no variable', [], 'error[deposit/token]: it is not said which environment variable has the token'],
    [
      'a variable that is not set',
      ['--token-env', 'NO_SUCH_THING'],
      'the environment variable that --token-env names is not set',
    ],
    [
      'the token in the place of its name',
      ['--token-env', token],
      'the environment variable that --token-env names is not set',
    ],
    ['something that is no token', ['--token-env', 'SHORT'], 'what the environment variable has is no token'],
    [
      'a package to be written too',
      ['-o', 'out', '--token-env', 'ARCHIVE_TOKEN'],
      'either written (-o) or sent (--send)',
    ],
  ])('refuses, and asks nobody: %s', async (_, parameters, said) => {
    vi.stubEnv('SHORT', 'two words of it');
    const { status, stderr } = await send(...parameters);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain(token);
    expect(stderr).not.toContain('two words');
    expect([status, mock.seen.length]).toEqual([2, 0]);
  });

  it.each<[string, readonly string[], string]>([
    [
      'http',
      ['--to', 'zenodo', '--send', 'http://zenodo.org'],
      'http://zenodo.org would show the token to everybody on the way',
    ],
    [
      'http to a name that begins as this computer',
      ['--to', 'zenodo', '--send', 'http://localhost.example.org'],
      'only https is spoken',
    ],
    ['a file', ['--to', 'zenodo', '--send', 'file:///etc/passwd'], 'only https is spoken'],
    ['no address', ['--to', 'zenodo', '--send', 'zenodo'], 'is no address; give such as https://zenodo.org'],
    [
      'a password',
      ['--to', 'zenodo', '--send', `https://me:${token}@zenodo.org`],
      'an address has no name, no password',
    ],
    [
      'a token in the address',
      ['--to', 'zenodo', '--send', `https://zenodo.org/?access_token=${token}`],
      'no question mark',
    ],
    [
      'two kinds',
      ['--to', 'zenodo,nakala', '--send', 'https://zenodo.org'],
      'one kind can be sent at once, of these: zenodo, dataverse, nakala',
    ],
    ['a kind that is not sent', ['--to', 'bagit', '--send', 'https://zenodo.org'], 'one kind can be sent at once'],
    ['--publish alone', ['--to', 'zenodo', '-o', 'out', '--publish'], '--publish and --token-env go with --send only'],
  ])('refuses %s', async (_, parameters, said) => {
    const { status, stderr } = await inProcess('deposit', home, ...parameters, '--token-env', 'ARCHIVE_TOKEN');
    expect(stderr).toContain(said);
    expect([status, stderr.includes(token)]).toEqual([2, false]);
  });

  it('sends nothing of an edition that lacks what the archive asks for', async () => {
    const poor = archiveEdition({ licence: undefined });
    const { status, stderr } = await inProcess(
      ...['deposit', poor, '--to', 'zenodo', '--send', mock.address, '--token-env', 'ARCHIVE_TOKEN'],
    );
    expect(stderr).toContain('error[deposit/missing]: zenodo needs "metadata.rights.id"');
    expect([status, mock.seen.length]).toEqual([2, 0]);
  });

  it('lets no second one begin meanwhile, and goes on after it was interrupted in the middle of a file', async () => {
    const edition = archiveEdition();
    const parameters = ['deposit', edition, '--to', 'zenodo', '--send', mock.address, '--token-env', 'ARCHIVE_TOKEN'];
    let stalled = false;
    mock.faults.push({ on: /\/content$/, comes: 'stall', begun: () => (stalled = true) });
    const running = spawn(process.execPath, [cli, ...parameters], { env: { ...process.env, ARCHIVE_TOKEN: token } });
    await vi.waitFor(() => expect(stalled).toBe(true), { timeout: 50_000 });
    const lock = join(edition, '.acta/deposits.lock');
    const second = await inProcess(...parameters);
    expect(second.stderr).toContain(
      `error[deposit/locked]: another acta deposit --send (process ${running.pid}) is at work on this edition`,
    );
    expect([second.status, mock.drafts.size, existsSync(lock)]).toEqual([5, 1, true]);
    running.kill('SIGINT');
    expect(await ended(running)).toBe(130);
    expect(existsSync(lock)).toBe(false);
    expect([mock.drafts.size, mock.drafts.get('draft-1')!.files.get('edition.zip')]).toEqual([
      1,
      { isComplete: false },
    ]);
    mock.faults.length = 0;
    const { status, stdout } = await inProcess(...parameters);
    expect(stdout).toContain(`${mock.address}/uploads/draft-1`);
    expect([status, mock.drafts.size, mock.drafts.get('draft-1')!.files.get('edition.zip')!.isComplete]).toEqual([
      0,
      1,
      true,
    ]);
  });
});

function ended(running: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => running.on('close', resolve));
}
