/** A half-open interval of offsets (UTF-16 code units) into `Manuscript.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Typographic marks that a source file carries; empty for plain text. */
export type Mark = 'italic' | 'bold' | 'smallcaps' | 'superscript' | 'subscript' | 'underline';

/** A stretch of a block in one style. */
export interface Run extends Span {
  readonly marks: readonly Mark[];
}

/** A paragraph of the source: what stands between blank lines, or on one line where lines are paragraphs. */
export interface Block extends Span {
  readonly runs: readonly Run[];
  /** Blank lines before it, 0 at the start of the file. */
  readonly blankBefore: number;
  /** Columns of white space before its first character. */
  readonly indent: number;
}

/** What `read` gives: the text of a file, and where each piece of it stands. Nothing here knows about proceedings. */
export interface Manuscript {
  /** Path as the user named it, for messages. */
  readonly file: string;
  /** Encoding the bytes were read in: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`. */
  readonly encoding: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Decoded text: line ends as `\n`, no BOM. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Line and column (from 1, in code points) of an offset into `text`. */
  place(offset: number): { readonly line: number; readonly column: number };
}
