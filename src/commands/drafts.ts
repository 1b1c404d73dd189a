import { existsSync } from 'node:fs';
import type { Report } from '../diagnostics/diagnostic.js';
import { draftState } from '../tei/draft.js';
import { checkFile } from '../validate/index.js';

/** A place for a draft, and what it may replace there. */
export interface DraftTarget {
  readonly path: string;
  readonly replaces: Uint8Array | 'nothing';
}

/** Whether a draft may be written: nothing stands there, or a draft as acta left it, or `force` lets it be replaced. */
export function checkDraft(path: string, force: boolean, report: Report): DraftTarget | undefined {
  if (!existsSync(path)) return { path, replaces: 'nothing' };
  const bytes = checkFile(path, report);
  if (!bytes) return undefined;
  const state = draftState(new TextDecoder().decode(bytes));
  if (state !== 'untouched' && !force) {
    const what = state === 'edited' ? 'this file was changed since acta wrote it' : 'this file was not written by acta';
    report.add(
      `draft/${state}`,
      `${what}, so it was left as it is; name another folder with -o, or replace it with --force`,
      {
        place: { file: path },
      },
    );
    return undefined;
  }
  return { path, replaces: bytes };
}
