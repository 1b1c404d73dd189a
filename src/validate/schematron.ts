import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Schema } from 'node-schematron';
import type { Element } from 'slimdom';
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';

type Rule = Schema['patterns'][number]['rules'][number];

const compiled = new URL('../../dist/schemas/acta.sch.json', import.meta.url);
const teiNamespace = 'http://www.tei-c.org/ns/1.0';

let loaded: Promise<Schema> | undefined;

/**
 * Checks a document against acta.sch. Findings stand in document order, each at the element it is about.
 *
 * The rules are node-schematron's, but not its way of finding the elements they are for, which takes time quadratic in
 * them: contexts in acta.sch are names of elements, so one look at each element suffices.
 */
export async function validateSchematron(document: TeiDocument, report: Report): Promise<void> {
  loaded ??= load();
  const schema = await loaded;
  const options = { namespaceResolver: schema.getNamespaceUriForPrefix.bind(schema) };
  const rules = rulesByName(schema);
  const visit = (element: Element): void => {
    const applying = element.namespaceURI === teiNamespace ? (rules.get(element.localName) ?? []) : [];
    for (const { assertId, message } of applying.flatMap((rule) => rule.validateNode(element, null, options))) {
      const place = { file: document.file, ...document.locate(element) };
      report.add(codeOf(assertId), (message ?? '').replace(/\s+/g, ' ').trim(), { place });
    }
    for (const child of element.children) visit(child);
  };
  if (document.tree.documentElement !== null) visit(document.tree.documentElement);
}

async function load(): Promise<Schema> {
  const json = await readFile(compiled, 'utf8');
  // By require and only here: an import has Node look for export names in all that it brings, three times the work.
  const schematron: typeof import('node-schematron') = createRequire(import.meta.url)('node-schematron');
  return schematron.Schema.fromJson(JSON.parse(json));
}

/** Rules by the name of the elements they are for: `tei:sp`, `tei:title | tei:titlePart`. */
function rulesByName(schema: Schema): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const rule of schema.patterns.flatMap((pattern) => pattern.rules)) {
    for (const context of rule.context.split('|')) {
      const name = /^tei:([A-Za-z]+)$/.exec(context.trim())?.[1];
      if (name === undefined) throw new Error(`acta.sch: the context "${context}" is not the name of an element`);
      rules.set(name, [...(rules.get(name) ?? []), rule]);
    }
  }
  return rules;
}

/** The code of a finding by the id of its test: `speech.empty-label` is `speech/empty-label`. */
function codeOf(id: string | null): DiagnosticCode {
  const code = (id ?? '').replace('.', '/');
  if (!Object.hasOwn(catalogue, code)) throw new Error(`acta.sch: the catalogue has no entry for "${id}"`);
  return code as DiagnosticCode;
}
