/** How a publisher lays out transcripts: data, no code. */
export interface Profile {
  readonly name: string;
  /** Words of the page, not of the document, that fill a block of their own: rule name to its forms. */
  readonly furniture: Readonly<Record<string, readonly string[]>>;
  /** Words of the page that introduce a name: rule name to its forms. */
  readonly translatorLabels: readonly string[];
  /** A note printed beside the text is cut off at this many characters, its number included. */
  readonly notePreviewLength?: number;
  /** Editors of the book stand under its title, one a line, their role not printed. */
  readonly editorsUnderTitle: boolean;
  /** What stands between the header and the first speech is by the editors, not of the record. */
  readonly headnote: boolean;
}
