import { digest } from '../../artifact/digest.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { transform } from '../saxon.js';
import type { PrintOptions } from './settings.js';
import { setPages } from './sheets.js';

/** What a document of a printed book is told of it. */
export interface PrintedBook extends PrintOptions {
  /** Language of acta's own words; that of the edition where it is left out. */
  readonly interface?: string | undefined;
}

/** A document of an edition as part of its printed book, in XML: see xslt/print.xsl. */
export async function renderLeaves(
  document: TeiDocument,
  name: string,
  book: PrintedBook,
  report: Report,
): Promise<string> {
  const parameters = { name, book: true, interface: book.interface ?? '' };
  const { principal } = await transform('print', document.xml, parameters, report, document.file);
  return withoutDeclaration(principal);
}

/**
 * The book of an edition as one PDF: title, imprint, lists, introduction, the documents in their order, indexes, colophon. `edition` is its
 * teiCorpus. Nothing comes back where the template is at fault, which the report says.
 */
export async function renderPrintedBook(
  edition: TeiDocument,
  leaves: readonly string[],
  book: PrintedBook,
  report: Report,
): Promise<Uint8Array | undefined> {
  const checksum = digest('sha256', edition.xml);
  const dated = book.purpose?.startsWith('archive') ?? false;
  const parameters = { interface: book.interface ?? '', checksum, dated };
  const { principal } = await transform('print', edition.xml, parameters, report, edition.file);
  const end = '</book>';
  const frame = withoutDeclaration(principal).slice(0, -end.length);
  return await setPages(`${frame}<documents>${leaves.join('')}</documents>${end}`, 'book', edition, book, report);
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>/, '').trim();
}
