import type { CharacterStyle, ParagraphStyle } from './styles.js';

/** A text as Word knows it: sections of paragraphs and tables, each set in a style that has a name. */
export interface WordText {
  readonly title: string;
  /** Who is named as its creator, in order. */
  readonly creators: readonly string[];
  /** Language of most of its words (BCP 47). */
  readonly language: string | undefined;
  readonly sections: readonly WordSection[];
}

/** A part that begins on a page of its own; its notes are counted from 1. */
export interface WordSection {
  /** What stands at the head of its pages. */
  readonly head: string;
  readonly blocks: readonly WordBlock[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly style: ParagraphStyle;
  readonly content: readonly WordInline[];
  readonly rightToLeft: boolean;
  readonly list?: ListPlace;
  readonly align?: 'center' | 'right';
  /** Name of the place, to which links within the file lead. */
  readonly bookmark?: string;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** Number of the list in its section; each counts its items anew. */
  readonly list: number;
  /** From 0. */
  readonly level: number;
  /** What Word writes before it; nothing before a further paragraph of an item, and in plain lists. */
  readonly label: 'number' | 'dash' | 'none';
}

export interface WordTable {
  readonly type: 'table';
  readonly rightToLeft: boolean;
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  /** How many columns and rows it spans. */
  readonly columns: number;
  readonly rows: number;
  readonly heads: boolean;
  readonly blocks: readonly WordBlock[];
}

export type WordInline =
  | { readonly type: 'text'; readonly text: string; readonly look: Look }
  | { readonly type: 'break' }
  | { readonly type: 'tab' }
  /** A footnote, called here: its number as the edition has it, and its words. */
  | { readonly type: 'note'; readonly number: string; readonly blocks: readonly WordBlock[] };

/** How a stretch of words looks, what it is and where it leads. */
export interface Look {
  readonly style?: CharacterStyle;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly smallCaps?: boolean;
  readonly spaced?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly script?: 'super' | 'sub';
  readonly mono?: boolean;
  /** Where it is not that of the text (BCP 47). */
  readonly language?: string;
  readonly rightToLeft?: boolean;
  /** An address on the web. */
  readonly link?: string;
  /** A bookmark in the file. */
  readonly place?: string;
}
