import { readFileSync } from 'node:fs';
import { parseXmlDocument } from 'slimdom';
import { documentDecisions, type Edition, noEdition } from '../src/config/edition.js';
import { type Diagnostic, Report } from '../src/diagnostics/diagnostic.js';
import { encode } from '../src/encode/index.js';
import type { Manuscript } from '../src/manuscript/manuscript.js';
import { readPlainText } from '../src/read/index.js';
import { loadLanguages, recognize } from '../src/recognize/index.js';
import type { TeiDocument } from '../src/tei/document.js';
import type { Transcript } from '../src/transcript/transcript.js';
import { validateLedger } from '../src/validate/ledger.js';

const samplePath = new URL('../examples/masterpieces-of-history/transcripts/007.txt', import.meta.url);

const detectLanguage = await loadLanguages();

export const sample: string = readFileSync(samplePath, 'utf8');

export interface Encoded {
  readonly manuscript: Manuscript;
  readonly transcript: Transcript;
  readonly xml: string;
  readonly document: TeiDocument;
  /** Findings of reading, recognising and encoding. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings of the word ledger. */
  readonly ledger: readonly Diagnostic[];
}

/** Takes a transcript through read, recognize and encode, and holds it against the word ledger. */
export function encodeText(text: string | Uint8Array, edition: Edition = noEdition, name = '007'): Encoded {
  const report = new Report();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const manuscript = readPlainText(`${name}.txt`, bytes, {}, report)!;
  const transcript = recognize(
    manuscript,
    { people: edition.people, decisions: documentDecisions(edition, name), detectLanguage },
    report,
  )!;
  const xml = encode(transcript, edition, name, report);
  const document = teiDocument(xml);
  const ledger = new Report();
  validateLedger(document, manuscript, ledger, { edited: false });
  return { manuscript, transcript, xml, document, diagnostics: report.diagnostics, ledger: ledger.diagnostics };
}

/** A document for tests that need no gate: nodes are not located. */
export function teiDocument(xml: string): TeiDocument {
  return { file: 'test.xml', xml, tree: parseXmlDocument(xml), locate: () => ({ line: 1, column: 1 }) };
}

/** `code@line` of findings, the form in which tests expect them. */
export function findings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, severity, place }) => `${severity} ${code}@${place?.line}`);
}
