import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { transform } from './saxon.js';

/** A document as plain text, a paragraph to a line, with its speakers, notes and editorial signs: xslt/text.xsl. */
export async function renderText(document: TeiDocument, report: Report): Promise<string> {
  return (await transform('text', document.xml, {}, report, document.file)).principal;
}
