import { expect } from 'vitest';
import { documentDecisions, type Edition, noEdition } from '../src/config/edition.js';
import { type Diagnostic, Report } from '../src/diagnostics/diagnostic.js';
import { encode } from '../src/encode/index.js';
import type { Anchor, Block, Manuscript, Role, Run, Span } from '../src/manuscript/manuscript.js';
import { placer } from '../src/read/places.js';
import { loadLanguages, recognize } from '../src/recognize/index.js';
import { validateLedger, validateTei } from '../src/validate/index.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A stretch of a block: words, how they are set, and what the file says of them. */
export interface Piece extends Partial<Omit<Run, keyof Span>> {
  readonly text: string;
  readonly says?: Without<Anchor, keyof Span> | readonly Without<Anchor, keyof Span>[];
}

export interface BlockOf {
  readonly role?: Role;
  readonly language?: string;
  readonly blank?: number;
  readonly parts: readonly (string | Piece)[];
}

/** A manuscript as a reader of rich files gives it, put together by hand. */
export function manuscriptOf(
  blocks: readonly (string | BlockOf)[],
  more: Partial<Pick<Manuscript, 'notes' | 'properties' | 'language'>> = {},
): Manuscript {
  let text = '';
  const made: Block[] = [];
  const anchors: Anchor[] = [];
  for (const given of blocks) {
    const { role, language, parts, blank = 0 } = typeof given === 'string' ? ({ parts: [given] } as BlockOf) : given;
    if (text !== '') text += `\n${'\n'.repeat(blank)}`;
    const { length: start } = text;
    const runs: Run[] = [];
    for (const part of parts) {
      const { text: words, says, marks = [], ...run } = typeof part === 'string' ? ({ text: part } as Piece) : part;
      const span = { start: text.length, end: text.length + words.length };
      text += words;
      if (words !== '') runs.push({ ...span, marks, ...run });
      for (const said of says === undefined ? [] : [says].flat()) anchors.push({ ...said, ...span } as Anchor);
    }
    made.push({
      start,
      end: text.length,
      runs,
      blankBefore: blank,
      indent: 0,
      ...(role && { role }),
      ...(language && { language }),
    });
  }
  return {
    file: 'page.html',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    text,
    blocks: made,
    anchors,
    ...more,
    place: placer(text, { showsLines: true }),
  };
}

export interface EncodedManuscript {
  readonly xml: string;
  /** The text of the TEI, without line ends and indents between elements. */
  readonly body: string;
  readonly header: string;
  readonly diagnostics: readonly Diagnostic[];
}

const detectLanguage = await loadLanguages();

/** Recognises and encodes a manuscript; what comes is valid TEI, and the ledger finds every word of it. */
export async function encodeManuscript(
  manuscript: Manuscript,
  edition: Edition = noEdition,
): Promise<EncodedManuscript> {
  const report = new Report();
  const settings = { people: edition.people, decisions: documentDecisions(edition, 'page'), detectLanguage };
  const transcript = recognize(manuscript, settings, report)!;
  const xml = encode(transcript, edition, 'page', report);
  const checks = new Report();
  const document = (await validateTei({ file: 'page.xml', bytes: new TextEncoder().encode(xml) }, checks))!;
  validateLedger(document, manuscript, checks, { edited: false });
  const faults = checks.diagnostics.filter(({ severity, code }) => severity === 'error' || code.startsWith('links/'));
  expect(faults.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  const flat = (part: string) => part.replace(/>\s+</g, '><').replace(/\s*\n\s*/g, ' ');
  const at = xml.indexOf('<text');
  return { xml, header: flat(xml.slice(0, at)), body: flat(xml.slice(at)), diagnostics: report.diagnostics };
}
