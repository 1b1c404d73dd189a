import type { Mark, Role } from '../../manuscript/manuscript.js';
import type { XmlElement } from '../../manuscript/xml.js';
import type { Composer } from '../composer.js';
import type { Losses } from '../losses.js';
import { Fields } from './fields.js';
import type { NoteCalls } from './notes.js';
import type { Numbering } from './numbering.js';
import type { Relationship } from './package.js';
import type { Style, Styles } from './styles.js';

/** What the whole document has in common. */
export interface Word {
  readonly composer: Composer;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: NoteCalls;
  readonly losses: Losses;
  /** A title stands above the headings, which are one level lower then. */
  readonly hasTitle: boolean;
  /** Primary language of most of the text that says one; runs in it say nothing. */
  readonly language: string | undefined;
  /** The lists that are open, outermost first, and how many there were. */
  readonly lists: {
    count: number;
    open: { readonly number: number; readonly id: string; readonly level: number; items: number }[];
  };
  readonly tables: { count: number };
  /** Whether a list is how the paragraphs of the document are numbered. */
  readonly numbersParagraphs: (list: string) => boolean;
}

/** What is read of one part: the document, its notes, a header. */
export class Story {
  readonly fields = new Fields();
  /** Text boxes that wait until the paragraph in which they are anchored has ended. */
  readonly boxes: XmlElement[] = [];
  /** Role of every paragraph in this part, whatever its style says. */
  role: Role | undefined;
  /** Style of the paragraph that is being read, and marks that are its look and no emphasis. */
  paragraph: Style | undefined;
  look: readonly Mark[] = [];
  /** Within a list, a heading, a cell a line break is no new paragraph. */
  keepsLines = false;
  link: string | undefined;
  /** The note whose mark is the text of the run that is being read. */
  ownMark: string | undefined;
  /** Number to put before the next paragraph, which is the first one of this note. */
  number: { readonly n: string; readonly note: string } | undefined;
  /** The mark with which the next paragraph begins, which is the first one of this note. */
  mark: { readonly n: string; readonly note: string } | undefined;
  /** The paragraph's mark was deleted, so the next paragraph goes on in the same line. */
  joins = false;

  constructor(
    readonly word: Word,
    readonly relationships: ReadonlyMap<string, Relationship>,
  ) {}
}
