import type { Edition, Output } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Purpose } from '../render/print/settings.js';

/** What is made beside a site. */
export interface Outputs {
  readonly epub?: boolean;
  readonly pdf?: Purpose;
}

/** What the command line says of it. */
export interface OutputOptions {
  readonly to?: string;
  readonly pdf?: string;
}

const known: readonly Output[] = ['pdf', 'epub'];
const purposes: readonly Purpose[] = ['reading', 'archive', 'archive-tei', 'accessible', 'press'];

/** Whether the command line names outputs that there are; the report says which it does not know. */
export function readOutputs({ to, pdf }: OutputOptions, report: Report): boolean {
  const named = (to ?? '').split(',').map((word) => word.trim());
  const unknown = [
    ...named.filter((word) => word !== '' && !known.includes(word as Output)).map((word) => [word, known] as const),
    ...(pdf === undefined || purposes.includes(pdf as Purpose) ? [] : [[pdf, purposes] as const]),
  ];
  for (const [word, words] of unknown) {
    const meant = nearest(word, words);
    const way = meant === undefined ? `there are ${words.join(', ')}` : `did you mean ${meant}?`;
    const what = words === known ? 'an output beside the site' : 'a purpose of a PDF';
    report.add('usage/arguments', `"${word}" is not ${what}; ${way}`, { expected: [...words] });
  }
  return unknown.length === 0;
}

/** What the command line asks for, else what the edition does. */
export function outputsOf({ to, pdf }: OutputOptions, edition: Pick<Edition, 'outputs'>): Outputs {
  const wanted: readonly string[] =
    to === undefined ? (edition.outputs ?? []) : to.split(',').map((word) => word.trim());
  const purpose = (pdf ?? 'reading') as Purpose;
  return {
    ...(wanted.includes('epub') && { epub: true }),
    ...((wanted.includes('pdf') || pdf !== undefined) && { pdf: purpose }),
  };
}
