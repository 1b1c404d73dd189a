import type { Mark, Role } from '../../manuscript/manuscript.js';
import type { XmlElement } from '../../manuscript/xml.js';
import type { Composer } from '../composer.js';
import type { Losses } from '../losses.js';

/** A list that is open: its number in the manuscript, its form and its level, and how many items it has so far. */
export interface OpenedList {
  readonly number: number;
  readonly id: string;
  readonly level: number;
  readonly ordered: boolean;
  items: number;
}

/** What the whole file of a word processor has in common, whatever its format. */
export interface OfficeDocument {
  readonly composer: Composer;
  readonly losses: Losses;
  /** A title stands above the headings, which are one level lower then. */
  readonly hasTitle: boolean;
  /** Primary language of most of the text that says one; runs in it say nothing. */
  readonly language: string | undefined;
  /** The lists that are open, outermost first, and how many there were. */
  readonly lists: {
    count: number;
    open: OpenedList[];
  };
  readonly tables: { count: number };
  /** Whether a list is how the paragraphs of the document are numbered. */
  readonly numbersParagraphs: (list: string) => boolean;
}

/** A number or mark with which a note begins, and the note. */
export interface NoteNumber {
  readonly n: string;
  readonly note: string;
}

/** What is read of one stretch of a file: the document, a note, a header. */
export class OfficeStory {
  /** Text boxes that wait until the paragraph in which they are anchored has ended. */
  readonly boxes: XmlElement[] = [];
  /** Role of every paragraph in this part, whatever its style says. */
  role: Role | undefined;
  /** Marks that are the look of the paragraph and no emphasis. */
  look: readonly Mark[] = [];
  /** Within a list, a heading, a cell a line break is no new paragraph. */
  keepsLines = false;
  /** Number to put before the next paragraph, which is the first one of this note. */
  number: NoteNumber | undefined;
  /** The mark with which the next paragraph begins, which is the first one of this note. */
  mark: NoteNumber | undefined;
  /** The paragraph's mark was deleted, so the next paragraph goes on in the same line. */
  joins = false;

  constructor(readonly document: OfficeDocument) {}
}
