import { createHash, type Hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { Outcome } from '../diagnostics/outcome.js';
import { putAway } from './faults.js';

/** What work depends on: bytes, text, or data that JSON can write. */
export type Input = Uint8Array | string | object | number | boolean | undefined;

/** All that work depends on beside this version of acta, each under a name that says what it is. */
export type Inputs = Readonly<Record<string, Input>>;

/** A piece of work: what is done, and with which document; nothing where it is the edition. */
export interface Step {
  readonly kind: string;
  readonly subject?: string;
}

/** Work that need not be done twice. */
export interface Cache {
  /**
   * The outcome of `work` on `inputs`: as an earlier run kept it, else as `work` gives it now. The step's kind tells apart what is made of
   * the same. Nothing is kept of work that had no result.
   */
  remember<Result>(step: Step, inputs: Inputs, work: () => Promise<Outcome<Result>>): Promise<Outcome<Result>>;
}

/** Remembers nothing. */
export const noCache: Cache = { remember: (_step, _inputs, work) => work() };

/** The cache of an edition, in its folder. */
export const cacheFolder = (home: string): string => join(home, '.acta', 'cache');

let known: string | undefined;

/** Tells one acta from another, as it is installed: a hash of its program, stylesheets and packages, which the compiler writes, and Node's version. */
export function installed(): string {
  known ??= `${readFileSync(new URL('../../dist/fingerprint', import.meta.url), 'utf8')} ${process.version}`;
  return known;
}

/** What this run has used, and what was kept before: two folders, so that what no run uses any more goes (see `CacheRun`). */
export const used = 'used';
export const kept = 'kept';

const cacheDirectoryTag = 'Signature: 8a477f597d28d172789f06886806bc55';

export const sealLength = 32;

/**
 * The cache in a folder, which is made where it is not there; nothing where it cannot be written to. It may be used from several
 * threads and processes. What does not bear this folder's seal is as if it were not there.
 */
export function openCache(folder: string): Cache | undefined {
  const seal = prepareFolder(folder);
  if (seal === undefined) return undefined;
  return {
    async remember({ kind }, inputs, work) {
      const key = keyOf(kind, inputs);
      const found = recall(folder, key, seal);
      if (found !== undefined) return found as Awaited<ReturnType<typeof work>>;
      const outcome = await work();
      if (outcome.result !== undefined) keep(folder, key, seal, outcome);
      return outcome;
    },
  };
}

/**
 * The cache in a folder for who may only read: what was kept there is given, and nothing is kept, nor is anything in the folder changed. Where
 * there is none it is as one that is empty.
 */
export function readingCache(folder: string): Cache {
  const seal = sealAt(folder);
  if (seal === undefined) return noCache;
  return {
    async remember({ kind }, inputs, work) {
      const found = recall(folder, keyOf(kind, inputs), seal, { isRead: true });
      return found === undefined ? work() : (found as Awaited<ReturnType<typeof work>>);
    },
  };
}

/** A cache in the memory of a process that stays, above another one. */
export interface MemoryCache extends Cache {
  /** Forgets what was not asked for since this was last said. */
  turn(): void;
}

/** Keeps in memory what was asked for, whether the cache below had it or it had to be made. */
export function memoryCache(below: Cache): MemoryCache {
  let [now, before] = [new Map<string, Outcome<unknown>>(), new Map<string, Outcome<unknown>>()];
  return {
    async remember(step, inputs, work) {
      const key = keyOf(step.kind, inputs);
      const known = now.get(key) ?? before.get(key);
      const outcome = (known as Awaited<ReturnType<typeof work>>) ?? (await below.remember(step, inputs, work));
      if (outcome.result !== undefined) now.set(key, outcome);
      return outcome;
    },
    turn() {
      [now, before] = [new Map(), now];
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
      remember: (step, inputs) =>
        cache.remember(step, inputs, () => {
          throw missing;
        }),
    });
  } catch (error) {
    if (error === missing) return undefined;
    throw error;
  }
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
    putAway(() => writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' }));
    putAway(() => writeFileSync(join(folder, 'CACHEDIR.TAG'), `${cacheDirectoryTag}\n`, { flag: 'wx' }));
    return sealAt(folder);
  } catch {
    return undefined;
  }
}

/** What the seal of a cache's folder is made of; nothing where there is no such folder, or the system does not let us look. */
export function sealAt(folder: string): Buffer | undefined {
  try {
    if (!isFolder(folder)) return undefined;
    const { dev, ino, birthtimeNs } = lstatSync(folder, { bigint: true });
    return digestOf([`${dev} ${ino} ${birthtimeNs}`]).digest();
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

const digests = new WeakMap<Inputs, Readonly<Record<string, string>>>();

/** The digest of each of these inputs, as long as they are the same object: a build asks for those of a step several times. */
export function digestsOf(inputs: Inputs): Readonly<Record<string, string>> {
  const known = digests.get(inputs);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, digestOf([input]).digest('hex')]),
  );
  digests.set(inputs, made);
  return made;
}

/** Names a piece of work by all that it depends on. */
export function keyOf(kind: string, inputs: Inputs): string {
  return digestOf([installed(), kind, ...Object.entries(digestsOf(inputs)).flat()]).digest('hex');
}

function recall(folder: string, key: string, seal: Buffer, { isRead = false } = {}): Outcome<unknown> | undefined {
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
    if (generation === kept && !isRead) putAway(() => renameSync(path, join(folder, used, key)));
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
  const isKept = putAway(() => {
    writeFileSync(beside, Buffer.concat([sealOf(seal, key, content), content]), { flag: 'wx' });
    renameSync(beside, path);
  });
  if (!isKept) putAway(() => rmSync(beside, { force: true }));
}

/** The seal of what lies in a cache's folder under a name. */
export function sealOf(seal: Buffer, key: string, content: Uint8Array): Buffer {
  return digestOf([seal, key, content]).digest();
}

/** Hash of parts, each with its kind and length, so that no two lists have one. */
export function digestOf(parts: readonly Input[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part ?? null);
    const kind = typeof part === 'string' ? 's' : part instanceof Uint8Array ? 'b' : 'j';
    hash.update(`${kind}${Buffer.byteLength(bytes)}:`).update(bytes);
  }
  return hash;
}
