import { deserialize, serialize } from 'node:v8';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readSealed, writeSealed } from './sealed-file.js';

/** What the last build that kept something in a cache was made of, and what came of it. */
export interface LastBuild {
  /** Names all that it depended on. */
  readonly key: string;
  /** `build` of the record of its site. */
  readonly build: string;
  /** What was found in its documents. */
  readonly found: readonly Diagnostic[];
}

const fileName = 'last-build';

/** The last build in the folder of a cache, if it was made of just this. */
export function readLastBuild(folder: string, key: string): LastBuild | undefined {
  const content = readSealed(folder, fileName);
  const last = content && (deserialize(content) as LastBuild);
  return last?.key === key ? last : undefined;
}

/** Keeps what a build was made of, in place of the one before. */
export function writeLastBuild(folder: string, last: LastBuild): void {
  writeSealed(folder, fileName, serialize(last));
}
