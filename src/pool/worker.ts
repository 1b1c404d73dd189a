import Tinypool from 'tinypool';
import type { Artifact } from '../artifact/artifact.js';
import { noEdition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import { draftTei, type Outcome, type PreparedUnit, prepareUnit, readTranscript, renderUnit } from '../unit.js';
import type { SharedWithWorkers, Task } from './index.js';

/** What a task gives, by its kind. */
type Given = string | PreparedUnit | readonly Artifact[];

/** What a worker does with one document: all of one task. Depends on nothing but the task and what all tasks share. */
export async function work(
  task: Task,
  { editions, schema }: SharedWithWorkers = Tinypool.workerData as SharedWithWorkers,
): Promise<Outcome<Given>> {
  const edition = ('edition' in task ? editions[task.edition] : undefined) ?? noEdition;
  switch (task.kind) {
    case 'draft': {
      const report = new Report();
      const manuscript = await readTranscript(task.path, task.name, edition, report);
      const result = manuscript && (await draftTei(manuscript, task.name, edition, report));
      return { ...(result !== undefined && { result }), found: report.diagnostics.map(sendable) };
    }
    case 'prepare':
      return sent(await prepareUnit(task.unit, task.page, edition, schema === undefined ? {} : { schema }));
    case 'render':
      return sent(await renderUnit(task.prepared, task.around));
  }
}

export default work;

function sent<Result>({ found, ...outcome }: Outcome<Result>): Outcome<Result> {
  return { ...outcome, found: found.map(sendable) };
}

/** A cause may be anything, which need not pass from thread to thread. */
function sendable({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic;
}
