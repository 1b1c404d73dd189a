import { createHash, type Hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { Outcome } from '../diagnostics/outcome.js';
import { putAwayIfInterrupted } from './interruption.js';

/** What work depends on: bytes, text, or data that JSON can write. */
export type Input = Uint8Array | string | object | number | boolean | undefined;

/** Work that need not be done twice. */
export interface Cache {
  /**
   * The outcome of `work` on `inputs`: as an earlier run kept it, else as `work` gives it now. `inputs` are all that it depends on
   * beside this version of acta; `kind` tells apart what is made of the same. Nothing is kept of work that had no result.
   */
  remember<Result>(
    kind: string,
    inputs: readonly Input[],
    work: () => Promise<Outcome<Result>>,
  ): Promise<Outcome<Result>>;
}

/** Remembers nothing. */
export const noCache: Cache = { remember: (_kind, _inputs, work) => work() };

/** The cache of an edition, in its folder. */
export const cacheFolder = (home: string): string => join(home, '.acta', 'cache');

/** Hash of acta as it is installed, its stylesheets and packages: the compiler writes it. */
const fingerprint = new URL('../../dist/fingerprint', import.meta.url);

/** What this run has used, and what was kept before: two folders, so that what no run uses any more goes (see `CacheRun`). */
const used = 'used';
const kept = 'kept';

const cacheDirectoryTag = 'Signature: 8a477f597d28d172789f06886806bc55';

const sealLength = 32;

/**
 * The cache in a folder, which is made where it is not there; nothing where it cannot be written to. It may be used from several
 * threads and processes. What does not bear this folder's seal is as if it were not there.
 */
export function openCache(folder: string): Cache | undefined {
  const seal = prepareFolder(folder);
  if (seal === undefined) return undefined;
  const acta = [readFileSync(fingerprint, 'utf8'), process.version];
  return {
    async remember(kind, inputs, work) {
      const key = digestOf([...acta, kind, ...inputs]).digest('hex');
      const found = recall(folder, key, seal);
      if (found !== undefined) return found as Awaited<ReturnType<typeof work>>;
      const outcome = await work();
      if (outcome.result !== undefined) keep(folder, key, seal, outcome);
      return outcome;
    },
  };
}

/** What `work` gives where all that it asks the cache for was kept; nothing where some of it would have to be done. */
export async function recalled<Result>(
  cache: Cache,
  work: (cache: Cache) => Promise<Result>,
): Promise<Result | undefined> {
  const missing = Symbol('missing');
  try {
    return await work({
      remember: (kind, inputs) =>
        cache.remember(kind, inputs, () => {
          throw missing;
        }),
    });
  } catch (error) {
    if (error === missing) return undefined;
    throw error;
  }
}

/** A build's use of a cache. */
export interface CacheRun {
  /** A build that succeeded has asked for all there is: what it did not ask for is of documents as they were, and goes. */
  end(succeeded: boolean): void;
}

/** Begins a build's use of the cache in `folder`. A build that fails or is interrupted leaves no cache where there was none. */
export function beginCacheRun(folder: string): CacheRun {
  const parent = dirname(folder);
  const [isNew, hasParent] = [!existsSync(folder), existsSync(parent)];
  const discard = () => {
    if (!isNew) return;
    cleanCache(folder);
    if (!hasParent) tryTo(() => rmdirSync(parent));
  };
  const interruption = putAwayIfInterrupted(discard);
  return {
    end(succeeded) {
      interruption.done();
      if (!succeeded) return discard();
      // Where another run has it, what is left is found or not, and either is well.
      tryTo(() => {
        rmSync(join(folder, kept), { recursive: true, force: true });
        renameSync(join(folder, used), join(folder, kept));
      });
    },
  };
}

/** Removes the cache, if it is one. */
export function cleanCache(folder: string): void {
  if (isFolder(folder)) rmSync(folder, { recursive: true, force: true });
}

/**
 * Makes the folder, and gives what its seal is made of: which folder of which disk it is and when it was made. A cache that came with
 * an edition from elsewhere is another folder here, whatever it holds, so nobody can send pages that acta never made.
 */
function prepareFolder(folder: string): Buffer | undefined {
  try {
    for (const path of [dirname(folder), folder, join(folder, used), join(folder, kept)]) {
      if (!existsSync(path)) mkdirSync(path);
      // A link may lead out of the edition.
      if (!isFolder(path)) return undefined;
    }
    // Neither for version control nor for backups (https://bford.info/cachedir/).
    tryTo(() => writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' }));
    tryTo(() => writeFileSync(join(folder, 'CACHEDIR.TAG'), `${cacheDirectoryTag}\n`, { flag: 'wx' }));
    const { dev, ino, birthtimeNs } = lstatSync(folder, { bigint: true });
    return digestOf([`${dev} ${ino} ${birthtimeNs}`]).digest();
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function recall(folder: string, key: string, seal: Buffer): Outcome<unknown> | undefined {
  for (const generation of [used, kept]) {
    const path = join(folder, generation, key);
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      continue;
    }
    const content = bytes.subarray(sealLength);
    if (!bytes.subarray(0, sealLength).equals(sealOf(seal, key, content))) continue;
    if (generation === kept) tryTo(() => renameSync(path, join(folder, used, key)));
    return deserialize(content) as Outcome<unknown>;
  }
  return undefined;
}

/** Written beside and renamed, so that nobody reads the half of it. A cache that cannot be written is one that helps less. */
function keep(folder: string, key: string, seal: Buffer, { result, found }: Outcome<unknown>): void {
  // A cause may be anything.
  const content = serialize({ result, found: found.map(({ cause: _, ...finding }) => finding) });
  const path = join(folder, used, key);
  const beside = `${path}.${process.pid}-${threadId}`;
  const isKept = tryTo(() => {
    writeFileSync(beside, Buffer.concat([sealOf(seal, key, content), content]), { flag: 'wx' });
    renameSync(beside, path);
  });
  if (!isKept) tryTo(() => rmSync(beside, { force: true }));
}

function sealOf(seal: Buffer, key: string, content: Uint8Array): Buffer {
  return digestOf([seal, key, content]).digest();
}

function tryTo(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Hash of parts, each with its kind and length, so that no two lists have one. */
function digestOf(parts: readonly Input[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part ?? null);
    const kind = typeof part === 'string' ? 's' : part instanceof Uint8Array ? 'b' : 'j';
    hash.update(`${kind}${Buffer.byteLength(bytes)}:`).update(bytes);
  }
  return hash;
}
