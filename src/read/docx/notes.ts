import type { StatedNote } from '../../manuscript/manuscript.js';
import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { ordinal } from '../ordinals.js';
import type { Story } from './story.js';
import { val } from './styles.js';

type Kind = StatedNote['kind'];

/** A note that is called, and where its words are. */
export interface CalledNote {
  readonly id: string;
  readonly kind: Kind;
  /** Id within its part. */
  readonly source: string;
  n: string;
}

const references: Readonly<Record<string, { readonly kind: Kind; readonly prefix: string }>> = {
  'w:footnoteReference': { kind: 'footnote', prefix: 'fn' },
  'w:endnoteReference': { kind: 'endnote', prefix: 'en' },
  'w:commentReference': { kind: 'comment', prefix: 'c' },
};

interface Form {
  readonly format: string;
  readonly start: number;
  readonly restarts: boolean;
}

/** Numbers the notes in the order of their calls, as Word does (ECMA-376 part 1, 17.11). */
export class NoteCalls {
  readonly called: CalledNote[] = [];
  private readonly known = new Set<string>();
  private readonly counts = { footnote: 0, endnote: 0, comment: 0 };
  private readonly numbers = { footnote: 0, endnote: 0 };
  private section = 0;

  constructor(
    private readonly settings: XmlElement | undefined,
    /** Properties of the sections in order. */
    private readonly sections: readonly (XmlElement | undefined)[],
    /** Initials of who wrote a comment, by its id. */
    private readonly initials: ReadonlyMap<string, string>,
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
    const { kind, prefix } = references[reference.name]!;
    const source = reference.attributes.get('w:id') ?? '';
    if (story.fields.isSilent || this.known.has(`${kind} ${source}`)) return;
    this.known.add(`${kind} ${source}`);
    const { composer } = story.word;
    const id = `${prefix}${++this.counts[kind]}`;
    const custom = /^(?:1|true|on)$/.test(reference.attributes.get('w:customMarkFollows') ?? '') ? markOf(run) : '';
    if (kind === 'comment') {
      // As Word prints them: the initials of who wrote it, and a number.
      const n = `${this.initials.get(source) ?? ''}${this.counts.comment}`;
      this.called.push({ id, kind, source, n });
      const from = composer.at;
      composer.write(`[${n}]`);
      composer.state({ type: 'call', note: id }, from);
      return;
    }
    if (custom !== '') {
      this.called.push({ id, kind, source, n: custom });
      story.ownMark = id;
      return;
    }
    const form = this.form(kind);
    const n = ordinal(form.start + this.numbers[kind]++, form.format);
    this.called.push({ id, kind, source, n });
    const from = composer.at;
    composer.write(n);
    composer.state({ type: 'call', note: id }, from);
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
