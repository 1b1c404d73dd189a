import { InvalidArgumentError } from 'commander';
import type { BuildOptions } from '../build-options.js';
import type { Progress } from './progress.js';

/** How many documents a command works on at once: flags, description and parser of the option. */
export const jobsOption = [
  '-j, --jobs <n>',
  'documents to work on at once (default: as many as there are cores)',
  wholeNumber,
] as const;

/** Flags and description of the option that passes over the cache. */
export const noCacheOption = ['--no-cache', 'make everything anew, and keep nothing for the next build'] as const;

/** What the command line says of how the work is done. */
export interface WorkOptions {
  readonly jobs?: number;
  /** False where nothing shall be taken from the cache, nor kept. */
  readonly cache?: boolean;
}

/** How a build works, as the command line says: with how many threads, with the cache of the edition in `home`, showing how far it is. */
export async function workWith(
  { jobs, cache }: WorkOptions,
  home: string | undefined,
  progress: Progress,
): Promise<Pick<BuildOptions, 'jobs' | 'cache' | 'onUnit'>> {
  const { cacheFolder } = await import('../publish/index.js');
  return {
    ...(jobs !== undefined && { jobs }),
    ...(cache !== false && home !== undefined && { cache: cacheFolder(home) }),
    onUnit: ({ name }, count, total) => progress.at(count, total, name),
  };
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1 to 999');
  return Number(value);
}
