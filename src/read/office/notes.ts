import type { StatedNote } from '../../manuscript/manuscript.js';
import type { Composer } from '../composer.js';

export type NoteKind = StatedNote['kind'];

/** A note that is called, and where its words are. */
export interface CalledNote<Words> extends StatedNote {
  readonly words: Words;
}

const prefixes: Readonly<Record<NoteKind, string>> = { footnote: 'fn', endnote: 'en', comment: 'c' };

/** The notes that are called, in the order of their calls. */
export class CalledNotes<Words> {
  private readonly called: CalledNote<Words>[] = [];
  private readonly counts = { footnote: 0, endnote: 0, comment: 0 };

  /** A note with the number `n` that the file prints; gives its id. */
  add(kind: NoteKind, n: string, words: Words, author?: string): string {
    const id = `${prefixes[kind]}${++this.counts[kind]}`;
    this.called.push({ id, n, kind, words, ...(author && { author }) });
    return id;
  }

  /** A note whose number stands here. */
  write(composer: Composer, kind: 'footnote' | 'endnote', n: string, words: Words): void {
    const id = this.add(kind, n, words);
    const from = composer.at;
    composer.write(n);
    composer.state({ type: 'call', note: id }, from);
  }

  /** A comment that is called here, as word processors print it: the initials of who wrote it, and a number. */
  writeComment(composer: Composer, initials: string | undefined, words: Words, author: string | undefined): void {
    // Without signs that could be taken for others.
    const letters = (initials ?? '').replace(/[^\p{L}\p{M}]/gu, '').slice(0, 10);
    const n = `${letters}${this.counts.comment + 1}`;
    const id = this.add('comment', n, words, author?.trim());
    const from = composer.at;
    composer.write(`[${n}]`);
    composer.state({ type: 'call', note: id }, from);
  }

  /** Has the notes read behind the text: footnotes, endnotes, comments. One may call another while it is read. */
  readAll(read: (note: CalledNote<Words>) => void): StatedNote[] {
    const stated: StatedNote[] = [];
    for (const wanted of ['footnote', 'endnote', 'comment'] as const) {
      for (const note of this.called) {
        if (note.kind !== wanted) continue;
        const { words, ...own } = note;
        stated.push(own);
        read(note);
      }
    }
    return stated;
  }
}
