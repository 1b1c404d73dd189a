import { linkSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderBlobs } from '../../src/publish/store/folder.js';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-folder-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Fails as the system does. */
function failing(code: string): typeof linkSync {
  return () => {
    throw Object.assign(new Error(code), { code, syscall: 'link' });
  };
}

describe('a piece that is claimed', () => {
  for (const [disk, link] of [
    ['a disk with hard links', linkSync],
    ['one without', failing('EPERM')],
    ['one that does not know the call', failing('ENOSYS')],
  ] as const) {
    it(`is that of who came first, on ${disk}`, async () => {
      const blobs = folderBlobs(home, link);
      await blobs.claim('a/piece', Buffer.from('first'));
      await blobs.claim('a/piece', Buffer.from('second'));
      expect(String(await blobs.get('a/piece'))).toBe('first');
      expect(readdirSync(join(home, 'a'))).toEqual(['piece']);
    });
  }

  it('fails where the disk fails', async () => {
    const blobs = folderBlobs(home, () => {
      throw new Error('ours');
    });
    await expect(blobs.claim('piece', Buffer.from('x'))).rejects.toThrow('ours');
    await folderBlobs(home).put('file', Buffer.from('x'));
    await expect(folderBlobs(home).claim('file/piece', Buffer.from('x'))).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(readdirSync(home)).toEqual(['file']);
  });
});
