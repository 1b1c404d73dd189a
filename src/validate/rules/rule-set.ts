import type { Element } from 'slimdom';
import type { Severity } from '../../diagnostics/diagnostic.js';

/** The rules of a Schematron schema (ISO/IEC 19757-3), its abstract patterns and rules filled in, its includes refused. */
export interface RuleSet {
  readonly file: string;
  readonly namespaces: ReadonlyMap<string, string>;
  /** Seen by all rules; evaluated at the document. */
  readonly variables: readonly Variable[];
  readonly patterns: readonly Pattern[];
}

/** `let`: a name and an XPath expression. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Rules of which the first that a node matches applies to it. */
export interface Pattern {
  /** Evaluated at the document. */
  readonly variables: readonly Variable[];
  readonly rules: readonly Rule[];
}

export interface Rule {
  /** An XSLT pattern: which nodes the rule is about. */
  readonly context: string;
  /** Evaluated at the node. */
  readonly variables: readonly Variable[];
  readonly tests: readonly Test[];
  /** Where the schema says it. */
  readonly element: Element;
}

/** An `assert`, which finds something where its expression is false, or a `report`, which does where it is true. */
export interface Test {
  readonly id?: string;
  readonly expression: string;
  readonly isReport: boolean;
  readonly severity: Severity;
  readonly message: readonly Words[];
  /** What the diagnostics say that the test refers to. */
  readonly diagnostics: readonly (readonly Words[])[];
  readonly element: Element;
}

/** Text of a message, or an expression in its place. */
export type Words = string | { readonly expression: string };

/** Why a schema cannot be used, and at which of its elements. */
export class UnusableRules extends Error {
  constructor(
    message: string,
    readonly element: Element,
  ) {
    super(message);
  }
}

export const schematronNamespace = 'http://purl.oclc.org/dsdl/schematron';
