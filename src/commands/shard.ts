import type { Report } from '../diagnostics/diagnostic.js';
import type { Shard } from '../shards.js';

/** What the command line says of a build in parts, and of where its parts are kept. */
export interface PartOptions {
  readonly shard?: string;
  readonly merge?: boolean;
  readonly store?: string;
  readonly on?: string;
  readonly partial?: boolean;
}

/** Which part of a build is asked for: a shard, the merge, or all of it. */
export type Part = Shard | 'merge' | 'all' | 'queue';

/**
 * The part that is asked for; nothing where what is said does not go together, which the report then says. `home` is the edition's folder,
 * where there is one.
 */
export function partOf(
  {
    shard,
    merge = false,
    store,
    on,
    partial,
    ...options
  }: PartOptions & {
    readonly cache?: boolean;
    readonly schema?: string;
    readonly explain?: boolean;
  },
  home: string | undefined,
  report: Report,
): Part | undefined {
  const refuse = (message: string): undefined => report.add('usage/arguments', message) as undefined;
  if (partial && on === undefined)
    return refuse('--partial is for a build on other machines; name their queue with --on');
  if (on !== undefined && (shard !== undefined || merge))
    return refuse('with --on the workers take parts by themselves: leave out --shard and --merge');
  if (on !== undefined && store === undefined)
    return refuse('--on needs a place that all machines see; name it with --store');
  if (shard === undefined && !merge && store === undefined) return 'all';
  if (shard !== undefined && merge)
    return refuse('--shard makes a part and --merge publishes all of them: one at a time');
  if (options.cache === false) return refuse('the parts of a build are kept somewhere: leave out --no-cache');
  if (options.schema !== undefined)
    return refuse('what is validated with --schema is never kept; build in one piece, or validate with acta validate');
  if (options.explain && store !== undefined)
    return refuse('--explain tells of an edition’s own cache; leave out --store');
  if (store === undefined && home === undefined)
    return refuse('lone files have no cache; name a folder for the parts with --store');
  if (on !== undefined) return checkQueue(on, report) ? 'queue' : undefined;
  if (shard === undefined) return merge ? 'merge' : 'all';
  return shardOf(shard, refuse);
}

/** Whether this is the address of a Redis, and says no password: a command line is read by others. */
export function checkQueue(on: string, report: Report): boolean {
  const url = URL.canParse(on) ? new URL(on) : undefined;
  if (url?.username || url?.password) {
    report.add(
      'usage/arguments',
      'say the user and password of the queue by REDIS_USERNAME and REDIS_PASSWORD in the environment',
    );
    return false;
  }
  if (url && ['redis:', 'rediss:'].includes(url.protocol)) return true;
  report.add('usage/arguments', 'a queue is named like this: redis://HOST:6379, or rediss://HOST:6379 with TLS');
  return false;
}

function shardOf(text: string, refuse: (message: string) => undefined): Shard | undefined {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (number === undefined) return refuse(`"${text}" is not a shard; write which and of how many, such as 3/16`);
  const shard = { number: Number(number), of: Number(of) };
  if (shard.of === 0) return refuse('there are no 0 shards; write which and of how many, such as 3/16');
  if (shard.number >= 1 && shard.number <= shard.of) return shard;
  const way = shard.number === 0 ? '; where an engine counts from 0, add 1' : '';
  return refuse(
    `there is no shard ${shard.number} of ${shard.of}: they are 1/${shard.of} to ${shard.of}/${shard.of}${way}`,
  );
}
