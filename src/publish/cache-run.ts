import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cache, cleanCache, kept, openCache, used } from './cache.js';
import { openExplanation, type Reason } from './explanation.js';
import { putAway } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';

/** A build's use of a cache. */
export interface CacheRun {
  readonly folder: string;
  /** The cache; what it is asked for and did not keep is among the reasons. */
  readonly cache: Cache;
  readonly reasons: readonly Reason[];
  /** A build that succeeded has asked for all there is: what it did not ask for is of documents as they were, and goes. */
  end(succeeded: boolean): void;
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
    folder,
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
