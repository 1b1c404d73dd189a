import Tinypool from 'tinypool';
import type { Artifact } from '../artifact/artifact.js';
import { noEdition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { renderPages, renderUnitEntries } from '../front.js';
import { type Cache, type Kept, noCache, openCache, openStore, type Store } from '../publish/index.js';
import { doTask } from '../queue/tasks.js';
import type { Entries } from '../render/index.js';
import { draftTei, type PreparedUnit, prepareUnit, readTranscript, renderUnit } from '../unit.js';
import type { SharedWithWorkers, Task } from './index.js';

/** What a task gives, by its kind. */
type Given = string | PreparedUnit | readonly Artifact[] | Entries;

/** What a worker does with one document: all of one task. Depends on nothing but the task and what all tasks share. */
export async function work(
  task: Task,
  { editions, schema, kept }: SharedWithWorkers = Tinypool.workerData as SharedWithWorkers,
): Promise<Outcome<Given>> {
  const edition = ('edition' in task ? editions[task.edition] : undefined) ?? noEdition;
  const cache = (kept && (await cacheAt(kept))) ?? noCache;
  switch (task.kind) {
    case 'draft': {
      const report = new Report();
      const manuscript = await readTranscript(task.path, task.name, edition, report);
      const result = manuscript && (await draftTei(manuscript, task.name, edition, report));
      return { ...(result !== undefined && { result }), found: report.diagnostics.map(sendable) };
    }
    case 'validate': {
      const { validateFile } = await import('../validation.js');
      const report = new Report();
      await validateFile(task.path, report, task.options);
      return { found: report.diagnostics.map(sendable) };
    }
    case 'prepare':
      return sent(await prepareUnit(task.unit, task.page, edition, { cache, ...(schema !== undefined && { schema }) }));
    case 'far':
      return { found: (await doTask(task.task, cache as Store)).found.map(sendable) };
    case 'render':
      return sent(await renderUnit(task.prepared, task.around, cache));
    case 'entries':
      return sent(await renderUnitEntries(task.unit, task.register, cache));
    case 'pages':
      return sent(await renderPages(task.of, cache));
  }
}

export default work;

const caches = new Map<string, Promise<Cache | undefined>>();

/** What is found in opening it was told when the build began. */
function cacheAt(kept: Kept): Promise<Cache | undefined> {
  const key = JSON.stringify(kept);
  if (!caches.has(key))
    caches.set(key, 'store' in kept ? openStore(kept, new Report()) : Promise.resolve(openCache(kept.cache)));
  return caches.get(key)!;
}

function sent<Result>({ found, ...outcome }: Outcome<Result>): Outcome<Result> {
  return { ...outcome, found: found.map(sendable) };
}

/** A cause may be anything, which need not pass from thread to thread. */
function sendable({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
