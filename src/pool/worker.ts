import Tinypool from 'tinypool';
import { draftTei, readTranscript } from '../build.js';
import { noEdition } from '../config/edition.js';
import { Report } from '../diagnostics/diagnostic.js';
import type { Drafted, DraftTask, SharedWithWorkers } from './index.js';

/** What a worker does with one transcript: all from its file to the text of its draft. Depends on nothing but the task. */
export async function draft(
  { path, name, edition }: DraftTask,
  { editions }: SharedWithWorkers = Tinypool.workerData as SharedWithWorkers,
): Promise<Drafted> {
  const report = new Report();
  const settings = editions[edition] ?? noEdition;
  const manuscript = await readTranscript(path, name, settings, report);
  const xml = manuscript && (await draftTei(manuscript, name, settings, report));
  return {
    ...(xml !== undefined && { xml }), // A cause may be anything, which need not pass from thread to thread.
    diagnostics: report.diagnostics.map(({ cause: _, ...diagnostic }) => diagnostic),
  };
}

export default draft;
