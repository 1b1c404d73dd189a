import {
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
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import type { Disk } from '../../src/publish/disk.js';
import { writeFilesWhole, writeFileWhole } from '../../src/publish/index.js';
import { cleanUp, putAwayIfInterrupted } from '../../src/publish/interruption.js';
import { failingDisk, tree } from './disks.js';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'acta-files-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>, disk?: Disk) {
  const report = new Report();
  const list = Object.entries(files).map(([path, content]) => ({ path: join(parent, path), content }));
  const written = await writeFilesWhole(list, report, disk);
  return { written, report, codes: report.diagnostics.map(({ code }) => code) };
}

describe('files written whole', () => {
  it('are all there, in folders made for them, with nothing beside them', async () => {
    expect((await write({ 'tei/007.xml': 'seven', 'tei/008.xml': 'eight', 'log.txt': '' })).written).toBe(true);
    expect(tree(parent)).toEqual({ 'tei/': '', 'tei/007.xml': 'seven', 'tei/008.xml': 'eight', 'log.txt': '' });
    expect(await writeFileWhole(join(parent, 'log.txt'), 'more', new Report())).toBe(true);
    expect(readFileSync(join(parent, 'log.txt'), 'utf8')).toBe('more');
    expect((await write({})).written).toBe(true);
  });

  it('are refused as a whole when one of them would go through a link or onto a folder', async () => {
    writeFileSync(join(parent, 'precious'), 'x');
    symlinkSync(join(parent, 'precious'), join(parent, 'b.xml'));
    const linked = await write({ 'a.xml': '1', 'b.xml': '2' });
    expect([linked.written, linked.codes, linked.report.exitCode]).toEqual([false, ['publish/link'], 5]);
    mkdirSync(join(parent, 'c.xml'));
    const folder = await write({ 'a.xml': '1', 'c.xml': '2' });
    expect([folder.written, folder.codes, folder.report.exitCode]).toEqual([false, ['publish/not-a-file'], 2]);
    expect(existsSync(join(parent, 'a.xml'))).toBe(false);
    expect(readFileSync(join(parent, 'precious'), 'utf8')).toBe('x');
  });

  it('are each the old or the new one at whatever step the disk fails, with nothing left beside them', async () => {
    for (let failing = 1, done = false; !done; failing++) {
      await write({ 'tei/a.xml': 'old a', 'tei/b.xml': 'old b' });
      const { disk, steps } = failingDisk(failing, 'ENOSPC');
      const { written, report, codes } = await write({ 'tei/a.xml': 'new a', 'tei/b.xml': 'new b' }, disk);
      done = steps() < failing;
      expect(written || report.exitCode === 5).toBe(true);
      if (!written) expect(codes).toEqual(['publish/no-space']);
      const { 'tei/a.xml': a, 'tei/b.xml': b, ...rest } = tree(parent);
      expect(['old a', 'new a']).toContain(a);
      expect(['old b', 'new b']).toContain(b);
      expect(rest).toEqual({ 'tei/': '' });
      if (report.diagnostics[0]?.message.includes('Nothing was changed')) expect([a, b]).toEqual(['old a', 'old b']);
    }
  });

  it('may come while others are made, and none is written when one cannot be made', async () => {
    const report = new Report();
    const come = async function* (isFaulty: boolean) {
      for (const name of ['a', 'b', 'c']) {
        yield { path: join(parent, `deep/er/${name}.xml`), content: name, isCopy: name === 'b' };
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (isFaulty) report.add('speech/label-unsure', 'a finding that is an error', { severity: 'error' });
    };
    expect(await writeFilesWhole(come(true), report)).toBe(false);
    expect(tree(parent)).toEqual({});
    expect(await writeFilesWhole(come(false), new Report())).toBe(true);
    expect(Object.keys(tree(parent))).toEqual(['deep/', 'deep/er/', ...['a', 'b', 'c'].map((n) => `deep/er/${n}.xml`)]);
    const broken = (async function* () {
      yield { path: join(parent, 'other/a.xml'), content: 'a' };
      throw new Error('a fault in the making');
    })();
    await expect(writeFilesWhole(broken, new Report())).rejects.toThrow('a fault in the making');
    expect(existsSync(join(parent, 'other'))).toBe(false);
  });

  it('put away what a killed run left beside them, and leave what a running one has there', async () => {
    for (const name of ['.a.xml.tmp-4194305', '.a.xml.tmp-1', '.other.tmp-4194305', '.a.xml.tmp-x'])
      writeFileSync(join(parent, name), '');
    await write({ 'a.xml': 'a' });
    expect(readdirSync(parent).sort()).toEqual(['.a.xml.tmp-1', '.a.xml.tmp-x', '.other.tmp-4194305', 'a.xml']);
  });
});

describe('an interruption', () => {
  it('puts away what is unfinished, last first, once, whatever fails on the way', () => {
    const done: string[] = [];
    const note = (name: string) => () => {
      done.push(name);
      if (name === 'b') throw new Error('cannot');
    };
    putAwayIfInterrupted(note('a'));
    putAwayIfInterrupted(note('b'));
    putAwayIfInterrupted(note('finished')).done();
    cleanUp();
    cleanUp();
    expect(done).toEqual(['b', 'a']);
  });
});
