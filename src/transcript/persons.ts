import type { Span } from '../manuscript/manuscript.js';

/** Somebody who speaks or is named. Only what the copy or the register proves. */
export interface Person {
  readonly id: string;
  readonly forename?: string;
  readonly surname?: string;
  readonly name?: string;
  readonly role: 'speaker' | 'collective' | 'participant' | 'absent' | 'notetaker' | 'translator' | 'mentioned';
  readonly spoken: boolean;
  /** Office or function, and party, country or constituency, as a label or a list of the copy gives it. */
  readonly occupation?: Span;
  readonly affiliation?: Span;
  /** What the copy says about the person, and where: an apposition after the name. */
  readonly description?: { readonly span: Span; readonly paragraph: string | undefined };
}

/** A personal name of the header, split where its parts are plain. */
export interface NamedPerson extends Span {
  readonly forename?: string;
  readonly surname?: string;
}

export interface BibliographicItem {
  readonly id: string;
  readonly title?: Span;
  /** BCP 47 language of the title, where its spelling proves it. */
  readonly titleLanguage?: string;
  readonly pubPlace?: Span;
  readonly publisher?: Span;
  readonly date?: Span;
  readonly pages?: { readonly span: Span; readonly from: string; readonly to: string };
  /** Where the item is kept, for one that an archive has. */
  readonly archive?: ArchivalItem;
  /** The statement says that the text was translated from this item. */
  readonly translated: boolean;
}

/** A document in an archive, by the parts of its citation. */
export interface ArchivalItem {
  readonly repository: Span;
  readonly collection?: Span;
  readonly idno?: Span;
}
