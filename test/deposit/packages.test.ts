import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { verify } from '../../src/publish/index.js';
import { acta, inProcess, tree } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { edition } from './edition.js';

/** What verifying a folder finds, each as `code path`, and the exit status. */
async function look(folder: string): Promise<readonly string[]> {
  const report = new Report();
  await verify(folder, report);
  const lines = report.diagnostics.map((d) => `${d.code} ${d.place!.file.slice(folder.length + 1)}`);
  return [String(report.exitCode), ...lines].sort();
}

const filesIn = (folder: string) => Object.keys(tree(folder)).filter((path) => !path.endsWith('/'));

/** Changes one bit in the middle of a file, or makes an empty one longer. */
function flip(path: string): () => void {
  const before = readFileSync(path);
  const after = before.length === 0 ? Buffer.from('x') : Buffer.from(before);
  if (before.length > 0) after[Math.floor(before.length / 2)]! ^= 1;
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

describe('packages of an edition', () => {
  let home: string;
  let out: string;

  beforeAll(async () => {
    home = edition();
    out = join(home, 'out');
    const { status, stderr } = await inProcess('deposit', home, '--to', 'bagit,ro-crate', '-o', out, '-q');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('are as they were made, each by itself and all together', async () => {
    for (const folder of [out, join(out, 'bagit'), join(out, 'ro-crate'), join(out, 'ro-crate/site')]) {
      expect([folder, await look(folder)]).toEqual([folder, ['0']]);
    }
  });

  it('hold TEI that acta has nothing to say against', async () => {
    const data = join(out, 'bagit/data');
    expect(await inProcess('validate', join(data, 'edition.xml'), join(data, 'tei'))).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  itWith('sha512sum', 'md5sum')('have the digests that sha512sum and md5sum count', () => {
    const cwd = join(out, 'bagit');
    const encoded = (name: string) => readFileSync(join(cwd, name), 'utf8').replaceAll('%25', '%');
    for (const algorithm of ['sha512', 'md5']) {
      for (const name of [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]) {
        const input = encoded(name);
        expect(input.split('\n').length).toBeGreaterThan(4);
        execFileSync(`${algorithm}sum`, ['--check', '--strict', '--quiet'], { cwd, input });
      }
    }
    expect(readFileSync(join(cwd, 'manifest-md5.txt'), 'utf8')).toContain('data/transcripts/100%25 sure.txt');
  });

  it('A38: have every file named that one bit was flipped in', async () => {
    const bag = join(out, 'bagit');
    for (const path of filesIn(bag).filter((one) => !one.startsWith('data/site/'))) {
      const mend = flip(join(bag, path));
      const found = await look(bag);
      mend();
      const isTagManifest = path.startsWith('tagmanifest-');
      // A digest or a name that is another one speaks of another file too, and a tag manifest stands in none.
      if (!isTagManifest && path !== 'bagit.txt')
        expect([path, found]).toEqual([path, expect.arrayContaining([`verify/changed ${path}`])]);
      expect([path, found[0]]).toEqual([path, '6']);
    }
    const files = filesIn(out).filter((path) => path !== 'acta-build.json');
    const mending = files.map((path) => flip(join(out, path)));
    expect(await look(out)).toEqual(['6', ...files.map((path) => `verify/changed ${path}`)].sort());
    for (const mend of mending) mend();
    const site = join(out, 'bagit/data/site');
    for (let at = 0; at < 40; at++) {
      const record = readFileSync(join(site, 'acta-build.json'));
      const other = Buffer.from(record);
      other[Math.floor((record.length * at) / 40)]! ^= 1;
      writeFileSync(join(site, 'acta-build.json'), other);
      const found = await look(site);
      writeFileSync(join(site, 'acta-build.json'), record);
      expect(found).toEqual(['6', 'verify/record acta-build.json']);
    }
  });

  it.each(['bagit', 'ro-crate', ''])('have an added, a removed and a renamed file named: %s', async (kind) => {
    const folder = join(out, kind);
    const below = { bagit: 'data/', 'ro-crate': '', '': 'bagit/data/' }[kind];
    const oxum = kind === 'bagit' ? ['verify/oxum bag-info.txt'] : [];
    const [one, other] = [`${below}tei/may.xml`, `${below}tei/june.xml`];
    const content = readFileSync(join(folder, one));
    writeFileSync(join(folder, other), content);
    const added = await look(folder);
    rmSync(join(folder, one));
    const renamed = await look(folder);
    rmSync(join(folder, other));
    const removed = await look(folder);
    writeFileSync(join(folder, one), content);
    expect(added).toEqual(['6', `verify/extra ${other}`, ...oxum].sort());
    expect(renamed).toEqual(['6', `verify/extra ${other}`, `verify/missing ${one}`]);
    expect(removed).toEqual(['6', `verify/missing ${one}`, ...oxum].sort());
  });

  it('are an edition: building in one gives the site that is in it', async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'acta-again-')), 'edition');
    cpSync(join(out, 'bagit/data'), copy, { recursive: true });
    renameSync(join(copy, 'site'), join(copy, 'as-deposited'));
    expect((await inProcess('build', copy, '-q')).status).toBe(0);
    expect(tree(join(copy, 'site'))).toEqual(tree(join(copy, 'as-deposited')));
  });

  it('are the same bytes from another folder, in another time zone, locale and umask, and once more', async () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'acta-deposit-ü ')), 'deep');
    mkdirSync(elsewhere);
    edition([], elsewhere);
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const mask = process.umask(0o077);
    const { status } = acta(elsewhere, ['deposit', '.', '--to', 'ro-crate,bagit', '-o', 'out', '-q', '-j', '1'], env);
    process.umask(mask);
    expect(status).toBe(0);
    expect(tree(join(elsewhere, 'out'))).toEqual(tree(out));
    expect((await inProcess('deposit', home, '--to', 'bagit,ro-crate', '-o', out, '-q')).status).toBe(0);
    expect(tree(join(elsewhere, 'out'))).toEqual(tree(out));
  });
});

describe('acta deposit', () => {
  const lines = (stderr: string) => stderr.split('\n').filter((line) => line.includes('deposit/missing'));

  it.each([
    ['title', 'name', 'title: Minutes of the Council'],
    ['description', 'description', 'description: The minutes'],
    ['date', 'datePublished', 'date: 2026-03-01'],
    ['licence', 'license', 'licence: { name:'],
  ])('names what an archive asks for and is not said: %s', async (key, field, example) => {
    const home = edition([key]);
    const { status, stderr } = await inProcess('deposit', home, '--to', 'bagit', '-o', join(home, 'out'));
    expect(status).toBe(2);
    expect(lines(stderr)).toHaveLength(1);
    expect(lines(stderr)[0]).toContain(`${join(home, 'edition.yaml')}: error[deposit/missing]: bagit needs "${field}"`);
    expect(lines(stderr)[0]).toContain(example);
    expect(filesIn(home).some((path) => path.startsWith('out/'))).toBe(false);
  });

  it('says in a dry run what would be written, and all that is missing, and writes nothing', async () => {
    const home = edition(['date', 'licence']);
    const before = tree(home);
    const missing = await inProcess('deposit', home, '--to', 'bagit,ro-crate', '--dry-run', '--no-cache');
    expect(lines(missing.stderr)).toHaveLength(4);
    expect(tree(home)).toEqual(before);
    const whole = edition();
    const { stdout, status } = await inProcess('deposit', whole, '--to', 'bagit', '--dry-run', '--no-cache', '--json');
    const { files } = JSON.parse(stdout) as { files: { path: string; bytes: number }[] };
    expect(status).toBe(0);
    expect((await inProcess('deposit', whole, '--to', 'bagit', '-o', join(whole, 'out'), '-q')).status).toBe(0);
    expect(files.map(({ path }) => path).sort()).toEqual(
      filesIn(join(whole, 'out'))
        .filter((path) => path !== 'acta-build.json')
        .sort(),
    );
  });

  it('puts in the parts that were chosen', async () => {
    const home = edition();
    const out = join(home, 'out');
    expect((await inProcess('deposit', home, '--to', 'bagit', '--parts', 'tei,settings', '-o', out, '-q')).status).toBe(
      0,
    );
    expect(filesIn(join(out, 'bagit/data'))).toEqual([
      'edition.xml',
      'edition.yaml',
      'people.yaml',
      'ro-crate-metadata.json',
      'ro-crate-preview.html',
      'tei/100% sure.xml',
      'tei/may.xml',
    ]);
  });

  it('leaves a folder alone that is not its own, and refuses kinds and parts that there are not', async () => {
    const home = edition();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['--to', 'bagit', '-o', join(home, 'transcripts')], 'publish/foreign-folder'],
      [['--to', 'bagit'], 'usage/output'],
      [['--to', 'bag', '-o', join(home, 'out')], 'did you mean bagit?'],
      [['--to', 'bagit', '--parts', 'pages', '-o', join(home, 'out')], '"pages" is not a part of an edition'],
    ];
    const before = tree(home);
    for (const [parameters, expected] of cases) {
      const { status, stderr } = await inProcess('deposit', home, '--no-cache', ...parameters);
      expect([parameters, status, stderr.includes(expected)]).toEqual([parameters, 2, true]);
    }
    expect(tree(home)).toEqual(before);
  });
});
