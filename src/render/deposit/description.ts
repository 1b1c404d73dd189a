import type { Description } from '../../artifact/deposit.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { transform } from '../saxon.js';

/** What the TEI of an edition says about the edition, as `xslt/deposit.xsl` reads it off the teiCorpus. */
export async function describe(corpus: TeiDocument, report: Report): Promise<Description> {
  const { documents } = await transform('deposit', corpus.xml, { records: 'description' }, report, corpus.file);
  return JSON.parse(documents.get('description')!) as Description;
}
