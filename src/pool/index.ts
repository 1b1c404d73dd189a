import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Artifact } from '../artifact/artifact.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Said } from '../division/keys.js';
import type { ListPage } from '../division/pages.js';
import type { PagesOf, Register } from '../edition-pages.js';
import type { Around, PreparedUnit, Unit } from '../unit.js';
import type { DraftTask, ForEntries, ForPages, SharedWithWorkers, Task, ValidationTask } from './tasks.js';

/** Threads that work on documents. */
export interface Pool {
  /** Makes drafts, one after the other in the same thread. */
  draft(tasks: readonly DraftTask[]): Promise<readonly Outcome<string>[]>;
  /** Validates files, one after the other in the same thread; gives nothing but what is found. */
  validate(tasks: readonly ValidationTask[]): Promise<readonly Outcome<never>[]>;
  /** Does a task that lies in the store, under its name, and gives nothing but what is found. */
  far(task: string): Promise<Outcome<never>>;
  prepare(unit: Unit, page: string): Promise<Outcome<PreparedUnit>>;
  render(prepared: ForPages, around: Around): Promise<Outcome<readonly Artifact[]>>;
  /** What the registers say of a document. */
  entries(unit: ForEntries, register: Register): Promise<Outcome<Said>>;
  /** The pages of an edition. */
  pages(of: PagesOf): Promise<Outcome<readonly Artifact[]>>;
  /** A page of a list that is divided. */
  list(page: ListPage): Promise<Outcome<readonly Artifact[]>>;
  /** Ends the threads; what they were doing is lost. */
  close(): Promise<void>;
}

/** Who works on the documents of an edition, in place of this process; what the lists have of them, too, unless that is left out. */
export type Workers = Pick<Pool, 'prepare' | 'render' | 'close'> & Partial<Pick<Pool, 'entries' | 'list'>>;

/** A thread loads acta anew, which takes as long as working on so many bytes of transcripts. */
const WORTH_A_THREAD = 500_000;

/** Making a grammar ready takes as long as checking so many times its bytes of TEI by it, and each thread does it for itself. */
const BYTES_FOR_A_BYTE_OF_SCHEMA = 2;

/**
 * How many threads `jobs` (the number of cores, where it is left out) allows and documents of these sizes are worth; 1 is this one.
 * `schemas` are the paths of schemas that are not acta's own; `bytes` is how much is worth a thread.
 */
export function threadsFor(
  sizes: readonly number[],
  jobs: number | undefined,
  schemas: readonly string[] = [],
  bytes: number = WORTH_A_THREAD,
): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, size) => total + size, 0);
  const worth = bytes + BYTES_FOR_A_BYTE_OF_SCHEMA * sum(schemas.map(sizeOf));
  return Math.max(1, Math.min(jobs ?? availableParallelism(), sizes.length, Math.floor(sum(sizes) / worth)));
}

/** The bytes of a file; none of one that is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Opens a pool of threads; with one, the work is done in this thread, one document after the other. */
export async function openPool(threads: number, shared: SharedWithWorkers): Promise<Pool> {
  return poolOf(threads < 2 ? await here(shared) : await inThreads(threads, shared));
}

/** Opens a pool of threads, also of a single one: this thread stays free for other things. */
export async function openThreads(threads: number, shared: SharedWithWorkers): Promise<Pool> {
  return poolOf(await inThreads(threads, shared));
}

function poolOf({ run, close }: Runner): Pool {
  const several = async <Result>(tasks: readonly Task[]) =>
    (await run({ kind: 'several', tasks })).result as readonly Outcome<Result>[];
  return {
    draft: (tasks) => several<string>(tasks.map((task) => ({ kind: 'draft', ...task }))),
    validate: (tasks) => several<never>(tasks.map((task) => ({ kind: 'validate', ...task }))),
    far: (task) => run({ kind: 'far', task }) as Promise<Outcome<never>>,
    prepare: (unit, page) => run({ kind: 'prepare', unit, page, edition: 0 }) as Promise<Outcome<PreparedUnit>>,
    // What is on a shelf is no data that could go to a thread.
    render: ({ page, file, tei }, around) =>
      run({ kind: 'render', prepared: { page, file, tei }, around }) as Promise<Outcome<readonly Artifact[]>>,
    entries: (unit, register) => run({ kind: 'entries', unit, register }) as Promise<Outcome<Said>>,
    pages: (of) => run({ kind: 'pages', of }) as Promise<Outcome<readonly Artifact[]>>,
    list: (page) => run({ kind: 'list', page }) as Promise<Outcome<readonly Artifact[]>>,
    close,
  };
}

interface Runner {
  run(task: Task): Promise<Outcome<unknown>>;
  close(): Promise<void>;
}

async function here(shared: SharedWithWorkers): Promise<Runner> {
  const { work } = await import('./worker.js');
  // One after the other, so that no more than one document is worked on at a time.
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  return {
    run(task) {
      const mine = last.then(() => {
        if (isClosed) throw new Error('the pool is closed');
        return work(task, shared);
      });
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      isClosed = true;
    },
  };
}

async function inThreads(threads: number, shared: SharedWithWorkers): Promise<Runner> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: shared,
    // What a document needs is garbage as soon as it is done: room for one at a time spares most collections.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  return { run: (task) => pool.run(task) as Promise<Outcome<unknown>>, close: () => pool.destroy() };
}

/**
 * Validates TEI files, in several threads where there is enough to do. What was found comes in the order of the tasks and is the same
 * whatever the number of threads.
 */
export async function* validateAll(
  tasks: readonly ValidationTask[],
  {
    jobs,
    onDone = () => {},
  }: { readonly jobs?: number; readonly onDone?: (count: number, task: ValidationTask) => void } = {},
): AsyncGenerator<Outcome<never>> {
  const schemas = [...new Set(tasks.flatMap(({ options }) => options.schemas ?? []))];
  yield* inOrder(tasks, { editions: [] }, (pool, batch) => pool.validate(batch), { jobs, onDone, schemas });
}

/**
 * Makes drafts of transcripts, in several threads where there is enough to do. The drafts come in the order of the tasks and are the
 * same whatever the number of threads. `onDone` is told how many are done. An error that is thrown for one task ends the others.
 */
export async function* draftAll(
  tasks: readonly DraftTask[],
  shared: SharedWithWorkers,
  {
    jobs,
    onDone = () => {},
  }: { readonly jobs?: number; readonly onDone?: (count: number, task: DraftTask) => void } = {},
): AsyncGenerator<Outcome<string>> {
  yield* inOrder(tasks, shared, (pool, batch) => pool.draft(batch), { jobs, onDone });
}

/** To give a thread something to do and hear of it takes as long as a part of a document: so many bytes go to it at a time. */
const BATCH = 50_000;

/** Tasks in their order, small ones together. */
function inBatches<Task>(tasks: readonly Task[], sizes: readonly number[]): Task[][] {
  const batches: Task[][] = [];
  let room = 0;
  for (const [index, task] of tasks.entries()) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)!.push(task);
    room -= sizes[index]!;
  }
  return batches;
}

/** What tasks give, in their order, each batch of them begun as soon as there is a thread for it. */
async function* inOrder<Task extends { readonly path: string }, Result>(
  tasks: readonly Task[],
  shared: SharedWithWorkers,
  give: (pool: Pool, batch: readonly Task[]) => Promise<readonly Outcome<Result>[]>,
  {
    jobs,
    onDone,
    schemas = [],
  }: {
    readonly jobs: number | undefined;
    readonly onDone: (count: number, task: Task) => void;
    readonly schemas?: readonly string[];
  },
): AsyncGenerator<Outcome<Result>> {
  const sizes = tasks.map(({ path }) => sizeOf(path));
  const pool = await openPool(threadsFor(sizes, jobs, schemas), shared);
  let done = 0;
  const outcomes = inBatches(tasks, sizes).map(async (batch) => {
    const given = await give(pool, batch);
    for (const task of batch) onDone(++done, task);
    return given;
  });
  // Whoever stops asking does not hear of the rest.
  for (const outcome of outcomes) outcome.catch(() => {});
  try {
    for (const outcome of outcomes) yield* await outcome;
  } finally {
    await pool.close();
  }
}
