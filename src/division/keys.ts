import type { Entries } from '../render/index.js';

/** First and last day since 1 January 2000, and the year under which it stands: xslt/edition/chronology.xsl. */
export interface Moment {
  readonly days: readonly [first: number, last: number];
  readonly year: string;
}

/** An entry of a register as a document has it, or the register of the edition. `piece` is XML, of a document. */
export interface RegisterKey {
  readonly kind: 'person' | 'place' | 'org';
  readonly identity: string;
  readonly heading?: string;
  /** Heading by which it is sorted. */
  readonly folded?: string;
  readonly letter: string;
  /** Whether it is in a list, and not only mentioned: then its heading comes first. */
  readonly listed: boolean;
  /** Identifiers of its bearers on the page of the register. */
  readonly ids: readonly string[];
  readonly piece?: string;
}

/** A value by which documents are browsed. */
export interface FacetKey {
  readonly facet: string;
  readonly key: string;
  readonly label: string;
  readonly folded?: string;
  readonly language?: string;
  readonly direction?: string;
}

/** A source that a document names. */
export interface SourceKey {
  readonly kind: string;
  readonly words: string;
  readonly folded: string;
  readonly piece: string;
}

/** By what a document stands in divided lists: xslt/edition/keys.xsl. */
export interface DocumentKeys {
  readonly title: string;
  /** The document as a list of titles and dates needs it, as XML. */
  readonly card: string;
  readonly dated?: Moment;
  readonly events: readonly { readonly dated: Moment; readonly piece: string }[];
  readonly facets: readonly FacetKey[];
  readonly sources: readonly SourceKey[];
  readonly statements: readonly string[];
  readonly status?: string;
  /** A digit for each criterion of the self-report, 1 where the document meets it. */
  readonly criteria: string;
  readonly registers: readonly RegisterKey[];
}

/** What the registers say of a document and, where the edition is divided, its keys. */
export interface Said {
  readonly entries: Entries;
  readonly keys?: DocumentKeys | undefined;
}
