import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isSystemError, putAway } from '../faults.js';
import type { Blobs } from './blobs.js';

let count = 0;

/**
 * Pieces as files of a folder, which may be one of a server (NFS). Each is written beside its place and renamed, so that nobody reads
 * the half of it; several machines may write the same at once. Throws the system's errors. `link` gives a file a second name.
 */
export function folderBlobs(folder: string, link: typeof linkSync = linkSync): Blobs {
  /** Writes a file beside its place, under a name that no other process on no other machine has, and lets `settle` put it there. */
  function place(name: string, bytes: Uint8Array, settle: (beside: string, path: string) => void): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const beside = join(dirname(path), `.tmp-${hostname()}-${process.pid}-${threadId}-${++count}`);
    try {
      writeFileSync(beside, bytes);
      settle(beside, path);
    } finally {
      putAway(() => rmSync(beside, { force: true }));
    }
  }

  return {
    async get(name) {
      return absentIs(undefined, () => readFileSync(join(folder, name)));
    },
    async put(name, bytes) {
      place(name, bytes, renameSync);
    },
    async claim(name, bytes) {
      place(name, bytes, (beside, path) => {
        // Not every disk knows second names for a file.
        if (!putAway(() => unlessThere(() => link(beside, path))))
          unlessThere(() => writeFileSync(path, bytes, { flag: 'wx' }));
      });
    },
    async roots() {
      return absentIs([], () => readdirSync(folder)).filter((name) => !name.startsWith('.'));
    },
    address: (name) => join(folder, name),
  };
}

/** Makes a file; where another machine has made it before, that is as well. */
function unlessThere(make: () => void): void {
  try {
    make();
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
  }
}

function absentIs<Result>(absent: Result, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return absent;
    throw error;
  }
}
