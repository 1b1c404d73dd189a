import { childOf, textOf, type XmlElement } from '../../manuscript/xml.js';
import { CalledNotes } from '../office/notes.js';
import { ordinal } from '../ordinals.js';
import { noteFormat } from './numbering.js';
import type { Story } from './story.js';

/** Notes and comments where they are called (OpenDocument 1.3 part 3, 6.3 and 14.1). */
export class NoteCalls {
  readonly called = new CalledNotes<XmlElement>();
  /** Comments on a stretch of text, which are called where it ends, by their names. */
  private readonly waiting = new Map<string, XmlElement>();
  private readonly counts = { footnote: 0, endnote: 0 };

  constructor(
    private readonly stylesheet: XmlElement | undefined,
    /** Names of the comments whose end is marked. */
    private readonly ends: ReadonlySet<string>,
  ) {}

  /** Writes the number of a note, as the file has it. */
  call({ odt: { composer } }: Story, note: XmlElement): void {
    const kind = note.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
    const count = ++this.counts[kind];
    const citation = childOf(note, 'text:note-citation');
    const stated = markOf(note) ?? (citation ? textOf(citation).replace(/\s+/g, ' ').trim() : '');
    const n = stated === '' ? ordinal(count, noteFormat(this.stylesheet, kind)) : stated;
    this.called.write(composer, kind, n, note);
  }

  comment(story: Story, annotation: XmlElement): void {
    const name = annotation.attributes.get('office:name');
    if (name !== undefined && this.ends.has(name)) this.waiting.set(name, annotation);
    else this.writeComment(story, annotation);
  }

  endComment(story: Story, end: XmlElement): void {
    const name = end.attributes.get('office:name') ?? '';
    const annotation = this.waiting.get(name);
    this.waiting.delete(name);
    if (annotation) this.writeComment(story, annotation);
  }

  private writeComment({ odt: { composer } }: Story, annotation: XmlElement): void {
    const words = (name: string) => {
      const element = childOf(annotation, name);
      return element && textOf(element);
    };
    const initials = words('meta:creator-initials') ?? words('loext:sender-initials');
    this.called.writeComment(composer, initials, annotation, words('dc:creator'));
  }
}

/** The mark that somebody chose for a note in place of a number. */
export function markOf(note: XmlElement): string | undefined {
  const label = childOf(note, 'text:note-citation')?.attributes.get('text:label');
  return label?.replace(/\s+/g, ' ').trim() || undefined;
}
