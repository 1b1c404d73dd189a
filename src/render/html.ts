import type { Templates } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import type { Format, Neighbour, PrintedReference, RenderOptions, Site } from './format.js';
import { transform } from './saxon.js';
import { checkPage } from './templates.js';

/** A file that stands beside a page, and how its name ends. */
export interface Companion {
  readonly format: Format | 'tei';
  readonly extension: string;
}

/** What the stylesheet is told about a page beside its TEI. */
export interface Page extends Partial<Site> {
  /** The document's name on the site, e.g. `007` for `007.html`. */
  readonly name: string;
  readonly companions: readonly Companion[];
  readonly references: RenderOptions['references'];
  /** The reference to the document as CSL-JSON; without it the page says nothing to reference managers. */
  readonly reference?: string | undefined;
  /** References for programs, to be copied from the page. */
  readonly records?: { readonly bibtex?: string | undefined; readonly ris?: string | undefined };
  /** What references to passages are composed of: see `renderPageCitations`. */
  readonly passages?: string | undefined;
  readonly interface?: string | undefined;
  readonly theme?: boolean | undefined;
  readonly templates?: Templates | undefined;
}

const printed: readonly PrintedReference[] = ['chicago-note', 'chicago', 'mla', 'apa'];

/** The page of a document: xslt/html.xsl. A teiCorpus gives the front page of its edition. */
export async function renderPage(document: TeiDocument, page: Page, report: Report): Promise<string> {
  const parameters = {
    name: page.name,
    downloads: downloads(page.companions),
    ...references(page.references),
    reference: page.reference ?? '',
    bibtex: page.records?.bibtex ?? '',
    ris: page.records?.ris ?? '',
    passages: page.passages ?? '',
    theme: page.theme ?? false,
  };
  const language = page.interface ?? '';
  if (document.tree.documentElement!.localName === 'teiCorpus') {
    const settings = { ...parameters, index: '', site: false, interface: language };
    return (await transform('edition', document.xml, settings, report, document.file)).principal;
  }
  const settings = {
    ...parameters,
    index: page.index ?? '',
    pages: (page.pages ?? []).join(' '),
    previous: neighbour(page.previous),
    'previous-language': page.previous?.language ?? '',
    next: neighbour(page.next),
    'next-language': page.next?.language ?? '',
    services: page.services !== undefined,
    registers: page.registers ?? '',
    ...(page.linkset !== undefined && { linkset: page.linkset }),
    interface: language,
  };
  const { templates } = page;
  const { principal } = await transform('html', document.xml, settings, report, document.file, templates?.compiled);
  if (templates) await checkPage(principal, templates, report);
  return principal;
}

/** Files beside a page as its stylesheet is told of them: `tei:.xml text:.txt`. */
export function downloads(companions: readonly Companion[]): string {
  return companions.map(({ format, extension }) => `${format}:${extension}`).join(' ');
}

/** References to print, by the names of the stylesheet's parameters. */
export function references(given: RenderOptions['references']): Readonly<Record<PrintedReference, string>> {
  return Object.fromEntries(printed.map((style) => [style, given?.[style] ?? ''])) as Record<PrintedReference, string>;
}

function neighbour(document: Neighbour | undefined): string {
  return document === undefined ? '' : `${encodeURIComponent(document.name)} ${document.title}`;
}
