import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Document, Node } from 'slimdom';
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { evaluateRules } from './rules/evaluate.js';
import { readRules } from './rules/read.js';
import type { RuleSet } from './rules/rule-set.js';

const source = new URL('../../schemas/acta.sch', import.meta.url);

let loaded: Promise<RuleSet> | undefined;

/**
 * Checks a document against acta.sch, each finding at the element it is about, under the code that the id of its test stands for. The rules
 * are evaluated as those of any Schematron file; that one cannot be is a fault of ours.
 */
export async function validateSchematron(document: TeiDocument, report: Report): Promise<void> {
  for (const { code, node, message } of await ruleFaults(document.tree)) {
    report.add(code, message, { place: { file: document.file, ...document.locate(node) } });
  }
}

/** What the rules of acta.sch have against a tree: the code of each finding, what it says, and of which node. */
export async function ruleFaults(
  tree: Document,
): Promise<readonly { readonly code: DiagnosticCode; readonly message: string; readonly node: Node }[]> {
  loaded ??= load();
  const { findings, failures } = evaluateRules(await loaded, tree);
  const [failure] = failures;
  if (failure !== undefined) throw new Error(`acta.sch: ${failure.reason}`);
  return findings.map(({ test, node, message }) => ({ code: codeOf(test.id), message, node }));
}

async function load(): Promise<RuleSet> {
  const [{ parseXmlDocument }, xml] = await Promise.all([import('slimdom'), readFile(source, 'utf8')]);
  return readRules({ file: fileURLToPath(source), tree: parseXmlDocument(xml) });
}

/** The code of a finding by the id of its test: `speech.empty-label` is `speech/empty-label`. */
function codeOf(id = ''): DiagnosticCode {
  const code = id.replace('.', '/');
  if (!Object.hasOwn(catalogue, code)) throw new Error(`acta.sch: the catalogue has no entry for "${id}"`);
  return code as DiagnosticCode;
}
