import type { Artifact } from '../../artifact/artifact.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { readBookStyle, readFace } from '../assets.js';
import { ownFacesFor } from '../fonts/own-faces.js';
import { transform } from '../saxon.js';
import { packBook } from './container.js';
import { nameUuid } from './identifier.js';
import { placesIn, withSureLinks } from './links.js';

/** A document as a chapter of a book. */
export interface Chapter {
  readonly path: string;
  readonly content: string;
  /** What the book's navigation tells of it: XML, see xslt/epub/chapter.xsl. */
  readonly outline: string;
}

/** What a chapter is told of the book around it. */
export interface Book {
  /** Names of all chapters in their order: `007` for `007.xhtml`. */
  readonly chapters: readonly string[];
  /** Language of acta's own words; that of the document where it is left out. */
  readonly interface?: string | undefined;
  /** Whether the book brings acta's own faces, of those the ones that its words need. */
  readonly fonts?: 'embedded' | 'none' | undefined;
}

/** Names that files of the book itself have. */
const own = /^(?:nav|front|introduction|persons|places|organizations)$/i;

/** A document of an edition as a chapter of its book: xslt/epub.xsl. */
export async function renderChapter(document: TeiDocument, name: string, book: Book, report: Report): Promise<Chapter> {
  const parameters = { ...settings(book), name: chapterName(name) };
  const { principal, documents } = await transform('epub', document.xml, parameters, report, document.file);
  return { path: `${chapterName(name)}.xhtml`, content: documents.get('chapter.xhtml')!, outline: principal };
}

/** The chapters of an edition as one EPUB 3. `edition` is its teiCorpus, or the only document. */
export async function renderBook(
  edition: TeiDocument,
  chapters: readonly Chapter[],
  book: Book,
  report: Report,
): Promise<Uint8Array> {
  const outlines = chapters.map(({ outline }) => outline.replace(/^<\?xml[^>]*\?>/, '')).join('');
  const faces =
    book.fonts === 'embedded' ? await ownFacesFor([edition.xml, ...chapters.map((c) => c.content)].join('')) : [];
  const parameters = {
    ...settings(book),
    faces: faces.map(({ file }) => file).join(' '),
    outlines: `<outlines>${outlines}</outlines>`,
    uuid: nameUuid(namesOf(edition)),
  };
  const { principal, documents } = await transform('epub', edition.xml, parameters, report, edition.file);
  const pages = [...Array.from(documents, ([path, content]) => ({ path, content })), ...chapters];
  return packBook([
    { path: 'package.opf', content: principal },
    ...linked(pages),
    { path: 'book.css', content: [...faces.map(({ rule }) => `${rule}\n`), await readBookStyle()].join('') },
    ...(await Promise.all(faces.map(async ({ file }) => ({ path: `fonts/${file}`, content: await readFace(file) })))),
  ]);
}

/** Pages whose links lead to what is there. Places are looked for on pages that others link to, once. */
function linked(pages: readonly Pick<Artifact, 'path' | 'content'>[]): readonly Pick<Artifact, 'path' | 'content'>[] {
  const texts = new Map(pages.map(({ path, content }) => [path, content as string]));
  const known = new Map<string, ReadonlySet<string>>();
  const places = (path: string): ReadonlySet<string> => {
    const found = known.get(path) ?? placesIn(texts.get(path) ?? '');
    known.set(path, found);
    return found;
  };
  return pages.map(({ path, content }) => ({ path, content: withSureLinks(content as string, places) }));
}

function settings({ chapters, interface: language }: Book) {
  return { documents: chapters.map(chapterName).join(' '), interface: language ?? '' };
}

/** A chapter's name in the book, whose own files come first. No name of a page holds a full stop. */
function chapterName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_.-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}`);
  return own.test(safe) ? `${safe}.document` : safe;
}

/** What tells an edition from others where it has no address: its identifiers, else its titles and publishers. */
function namesOf({ tree }: TeiDocument): readonly string[] {
  const header = tree.documentElement!.getElementsByTagName('fileDesc')[0];
  const words = (name: string) =>
    (header?.getElementsByTagName(name) ?? []).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
  return [...words('title').slice(0, 1), ...words('publisher').slice(0, 1), ...words('idno').slice(0, 1)];
}
