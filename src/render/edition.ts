import { extname } from 'node:path';
import type { Artifact } from '../artifact/artifact.js';
import type { Report } from '../diagnostics/diagnostic.js';
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
  /** The same as one PDF. */
  readonly pdf?: boolean;
  /** An index of all passages stands beside the pages (`pagefind/`), so there is a page to search it. */
  readonly search?: boolean;
}

/** What is made for an edition's pages before they are. */
interface Made {
  /** The reference to the edition as CSL-JSON. */
  readonly reference?: string | undefined;
  readonly beside: readonly Companion[];
}

/**
 * A document as a member of its edition's corpus: a `TEI` with its header, and in `standOff` its speeches and the names in
 * its text with the words around them; see xslt/register.xsl. `name` is its name on the site.
 */
export async function renderMember(document: TeiDocument, name: string, report: Report): Promise<string> {
  const { principal } = await transform('register', document.xml, { name }, report, document.file);
  // A carriage return in a text would be lost to the next parser.
  return principal.trim().replaceAll('\r', '&#13;');
}

/** The pages of an edition and its self-report, in the order of its navigation: xslt/edition.xsl. */
export async function renderEditionPages(
  corpus: TeiDocument,
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
        ];
  const parameters = {
    name: name ?? '',
    downloads: downloads(own),
    interface: options.interface ?? '',
    companions: downloads(options.beside),
    search: options.search ?? false,
    theme: options.theme ?? false,
    reference: options.reference ?? '',
    ...references(options.references),
  };
  const { principal, documents } = await transform('edition', corpus.xml, parameters, report, corpus.file);
  return [
    { path: 'index.html', mediaType: 'text/html', content: principal },
    ...Array.from(documents, ([path, content]) => ({
      path,
      mediaType: mediaTypes[extname(path)] ?? 'text/html',
      content,
    })),
  ];
}
