import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
  loaded ??= load();
  const { findings, failures } = evaluateRules(await loaded, document.tree);
  const [failure] = failures;
  if (failure !== undefined) throw new Error(`acta.sch: ${failure.reason}`);
  for (const { test, node, message } of findings) {
    report.add(codeOf(test.id), message, { place: { file: document.file, ...document.locate(node) } });
  }
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
