import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { transform } from './saxon.js';

/**
 * What another project's file is in an edition: runs `xslt/import/<kind>.xsl` on `placed`, the document with the place of each element
 * (`placeElements`); `name` is that of a document that has none. Gives an `x:edition`: its title, its persons, its introduction and its documents, each with what was lost in it.
 */
export async function renderImport(
  kind: string,
  { file }: TeiDocument,
  placed: string,
  name: string,
  report: Report,
): Promise<string> {
  const { principal } = await transform(`import/${kind}`, placed, { name }, report, file);
  return principal;
}
