import { existsSync } from 'node:fs';
import { Report } from '../diagnostics/diagnostic.js';
import type { FileToWrite } from '../publish/index.js';
import { draftState, pristine, pristinePath, sealOf } from '../tei/draft.js';
import { continueDraft, identifiersIn, keepIdentifiers } from '../tei/identifiers.js';
import {
  type Granularity,
  isSameDraft,
  type MergeConflict,
  type Merged,
  type MergeInput,
  mergeDrafts,
} from '../tei/merge.js';
// From the files themselves: encoding needs nothing else of what checks TEI.
import { checkFile } from '../validate/file.js';
import { passGate } from '../validate/gate.js';

/** What becomes of a TEI file that somebody has changed: it is left alone, written anew, or carried over to the new draft. */
export type OfEdited = 'keep' | 'replace' | 'merge';

/** What the options `--merge` and `--force` say. */
export function ofEdited({ merge, force }: { readonly merge?: boolean; readonly force?: boolean }): OfEdited {
  if (merge) return 'merge';
  return force ? 'replace' : 'keep';
}

/** A place for a draft, and what it may replace there. */
export interface DraftTarget {
  readonly path: string;
  readonly replaces: Uint8Array | 'nothing';
  /** The file that an editor made of a former draft, whose changes are carried over. */
  readonly edited?: string;
}

/** Whether a draft may be written: nothing stands there, or a draft as acta left it, or what may be replaced or merged. */
export function checkDraft(path: string, ofEdited: OfEdited, report: Report): DraftTarget | undefined {
  if (!existsSync(path)) return { path, replaces: 'nothing' };
  const bytes = checkFile(path, report);
  if (!bytes) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const state = draftState(text);
  if (state === 'untouched' || ofEdited === 'replace') return { path, replaces: bytes };
  const place = { file: path };
  if (state === 'foreign') {
    const message =
      'this file was not written by acta, so it was left as it is; name another folder with -o, or replace it with --force';
    report.add('draft/foreign', message, { place });
  } else if (ofEdited === 'merge') {
    return { path, replaces: bytes, edited: text };
  } else {
    const message =
      'this file was changed since acta wrote it, so it was left as it is; carry the changes over to a new draft with --merge, name another folder with -o, or replace it with --force';
    report.add('draft/edited', message, { place });
  }
  return undefined;
}

/**
 * The files that a draft makes: the TEI, with what an editor changed carried over, and the copy of the draft that later merges
 * start from. Reports conflicts as warnings; where the two cannot be put together there is an error, and nothing comes back.
 */
export async function draftFiles(
  { edited, ...target }: DraftTarget,
  xml: string,
  report: Report,
): Promise<readonly FileToWrite[] | undefined> {
  if (edited === undefined) {
    const { replaces } = target;
    const former = replaces === 'nothing' ? '' : new TextDecoder().decode(replaces);
    const draft: FileToWrite = { ...target, content: continueDraft(former, xml) };
    return [draft, pristine(draft)];
  }
  const base = baseOf(target.path, edited, xml, report);
  if (base === undefined) return undefined;
  const acta = keepIdentifiers(base, xml, identifiersIn(edited));
  const merged = await mergeEdited(target.path, { base, editor: edited, acta }, report);
  if (merged === undefined) return undefined;
  const draft: FileToWrite = { ...target, content: acta };
  return isSameDraft(merged, edited)
    ? [pristine(draft)]
    : [{ ...draft, content: withFormOf(edited, merged) }, pristine(draft)];
}

/** Carries an editor's changes over to a new draft, or says why that is not possible. */
async function mergeEdited(path: string, input: MergeInput, report: Report): Promise<string | undefined> {
  const place = { file: path };
  let fault: string | undefined;
  for (const granularity of ['words', 'lines'] satisfies Granularity[]) {
    const merged = mergeDrafts(input, granularity);
    const gate = new Report();
    if (await passGate({ file: path, bytes: Buffer.from(merged.xml) }, gate)) {
      for (const conflict of merged.conflicts) reportConflict(path, conflict, report);
      return merged.xml;
    }
    fault ??= faultOf(merged, gate);
  }
  report.add(
    'merge/broken',
    `your changes and the new draft cannot be put together, as the result would be no XML: ${fault}; have the draft made elsewhere with -o and compare the two`,
    { place },
  );
  return undefined;
}

/** The draft that an editor's file was made from: the copy that acta kept, or else the new draft where it is the same. */
function baseOf(path: string, editor: string, acta: string, report: Report): string | undefined {
  const seal = sealOf(editor);
  const same = keepIdentifiers(editor, acta);
  if (seal === sealOf(same)) return same;
  if (seal === sealOf(acta)) return acta;
  const kept = pristinePath(path);
  const bytes = existsSync(kept) ? checkFile(kept, report) : undefined;
  const base = bytes && new TextDecoder().decode(bytes);
  if (base !== undefined && draftState(base) === 'untouched' && sealOf(base) === seal) return base;
  const found = base === undefined ? `there is no ${kept}` : `${kept} is not the draft that this file was made from`;
  report.add(
    'merge/no-base',
    `${found}, so your changes cannot be told from acta's; bring it back, or have the draft made elsewhere with -o and compare the two`,
    { place: { file: path } },
  );
  return undefined;
}

function reportConflict(path: string, { line, editor, acta }: MergeConflict, report: Report): void {
  report.add(
    'merge/conflict',
    `you and acta both changed this; yours stays: ${reading(editor)}; acta would write: ${reading(acta)}`,
    { place: { file: path, line } },
  );
}

function reading(markup: string): string {
  const words = markup.replace(/\s+/g, ' ').trim();
  return words === '' ? 'nothing' : words;
}

function faultOf({ xml }: Merged, { diagnostics }: Report): string {
  const found = diagnostics.find(({ severity }) => severity === 'error');
  const line = found?.place?.line;
  const where = line === undefined ? '' : ` (${(xml.split('\n')[line - 1] ?? '').trim().slice(0, 60)})`;
  return `${found?.message ?? 'it does not pass the gate'}${where}`;
}

/** Line ends and a byte order mark as the editor's file has them. */
function withFormOf(file: string, xml: string): string {
  const text = file.includes('\r\n') ? xml.replaceAll('\n', '\r\n') : xml;
  return file.startsWith('\ufeff') ? `\ufeff${text}` : text;
}
