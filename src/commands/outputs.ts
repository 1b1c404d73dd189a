import type { Edition, Output } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Purpose, purposes } from '../render/print/settings.js';
import { chosen } from './choice.js';

/** What is made beside a site. */
export interface Outputs {
  readonly epub?: boolean;
  readonly pdf?: Purpose;
  readonly docx?: boolean;
}

/** What the command line says of it. */
export interface OutputOptions {
  readonly to?: string;
  readonly pdf?: string;
}

const known: readonly Output[] = ['pdf', 'epub', 'docx'];

/**
 * What the command line asks for, else what the edition does. Who names the purpose of PDFs wants them. The report says which words it
 * does not know.
 */
export function outputsOf({ to, pdf }: OutputOptions, edition: Pick<Edition, 'outputs'>, report: Report): Outputs {
  const wanted = to === undefined ? (edition.outputs ?? []) : chosen(to, known, 'an output beside the site', report);
  const [purpose] = pdf === undefined ? [] : chosen(pdf, purposes, 'a purpose of a PDF', report);
  return {
    ...(wanted.includes('epub') && { epub: true }),
    ...(wanted.includes('docx') && { docx: true }),
    ...((wanted.includes('pdf') || purpose !== undefined) && { pdf: purpose ?? 'reading' }),
  };
}
