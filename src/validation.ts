import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Report } from './diagnostics/diagnostic.js';
import type { TeiDocument } from './tei/document.js';
import { draftState } from './tei/draft.js';
import { teiNamespace } from './tei/write.js';
import {
  checkFile,
  readDocumentOrCorpus,
  readXmlPart,
  type ValidationOptions,
  validateDocument,
  validateLedger,
} from './validate/index.js';

export interface FileValidationOptions extends ValidationOptions {
  /** The transcript, in place of the one that the TEI names. */
  readonly source?: string;
  /** Encoding of the transcript, where it is neither UTF-8 nor marked by a BOM. */
  readonly encoding?: string;
}

/**
 * Validates a TEI file, and where its transcript is at hand that it has all words of it and no others. A corpus is read with what it includes
 * of its own folder, as the `edition.xml` of a large edition does.
 */
export async function validateFile(
  path: string,
  report: Report,
  { source, encoding, ...options }: FileValidationOptions,
): Promise<TeiDocument | undefined> {
  const read = await readDocumentOrCorpus(path, report, options.entities);
  if (!read) return undefined;
  const { document, bytes } = read;
  await validateDocument(document, report, options);
  const transcript = source ?? transcriptOf(document, report);
  if (transcript === undefined) return document;
  const copy = checkFile(transcript, report);
  if (!copy) return document;
  // Most that is checked has no transcript beside it.
  const [{ readManuscript }, { pageLayouts }] = await Promise.all([
    import('./read/index.js'),
    import('./recognize/index.js'),
  ]);
  const reading = { ...(encoding !== undefined && { encoding }), readXml: readXmlPart, layouts: pageLayouts() };
  const manuscript = await readManuscript(transcript, copy, reading, report);
  const edited = draftState(new TextDecoder().decode(bytes)) !== 'untouched';
  if (manuscript) validateLedger(document, manuscript, report, { edited });
  return document;
}

/** The transcript that the header names (sourceDesc//idno[@type='filename']), beside the TEI or in the folder transcripts. */
function transcriptOf(document: TeiDocument, report: Report): string | undefined {
  const sourceDesc = document.tree.getElementsByTagNameNS(teiNamespace, 'sourceDesc')[0];
  const named = [...(sourceDesc?.getElementsByTagNameNS(teiNamespace, 'idno') ?? [])]
    .find((idno) => idno.getAttribute('type') === 'filename')
    ?.textContent?.trim();
  if (!named) return undefined;
  // Only a name: a path in the header could lead anywhere.
  const name = basename(named.replaceAll('\\', '/'));
  const folder = dirname(document.file);
  const found = [join(folder, name), join(folder, '..', 'transcripts', name)].find((path) => existsSync(path));
  if (found === undefined) {
    const message = `the transcript ${name} is not beside this file nor in the folder transcripts, so the words were not compared; name it with --source`;
    report.add('input/no-transcript', message, { place: { file: document.file } });
  }
  return found;
}
