import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';

/** What a document can be rendered as. */
export type Format = 'html' | 'text' | CitationFormat;

/** References for other programs, and references in words. */
export type CitationFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json' | CitationStyle;

/** References in words, by the manual whose rules they follow. */
export type CitationStyle = 'chicago' | 'mla' | 'apa';

/** What a page may say beside what the TEI says: where its companions are. */
export interface RenderOptions {
  /** Formats that stand beside the page on the site; it links to these and no others. */
  readonly published: readonly Format[];
  /** The TEI file stands beside the page as `<name>.xml`. */
  readonly tei: boolean;
  /** Address of the edition's front page relative to the document's page, e.g. `index.html`; none for a lone document. */
  readonly index?: string;
  /**
   * References to the document in words, for the page's panel on citing. Plain text in which `<i>` and `</i>` set titles
   * in italics and `&lt;`, `&gt;`, `&amp;` stand for themselves.
   */
  readonly citations?: Readonly<Partial<Record<CitationStyle, string>>>;
}

/** One format: how an artifact of it is named and made. */
export interface FormatRow {
  /** What follows the document's name in the artifact's path, e.g. `.html`, `.bibtex.bib`. */
  readonly extension: string;
  readonly mediaType: string;
  /** The artifact's content. Findings go to the report; `name` is the document's name on the site, e.g. `007`. */
  readonly render: (document: TeiDocument, name: string, options: RenderOptions, report: Report) => Promise<string>;
}
