import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { CalledNotes, type NoteKind } from '../office/notes.js';
import { ordinal } from '../ordinals.js';
import type { Story } from './story.js';
import { val } from './styles.js';

const references: Readonly<Record<string, NoteKind>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
};

/** The words of the notes of a kind, by their ids within their part. */
export type NoteTexts = Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;

interface Form {
  readonly format: string;
  readonly start: number;
  readonly restarts: boolean;
}

/** Numbers the notes in the order of their calls, as Word does (ECMA-376 part 1, 17.11). */
export class NoteCalls {
  readonly called = new CalledNotes<XmlElement | undefined>();
  private readonly known = new Set<string>();
  private readonly numbers = { footnote: 0, endnote: 0 };
  private section = 0;

  constructor(
    private readonly settings: XmlElement | undefined,
    /** Properties of the sections in order. */
    private readonly sections: readonly (XmlElement | undefined)[],
    private readonly texts: NoteTexts,
  ) {}

  nextSection(): void {
    this.section++;
    for (const kind of ['footnote', 'endnote'] as const) {
      const form = this.form(kind);
      if (form.restarts) this.numbers[kind] = 0;
    }
  }

  /** Writes the number of a note where it is called. A mark of the editor's own stands in the run already. */
  call(story: Story, reference: XmlElement, run: XmlElement | undefined): void {
    const kind = references[reference.name]!;
    const source = reference.attributes.get('w:id') ?? '';
    if (story.fields.isSilent || this.known.has(`${kind} ${source}`)) return;
    this.known.add(`${kind} ${source}`);
    const { composer } = story.word;
    const words = this.texts[kind].get(source);
    if (kind === 'comment') {
      const { attributes } = words ?? reference;
      this.called.writeComment(composer, attributes.get('w:initials'), words, attributes.get('w:author'));
      return;
    }
    const custom = /^(?:1|true|on)$/.test(reference.attributes.get('w:customMarkFollows') ?? '') ? markOf(run) : '';
    if (custom !== '') {
      story.ownMark = this.called.add(kind, custom, words);
      return;
    }
    const form = this.form(kind);
    this.called.write(composer, kind, ordinal(form.start + this.numbers[kind]++, form.format), words);
  }

  /** How the notes of a section are numbered: what it says itself, then the settings, then Word's custom. */
  private form(kind: 'footnote' | 'endnote'): Form {
    const name = `w:${kind}Pr`;
    const own = childOf(this.sections[this.section], name);
    const general = childOf(this.settings, name);
    const value = (property: string) => val(childOf(own, property)) ?? val(childOf(general, property));
    return {
      format: value('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      start: Number.parseInt(value('w:numStart') ?? '1', 10) || 1,
      restarts: value('w:numRestart') === 'eachSect',
    };
  }
}

/** The text of a run that is a note's mark: `*`. */
function markOf(run: XmlElement | undefined): string {
  const texts = run ? childrenOf(run, 'w:t') : [];
  return texts
    .map(({ children }) => children.join(''))
    .join('')
    .trim();
}
