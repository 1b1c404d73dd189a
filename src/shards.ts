import { pageNames } from './artifact/page-name.js';
import { type Built, build, renderWhole } from './build.js';
import type { BuildOptions } from './build-options.js';
import type { Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import type { Outcome } from './diagnostics/outcome.js';
import type { Workers } from './pool/index.js';
import { openWorkshop } from './pool/workshop.js';
import { openRun } from './publish/index.js';
import { searchOf } from './search.js';
import type { PreparedUnit, Unit } from './unit.js';

/** One of the equal parts of a build. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/**
 * Does a shard's part of a build and keeps it where `options` say; gives how many documents that were. All shards, in any order and on
 * any machines, make everything that `mergeShards` needs.
 *
 * A page shows the titles of its neighbours and leads to the registers that the edition has. So a shard whose own documents are ready
 * takes those of the others from the store and makes what is not there yet; then it makes its own pages. Nobody waits for anybody, and a
 * shard that was killed holds up none but the merge. The report tells of the shard's own documents, and of errors in others.
 */
export async function buildShard(
  units: readonly Unit[],
  edition: Edition,
  shard: Shard,
  report: Report,
  options: BuildOptions,
): Promise<number | undefined> {
  const run = await openRun(options, report);
  if (!run) return undefined;
  const workshop = openWorkshop(edition, options, run);
  const isOwn = (index: number): boolean => index % shard.of === shard.number - 1;
  try {
    const pages = pageNames(units.map(({ name }) => name));
    const all = units.map((unit) => ({ unit, page: pages.get(unit.name)! }));
    const outcomes = new Map<string, Outcome<PreparedUnit>>();
    const prepare = async (things: typeof all): Promise<void> => {
      const before = outcomes.size;
      const made = await workshop.prepareAll(things, ({ unit }, count) =>
        options.onUnit?.(unit, before + count, all.length),
      );
      for (const [index, { page }] of things.entries()) outcomes.set(page, made[index]!);
    };
    await prepare(all.filter((_, index) => isOwn(index)));
    for (const { found } of outcomes.values()) report.addAll(found);
    if (report.hasErrors) return undefined;
    const others = all.filter((_, index) => !isOwn(index));
    await prepare(helpingOrder(others, shard));
    for (const { page } of others) addErrors(outcomes.get(page)!, report);
    if (report.hasErrors) return undefined;

    const prepared = all.flatMap(({ page }) => outcomes.get(page)?.result ?? []);
    const heard = new Report();
    const search = await searchOf(prepared, edition, workshop.cache);
    const hasSearch = search.result !== undefined;
    const whole = await renderWhole(prepared, edition, heard, options, workshop, hasSearch, isOwn);
    addErrors({ found: heard.diagnostics }, report);
    if (!whole) return undefined;
    const own = whole.pages.filter((_, index) => isOwn(index));
    for (const { found } of await workshop.renderAll(own)) report.addAll(found);
    return report.hasErrors ? undefined : own.length;
  } finally {
    await workshop.close();
  }
}

/**
 * Publishes what the shards made, as `build` would have: the same bytes. No document is made; where one was not, the report names it, and
 * nothing is published.
 */
export function mergeShards(
  units: readonly Unit[],
  edition: Edition,
  directory: string,
  report: Report,
  options: BuildOptions,
): Promise<Built | undefined> {
  return build(units, edition, directory, report, { ...options, workers: nobody });
}

/** Does no work, and says so. */
const nobody: Workers = {
  prepare: async ({ transcript, tei }) => missing((transcript ?? tei)!, 'document was not prepared'),
  render: async ({ file }) => missing(file, 'page of this document was not made'),
  close: async () => {},
};

function missing(file: string, what: string): Outcome<never> {
  const report = new Report();
  const way = 'run the shards again, with the options of the merge, on the same state of the edition';
  report.add('store/missing', `the ${what} by any shard; ${way}`, { place: { file } });
  return { found: report.diagnostics };
}

function addErrors({ found }: Outcome<unknown>, report: Report): void {
  report.addAll(found.filter(({ severity }) => severity === 'error'));
}

/** Things of others, from the end of their work and at another place for each shard, so that helpers meet those whom they help late. */
function helpingOrder<Thing>(things: readonly Thing[], { number, of }: Shard): Thing[] {
  const start = Math.floor((things.length * (number - 1)) / of);
  return [...things.slice(start), ...things.slice(0, start)].reverse();
}
