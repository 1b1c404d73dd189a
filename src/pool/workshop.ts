import type { Artifact } from '../artifact/artifact.js';
import type { Edition } from '../config/edition.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Said } from '../division/keys.js';
import { type ListPage, makeListPage } from '../division/pages.js';
import { type PagesOf, type Register, renderPages, renderUnitEntries } from '../edition-pages.js';
import { type Cache, type CacheRun, noCache, openShelf, recalled, type Shelf } from '../publish/index.js';
import { type Around, type PreparedUnit, prepareUnit, renderUnit, type Unit } from '../unit.js';
import { openPool, type Pool, sizeOf, threadsFor, type Workers } from './index.js';
import { shelved, shelvedArtifact, shelvedArtifacts, shelvedSaid, shelvedUnit } from './shelving.js';
import type { ForEntries } from './tasks.js';

/** As much of transcripts is worth a thread where not only drafts are made of them but also checked, and their pages. */
const BUILDING_WORTH_A_THREAD = 150_000;

/** Is told that the work on a thing is done, how many are, and of how many. */
export type OnDone<Thing> = (thing: Thing, count: number, total: number) => void;

/** A unit, and the name of its page. */
export interface ToPrepare {
  readonly unit: Unit;
  readonly page: string;
}

/** A document, and what stands around its page. */
export interface ToRender {
  readonly prepared: PreparedUnit;
  readonly around: () => Around;
}

/**
 * Work on all documents of an edition. Outcomes come in the order of the documents. What is long in them is on a shelf, and can be asked for
 * until the workshop is closed.
 */
export interface Workshop {
  /** What was kept of work on all documents together. */
  readonly cache: Cache;
  prepareAll(things: readonly ToPrepare[], onDone?: OnDone<ToPrepare>): Promise<readonly Outcome<PreparedUnit>[]>;
  renderAll(things: readonly ToRender[]): Promise<readonly Outcome<readonly Artifact[]>[]>;
  /** What the registers say of each document. */
  entriesAll(units: readonly PreparedUnit[], register: Register): Promise<readonly Outcome<Said>[]>;
  /** Pages of divided lists; `finish` is given each as it was made, and gives what is to stand on the site. */
  listsAll<Page extends ListPage>(
    pages: readonly Page[],
    finish: (page: Page, artifacts: readonly Artifact[]) => readonly Artifact[],
  ): Promise<readonly Outcome<readonly Artifact[]>[]>;
  /** Puts files on the shelf as they come. */
  shelve(artifacts: Iterable<Artifact>): readonly Artifact[];
  pages(of: PagesOf): Promise<Outcome<readonly Artifact[]>>;
  close(): Promise<void>;
}

/** Who makes what is made of all documents together, and keeps it. */
export type FrontHands = Pick<Workshop, 'pages' | 'entriesAll' | 'listsAll' | 'shelve'>;

/** How the work on all documents is done. */
export interface WorkshopOptions {
  readonly schema?: string;
  readonly jobs?: number;
  /** Who does what was not kept; threads of this process where it is left out. */
  readonly workers?: Workers;
  /** Where that is put which is long; one of the workshop's own, closed with it, where it is left out. */
  readonly shelf?: Shelf;
}

/**
 * What was kept of earlier work is taken from the cache; the rest is done in as many threads as it is worth, and kept where the run says
 * at which place.
 */
export function openWorkshop(
  edition: Edition,
  { schema, jobs, workers, shelf: given }: WorkshopOptions,
  run?: Pick<CacheRun, 'cache'> & Partial<Pick<CacheRun, 'at'>>,
): Workshop {
  const cache = run?.cache;
  const shared = {
    editions: [edition],
    ...(schema !== undefined && { schema }),
    ...(run?.at && { kept: run.at }),
  };
  let threads = 0;
  let pool: Promise<Pool> | undefined;
  const shelf = given ?? openShelf();

  /** The pool: of this thread first, where there is little to do, and of several as soon as there is more. */
  function openedFor(sizes: readonly number[]): Promise<Pool> {
    const worth = threadsFor(sizes, jobs, [], BUILDING_WORTH_A_THREAD);
    if (!pool || (threads < 2 && worth > threads)) {
      threads = worth;
      pool = openPool(threads, shared);
    }
    return pool;
  }

  async function all<Thing, Result, Hands>(
    things: readonly Thing[],
    open: (sizes: readonly number[]) => Promise<Hands>,
    {
      ask,
      give,
      put = (result) => result,
      size,
      onDone = () => {},
    }: {
      readonly ask: (thing: Thing, cache: Cache) => Promise<Outcome<Result>>;
      readonly give: (thing: Thing, hands: Hands) => Promise<Outcome<Result>>;
      readonly put?: (result: Result, thing: Thing) => Result;
      readonly size: (thing: Thing) => number;
      readonly onDone?: OnDone<Thing> | undefined;
    },
  ): Promise<readonly Outcome<Result>[]> {
    let count = 0;
    const known = new Map<Thing, Outcome<Result>>();
    await severalAtOnce(cache ? things : [], async (thing) => {
      const outcome = await recalled(cache!, (kept) => ask(thing, kept));
      if (!outcome) return;
      known.set(
        thing,
        shelved(outcome, (result) => put(result, thing)),
      );
      onDone(thing, ++count, things.length);
    });
    const rest = things.filter((thing) => !known.has(thing));
    const hands = rest.length > 0 ? await open(rest.map(size)) : undefined;
    return Promise.all(
      things.map(async (thing) => {
        const outcome = known.get(thing);
        if (outcome) return outcome;
        const made = shelved(await give(thing, hands!), (result) => put(result, thing));
        onDone(thing, ++count, things.length);
        return made;
      }),
    );
  }

  const options = schema === undefined ? {} : { schema };
  const openWorkers = async (sizes: readonly number[]): Promise<Workers> => workers ?? openedFor(sizes);
  const openRegistrars = async (sizes: readonly number[]): Promise<Pick<Pool, 'entries'>> =>
    workers?.entries ? { entries: workers.entries } : openedFor(sizes);
  const openListMakers = async (sizes: readonly number[]): Promise<Pick<Pool, 'list'>> =>
    workers?.list ? { list: workers.list } : openedFor(sizes);
  return {
    cache: cache ?? noCache,
    prepareAll: (things, onDone) =>
      all(things, openWorkers, {
        ask: ({ unit, page }, kept) => prepareUnit(unit, page, edition, { ...options, cache: kept }),
        give: ({ unit, page }, hands) => hands.prepare(unit, page),
        put: (unit) => shelvedUnit(unit, shelf),
        size: ({ unit: { transcript, tei } }) => sizeOf((transcript ?? tei)!),
        onDone,
      }),
    renderAll: (things) =>
      all(things, openWorkers, {
        ask: ({ prepared, around }, kept) => renderUnit(prepared, around(), kept),
        give: ({ prepared, around }, hands) => hands.render(prepared, around()),
        put: (artifacts) => shelvedArtifacts(artifacts, shelf),
        size: ({ prepared: { tei } }) => tei.length,
      }),
    entriesAll: (units, register) =>
      all(units, openRegistrars, {
        ask: (unit, kept) => renderUnitEntries(unit, register, kept),
        give: (unit, hands) => hands.entries(forEntries(unit), register),
        put: (said) => shelvedSaid(said, shelf),
        size: ({ member }) => member.length / 4,
      }),
    listsAll: (pages, finish) =>
      all(pages, openListMakers, {
        ask: makeListPage,
        give: (page, hands) => hands.list(page),
        put: (artifacts, page) => shelvedArtifacts(finish(page, artifacts), shelf),
        // A page takes about as long as this much of transcripts.
        size: () => BUILDING_WORTH_A_THREAD / 4,
      }),
    shelve: (artifacts) => Array.from(artifacts, (artifact) => shelvedArtifact(artifact, shelf)),
    pages: async (of) => {
      const [outcome] = await all([of], openedFor, {
        ask: renderPages,
        give: (given, hands) => hands.pages(given),
        size: () => 0,
      });
      return outcome!;
    },
    async close() {
      if (!given) shelf.close();
      await (await pool)?.close();
      await workers?.close();
    },
  };
}

/** Of a document what its entries need, brought from the shelf when it is its turn. */
function forEntries(unit: PreparedUnit): ForEntries {
  const { page, file } = unit;
  return {
    page,
    file,
    get member() {
      return unit.member;
    },
  };
}

/** Things that are asked for at once of what may be far away. */
const ASKED_AT_ONCE = 16;

async function severalAtOnce<Thing>(things: readonly Thing[], ask: (thing: Thing) => Promise<void>): Promise<void> {
  const queue = things.values();
  const hand = async (): Promise<void> => {
    for (const thing of queue) await ask(thing);
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, hand));
}
