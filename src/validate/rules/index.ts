import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { evaluateRules } from './evaluate.js';
import { originOf } from './expand.js';
import { readRules } from './read.js';
import { type RuleSet, UnusableRules } from './rule-set.js';

/** The rules of a Schematron file, with the place of each. */
export interface LoadedRules {
  readonly rules: RuleSet;
  readonly schema: TeiDocument;
}

/** Reads the rules of a schema that passed the gate; a finding at the schema's line where they ask for what is not done here. */
export function loadRules(schema: TeiDocument, report: Report): LoadedRules | undefined {
  try {
    return { rules: readRules(schema), schema };
  } catch (cause) {
    if (!(cause instanceof UnusableRules)) throw cause;
    const place = { file: schema.file, ...schema.locate(cause.element) };
    report.add('schema/unusable', `these Schematron rules cannot be used: ${cause.message}`, { place, cause });
    return undefined;
  }
}

/**
 * Checks a document against Schematron rules: each finding at the node it is about, in the words of the schema. A rule that cannot be
 * evaluated is an error at its place in the schema.
 */
export function validateRules(document: TeiDocument, { rules, schema }: LoadedRules, report: Report): void {
  const { findings, failures } = evaluateRules(rules, document.tree);
  for (const { test, node, message, diagnostics } of findings) {
    const place = { file: document.file, ...document.locate(node) };
    const hint = diagnostics.join('; ');
    report.add('schema/rule', message === '' ? `not so: ${test.expression}` : message, {
      severity: test.severity,
      place,
      ...(test.id !== undefined && { actual: test.id }),
      ...(hint !== '' && { hint }),
    });
  }
  for (const { at, reason } of failures) {
    const message = `this rule cannot be evaluated, so ${document.file} was not checked by it: ${reason}`;
    report.add('schema/rule-not-run', message, {
      place: { file: schema.file, ...schema.locate(originOf(at.element)) },
    });
  }
}
