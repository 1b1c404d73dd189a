import { basename } from 'node:path';
import type { Artifact } from '../artifact/artifact.js';
import { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { isStyle, styles } from './citation/references.js';
import { type Citation, citationFormats, renderCitations, renderPageCitations } from './citation.js';
import { renderServices } from './dts/index.js';
import { type EditionOptions, renderEditionPages, renderFrom } from './edition.js';
import { renderBook, renderChapter } from './epub/book.js';
import type { CitationFormat, Format, FormatRow, PrintedReference, RenderOptions } from './format.js';
import { type Companion, renderPage } from './html.js';
import { addFindings } from './locate.js';
import { renderSheets } from './print/sheets.js';
import { renderText } from './text.js';

export { assets, previewFile } from './assets.js';
export { reportCompileFault } from './compile-faults.js';
export type { WordChapter } from './docx/document.js';
export {
  type EditionOptions,
  type Entries,
  type Membership,
  renderEntries,
  renderEntriesAndKeys,
  renderMember,
  renderMembership,
  withEntries,
} from './edition.js';
export { type Book, type Chapter, renderBook, renderChapter } from './epub/book.js';
export { chooseFaces } from './fonts/choose.js';
export type {
  CitationFormat,
  CitationStyle,
  Format,
  FormatRow,
  Neighbour,
  PrintedReference,
  RenderOptions,
  Site,
} from './format.js';
export { renderImport } from './import.js';
export { addFindings } from './locate.js';
export { renderLeaves, renderPrintedBook } from './print/book.js';
export type { PrintOptions, Purpose as PrintPurpose } from './print/settings.js';
export { type Listed, renderReviewIndex } from './review/index-page.js';
export { type ReviewMatter, type ReviewPage, renderReview } from './review/page.js';
export { renderSearchRecords } from './search.js';
export { checkCompiled, checkTemplates, stylesheetWith } from './templates.js';
export { renderTheme } from './theme.js';

/** Every format, and how its artifacts are named and typed. */
export const formats: Readonly<Record<Format, FormatRow>> = {
  html: { extension: '.html', mediaType: 'text/html' },
  text: { extension: '.txt', mediaType: 'text/plain' },
  pdf: { extension: '.pdf', mediaType: 'application/pdf' },
  epub: { extension: '.epub', mediaType: 'application/epub+zip' },
  docx: {
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  ...citationFormats,
};

/** Formats that a page offers for download, in its order. References in words stand on the page itself. */
const downloads: readonly Format[] = ['pdf', 'text', 'epub', 'docx', 'bibtex', 'biblatex', 'ris', 'csl-json'];

/**
 * Renders a document, one artifact for each format in their order: `007.html` of `007.xml`. The page of a document on a site that
 * has text services brings its part of them. What stylesheets find in the
 * document goes to the report, once for all formats. A file that is not TEI is a finding, and gives nothing.
 */
export async function render(
  document: TeiDocument,
  wanted: readonly Format[],
  options: RenderOptions,
  report: Report,
): Promise<readonly Artifact[]> {
  if (!isTei(document, report)) return [];
  const name = options.name ?? documentName(document.file);
  const findings = new Report();
  const printsReferences = wanted.includes('html') && !options.references;
  const { citations, passages } = await cite(
    document,
    [
      ...wanted.filter(isCitation),
      ...(printsReferences ? options.published.filter(isStyle) : []),
      ...(wanted.includes('html') ? ['csl-json' as const] : []),
    ],
    findings,
    wanted.includes('html') && options.published.some(isCitation),
  );
  const artifacts: Artifact[] = [];
  for (const format of wanted) {
    const content = await write(format);
    // Of a PDF there is none where the edition's template is at fault, which the report says.
    if (content === undefined) continue;
    artifacts.push({ path: `${name}${formats[format].extension}`, mediaType: formats[format].mediaType, content });
  }
  const entry = options.site?.services;
  if (entry !== undefined && wanted.includes('html')) {
    const reference = citations.get('csl-json')?.text;
    artifacts.push(...renderServices(document, { name, entry, reference }, findings));
  }
  addFindings(findings.diagnostics, document, report);
  return artifacts;

  async function write(format: Format): Promise<string | Uint8Array | undefined> {
    if (format === 'pdf')
      return await renderSheets(document, name, { ...options.print, interface: options.interface }, findings);
    if (format === 'epub') return await renderLoneBook();
    if (format === 'docx') return await renderWord();
    if (format === 'text') return await renderText(document, findings);
    if (format !== 'html') return citations.get(format)!.text;
    const page = {
      name,
      companions: companions(options),
      references: options.references ?? printable(citations),
      reference: citations.get('csl-json')?.text,
      passages,
      records: { bibtex: citations.get('bibtex')?.text, ris: citations.get('ris')?.text },
      interface: options.interface,
      theme: options.theme,
      templates: options.templates,
      ...options.site,
    };
    return await renderPage(document, page, findings);
  }

  /** The library behind it is loaded for who wants such a file alone. */
  async function renderWord(): Promise<Uint8Array> {
    const { renderWordDocument } = await import('./docx/document.js');
    return await renderWordDocument(document, name, options, findings);
  }

  /** A book of this document alone. */
  async function renderLoneBook(): Promise<Uint8Array> {
    const book = { ...options.epub, chapters: [name], interface: options.interface };
    const heard = new Report();
    const content = await renderBook(document, [await renderChapter(document, name, book, findings)], book, heard);
    findings.addAll(heard.diagnostics.filter(({ code }) => code === 'header/undated'));
    return content;
  }
}

/**
 * The pages of an edition, `index.html` first, from a teiCorpus: its teiHeader is the edition's, and each TEI in it is as
 * `renderMember` makes it. A page for which the corpus has nothing is not made. References are made where none are given.
 * Findings have their place in `published`, where that is another document than the one that the pages are made from.
 */
export async function renderEdition(
  corpus: TeiDocument,
  options: EditionOptions,
  report: Report,
  published: () => Promise<TeiDocument | undefined> = async () => corpus,
): Promise<readonly Artifact[]> {
  const findings = new Report();
  const { citations } = await cite(corpus, [...styles, 'csl-json'], findings);
  const references = options.references ?? printable(citations);
  const reference = citations.get('csl-json')?.text;
  const beside = besideDocuments(options);
  const pages = await renderEditionPages(corpus, { ...options, references, reference, beside }, findings);
  if (findings.diagnostics.length > 0) addFindings(findings.diagnostics, (await published()) ?? corpus, report);
  return pages;
}

/**
 * A page of a divided edition, `<name>.html`, from a corpus of what it has; with documents, also what programs are told of them.
 * `options.division` says which page it is. What is found is not yet located.
 */
export function renderListPage(
  corpus: string,
  name: string,
  options: EditionOptions,
  report: Report,
): Promise<readonly Artifact[]> {
  const made = { ...options, references: {}, beside: besideDocuments(options) };
  return renderFrom(corpus, `${options.name}.xml`, `${name}.html`, made, report);
}

function besideDocuments({ published }: EditionOptions): readonly Companion[] {
  return published ? companions({ published, tei: true }) : [];
}

/** A document's name on the site: its file's name without the folder and `.xml`. */
export function documentName(file: string): string {
  return basename(file.replaceAll('\\', '/')).replace(/\.xml$/i, '');
}

async function cite(
  document: TeiDocument,
  wanted: readonly CitationFormat[],
  report: Report,
  toPassages = false,
): Promise<{ readonly citations: ReadonlyMap<Format, Citation>; readonly passages?: string | undefined }> {
  const distinct = [...new Set(wanted)];
  const byFormat = (citations: readonly Citation[]) =>
    new Map<Format, Citation>(citations.map((citation) => [citation.format, citation]));
  if (!toPassages) {
    const citations = distinct.length === 0 ? [] : await renderCitations(document, distinct, {}, report);
    return { citations: byFormat(citations) };
  }
  const { citations, passages } = await renderPageCitations(document, distinct, report);
  return { citations: byFormat(citations), passages };
}

/** The references of a page: of Chicago both forms, of the other manuals the one they have. */
function printable(citations: ReadonlyMap<Format, Citation>): RenderOptions['references'] {
  const printed = styles.flatMap((style) =>
    (citations.get(style)?.references ?? []).map(({ use, markup }): [PrintedReference, string] => [
      style === 'chicago' && use === 'note' ? 'chicago-note' : style,
      markup,
    ]),
  );
  return Object.fromEntries(printed);
}

function companions({ published, tei }: Pick<RenderOptions, 'published' | 'tei'>): readonly Companion[] {
  const beside = [...downloads, 'json-ld' as const].filter((format) => published.includes(format));
  return [
    ...(tei ? [{ format: 'tei' as const, extension: '.xml' }] : []),
    ...beside.map((format) => ({ format, extension: formats[format].extension })),
  ];
}

const tei = 'http://www.tei-c.org/ns/1.0';

function isTei({ tree, file }: TeiDocument, report: Report): boolean {
  const root = tree.documentElement!;
  if (root.namespaceURI === tei && ['TEI', 'teiCorpus'].includes(root.localName)) return true;
  const way = `give a TEI P5 file: one whose outermost element is <TEI xmlns="${tei}">`;
  report.add('render/not-tei', `this is not a TEI document, its outermost element is <${root.nodeName}>; ${way}`, {
    place: { file, line: 1 },
    actual: root.nodeName,
    expected: ['TEI', 'teiCorpus'],
  });
  return false;
}

function isCitation(format: Format): format is CitationFormat {
  return Object.hasOwn(citationFormats, format);
}
