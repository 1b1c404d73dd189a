import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import type { Format, PrintedReference, RenderOptions } from './format.js';
import { transform } from './saxon.js';

/** A file that stands beside a page, and how its name ends. */
export interface Companion {
  readonly format: Format | 'tei';
  readonly extension: string;
}

/** What the stylesheet is told about a page beside its TEI. */
export interface Page {
  /** The document's name on the site, e.g. `007` for `007.html`; nothing for a front page. */
  readonly name?: string;
  readonly companions: readonly Companion[];
  readonly index?: string | undefined;
  readonly references: RenderOptions['references'];
}

const printed: readonly PrintedReference[] = ['chicago-note', 'chicago', 'mla', 'apa'];

/** The page of a document, or the front page of an edition when the document is a teiCorpus: xslt/html.xsl. */
export async function renderPage(document: TeiDocument, page: Page, report: Report): Promise<string> {
  const references = printed.map((style) => [style, page.references?.[style] ?? ''] as const);
  const parameters = {
    name: page.name ?? '',
    downloads: page.companions.map(({ format, extension }) => `${format}:${extension}`).join(' '),
    index: page.index ?? '',
    ...Object.fromEntries(references),
  };
  return (await transform('html', document.xml, parameters, report, document.file)).principal;
}
