import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { delimiter, dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageNames } from '../../src/artifact/page-name.js';
import { plan } from '../../src/commands/build.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { renderFront } from '../../src/front.js';
import { type FrontHands, openWorkshop } from '../../src/pool/workshop.js';
import { prepareUnit } from '../../src/unit.js';
import { cli, inProcess, notes, tree } from './acta.js';

let home: string;
const at = (path: string) => join(home, path);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-shards-'));
  write('ed/edition.yaml', 'title: Harbours\nlanguage: en\n');
  write('ed/people.yaml', 'people: [{ id: adams, name: { full: Ann Adams }, aliases: [Adams] }]\n');
  for (let number = 1; number <= 4; number++)
    write(`ed/transcripts/d${number}.txt`, `Of Harbour ${number}\n\n${notes.replace('May 5', `May ${number}`)}`);
  write('ed/transcripts/grüße.txt', notes);
  write('ed/introduction.md', '# Introduction\n\nOf *harbours*.\n');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** The site and drafts of a build in one piece, of a copy of the edition. */
async function plain(...options: readonly string[]): Promise<Record<string, string>> {
  cpSync(at('ed'), at('plain'), { recursive: true });
  expect(await inProcess('build', at('plain'), ...options)).toMatchObject({ status: 0 });
  return edition(at('plain'));
}

/** An edition without what acta keeps beside it. */
function edition(directory: string): Record<string, string> {
  const { '.acta/': _, ...files } = tree(directory);
  return files;
}

function shard(part: string, ...options: readonly string[]) {
  return inProcess('build', at('ed'), '--shard', part, '--store', at('store'), ...options);
}

function merge(...options: readonly string[]) {
  return inProcess('build', at('ed'), '--merge', '--store', at('store'), ...options);
}

/** Files of a store that hold outcomes. */
function pieces(): string[] {
  const found = readdirSync(at('store/units'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Runs acta as a process of its own. */
function start(...parameters: readonly string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...parameters], { cwd: home, stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', (status) => resolve(status)));
}

describe('a build in shards', () => {
  for (const count of [1, 3, 16]) {
    it(`gives the bytes of one in one piece, of ${count} in any order`, async () => {
      const expected = await plain();
      const numbers = Array.from({ length: count }, (_, index) => ((index * 7 + 2) % count) + 1);
      expect(new Set(numbers).size).toBe(count);
      for (const number of numbers) {
        expect(await shard(`${number}/${count}`)).toMatchObject({ status: 0 });
        expect(existsSync(at('ed/site')) || existsSync(at('ed/tei'))).toBe(false);
      }
      expect((await merge()).status).toBe(0);
      expect(edition(at('ed'))).toEqual(expected);
    });
  }

  it('gives them from several processes at once, one of which is killed and run again', async () => {
    const expected = await plain('--to', 'epub');
    const run = (part: string) =>
      start('build', 'ed', '--shard', part, '--store', 'store', '--to', 'epub', '--jobs', '1');
    const [first, second, victim] = ['1/3', '2/3', '3/3'].map(run);
    const outcomes = [first!, second!, victim!].map(ended);
    // As soon as anything is kept there is something to lose.
    while (!existsSync(at('store/units'))) await new Promise((resolve) => setTimeout(resolve, 20));
    victim!.kill('SIGKILL');
    expect(await Promise.all(outcomes)).toEqual([0, 0, null]);
    const early = await merge('--to', 'epub');
    expect([early.status, early.stderr]).toEqual([5, expect.stringContaining('store/missing')]);
    expect(await ended(run('3/3'))).toBe(0);
    expect((await merge('--to', 'epub')).status).toBe(0);
    expect(edition(at('ed'))).toEqual(expected);
    expect(pieces().filter((path) => path.includes('.tmp-') && !path.includes(`-${victim!.pid}-`))).toEqual([]);
  });

  it('makes what registers say of documents in the shard of each alone', async () => {
    const report = new Report();
    const task = (await plan([at('ed')], {}, report))!;
    const made: string[] = [];
    const workshop = openWorkshop(task.edition, { jobs: 1 });
    const hands: FrontHands = {
      ...workshop,
      entriesAll(units, register) {
        made.push(...units.map(({ page }) => page));
        return workshop.entriesAll(units, register);
      },
    };
    const pages = pageNames(task.units.map(({ name }) => name));
    const outcomes = task.units.map((unit) => prepareUnit(unit, pages.get(unit.name)!, task.edition));
    const prepared = (await Promise.all(outcomes)).map(({ result }) => result!);
    const front = (isOwn?: (index: number) => boolean) =>
      renderFront(prepared, task.edition, report, {}, hands, false, isOwn);
    const part = (await front((index) => ['d2', 'd4'].includes(prepared[index]!.page)))!;
    expect(made).toEqual(['d2', 'd4']);
    // What others need of these pages are their names.
    const whole = (await front())!;
    expect(part.artifacts.map(({ path }) => path)).toEqual(whole.artifacts.map(({ path }) => path));
    expect(made.slice(2)).toEqual(prepared.map(({ page }) => page));
    await workshop.close();
  });

  it('does nothing when a shard is run twice', async () => {
    await shard('1/2');
    const before = tree(at('store'));
    expect(await shard('1/2')).toMatchObject({ status: 0 });
    expect(tree(at('store'))).toEqual(before);
  });

  it('keeps its parts in the cache of the edition where no store is named, and the next build has them', async () => {
    const expected = await plain();
    for (const part of ['2/2', '1/2']) expect((await inProcess('build', at('ed'), '--shard', part)).status).toBe(0);
    expect((await inProcess('build', at('ed'), '--merge')).status).toBe(0);
    expect(edition(at('ed'))).toEqual(expected);
    expect((await inProcess('build', at('ed'), '--explain')).stderr).not.toContain('publish/anew');
  });

  it('finds its parts again wherever the edition lies and however it is called', async () => {
    const expected = await plain();
    cpSync(at('ed'), at('elsewhere/copy'), { recursive: true });
    write('ed/extra.css', '');
    await inProcess('build', at('elsewhere/copy'), '--shard', '1/2', '--store', at('store'));
    await inProcess('build', relative(process.cwd(), at('ed')), '--shard', '2/2', '--store', at('store'));
    rmSync(at('ed/extra.css'));
    const { status, stderr } = await merge();
    expect(status).toBe(0);
    // What was found is told of the files here.
    expect(stderr).toContain(`${at('ed/tei/grüße.xml')}: info[site/renamed]`);
    expect(stderr).not.toContain('elsewhere');
    expect(edition(at('ed'))).toEqual(expected);
  });

  it('has a store as its cache in one piece, too', async () => {
    const expected = await plain();
    expect((await inProcess('build', at('ed'), '--store', at('store'))).status).toBe(0);
    expect(edition(at('ed'))).toEqual(expected);
    rmSync(at('ed/site'), { recursive: true });
    expect((await merge()).status).toBe(0);
    expect(existsSync(at('ed/.acta/cache'))).toBe(false);
  });
});

describe('a merge', () => {
  it('publishes nothing where a document is missing, and names each', async () => {
    await shard('2/3');
    write('ed/transcripts/new.txt', notes);
    const before = tree(at('ed'));
    const { status, stderr } = await merge();
    expect(status).toBe(5);
    expect(stderr).toContain(`${at('ed/transcripts/new.txt')}: error[store/missing]: the document was not prepared`);
    expect(tree(at('ed'))).toEqual(before);
    rmSync(at('ed/transcripts/new.txt'));
    const pages = (await merge()).stderr.split('\n').filter((line) => line.includes('error[store/missing]'));
    // Of five documents the second shard made the pages of two.
    expect(pages.map((line) => /tei\/(.*)\.xml/.exec(line)?.[1])).toEqual(['d1', 'd3', 'd4']);
  });

  it('tells the errors of a document, which its shard has told', async () => {
    write('ed/tei/d2.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>');
    const first = await shard('1/2');
    const told = await merge();
    expect([first.status, told.status]).toEqual([1, 1]);
    const errors = (text: string) => text.split('\n').filter((line) => /d2\.xml.*error/.test(line));
    expect(errors(first.stderr).length).toBeGreaterThan(0);
    expect(errors(told.stderr)).toEqual(errors(first.stderr));
  });

  it('does not take a damaged piece, and names it; the shard makes it again', async () => {
    for (const part of ['1/2', '2/2']) await shard(part);
    const expected = await plain();
    for (const path of pieces()) {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(path, bytes);
    }
    const { status, stderr } = await merge();
    expect(status).toBe(5);
    for (const finding of ['warning[store/damaged]', 'error[store/missing]']) expect(stderr).toContain(finding);
    expect(existsSync(at('ed/site'))).toBe(false);
    for (const part of ['1/2', '2/2']) expect((await shard(part)).status).toBe(0);
    expect((await merge()).stderr).not.toContain('store/damaged');
    expect(edition(at('ed'))).toEqual(expected);
  });
});

describe('a store', () => {
  it('refuses another acta or another Node, saying why', async () => {
    await shard('1/2');
    const manifest = readFileSync(at('store/acta-store.json'), 'utf8');
    for (const [from, to, said] of [
      ['"acta": "', '"acta": "9', /of acta 90.* but here is acta 0/],
      ['"program": "', '"program": "abc', /\(build abc\w{9}\).* but here is/],
      ['"node": "', '"node": "v1', /on Node v1v\d+.* but here is/],
    ] as const) {
      writeFileSync(at('store/acta-store.json'), manifest.replace(from, to));
      const { status, first } = await shard('1/2');
      expect([status, first]).toEqual([5, expect.stringContaining('store/other-version')]);
      expect(first).toMatch(said);
      expect((await merge()).status).toBe(5);
    }
    writeFileSync(at('store/acta-store.json'), manifest.slice(0, 20));
    expect(await shard('1/2')).toMatchObject({ status: 5, first: expect.stringContaining('store/unknown') });
    rmSync(at('store/acta-store.json'));
    expect((await shard('1/2')).status).toBe(0);
    expect(readFileSync(at('store/acta-store.json'), 'utf8')).toBe(manifest);
  });

  it('is not begun among the files of somebody else, nor in a file', async () => {
    write('store/letters.txt', 'Dear');
    const before = tree(home);
    expect(await shard('1/2')).toMatchObject({ status: 2, first: expect.stringContaining('store/foreign') });
    expect(tree(home)).toEqual(before);
    rmSync(at('store'), { recursive: true });
    write('store', '');
    expect(await shard('1/2')).toMatchObject({ status: 2, first: expect.stringContaining('publish/not-a-folder') });
    rmSync(at('store'));
    symlinkSync('store', at('store'));
    expect(await shard('1/2')).toMatchObject({ status: 5, first: expect.stringContaining('publish/link') });
  });
});

describe('the command line', () => {
  const faults: readonly (readonly [readonly string[], string])[] = [
    [['--shard', '17/16'], 'there is no shard 17 of 16: they are 1/16 to 16/16'],
    [['--shard', '0/16'], 'where an engine counts from 0, add 1'],
    [['--shard', '3'], '"3" is not a shard; write which and of how many, such as 3/16'],
    [['--shard', '1/0'], 'there are no 0 shards'],
    [['--shard', '-1/2'], '"-1/2" is not a shard'],
    [['--shard', '1/2', '--merge'], 'one at a time'],
    [['--shard', '1/2', '--no-cache'], 'leave out --no-cache'],
    [['--merge', '--schema', 'x.rng'], 'what is validated with --schema is never kept'],
    [['--store', 'store', '--explain'], 'leave out --store'],
  ];
  for (const [options, message] of faults) {
    it(`refuses ${options.join(' ')}`, async () => {
      const { status, stderr } = await inProcess('build', at('ed'), ...options);
      expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
      expect(existsSync(at('ed/.acta'))).toBe(false);
    });
  }

  it('asks for a store where lone files are built in parts', async () => {
    write('alone.txt', notes);
    const { status, stderr } = await inProcess('build', at('alone.txt'), '--shard', '1/2');
    expect([status, stderr]).toEqual([2, expect.stringContaining('name a folder for the parts with --store')]);
    for (const options of [['--shard', '1/1'], ['--merge']])
      expect(
        (await inProcess('build', at('alone.txt'), '-o', at('out'), '--store', at('store'), ...options)).status,
      ).toBe(0);
    expect(existsSync(at('out/alone.html'))).toBe(true);
  });
});

describe('the job script for Slurm', () => {
  it('does its part, and sends the merge once', () => {
    const script = join(import.meta.dirname, '../../examples/slurm/build.sh');
    for (const name of ['acta', 'sbatch']) {
      write(`bin/${name}`, `#!/bin/sh\necho ${name} "$@" >>${at('said')}\n`);
      chmodSync(at(`bin/${name}`), 0o755);
    }
    for (const task of ['1', '2']) {
      const { status } = spawnSync('bash', [script], {
        env: {
          PATH: [at('bin'), process.env.PATH].join(delimiter),
          EDITION: '/my edition',
          STORE: '/store',
          SLURM_ARRAY_JOB_ID: '7',
          SLURM_ARRAY_TASK_ID: task,
          SLURM_ARRAY_TASK_MIN: '1',
          SLURM_ARRAY_TASK_COUNT: '2',
          SLURM_CPUS_PER_TASK: '4',
        },
      });
      expect(status).toBe(0);
    }
    const lines = readFileSync(at('said'), 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['sbatch', 'acta', 'acta']);
    expect(lines[0]).toMatch(/--dependency=afterok:7 .*--wrap=acta build '\/my edition' --merge --store '\/store'$/);
    expect(lines[2]).toBe('acta build /my edition --store /store --jobs 4 --shard 2/2');
    expect(spawnSync('bash', [script], { env: { PATH: process.env.PATH } }).status).not.toBe(0);
  });
});
