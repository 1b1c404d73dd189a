import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Edition } from '../config/edition.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A transcript to make a draft of. */
export interface DraftTask {
  readonly path: string;
  readonly name: string;
  /** Which of the editions it belongs to. */
  readonly edition: number;
}

/** What every task needs, given to a worker once. */
export interface SharedWithWorkers {
  readonly editions: readonly Edition[];
}

/** A draft, or nothing where the transcript has errors, and what was found. */
export interface Drafted {
  readonly xml?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A worker loads acta anew, which takes as long as so many bytes of transcripts. */
const WORTH_A_WORKER = 500_000;

/**
 * Makes drafts of transcripts, in several threads where there is enough to do and `jobs` (the number of cores, where it is left
 * out) allows. The drafts come in the order of the tasks and are the same whatever the number of threads. `onDone` is told how many
 * are done. An error that is thrown for one task ends the others.
 */
export async function* draftAll(
  tasks: readonly DraftTask[],
  shared: SharedWithWorkers,
  {
    jobs,
    onDone = () => {},
  }: { readonly jobs?: number; readonly onDone?: (count: number, task: DraftTask) => void } = {},
): AsyncGenerator<Drafted> {
  const threads = Math.min(jobs ?? availableParallelism(), tasks.length, Math.floor(sizeOf(tasks) / WORTH_A_WORKER));
  let done = 0;
  if (threads < 2) {
    const { draft } = await import('./worker.js');
    for (const task of tasks) {
      const drafted = await draft(task, shared);
      onDone(++done, task);
      yield drafted;
    }
    return;
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: shared,
    // What a transcript needs is garbage as soon as it is done: room for one at a time spares most collections.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const drafts = tasks.map(async (task): Promise<Drafted> => {
    const drafted: Drafted = await pool.run(task);
    onDone(++done, task);
    return drafted;
  });
  // Whoever stops asking does not hear of the rest.
  for (const draft of drafts) draft.catch(() => {});
  try {
    for (const draft of drafts) yield await draft;
  } finally {
    await pool.destroy();
  }
}

/** Bytes of the files; one that cannot be read is the reader's to complain of. */
function sizeOf(tasks: readonly DraftTask[]): number {
  return tasks.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
