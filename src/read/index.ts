import { createHash } from 'node:crypto';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { decode } from './decode.js';
import { readText } from './text.js';

export interface ReadOptions {
  /** Encoding to read the bytes in where it is neither UTF-8 nor marked by a BOM, e.g. `windows-1252`. */
  readonly encoding?: string;
}

/**
 * Reads a transcript as a manuscript. Nothing comes back when the bytes are not text or hold no words; the report
 * then says why.
 */
export function readManuscript(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  report: Report,
): Manuscript | undefined {
  const decoded = decode(file, bytes, options.encoding, report);
  if (decoded === undefined) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readText({ file, sha256, ...decoded }, report);
}
