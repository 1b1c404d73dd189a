import type { Trace } from '../../config/profile.js';
import type { PageLayout } from '../../manuscript/page-layout.js';

/** How a publisher lays out transcripts: data, no code. `schemas/profile.schema.json` describes each key. */
export interface Profile {
  readonly name: string;
  /** Words of the page, not of the document, that fill a block of their own: rule name to its forms. */
  readonly furniture: Readonly<Record<string, readonly string[]>>;
  /** Words of the page that introduce a name. */
  readonly translatorLabels: readonly string[];
  /** A note printed beside the text is cut off at this many characters, its number included. */
  readonly notePreviewLength?: number;
  /** Editors of the book stand under its title, one a line, their role not printed. */
  readonly editorsUnderTitle: boolean;
  /** What stands between the header and the first speech is by the editors, not of the record. */
  readonly headnote: boolean;
  readonly labels: { readonly nonSpeakers: readonly string[] };
  readonly stage: { readonly round: 'known' | 'all' };
  /** How web pages of this layout mark what their parts are. */
  readonly html?: Omit<PageLayout, 'name'>;
  readonly traces?: { readonly needs: number; readonly any: readonly Trace[] };
}
