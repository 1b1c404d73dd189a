import { extname } from 'node:path';
import type { Artifact } from '../artifact/artifact.js';
import { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import type { Format, RenderOptions } from './format.js';
import { type Companion, downloads, references } from './html.js';
import { transform } from './saxon.js';

/** Types of what an edition has beside its pages, by the ends of their names. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.txt': 'text/plain',
};

/** What the pages of an edition are told beside its TEI. */
export interface EditionOptions {
  readonly references?: RenderOptions['references'];
  /** Name of the corpus where it stands beside the pages: `edition` for `edition.xml`. */
  readonly name?: string;
  /** Language of acta's own words; that of the corpus where it is left out. */
  readonly interface?: string | undefined;
  /** The edition has a style sheet of its own, `assets/theme.css`. */
  readonly theme?: boolean;
  /** Formats that stand on the site beside the page of each document, with its TEI. */
  readonly published?: readonly Format[];
  /** The edition stands beside its pages as one EPUB, under the name of the corpus. */
  readonly epub?: boolean;
  /** The same as one PDF, and as one Word file. */
  readonly pdf?: boolean;
  readonly docx?: boolean;
  /** Registers say nothing of documents, and have comments in the places for it: see `renderEntries` and `withEntries`. */
  readonly entriesApart?: boolean;
  /** Versions that were released, newest first, each with a page that shows what is other in it: `versions/1.1.0.html`. */
  readonly versions?: readonly string[];
  /** Documents on a page of the collection of the text services; 1,000 where it is left out. */
  readonly pageLength?: number;
  /** Which page of a divided edition is made, and what it is told of the others: `Told` of src/division, as JSON. */
  readonly division?: string;
  /** An index of all passages stands beside the pages (`pagefind/`), so there is a page to search it. */
  readonly search?: boolean;
}

/** What is made for an edition's pages before they are. */
interface Made {
  /** The reference to the edition as CSL-JSON. */
  readonly reference?: string | undefined;
  readonly beside: readonly Companion[];
}

/** A document as part of its edition. */
export interface Membership {
  /** A member of the edition's corpus: see `renderMember`. */
  readonly member: string;
  /** What of the member all pages need beside `renderEntries`: xslt/register/outline.xsl. */
  readonly outline: string;
}

/**
 * A document as a member of its edition's corpus: a `TEI` with its header, and in `standOff` its speeches and the names in
 * its text with the words around them; see xslt/register.xsl. `name` is its name on the site.
 */
export async function renderMember(document: TeiDocument, name: string, report: Report): Promise<string> {
  return (await renderMembership(document, name, report)).member;
}

/** The same, with its outline. */
export async function renderMembership(document: TeiDocument, name: string, report: Report): Promise<Membership> {
  const { principal, documents } = await transform('register', document.xml, { name }, report, document.file);
  return { member: insertable(principal), outline: insertable(documents.get('outline')!) };
}

/** XML as it may stand within other XML. A carriage return in a text would be lost to the next parser. */
function insertable(xml: string): string {
  return xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .trim()
    .replaceAll('\r', '&#13;');
}

/** What the registers say of documents: HTML by the comment that stands for it on their pages. */
export type Entries = Readonly<Record<string, string>>;

/** Comments that stand for a part of an entry; `f:part` in xslt/edition/register.xsl. */
const parts = /<!--("(?:person|place|org) [\d.]* [\d.]*")-->/g;
/** The same where the parts are, each behind its comment; an empty one stands behind the last. */
const beginnings = /<!--(?:("(?:person|place|org) [\d.]* [\d.]*")|"")-->/;

/**
 * What the registers of an edition say of the documents of a corpus: all of them, or one of them under the header and the persons of
 * the whole. `interface` is the language of acta's own words, where it is not that of the corpus.
 */
export async function renderEntries(
  corpus: string,
  file: string,
  options: Pick<EditionOptions, 'interface'>,
): Promise<Entries> {
  return (await renderEntriesAndKeys(corpus, file, { ...options, keys: false })).entries;
}

/** The same and, where `keys` are wanted, by what the document stands in lists that are divided: JSON, see xslt/edition/keys.xsl. */
export async function renderEntriesAndKeys(
  corpus: string,
  file: string,
  options: Pick<EditionOptions, 'interface'> & { readonly keys: boolean },
): Promise<{ readonly entries: Entries; readonly keys?: string }> {
  const parameters = { entries: 'only', keys: options.keys, interface: options.interface ?? '' };
  // What is odd in a header is found where the front page lists the document.
  const { principal, documents } = await transform('edition', corpus, parameters, new Report(), file);
  const [, ...found] = principal.split(beginnings);
  const entries = found.flatMap((key, index) =>
    index % 2 === 0 && key !== undefined ? [[key, found[index + 1]!]] : [],
  );
  const keys = documents.get('keys.json');
  return { entries: Object.fromEntries(entries), ...(keys !== undefined && { keys }) };
}

/** Pages with what the registers say of documents in its places. */
export function withEntries(pages: readonly Artifact[], entries: ReadonlyMap<string, string>): readonly Artifact[] {
  return pages.map((page) => {
    if (typeof page.content !== 'string' || page.mediaType !== 'text/html') return page;
    const content = page.content.replace(parts, (_, key: string) => {
      const entry = entries.get(key);
      if (entry === undefined) throw new Error(`${page.path}: nothing is known of ${key}`);
      return entry;
    });
    return { ...page, content };
  });
}

/** The pages of an edition and its self-report, in the order of its navigation: xslt/edition.xsl. */
export async function renderEditionPages(
  corpus: TeiDocument,
  options: EditionOptions & Made,
  report: Report,
): Promise<readonly Artifact[]> {
  return renderFrom(corpus.xml, corpus.file, 'index.html', options, report);
}

/** What the stylesheet makes of a corpus: first the principal page, at `path`. */
export async function renderFrom(
  xml: string,
  file: string,
  path: string,
  options: EditionOptions & Made,
  report: Report,
): Promise<readonly Artifact[]> {
  const { name } = options;
  const own: readonly Companion[] =
    name === undefined
      ? []
      : [
          { format: 'tei', extension: '.xml' },
          ...(options.pdf ? [{ format: 'pdf' as const, extension: '.pdf' }] : []),
          ...(options.epub ? [{ format: 'epub' as const, extension: '.epub' }] : []),
          ...(options.docx ? [{ format: 'docx' as const, extension: '.docx' }] : []),
        ];
  const parameters = {
    name: name ?? '',
    downloads: downloads(own),
    interface: options.interface ?? '',
    companions: downloads(options.beside),
    search: options.search ?? false,
    theme: options.theme ?? false,
    entries: options.entriesApart ? 'apart' : 'within',
    versions: options.versions?.join(' ') ?? '',
    reference: options.reference ?? '',
    division: options.division ?? '',
    ...(options.pageLength !== undefined && { 'page-length': options.pageLength }),
    ...references(options.references),
  };
  const { principal, documents } = await transform('edition', xml, parameters, report, file);
  return [
    { path, mediaType: 'text/html', content: principal },
    ...Array.from(documents, ([href, content]) => ({
      path: href,
      mediaType: mediaTypes[extname(href)] ?? 'text/html',
      content,
    })),
  ];
}
