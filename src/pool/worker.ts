import Tinypool from 'tinypool';
import type { Artifact } from '../artifact/artifact.js';
import { noEdition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Said } from '../division/keys.js';
import type { Cache, Kept, Store } from '../publish/index.js';
import type { PreparedUnit } from '../unit.js';
import type { SharedWithWorkers, Task } from './tasks.js';

/** What a task gives, by its kind. */
type Given = string | PreparedUnit | readonly Artifact[] | Said | readonly Outcome<unknown>[];

/**
 * What a worker does: all of one task. Depends on nothing but the task and what all tasks share. What a kind of task needs
 * is loaded with the first of them: checking a file takes no more than the checks.
 */
export async function work(
  task: Task,
  shared: SharedWithWorkers = Tinypool.workerData as SharedWithWorkers,
): Promise<Outcome<Given>> {
  const { editions, schema, kept } = shared;
  const edition = ('edition' in task ? editions[task.edition] : undefined) ?? noEdition;
  switch (task.kind) {
    case 'several': {
      const result: Outcome<unknown>[] = [];
      for (const each of task.tasks) result.push(await work(each, shared));
      return { result, found: [] };
    }
    case 'draft': {
      const { draftTei, readTranscript } = await import('../draft.js');
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
    case 'prepare': {
      const { prepareUnit } = await import('../unit.js');
      const options = { cache: await cacheAt(kept), ...(schema !== undefined && { schema }) };
      return sent(await prepareUnit(task.unit, task.page, edition, options));
    }
    case 'far': {
      const { doTask } = await import('../queue/tasks.js');
      return { found: (await doTask(task.task, (await cacheAt(kept)) as Store)).found.map(sendable) };
    }
    case 'render': {
      const { renderUnit } = await import('../unit.js');
      return sent(await renderUnit(task.prepared, task.around, await cacheAt(kept)));
    }
    case 'entries': {
      const { renderUnitEntries } = await import('../edition-pages.js');
      return sent(await renderUnitEntries(task.unit, task.register, await cacheAt(kept)));
    }
    case 'pages': {
      const { renderPages } = await import('../edition-pages.js');
      return sent(await renderPages(task.of, await cacheAt(kept)));
    }
    case 'list': {
      const { makeListPage } = await import('../division/pages.js');
      return sent(await makeListPage(task.page, await cacheAt(kept)));
    }
  }
}

export default work;

const caches = new Map<string, Promise<Cache | undefined>>();

/** What is found in opening it was told when the build began. */
async function cacheAt(kept: Kept | undefined): Promise<Cache> {
  const { noCache, openCache, openStore } = await import('../publish/index.js');
  if (kept === undefined) return noCache;
  const open = async () => ('store' in kept ? await openStore(kept, new Report()) : openCache(kept.cache));
  const key = JSON.stringify(kept);
  const opened = caches.get(key) ?? open();
  caches.set(key, opened);
  return (await opened) ?? noCache;
}

function sent<Result>({ found, ...outcome }: Outcome<Result>): Outcome<Result> {
  return { ...outcome, found: found.map(sendable) };
}

/** A cause may be anything, which need not pass from thread to thread. */
function sendable({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
