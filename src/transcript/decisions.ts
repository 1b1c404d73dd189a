import type { DiagnosticCode, Place, Severity } from '../diagnostics/diagnostic.js';
import type { Span } from '../manuscript/manuscript.js';

/**
 * What can be asked of a place of the copy, and the answers. An answer belongs to the question whose place it names, so
 * `text` may be one of two questions.
 */
export const answersTo = {
  label: ['speaker', 'not-a-speaker'],
  turn: ['continue', 'new-turn'],
  bracket: ['supplied', 'note', 'stage', 'text'],
  call: ['call', 'not-a-call'],
  person: ['other-person', 'same-person'],
  furniture: ['furniture', 'text'],
} as const;

export type Question = keyof typeof answersTo;
export type Answer = (typeof answersTo)[Question][number];

/** What a person settled about a place of the copy. The words find the place again when lines were moved. */
export interface Decision {
  /** Line of the copy at which the words stood when this was decided. */
  readonly line: number;
  /** Words that stand at the place, with single spaces. */
  readonly words: string;
  /** What stands just before them, where the words stand more than once. */
  readonly after?: string;
  /** Which of several such places, from 1, where what stands before them is the same too. */
  readonly nth?: number;
  readonly is: Answer;
  /** Who decided, and why, in words. */
  readonly by?: string;
  readonly because?: string;
  /** Where the decision is written. */
  readonly place?: Place;
}

/** Finds a place of the copy by its words, as a decision does. */
export type Selector = Pick<Decision, 'line' | 'words' | 'after' | 'nth'>;

/** A question whose answer the copy leaves open, with the reading that was chosen. */
export interface Doubt {
  readonly question: Question;
  /** The words that are read one way or another. */
  readonly span: Span;
  readonly chosen: Answer;
  readonly evidence: readonly string[];
}

/** A finding of a recogniser; what can be settled by a decision names the doubt. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity?: Severity;
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
  readonly doubt?: Doubt;
}

/** A decision that was followed, and where its words stand now. */
export interface Settled {
  readonly decision: Decision;
  readonly question: Question;
  readonly offset: number;
}
