import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { isValid, loadGrammar, UnusableSchema } from './grammar.js';
import { grammarFaults } from './relaxng-faults.js';
import { describeFault } from './relaxng-findings.js';

/**
 * Checks a document against a RELAX NG grammar: acta.rng, or the schema file that `schema` names. Each fault is reported
 * at its place, with what was found and what may stand there.
 */
export async function validateRelaxNg(document: TeiDocument, report: Report, schema?: string): Promise<void> {
  const { file, tree } = document;
  if (await isValid(tree, schema)) return;
  try {
    const grammar = await loadGrammar(schema);
    for (const fault of await grammarFaults(grammar, tree)) {
      for (const { code, message, node, actual, expected } of describeFault(grammar, fault)) {
        report.add(code, message, { place: { file, ...document.locate(node) }, actual, expected });
      }
    }
  } catch (cause) {
    if (!(cause instanceof UnusableSchema) || schema === undefined) throw cause;
    report.add('schema/unusable', unusableGrammar(cause), { place: { file: schema }, cause });
  }
}

/** Why a grammar cannot be used, in words. */
export function unusableGrammar({ message }: UnusableSchema): string {
  return `this cannot be used as a RELAX NG schema in XML syntax: ${message}`;
}
