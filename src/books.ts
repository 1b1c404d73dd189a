import type { Artifact } from './artifact/artifact.js';
import type { Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { withoutParts } from './encode/index.js';
import {
  type Chapter,
  chooseFaces,
  formats,
  type PrintOptions,
  type PrintPurpose,
  renderBook,
  renderChapter,
  renderLeaves,
  renderPrintedBook,
  type WordChapter,
} from './render/index.js';
import type { TeiDocument } from './tei/document.js';
import type { PreparedUnit } from './unit.js';
import { decodeXml, passGate } from './validate/index.js';

/** Name of the files of the whole edition: `edition.xml`, `edition.epub`, `edition.pdf`, `edition.docx`. */
export const corpusName = 'edition';

/** How the edition is printed: by its settings, for this purpose, in faces that have all its characters, the same in all its documents. */
export async function printOf(
  prepared: readonly PreparedUnit[],
  front: readonly Artifact[],
  { print = {} }: Edition,
  purpose: PrintPurpose,
  report: Report,
  { home }: { readonly home?: string },
): Promise<PrintOptions> {
  const copies = [...prepared, corpusFile(front)].flatMap(({ file, tei }) => {
    const decoded = decodeXml(tei);
    return 'text' in decoded ? [{ file, xml: decoded.text }] : [];
  });
  const sources = { ...(print.fonts && { named: print.fonts }), ...(home !== undefined && { home }) };
  return { ...print, purpose, faces: await chooseFaces(copies, sources, report) };
}

/** The TEI of the whole edition, among the pages of a site. */
export function corpusIn(site: readonly Artifact[]): Artifact {
  return site.find(({ path }) => path === `${corpusName}.xml`)!;
}

/** The same with its documents in it, where they are in other files. */
function corpusFile(site: readonly Artifact[]): Pick<PreparedUnit, 'file' | 'tei'> {
  const { path, content } = corpusIn(site);
  const read = (file: string): string => site.find((artifact) => artifact.path === file)!.content.toString();
  return { file: path, tei: Buffer.from(withoutParts(content.toString(), read)) };
}

/** All files of the TEI of the edition, the corpus first. */
export function corpusFilesIn(site: readonly Artifact[]): readonly Artifact[] {
  return [corpusIn(site), ...site.filter(({ path }) => /^edition\.\d+\.xml$/.test(path))];
}

/** Documents one after the other, read again for another output. What the gate and stylesheets find in them was told with the pages. */
export async function* readAgain(
  prepared: readonly Pick<PreparedUnit, 'page' | 'file' | 'tei'>[],
): AsyncGenerator<readonly [page: string, document: TeiDocument]> {
  for (const { page, file, tei } of prepared) {
    const document = await passGate({ file, bytes: tei }, new Report());
    if (document) yield [page, document];
  }
}

/** The same, read: what the gate has to say of it was said when its pages were made. */
export async function readCorpusAgain(front: readonly Artifact[]): Promise<TeiDocument> {
  const { file, tei } = corpusFile(front);
  return (await passGate({ file, bytes: tei }, new Report()))!;
}

/** The whole edition as one EPUB, from its TEI: that of the edition, and of each document. */
export async function renderEpub(
  prepared: readonly PreparedUnit[],
  front: readonly Artifact[],
  { interface: language, epub }: Edition,
  report: Report,
): Promise<Artifact> {
  const book = { ...epub, chapters: prepared.map(({ page }) => page), interface: language };
  const heard = new Report();
  const chapters: Chapter[] = [];
  for await (const [page, document] of readAgain(prepared)) {
    chapters.push(await renderChapter(document, page, book, heard));
  }
  const content = await renderBook(await readCorpusAgain(front), chapters, book, heard);
  // What concerns the book alone; the rest was told with the pages.
  report.addAll(heard.diagnostics.filter(({ code }) => code === 'header/undated'));
  return { path: `${corpusName}.epub`, mediaType: 'application/epub+zip', content };
}

/** The whole edition as one PDF, from its TEI, as the EPUB is. */
export async function renderPrint(
  prepared: readonly PreparedUnit[],
  front: readonly Artifact[],
  { interface: language }: Edition,
  printing: PrintOptions,
  report: Report,
): Promise<readonly Artifact[]> {
  const book = { ...printing, interface: language };
  const heard = new Report();
  const leaves: string[] = [];
  for await (const [page, document] of readAgain(prepared)) {
    leaves.push(await renderLeaves(document, page, book, heard));
  }
  const content = await renderPrintedBook(await readCorpusAgain(front), leaves, book, report);
  return content ? [{ path: `${corpusName}.pdf`, mediaType: 'application/pdf', content }] : [];
}

/** The whole edition as one Word file, from its TEI, as the EPUB is. The library behind it is loaded for this alone. */
export async function renderWord(
  prepared: readonly PreparedUnit[],
  front: readonly Artifact[],
  edition: Edition,
): Promise<Artifact> {
  const { renderWordBook, renderWordChapter } = await import('./render/docx/document.js');
  const heard = new Report();
  const chapters: WordChapter[] = [];
  for await (const [page, document] of readAgain(prepared)) {
    chapters.push(await renderWordChapter(document, page, edition, heard));
  }
  const content = await renderWordBook(await readCorpusAgain(front), chapters, edition, heard);
  return { path: `${corpusName}.docx`, mediaType: formats.docx.mediaType, content };
}
