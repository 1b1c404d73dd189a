import { basename } from 'node:path';
import type { LossReport } from '../../artifact/exchange.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { type Transformed, transform } from '../saxon.js';

/** A loss as xslt/exchange/losses.xsl tells it: `element` is the number of the element in its document, counted from 1. */
interface Told {
  readonly element: number;
  readonly construct: string;
  readonly kept: string;
  readonly value?: string;
}

/** What a stylesheet of `xslt/export/` is told of a document, as its form needs it. */
export interface ExportParameters {
  /** What stands before its identifiers; empty for the edition itself. */
  readonly prefix?: string;
  /** Identifiers of the register of persons, separated by spaces. */
  readonly registered?: string;
  /** What documents say of their persons, for the list of all. */
  readonly described?: string;
}

/**
 * Runs `xslt/export/<kind>.xsl` on a document. What has no counterpart there goes to `losses`, with the place at which it stands in the
 * document's file: `tei/007.xml`, or `edition.xml`.
 */
export async function exportTei(
  kind: string,
  document: TeiDocument,
  parameters: ExportParameters,
  losses: LossReport,
  report: Report,
): Promise<Transformed> {
  const made = await transform(`export/${kind}`, document.xml, { ...parameters }, report, document.file);
  const elements = document.tree.getElementsByTagName('*');
  const file = parameters.prefix === '' ? basename(document.file) : `tei/${basename(document.file)}`;
  const told = JSON.parse(made.documents.get('losses') ?? '[]') as readonly Told[];
  losses.add(
    ...told.map(({ element, ...loss }) => ({ ...loss, place: { file, ...document.locate(elements[element - 1]!) } })),
  );
  return made;
}

/** Says that a form of documents alone has no place for a part of the edition: its header, its introduction. */
export function leaveOut(corpus: TeiDocument, parts: readonly ('teiHeader' | 'text')[], losses: LossReport): void {
  for (const part of corpus.tree.documentElement!.children.filter(({ localName }) =>
    parts.includes(localName as 'text'),
  )) {
    const place = { file: basename(corpus.file), ...corpus.locate(part) };
    losses.add({
      construct: `teiCorpus/${part.localName}`,
      kept: 'left out: only documents have a place there',
      place,
    });
  }
}
