import type { SearchRecord } from '../artifact/search-record.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { transform } from './saxon.js';

/** What can be found in a document: xslt/search.xsl. `name` is its name on the site. */
export async function renderSearchRecords(
  document: TeiDocument,
  name: string,
  report: Report,
): Promise<readonly SearchRecord[]> {
  const { principal } = await transform('search', document.xml, { name }, report, document.file);
  return JSON.parse(principal) as readonly SearchRecord[];
}
