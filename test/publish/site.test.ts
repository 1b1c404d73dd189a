import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Artifact } from '../../src/artifact/artifact.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Disk, localDisk } from '../../src/publish/disk.js';
import { mayPublish, publishSite } from '../../src/publish/index.js';
import { failingDisk, tamper, tree } from './disks.js';

let parent: string;
let site: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'acta-publish-'));
  site = join(parent, 'site');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const artifact = (path: string, content: string | Uint8Array): Artifact => ({ path, mediaType: 'text/plain', content });
const edition = (name: string): Artifact[] => [
  artifact('index.html', `index of ${name}`),
  artifact('007.xml', `<TEI>${name}</TEI>`),
  artifact('assets/style.css', `/* ${name} */`),
  artifact('assets/fonts/face.woff2', Uint8Array.of(0, 255, 254)),
  artifact(`${name}.txt`, name),
];

async function publish(artifacts: readonly Artifact[], options: { disk?: Disk; force?: boolean; to?: string } = {}) {
  const report = new Report();
  const { to = site, ...rest } = options;
  const record = await publishSite(to, artifacts, report, { version: '1.2.3', ...rest });
  return { record, report, codes: report.diagnostics.map(({ code }) => code) };
}

const beside = () => readdirSync(parent).filter((name) => name !== 'site');

describe('a published site', () => {
  it('holds the artifacts and a record of them that sha256sum could check', async () => {
    const { record } = await publish(edition('one'));
    const files = tree(site);
    expect(Object.keys(files)).toEqual([
      '007.xml',
      'acta-build.json',
      'assets/',
      'assets/fonts/',
      'assets/fonts/face.woff2',
      'assets/style.css',
      'index.html',
      'one.txt',
    ]);
    const written = JSON.parse(files['acta-build.json']!);
    expect(written).toEqual(record);
    expect(written.acta).toBe('1.2.3');
    let lines = '';
    for (const { path, sha256, bytes } of written.files) {
      const content = readFileSync(join(site, path));
      expect([sha256, bytes]).toEqual([createHash('sha256').update(content).digest('hex'), content.length]);
      lines += `${sha256}  ${path}\n`;
    }
    expect(written.build).toBe(createHash('sha256').update(`acta ${written.acta}\n${lines}`).digest('hex'));
    expect(beside()).toEqual([]);
  });

  it('is the same bytes whatever the order of the artifacts', async () => {
    await publish(edition('one'));
    const first = tree(site);
    rmSync(site, { recursive: true });
    await publish(edition('one').reverse());
    expect(tree(site)).toEqual(first);
  });

  it('replaces the one before it, with nothing of it left', async () => {
    await publish(edition('one'));
    const { record } = await publish(edition('two'));
    expect(record).toBeDefined();
    expect(Object.keys(tree(site))).not.toContain('one.txt');
    expect(tree(site)['two.txt']).toBe('two');
    expect(beside()).toEqual([]);
  });

  it('keeps the files that stay as they are, and writes the others', async () => {
    const stays = artifact('stays.css', 'p {}');
    await publish([...edition('one'), stays]);
    const inode = (path: string) => statSync(join(site, path)).ino;
    const before = { stays: inode('stays.css'), index: inode('index.html') };
    const written: string[] = [];
    const { disk } = failingDisk(Number.POSITIVE_INFINITY, 'EIO');
    const watched = new Proxy(disk, {
      get: (target, name: keyof Disk) => {
        if (name !== 'writeNew') return target[name];
        return (path: string, bytes: Uint8Array) => {
          written.push(basename(path));
          return target.writeNew(path, bytes);
        };
      },
    });
    await publish([...edition('two'), stays], { disk: watched });
    expect(written.sort()).toEqual(['007.xml', 'acta-build.json', 'index.html', 'style.css', 'two.txt']);
    expect(inode('stays.css')).toBe(before.stays);
    expect(inode('index.html')).not.toBe(before.index);
    expect(tree(site)['stays.css']).toBe('p {}');
    expect(statSync(join(site, 'stays.css')).nlink).toBe(1);
  });

  it('is whole where the disk knows no second names', async () => {
    await publish([...edition('one'), artifact('stays.css', 'p {}')]);
    const disk: Disk = {
      ...localDisk,
      link: () => {
        throw Object.assign(new Error('EPERM: link'), { code: 'EPERM', syscall: 'link' });
      },
    };
    const { codes } = await publish([...edition('two'), artifact('stays.css', 'p {}')], { disk });
    expect(codes).toEqual([]);
    expect(tree(site)).toMatchObject({ 'stays.css': 'p {}', 'index.html': 'index of two' });
  });

  it('never keeps a file that somebody changed, also where it should be as it was', async () => {
    await publish(edition('one'));
    tamper(join(site, 'index.html'));
    await publish(edition('one'), { force: true });
    expect(tree(site)['index.html']).toBe('index of one');
  });

  it('is not touched when nothing would change', async () => {
    await publish(edition('one'));
    const { disk, steps } = failingDisk(Number.POSITIVE_INFINITY, 'EIO');
    const watched = new Proxy(disk, {
      get: (target, name: keyof Disk) => {
        if (name === 'makeDirectory' || name === 'rename') expect(name).toBe('makeDirectory');
        return target[name];
      },
    });
    expect((await publish(edition('one'), { disk: watched })).record).toBeDefined();
    expect(steps()).toBeGreaterThan(0);
  });

  it('may be put where folders are missing above it, and into an empty folder', async () => {
    mkdirSync(join(parent, 'empty'));
    for (const to of [join(parent, 'a/b/c'), join(parent, 'empty'), join(parent, 'slash/')]) {
      expect((await publish(edition('one'), { to })).codes).toEqual([]);
      expect(existsSync(join(to, 'index.html'))).toBe(true);
    }
  });
});

describe('what acta did not write is left alone', () => {
  const refused = async (code: string, exit: number, options: { to?: string; force?: boolean } = {}) => {
    const before = tree(parent);
    const { record, codes, report } = await publish(edition('two'), options);
    expect([record, [...new Set(codes)], report.exitCode]).toEqual([undefined, [code], exit]);
    expect(tree(parent)).toEqual(before);
  };

  it('A27: refuses a folder with files in it, also with --force', async () => {
    mkdirSync(site);
    writeFileSync(join(site, 'thesis.doc'), 'years of work');
    await refused('publish/foreign-folder', 2);
    await refused('publish/foreign-folder', 2, { force: true });
  });

  it.each(['', '{', '[]', 'null', '{"build":"x"}', '{"build":"x","files":[1]}', '{"build":"x","files":[null]}'])(
    'is not deceived by a record that says %j',
    async (text) => {
      mkdirSync(site);
      writeFileSync(join(site, 'acta-build.json'), text);
      writeFileSync(join(site, 'thesis.doc'), 'years of work');
      await refused('publish/foreign-folder', 2);
    },
  );

  it('refuses a site in which somebody changed or added a file, and replaces it with --force', async () => {
    await publish(edition('one'));
    tamper(join(site, '007.xml'));
    await refused('publish/changed', 2);
    expect((await publish(edition('two'), { force: true })).codes).toEqual([]);
    mkdirSync(join(site, '.git'));
    writeFileSync(join(site, '.git/HEAD'), 'ref: refs/heads/main');
    await refused('publish/foreign-file', 2);
    expect((await publish(edition('two'), { force: true })).codes).toEqual([]);
    expect(existsSync(join(site, '.git'))).toBe(false);
  });

  it('sees what somebody changes while it is built', async () => {
    await publish(edition('one'));
    expect(await mayPublish(site, new Report())).toBe(true);
    tamper(join(site, 'index.html'));
    expect((await publish(edition('two'))).codes).toEqual(['publish/changed']);
  });

  it('passes over what desktops leave in every folder', async () => {
    await publish(edition('one'));
    for (const name of ['.DS_Store', 'Thumbs.db', 'assets/desktop.ini']) writeFileSync(join(site, name), '');
    expect((await publish(edition('two'))).codes).toEqual([]);
  });

  it('puts a file back that somebody deleted from the site', async () => {
    await publish(edition('one'));
    rmSync(join(site, 'index.html'));
    expect((await publish(edition('one'))).codes).toEqual([]);
    expect(existsSync(join(site, 'index.html'))).toBe(true);
  });

  it('A29: refuses a link in place of the site and does not follow one within it, also with --force', async () => {
    const elsewhere = join(parent, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'precious.txt'), 'x');
    symlinkSync(elsewhere, site);
    await refused('publish/link', 5);
    rmSync(site);
    await publish(edition('one'));
    symlinkSync(elsewhere, join(site, 'link'));
    await refused('publish/link', 5);
    await refused('publish/link', 5, { force: true });
    expect(existsSync(join(elsewhere, 'precious.txt'))).toBe(true);
  });

  it('refuses a file in place of the site or of a folder above it', async () => {
    writeFileSync(site, 'x');
    await refused('publish/not-a-folder', 2);
    await refused('publish/not-a-folder', 2, { to: join(site, 'below') });
  });

  it('refuses the folder in which the program runs and those around it', async () => {
    for (const to of ['.', '..', process.cwd(), '/', `${process.cwd()}/x/..`])
      await refused('publish/current-folder', 2, { to });
  });
});

describe('names that cannot be files everywhere are refused before anything is written', () => {
  const bad = [
    '../evil',
    '/etc/passwd',
    'a/../../b',
    'a//b',
    './a',
    '',
    'a\0b',
    'a\nb',
    'C:\\x',
    'a\\b',
    'con',
    'CON.html',
    'assets/aux',
    'lpt1.txt',
    'a.',
    'a ',
    `${'x'.repeat(256)}`,
    `${'ü'.repeat(128)}`,
    Array.from({ length: 30 }, () => 'x'.repeat(40)).join('/'),
    'acta-build.json',
    'page\u202elmth.exe',
    'a?b',
    '\ud800',
  ];
  it.each(bad)('%j', async (path) => {
    const { codes, report } = await publish([artifact(path, 'x')]);
    expect([codes, report.exitCode]).toEqual([['publish/path'], 2]);
    expect(existsSync(site)).toBe(false);
  });

  const pairs: readonly (readonly [string, string])[] = [
    ['Intro.html', 'intro.html'],
    ['caf\u00e9.html', 'cafe\u0301.html'],
    ['STRASSE.html', 'Straße.html'],
    ['a', 'a/b'],
    ['a/b', 'a'],
    ['Assets/x', 'assets/y'],
    ['same', 'same'],
  ];
  it.each(pairs)('%j beside %j', async (one, two) => {
    expect((await publish([artifact(one, '1'), artifact(two, '2')])).codes).toEqual(['publish/path']);
  });

  it('but takes names in any script, and numbers', async () => {
    const paths = [
      '007.html',
      'протокол.html',
      '毛主席.html',
      'a b.html',
      'console.html',
      '__proto__',
      'constructor/x',
    ];
    expect((await publish(paths.map((path) => artifact(path, path)))).codes).toEqual([]);
    for (const path of paths) expect(readFileSync(join(site, path), 'utf8')).toBe(path);
  });
});

describe('when the disk fails', () => {
  it.each([
    ['ENOSPC', false],
    ['EACCES', false],
    ['EIO', true],
    ['EMFILE', false],
    ['EROFS', true],
  ] as const)(
    'A33: at any step with %s (from then on: %s), the site is the old or the new one, and the next run mends the rest',
    async (errno, persistently) => {
      await publish(edition('one'));
      const one = tree(site);
      await publish(edition('two'));
      const two = tree(site);
      let failing = 1;
      for (let done = false; !done; failing++) {
        rmSync(parent, { recursive: true });
        mkdirSync(parent);
        await publish(edition('one'));
        const { disk, steps } = failingDisk(failing, errno, persistently);
        const { record, report } = await publish(edition('two'), { disk });
        done = steps() < failing;
        if (record === undefined) {
          expect(report.exitCode).toBe(5);
          expect(report.diagnostics).toHaveLength(1);
          expect(report.diagnostics[0]!.place!.file).toContain('site');
        }
        const restored = existsSync(site) ? tree(site) : tree(join(parent, '.site.tmp-old'));
        expect([one, two]).toContainEqual(restored);
        if (!existsSync(site))
          expect(report.diagnostics[0]!.message).toContain('.site.tmp-old; the next build puts it back');
        if (report.diagnostics.some(({ message }) => message.includes('Nothing was changed')))
          expect(restored).toEqual(one);
        expect((await publish(edition('one'))).codes).toEqual([]);
        expect(tree(parent)).toEqual(
          Object.fromEntries([['site/', ''], ...Object.entries(one).map(([path, text]) => [`site/${path}`, text])]),
        );
      }
      expect(failing).toBeGreaterThan(20);
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'because the folder may not be written to, it says so and how to go on',
    async () => {
      chmodSync(parent, 0o500);
      const { codes, report } = await publish(edition('one'));
      chmodSync(parent, 0o700);
      expect([codes, report.exitCode]).toEqual([['publish/not-writable'], 5]);
    },
  );
});

/** A disk of a few kilobytes, where this machine lets us make one. */
function smallDisk(directory: string, kilobytes: number): (() => void) | undefined {
  mkdirSync(directory);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', directory]);
  return status === 0 ? () => void spawnSync('umount', [directory]) : undefined;
}

describe('on a real disk that is too small', () => {
  it('A30: at 20 sizes, the old site stays and nothing else is left, or the new one is there', async (context) => {
    const disk = join(parent, 'disk');
    const large = (name: string) => Array.from({ length: 12 }, (_, n) => artifact(`${n}.txt`, name.repeat(3000)));
    const outcomes = new Set<string>();
    for (let size = 0; size < 20; size++) {
      const unmount = smallDisk(disk, 180 + size * 12);
      if (!unmount) {
        console.warn('skipped: this machine does not let us mount a disk');
        context.skip();
        return;
      }
      try {
        const to = join(disk, 'site');
        expect((await publish(large('old'), { to })).codes).toEqual([]);
        const before = tree(disk);
        const { record, codes, report } = await publish(large('new'), { to });
        outcomes.add(codes.join());
        if (record) expect(tree(to)['0.txt']).toBe('new'.repeat(3000));
        else {
          expect([codes, report.exitCode]).toEqual([['publish/no-space'], 5]);
          expect(tree(disk)).toEqual(before);
        }
      } finally {
        unmount();
        rmSync(disk, { recursive: true });
      }
    }
    expect([...outcomes].sort()).toEqual(['', 'publish/no-space']);
  });
});

describe('two builds at once', () => {
  const lock = () => join(parent, '.site.tmp-lock');

  it('A34: do not mix: the second one ends with 5 and names the first', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: hostname() }));
    const { codes, report } = await publish(edition('one'));
    expect([codes, report.exitCode]).toEqual([['publish/locked'], 5]);
    expect(report.diagnostics[0]!.message).toContain(`process ${process.pid}`);
    expect(existsSync(site)).toBe(false);
    expect(existsSync(lock())).toBe(true);
  });

  it('A34: started together in one program give one site whole, and the others are refused', async () => {
    const outcomes = await Promise.all([publish(edition('one')), publish(edition('two')), publish(edition('three'))]);
    expect(outcomes.filter(({ record }) => record !== undefined).length).toBeGreaterThan(0);
    const files = tree(site);
    const owner = ['one', 'two', 'three'].find((name) => files[`${name}.txt`] !== undefined);
    expect(files['index.html']).toBe(`index of ${owner}`);
    expect(beside()).toEqual([]);
  });

  it.each([
    ['of a process that has ended', () => JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() })],
    [
      'of a process whose number another one has now',
      () => JSON.stringify({ pid: process.pid, began: '1', host: hostname() }),
    ],
    ['that is empty', () => ''],
    ['that makes no sense', () => '{"pid":-1}'],
  ])('A34: a lock %s is taken over', async (_, content) => {
    writeFileSync(lock(), content());
    expect((await publish(edition('one'))).codes).toEqual([]);
    expect(beside()).toEqual([]);
  });

  it('A34: a lock of another machine is respected', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 1, host: 'elsewhere.example' }));
    const { codes, report } = await publish(edition('one'));
    expect(codes).toEqual(['publish/locked']);
    expect(report.diagnostics[0]!.message).toContain('on elsewhere.example');
  });
});

describe('after kill -9', () => {
  it('A32: at 60 moments, there is the old or the new site, whole, and the next run leaves nothing else', async () => {
    const built = join(import.meta.dirname, '../../dist/publish/index.js');
    expect(existsSync(built), 'dist/ is needed: run node scripts/build.mjs').toBe(true);
    const names = ['one', 'two'];
    const many = (name: string) => [
      artifact(`${name}.txt`, name),
      ...Array.from({ length: 60 }, (_, n) => artifact(`pages/${n}.html`, name.repeat(2000))),
    ];
    const trees = new Map<string, string>();
    for (const name of names) {
      await publish(many(name));
      trees.set(JSON.stringify(tree(site)), name);
    }
    const sites = join(parent, 'sites.json');
    writeFileSync(sites, JSON.stringify(names.map(many)));
    const program = join(import.meta.dirname, 'endless.mjs');
    let random = 20260101;
    const seen = new Set<string>();
    for (let kill = 0; kill < 60; kill++) {
      random = (random * 1103515245 + 12345) % 2 ** 31;
      const child = spawn(process.execPath, [program, built, sites, site], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, (random >> 8) % 40));
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      const left = existsSync(site) ? site : join(parent, '.site.tmp-old');
      const state = trees.get(JSON.stringify(tree(left)));
      expect(state, 'a mixed site').toBeDefined();
      seen.add(state!);
      if (kill % 10 < 9) continue;
      expect((await publish(many('one'))).codes).toEqual([]);
      expect(trees.get(JSON.stringify(tree(site)))).toBe('one');
      expect(beside()).toEqual(['sites.json']);
    }
    expect([...seen].sort()).toEqual(['one', 'two']);
  });
});
