import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Cache, cleanCache, kept, openCache, used } from './cache.js';
import { openExplanation, type Reason } from './explanation.js';
import { putAway } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';
import { openStore, type StorePlace } from './store/index.js';

/** Where outcomes are kept: in an edition's own cache, by its folder, or in a store for several machines. */
export type Kept = { readonly cache: string } | StorePlace;

/** A build's use of a cache. */
export interface CacheRun {
  /** Where the cache is. */
  readonly at: Kept;
  /** The cache; what it is asked for and did not keep is among the reasons. */
  readonly cache: Cache;
  readonly reasons: readonly Reason[];
  /** A build that succeeded has asked for all there is: what it did not ask for is of documents as they were, and goes. */
  end(succeeded: boolean): void;
}

/** Where a build shall keep outcomes: in a store, else in a cache, else nowhere. */
export type KeepOptions = { readonly cache?: string } & Partial<StorePlace>;

/** Opens a store, else a cache, for a part of a build, which forgets nothing in it. Where that cannot be the report says why. */
export async function openRun(
  { cache: folder, store, home }: KeepOptions,
  report: Report,
): Promise<Pick<CacheRun, 'at' | 'cache'> | undefined> {
  if (store !== undefined) {
    const at: StorePlace = { store, ...(home !== undefined && { home }) };
    const cache = await openStore(at, report);
    return cache && { at, cache };
  }
  const cache = folder === undefined ? undefined : openCache(folder);
  if (cache) return { at: { cache: folder! }, cache };
  report.add('publish/not-writable', 'nothing can be kept here; name another folder with --store', {
    ...(folder !== undefined && { place: { file: folder } }),
  });
  return undefined;
}

/** Begins a build's use of a store, else of a cache; nothing where there is none, or a store may not be used, which the report says. */
export async function beginRun(options: KeepOptions, report: Report): Promise<CacheRun | undefined> {
  if (options.store === undefined) return options.cache === undefined ? undefined : beginCacheRun(options.cache);
  const run = await openRun(options, report);
  // Nothing is forgotten in a store: others may need what this build did not.
  return run && { ...run, reasons: [], end: () => {} };
}

/**
 * Begins a build's use of the cache in `folder`; nothing where there can be none. A build that fails or is interrupted leaves no cache
 * where there was none.
 */
export function beginCacheRun(folder: string): CacheRun | undefined {
  const parent = dirname(folder);
  const [isNew, hasParent] = [!existsSync(folder), existsSync(parent)];
  const discard = () => {
    if (!isNew) return;
    cleanCache(folder);
    if (!hasParent) putAway(() => rmdirSync(parent));
  };
  const interruption = putAwayIfInterrupted(discard);
  const cache = openCache(folder);
  if (!cache) {
    interruption.done();
    return undefined;
  }
  const explanation = openExplanation(folder);
  return {
    at: { cache: folder },
    cache: explanation.hear(cache),
    reasons: explanation.reasons,
    end(succeeded) {
      interruption.done();
      if (!succeeded) return discard();
      explanation.save();
      // Where another run has it, what is left is found or not, and either is well.
      putAway(() => {
        rmSync(join(folder, kept), { recursive: true, force: true });
        renameSync(join(folder, used), join(folder, kept));
      });
    },
  };
}
