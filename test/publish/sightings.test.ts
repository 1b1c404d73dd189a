import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Artifact } from '../../src/artifact/artifact.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Disk, localDisk } from '../../src/publish/disk.js';
import { tree } from './disks.js';

let parent: string;
let site: string;
let cache: string;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'acta-sightings-'));
  site = join(parent, 'site');
  cache = join(parent, 'cache');
  mkdirSync(cache);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const artifact = (path: string, content: string): Artifact => ({ path, mediaType: 'text/plain', content });
const edition = (word: string): Artifact[] => [
  artifact('index.html', 'an index'),
  artifact('007.html', word),
  artifact('assets/style.css', 'a style'),
];

/** Publishes as a process does that has just begun; tells what was found, and which files of the site were read. */
async function publish(artifacts: readonly Artifact[], disk: Disk = localDisk, place = site, folder = cache) {
  vi.resetModules();
  const { publishSite } = await import('../../src/publish/site.js');
  const read: string[] = [];
  const watched: Disk = {
    ...disk,
    read(path) {
      read.push(path.slice(place.length + 1));
      return disk.read(path);
    },
  };
  const report = new Report();
  const record = await publishSite(place, artifacts, report, { version: '1.0.0', cache: folder, disk: watched });
  const files = read.filter((path) => path.includes('.') && !/tmp-lock|acta-build/.test(path)).sort();
  return { record, codes: report.diagnostics.map(({ code }) => code), read: files };
}

const all = ['007.html', 'assets/style.css', 'index.html'];

/** Changes a file and sets back all times that can be set. */
function changeInSecret(path: string, content: string): void {
  const { atimeNs, mtimeNs } = lstatSync(path, { bigint: true });
  writeFileSync(path, content);
  utimesSync(path, Number(atimeNs) / 1e9, Number(mtimeNs) / 1e9);
}

describe('the files of a site', () => {
  it('are not read where they are as a former build left them, whatever it replaced', async () => {
    await publish(edition('old'));
    expect((await publish(edition('old'))).read).toEqual([]);
    expect((await publish(edition('new'))).read).toEqual([]);
    expect(tree(site)['007.html']).toBe('new');
    expect((await publish(edition('new'))).read).toEqual([]);
  });

  it('are known to be other than they were by the time of their last change, which nobody can set', async () => {
    await publish(edition('old'));
    const path = join(site, '007.html');
    const { size } = lstatSync(path);
    changeInSecret(path, 'odd');
    expect(lstatSync(path).size).toBe(size);
    expect(await publish(edition('new'))).toMatchObject({ codes: ['publish/changed'], read: ['007.html'] });
    expect(readFileSync(path, 'utf8')).toBe('odd');
  });

  it('are read where another file was put in the place of one', async () => {
    await publish(edition('old'));
    const path = join(site, '007.html');
    const { atimeNs, mtimeNs } = lstatSync(path, { bigint: true });
    writeFileSync(`${path}.other`, 'odd');
    utimesSync(`${path}.other`, Number(atimeNs) / 1e9, Number(mtimeNs) / 1e9);
    renameSync(`${path}.other`, path);
    expect((await publish(edition('new'))).codes).toEqual(['publish/changed']);
  });

  it('are read again where they were changed in the moment in which they were read', async () => {
    await publish(edition('old'));
    rmSync(join(cache, 'sightings'));
    // A clock that is as coarse as ten seconds.
    const later = {
      ...localDisk,
      stateOf: (path: string) => localDisk.stateOf(path).replace(/\d+$/, (ns) => `${BigInt(ns) + 10n ** 10n}`),
    };
    expect((await publish(edition('old'), later)).read).toEqual(all);
    expect((await publish(edition('old'), later)).read).toEqual(all);
  });

  it('are read where what was kept of them is damaged, of another site or in another folder', async () => {
    await publish(edition('old'));
    const kept = join(cache, 'sightings');
    const sound = readFileSync(kept);
    for (const at of [0, 40, sound.length - 1]) {
      writeFileSync(
        kept,
        sound.map((byte, index) => (index === at ? byte ^ 1 : byte)),
      );
      expect((await publish(edition('old'))).read).toEqual(all);
    }
    writeFileSync(kept, sound.subarray(0, 20));
    expect((await publish(edition('old'))).read).toEqual(all);

    await publish(edition('other'), localDisk, join(parent, 'elsewhere'));
    expect((await publish(edition('old'))).read).toEqual(all);

    const copy = join(parent, 'copy');
    for (const name of ['site', 'cache'])
      cpSync(join(parent, name), join(copy, name), { recursive: true, preserveTimestamps: true });
    const published = await publish(edition('old'), localDisk, join(copy, 'site'), join(copy, 'cache'));
    expect(published).toMatchObject({ codes: [], read: all });
  });

  it('are told by their content where the record was changed', async () => {
    await publish(edition('old'));
    const path = join(site, 'acta-build.json');
    const record = JSON.parse(readFileSync(path, 'utf8')) as { files: { sha256: string }[] };
    record.files[0]!.sha256 = '0'.repeat(64);
    writeFileSync(path, JSON.stringify(record));
    expect((await publish(edition('new'))).codes).toEqual(['publish/changed']);
  });
});
