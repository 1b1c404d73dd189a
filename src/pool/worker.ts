import Tinypool from 'tinypool';
import type { Artifact } from '../artifact/artifact.js';
import { noEdition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { type Cache, noCache, openCache } from '../publish/index.js';
import { draftTei, type PreparedUnit, prepareUnit, readTranscript, renderUnit } from '../unit.js';
import type { SharedWithWorkers, Task } from './index.js';

/** What a task gives, by its kind. */
type Given = string | PreparedUnit | readonly Artifact[];

/** What a worker does with one document: all of one task. Depends on nothing but the task and what all tasks share. */
export async function work(
  task: Task,
  { editions, schema, cache: folder }: SharedWithWorkers = Tinypool.workerData as SharedWithWorkers,
): Promise<Outcome<Given>> {
  const edition = ('edition' in task ? editions[task.edition] : undefined) ?? noEdition;
  const cache = (folder !== undefined && cacheIn(folder)) || noCache;
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
    case 'render':
      return sent(await renderUnit(task.prepared, task.around, cache));
  }
}

export default work;

const caches = new Map<string, Cache | undefined>();

function cacheIn(folder: string): Cache | undefined {
  if (!caches.has(folder)) caches.set(folder, openCache(folder));
  return caches.get(folder);
}

function sent<Result>({ found, ...outcome }: Outcome<Result>): Outcome<Result> {
  return { ...outcome, found: found.map(sendable) };
}

/** A cause may be anything, which need not pass from thread to thread. */
function sendable({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
