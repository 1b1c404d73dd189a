import type { PageLayout } from '../manuscript/page-layout.js';

/**
 * How a publisher lays out transcripts, as a file has it: one of acta's in `schemas/profiles`, or an editor's own `profile.yaml`.
 * What it leaves out is that of the profile it extends. `schemas/profile.schema.json` describes each key.
 */
export interface ProfileFile {
  readonly description?: string;
  readonly extends?: string;
  readonly traces?: { readonly needs: number; readonly any: readonly Trace[] };
  readonly furniture?: Readonly<Record<string, readonly string[]>>;
  readonly translatorLabels?: readonly string[];
  readonly notePreviewLength?: number;
  readonly editorsUnderTitle?: boolean;
  readonly headnote?: boolean;
  readonly labels?: { readonly nonSpeakers?: readonly string[] };
  readonly stage?: { readonly round?: 'known' | 'all' };
  readonly html?: Omit<PageLayout, 'name'>;
}

/** A profile that an editor wrote for an edition. */
export type OwnProfile = ProfileFile & { readonly name: string };

/** Something by which a layout is known; one of the keys. */
export interface Trace {
  readonly opening?: readonly string[];
  readonly contains?: readonly string[];
  readonly pattern?: string;
  readonly furniture?: true;
  readonly translatorLabel?: true;
  readonly numberedParagraphs?: number;
}
