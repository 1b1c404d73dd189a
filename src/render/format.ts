/** What a document can be rendered as. */
export type Format = 'html' | 'text' | CitationFormat;

/** References for other programs, and references in words. */
export type CitationFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json' | CitationStyle;

/** References in words, by the manual whose rules they follow. */
export type CitationStyle = 'chicago' | 'mla' | 'apa';

/** How the artifacts of a format are named, `<document's name><extension>`, and typed. */
export interface FormatRow {
  readonly extension: string;
  readonly mediaType: string;
}

/** References that a page prints: after the Chicago manual for a note and for a bibliography, after MLA and APA. */
export type PrintedReference = 'chicago-note' | CitationStyle;

/** What a page may say beside what the TEI says: which files stand beside it, and how to cite it. */
export interface RenderOptions {
  /** The document's name on the site; that of its file, `007` of `007.xml`, where it is left out. */
  readonly name?: string;
  /** Formats that stand on the site beside the page; it links to these and no others. */
  readonly published: readonly Format[];
  /** The TEI file stands beside the page as `<name>.xml`. */
  readonly tei: boolean;
  /** Address of the edition's front page relative to the document's, e.g. `index.html`; none for a lone document. */
  readonly index?: string;
  /** References to print, their titles in `<i>`, with `&amp;`, `&lt;`, `&gt;`. Made from the TEI where they are absent. */
  readonly references?: Readonly<Partial<Record<PrintedReference, string>>>;
}
