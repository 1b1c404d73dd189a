/** A half-open interval of offsets (UTF-16 code units) into `Manuscript.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Typographic marks that a source file carries; empty for plain text. */
export type Mark = 'italic' | 'bold' | 'smallcaps' | 'superscript' | 'subscript' | 'underline' | 'strike';

/** A stretch of a block in one style. */
export interface Run extends Span {
  readonly marks: readonly Mark[];
  /** Address that the stretch links to, as the file has it: absolute, relative, or `#fragment`. */
  readonly link?: string;
  /** Language (BCP 47) where the file names one that is not its block's. */
  readonly language?: string;
}

/**
 * What a file says that a block is. Plain text says nothing; what a file says is certain, and a recogniser does not
 * guess there.
 */
export type Role =
  | { readonly type: 'heading'; readonly level: number }
  /**
   * An item of a list, or (`continues`) a further paragraph of the item before it. Items of one list share its number,
   * those within an item's own list are deeper. Bullets and numbers that a list generates stand in no text.
   */
  | {
      readonly type: 'item';
      readonly list: number;
      readonly depth: number;
      readonly ordered: boolean;
      readonly continues?: boolean;
    }
  /** A cell of a table, or a paragraph of one: rows and columns from 0. */
  | {
      readonly type: 'cell';
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly heads: boolean;
      /** How many rows and columns it spans, where more than one. */
      readonly rows?: number;
      readonly columns?: number;
    }
  /** A paragraph of the note with this id. */
  | { readonly type: 'note'; readonly note: string }
  /** A label alone in its block; a stage direction; a line of verse, with the number of its stanza. */
  | { readonly type: 'speaker' }
  | { readonly type: 'stage' }
  | { readonly type: 'verse'; readonly stanza: number }
  /** A citation of where the record comes from; an editor's introduction to it. */
  | { readonly type: 'source' }
  | { readonly type: 'headnote' }
  /** Furniture of the page or file: `rule` names why it is not of the record, e.g. `html-navigation`, `running-head`. */
  | { readonly type: 'furniture'; readonly rule: string };

/** A paragraph of the source: what stands between blank lines, or on one line where lines are paragraphs. */
export interface Block extends Span {
  /** In reading order, without a gap between them. */
  readonly runs: readonly Run[];
  /** Blank lines before it, 0 at the start of the file. */
  readonly blankBefore: number;
  /** Columns of white space before its first character. */
  readonly indent: number;
  readonly role?: Role;
  /** Name of the paragraph style or the class, as the file has it: `Speaker`, `texte`. */
  readonly style?: string;
  readonly language?: string;
}

/** What a file says of a stretch within a block. Characters that are generated (a note's number) stand in the text. */
export type Anchor = Span &
  (
    | { readonly type: 'call'; readonly note: string }
    /** The number that stands before a note's words. */
    | { readonly type: 'noteNumber'; readonly note: string }
    | { readonly type: 'paragraphNumber'; readonly n: string }
    /** A page begins here; an empty span where the file marks the page without words. */
    | { readonly type: 'page'; readonly n: string; readonly unit: 'page' | 'column' }
    | { readonly type: 'speaker' }
    | { readonly type: 'stage' }
    /** Begins at this time of a recording, `hh:mm:ss` with fractions if any. */
    | { readonly type: 'time'; readonly n: string }
    /** Marks of the file format or page that are no words: `rule` names them, e.g. `markdown-mark`, `back-link`. */
    | { readonly type: 'furniture'; readonly rule: string }
  );

/** A note that the file has as such. Its paragraphs are blocks with its id; an anchor calls it. */
export interface StatedNote {
  readonly id: string;
  /** Number as the file prints or generates it. */
  readonly n: string;
  /** `comment` for the remark of a reviewer in a word processor. */
  readonly kind: 'footnote' | 'endnote' | 'comment';
  /** Who wrote a comment, as the file says it. */
  readonly author?: string;
}

/** What the head of a file says of it: `<meta>` of a page, properties of a Word file. Keys are Dublin Core's or Highwire's. */
export type Property = { readonly name: string; readonly value: string };

/** What `read` gives: the text of a file, and where each piece of it stands. Nothing here knows about proceedings. */
export interface Manuscript {
  /** Path as the user named it, for messages. */
  readonly file: string;
  /** Encoding the bytes were read in: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`. */
  readonly encoding: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /**
   * Decoded text: line ends as `\n`, no BOM. Of a file with markup the visible text, a line for each block; notes stand
   * behind the text, wherever the file keeps them.
   */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In reading order. Unset, like `notes`, for a file that says nothing beyond its words. */
  readonly anchors?: readonly Anchor[];
  readonly notes?: readonly StatedNote[];
  readonly properties?: readonly Property[];
  /** Language (BCP 47) that the file names for its text as a whole. */
  readonly language?: string;
  /**
   * Line and column (from 1, in code points) of an offset into `text`. Where the file itself has no such lines, as a web page
   * or a Word file, the line comes with it, for messages to show.
   */
  place(offset: number): { readonly line: number; readonly column: number; readonly text?: string };
}
