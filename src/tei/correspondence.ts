import type { Span } from '../manuscript/manuscript.js';
import type { TeiDocument } from './document.js';

/** An element of the TEI, and where its own words stand in the copy. */
export interface Tie {
  readonly id: string;
  /** The nearest element around it that has an identifier. */
  readonly within?: string;
  readonly spans: readonly Span[];
}

/** Words of the copy that the header lists as left out, and the rule. */
export interface Omitted {
  readonly span: Span;
  readonly rule: string;
}

/** A TEI document beside its copy: every element that holds words has an identifier, by which each is found from the other. */
export interface Correspondence {
  /** The document, with identifiers for those elements that have none. It is for looking at, not for keeping. */
  readonly document: TeiDocument;
  readonly ties: readonly Tie[];
  readonly omitted: readonly Omitted[];
}
