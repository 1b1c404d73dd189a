import type { Epub, Templates } from '../config/edition.js';
import type { PrintOptions } from './print/settings.js';

/** What a document can be rendered as. */
export type Format = 'html' | 'text' | 'pdf' | 'epub' | 'docx' | CitationFormat;

/** References for other programs, and references in words. */
export type CitationFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json' | 'json-ld' | CitationStyle;

/** References in words, by the manual whose rules they follow. */
export type CitationStyle = 'chicago' | 'mla' | 'apa';

/** How the artifacts of a format are named, `<document's name><extension>`, and typed. */
export interface FormatRow {
  readonly extension: string;
  readonly mediaType: string;
}

/** References that a page prints: after the Chicago manual for a note and for a bibliography, after MLA and APA. */
export type PrintedReference = 'chicago-note' | CitationStyle;

/** A document beside another, as its page links to it. */
export interface Neighbour {
  /** Name on the site, e.g. `008` for `008.html`. */
  readonly name: string;
  readonly title: string;
  /** Language of the title (BCP 47), where it is known. */
  readonly language?: string;
}

/** Where a page stands among others. */
export interface Site {
  /** Address of the edition's front page relative to the document's, e.g. `index.html`. */
  readonly index: string;
  /** Names of the edition's other pages, in the order of the navigation: `persons` for `persons.html`. */
  readonly pages?: readonly string[];
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
  /** On which pages of divided registers those stand whom the document lists: `doc.007.holt=persons.H`, separated by spaces. */
  readonly registers?: string;
  /** File with the signposts of the document; `linkset.json` where it is left out. */
  readonly linkset?: string;
  /** Address of the entry point of the edition's Distributed Text Services; none for a site without an address. */
  readonly services?: string | undefined;
}

/** What a page may say beside what the TEI says: which files stand beside it, and how to cite it. */
export interface RenderOptions {
  /** The document's name on the site; that of its file, `007` of `007.xml`, where it is left out. */
  readonly name?: string;
  /** Formats that stand on the site beside the page; it links to these and no others. */
  readonly published: readonly Format[];
  /** The TEI file stands beside the page as `<name>.xml`. */
  readonly tei: boolean;
  /** The edition around the document; none for a lone document. */
  readonly site?: Site;
  /** Templates of the edition's own with acta's, as `Templates` of the configuration has them. */
  readonly templates?: Templates;
  /** How a PDF of the document is set; as acta has it where it is left out. */
  readonly print?: PrintOptions;
  readonly epub?: Epub;
  /** The edition has a style sheet of its own, `assets/theme.css`. */
  readonly theme?: boolean;
  /** Language of acta's own words, e.g. `fr`; that of the document where it is left out. */
  readonly interface?: string;
  /** References to print, their titles in `<i>`, with `&amp;`, `&lt;`, `&gt;`. Made from the TEI where they are absent. */
  readonly references?: Readonly<Partial<Record<PrintedReference, string>>>;
}
