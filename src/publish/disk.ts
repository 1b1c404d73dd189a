import {
  closeSync,
  createReadStream,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

export type Kind = 'file' | 'directory' | 'link' | 'other';

/** What lies in a folder: its path below the folder, with `/`, and what it is. Links are not followed. */
export interface Entry {
  readonly path: string;
  readonly kind: Kind;
}

/**
 * The door to the file system: everything that publishing does to it goes through here, so that a test can let any single
 * step fail. All but `writeNew` are synchronous: no signal and no other work comes between two of them. They throw the
 * system's errors.
 */
export interface Disk {
  /** What stands at a path, links not followed; nothing where nothing does. */
  kindOf(path: string): Kind | undefined;
  /** Tells one state of a file from another without reading it: which it is, its size, and when it was last changed in any way. */
  stateOf(path: string): string;
  /** Everything below a folder, sorted by path. */
  list(directory: string): readonly Entry[];
  /** The names in a folder. */
  names(directory: string): readonly string[];
  read(path: string): Uint8Array;
  /** The bytes of a file of any size, part by part. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Makes a folder that must not be there yet, or with `parents` one that may be, and all above it. */
  makeDirectory(path: string, options?: { readonly parents?: boolean }): void;
  /** Writes a file that must not be there yet, and sees it on the disk before it returns, unless `synced` is false. */
  writeNew(path: string, bytes: Uint8Array, options?: { readonly synced?: boolean }): Promise<void>;
  /** Writes a small file that must not be there yet, at once. */
  claim(path: string, content: string): void;
  /** Sees the names in a folder on the disk. */
  syncDirectory(path: string): void;
  rename(from: string, to: string): void;
  /** Gives a file a second name that must not be there yet. */
  link(from: string, to: string): void;
  /** Removes a file, a link (not what it points to) or a folder with all that is in it; absence is no error. */
  remove(path: string): void;
  /** Removes a folder that has nothing in it. */
  removeEmpty(path: string): void;
}

/** The file system of this machine. */
export const localDisk: Disk = {
  kindOf(path) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat && kind(stat);
  },

  stateOf(path) {
    const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  },

  list(directory) {
    const entries: Entry[] = [];
    const walk = (below: string): void => {
      for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        entries.push({ path, kind: kind(entry) });
        if (entry.isDirectory()) walk(path);
      }
    };
    walk('');
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  },

  names: (directory) => readdirSync(directory),
  read: (path) => readFileSync(path),
  stream: (path) => createReadStream(path),

  makeDirectory(path, { parents = false } = {}) {
    mkdirSync(path, { recursive: parents });
  },

  async writeNew(path, bytes, { synced = true } = {}) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      if (synced) await file.sync();
    } finally {
      await file.close();
    }
  },

  claim: (path, content) => writeFileSync(path, content, { flag: 'wx' }),

  syncDirectory(path) {
    // Windows has no such thing, and needs none.
    if (process.platform === 'win32') return;
    const directory = openSync(path, 'r');
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  },

  rename: renameSync,
  link: linkSync,
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  removeEmpty: rmdirSync,
};

function kind(of: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Kind {
  if (of.isFile()) return 'file';
  if (of.isDirectory()) return 'directory';
  return of.isSymbolicLink() ? 'link' : 'other';
}
