import { type Built, build } from '../build.js';
import type { BuildOptions } from '../build-options.js';
import type { Edition } from '../config/edition.js';
import { Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { makeListPage } from '../division/pages.js';
import { renderUnitEntries } from '../edition-pages.js';
import { openThreads, type Workers } from '../pool/index.js';
import { installed, openStore, type Store, type StorePlace } from '../publish/index.js';
import { prepareUnit, renderUnit, type Unit } from '../unit.js';
import { type Asking, ask, type FarJob, serve } from './redis.js';
import { TaskSender } from './tasks.js';

export interface FarBuildOptions extends BuildOptions {
  /** Address of Redis. */
  readonly on: string;
  readonly store: string;
  /** Publishes the edition without the documents on which the work failed. */
  readonly partial?: boolean;
}

/** Tasks that are asked for and not done yet: enough for every worker, and not all of a large edition. */
const askedAtOnce = 500;

/**
 * Builds an edition as `build` does, but what the store does not have is done by workers on other machines. A document on which the
 * work fails, after several tries, is an error; with `partial` it is left out and named.
 */
export async function buildOn(
  units: readonly Unit[],
  edition: Edition,
  directory: string,
  report: Report,
  options: FarBuildOptions,
): Promise<Built | undefined> {
  const { store: address, home } = options;
  const store = await openStore({ store: address, ...(home !== undefined && { home }) }, report);
  const asking = store && (await reached(options.on, report, () => ask(options.on)));
  if (!store || !asking) return undefined;
  try {
    const failed = new Set<string>();
    const workers = farWorkers(store, edition, asking, failed);
    const first = new Report();
    const built = await build(units, edition, directory, first, { ...options, workers });
    if (failed.size === 0 || !options.partial) {
      report.addAll(first.diagnostics);
      return built;
    }
    for (const { code, message, place } of first.diagnostics)
      if (code === 'queue/failed') report.add('queue/left-out', message, place ? { place } : {});
    const rest = units.filter(({ name }) => !failed.has(name));
    return await build(rest, edition, directory, report, { ...options, workers });
  } finally {
    await asking.close();
  }
}

/** Workers on other machines. Whatever they did lies in the store, from where it is taken. */
function farWorkers(store: Store, edition: Edition, asking: Asking, failed: Set<string>): Workers {
  const sender = new TaskSender(store, edition);
  const places = gate(askedAtOnce);
  const pages = new Map<string, string>();

  async function far<Result>(
    stage: string,
    file: string,
    send: (report: Report) => Promise<string | undefined>,
    take: () => Promise<Outcome<Result>>,
    unit?: string,
  ): Promise<Outcome<Result>> {
    return places(async () => {
      const report = new Report();
      try {
        const task = await send(report);
        if (task === undefined) return { found: report.diagnostics };
        await asking.done({ task, acta: installed() });
      } catch (error) {
        // Without a page of a list nothing can be published.
        if (unit !== undefined) failed.add(unit);
        const cause = error instanceof Error ? error.message : String(error);
        report.add('queue/failed', `${stage} failed on every try: ${cause}`, { place: { file } });
        return { found: report.diagnostics };
      }
      return take();
    });
  }

  const unitOf = (page: string): string => pages.get(page) ?? page;
  return {
    prepare(unit, page) {
      pages.set(page, unit.name);
      const file = (unit.transcript ?? unit.tei)!;
      const take = () => prepareUnit(unit, page, edition, { cache: store });
      return far('preparing this document', file, (report) => sender.prepare(unit, page, report), take, unit.name);
    },
    render(unit, around) {
      const take = () => renderUnit(unit, around, store);
      const send = () => sender.render(unit, around);
      return far('making the page of this document', unit.file, send, take, unitOf(unit.page));
    },
    entries(unit, register) {
      const take = () => renderUnitEntries(unit, register, store);
      const send = () => sender.entries(unit, register);
      return far('finding what the lists have of this document', unit.file, send, take, unitOf(unit.page));
    },
    list(page) {
      const take = () => makeListPage(page, store);
      return far('making this page of a list', `${page.name}.html`, () => sender.list(page), take);
    },
    close: async () => {},
  };
}

/** Lets so many in at once. */
function gate(places: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** A worker at work. */
export interface Working {
  /** Finishes what was begun, and takes nothing more. */
  stop(): Promise<void>;
}

/** Does the work of builds that are asked for on a Redis, in so many threads. Nothing comes back, and the report says why, where it cannot. */
export async function workOn(
  on: string,
  place: StorePlace,
  threads: number,
  report: Report,
  onTask: (count: number) => void = () => {},
): Promise<Working | undefined> {
  if (!(await openStore(place, report))) return undefined;
  const pool = await openThreads(threads, { editions: [], kept: place });
  let count = 0;
  const work = async ({ task, acta }: FarJob): Promise<void> => {
    if (acta !== installed()) throw new Error('the worker has another version of acta, or of Node, than the build');
    const { found } = await pool.far(task);
    const fault = found.find(({ code, severity }) => severity === 'error' && /^(?:store|publish)\//.test(code));
    if (fault) throw new Error(fault.message);
    onTask(++count);
  };
  const serving = await reached(on, report, () => serve(on, threads, work));
  if (!serving) {
    await pool.close();
    return undefined;
  }
  return {
    async stop() {
      await serving.close();
      await pool.close();
    },
  };
}

/** What comes of connecting; nothing where there is no Redis, which the report says without what was sent to it. */
async function reached<Result>(
  on: string,
  report: Report,
  attempt: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await attempt();
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException;
    const reason = /^(?:WRONGPASS|NOAUTH|NOPERM)/.exec(message)?.[0] ?? code ?? name;
    const way = 'look at its address, and at REDIS_USERNAME and REDIS_PASSWORD in the environment';
    report.add('queue/unreachable', `no Redis answers at ${on} (${reason}); ${way}`);
    return undefined;
  }
}
