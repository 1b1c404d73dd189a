import { type OfficeDocument, OfficeStory } from '../office/story.js';
import { Fields } from './fields.js';
import type { NoteCalls } from './notes.js';
import type { Numbering } from './numbering.js';
import type { Relationship } from './package.js';
import type { Style, Styles } from './styles.js';

/** What the whole document has in common. */
export interface Word extends OfficeDocument {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: NoteCalls;
}

/** What is read of one part: the document, its notes, a header. */
export class Story extends OfficeStory {
  readonly fields = new Fields();
  /** Style of the paragraph that is being read. */
  paragraph: Style | undefined;
  link: string | undefined;
  /** The note whose mark is the text of the run that is being read. */
  ownMark: string | undefined;

  constructor(
    readonly word: Word,
    readonly relationships: ReadonlyMap<string, Relationship>,
  ) {
    super(word);
  }
}
