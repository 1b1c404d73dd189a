import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decisionsBeside, decisionsFile, loadDecisions } from '../config/decisions.js';
import type { Edition } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { readTranscript, recognizeTranscript } from '../draft.js';
import { encode } from '../encode/index.js';
import type { FileToWrite } from '../publish/index.js';
import { selectorsFor } from '../recognize/index.js';
import { type ReviewPage, renderReview } from '../render/index.js';
import { draftState, pristine, sealDraft } from '../tei/draft.js';
import { continueDraft } from '../tei/identifiers.js';
import { checkFile, passGate, tieToCopy } from '../validate/index.js';

/** A transcript that is to be looked over, and where things about it are kept. */
export interface ReviewUnit {
  readonly name: string;
  readonly transcript: string;
  /** Folder of its edition; none for a lone transcript. */
  readonly home?: string;
}

/** A document as it stands now: its page, and the draft that would be written. */
export interface Reviewed {
  readonly page: ReviewPage;
  /** Set where the edition has no such draft yet, or another: the draft, and the copy that merges start from. */
  readonly drafts?: readonly FileToWrite[];
  /** Set where somebody has changed the TEI file: the draft that it could be merged with. */
  readonly kept?: { readonly path: string; readonly draft: string };
}

/** Where the decisions about a document are written. */
export function decisionsPath({ home, name, transcript }: ReviewUnit): string {
  return home === undefined ? decisionsBeside(transcript) : decisionsFile(home, name);
}

/**
 * Reads a document and makes its review page. A TEI file that somebody has changed is shown beside the copy as it is.
 * Decisions are read anew each time. Nothing is written here.
 */
export async function reviewDocument(
  unit: ReviewUnit,
  edition: Edition,
  report: Report,
  served: { readonly token?: string; readonly index?: string } = {},
): Promise<Reviewed | undefined> {
  const { name, transcript: path } = unit;
  const file = decisionsPath(unit);
  const decisions = await loadDecisions(file, report);
  const decided: Edition = {
    ...edition,
    decisions: Object.assign(Object.create(null) as object, { [name]: decisions }),
  };
  const manuscript = await readTranscript(path, name, decided, report);
  const transcript = manuscript && (await recognizeTranscript(manuscript, name, decided, report));
  if (!transcript) return undefined;
  const target = unit.home === undefined ? undefined : join(unit.home, 'tei', `${name}.xml`);
  const former = target !== undefined && existsSync(target) ? checkFile(target, report) : undefined;
  const isKept = former !== undefined && draftState(new TextDecoder().decode(former)) !== 'untouched';
  const encoded = sealDraft(encode(transcript, decided, name, report));
  const xml = former && !isKept ? continueDraft(new TextDecoder().decode(former), encoded) : encoded;
  const made = Buffer.from(xml);
  const document = await passGate({ file: `${name}.xml`, bytes: isKept ? former : made }, report);
  if (!document) return undefined;
  const { findings, readings, settled } = transcript;
  const page = await renderReview(
    {
      name,
      manuscript,
      correspondence: tieToCopy(document, manuscript),
      findings,
      readings,
      settled,
      selectorOf: selectorsFor(manuscript),
      decisionsFile: file,
      ...(isKept && { kept: target! }),
      ...served,
    },
    report,
  );
  if (target === undefined) return { page };
  if (isKept) return { page, kept: { path: target, draft: xml } };
  if (former && made.equals(former)) return { page };
  const draft: FileToWrite = { path: target, content: made, replaces: former ?? 'nothing' };
  return { page, drafts: [draft, pristine(draft)] };
}
