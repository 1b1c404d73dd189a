import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { checkFile } from './file.js';
import { passGate } from './gate.js';
import { loadGrammar, UnusableSchema } from './grammar.js';
import { isOfActa, storedModels } from './models.js';
import { unusableGrammar, validateRelaxNg } from './relaxng.js';
import { type LoadedRules, loadRules, validateRules } from './rules/index.js';
import { readSchema, relaxNgNamespace, type SchemaFile, type SchemaKind } from './schema-kind.js';
import { validateSchematron } from './schematron.js';

/** Which schemas a document is validated by. */
export interface SchemaOptions {
  /** Paths of schemas: RELAX NG in place of acta's grammar, Schematron beside acta's rules. */
  readonly schemas?: readonly string[];
  /** Folder of the store in which schemas that a document names are looked for; they are not asked where it is left out. */
  readonly store?: string;
}

/**
 * Checks a document against grammars and rules: acta's own, those that are named in `options`, and those that the document names itself. A
 * grammar takes the place of acta's, the document's own only where none is given; but what acta wrote stays under acta's grammar too.
 */
export async function validateSchemas(document: TeiDocument, report: Report, options: SchemaOptions): Promise<void> {
  const { schemas = [], store } = options;
  const given: (readonly [path: string, kind: SchemaKind])[] = [];
  for (const path of schemas) {
    const kind = (await readSchema(path, report))?.kind;
    // Another grammar in its place would answer a question that nobody asked.
    if (kind === undefined) return;
    given.push([path, kind]);
  }
  const models = store === undefined ? [] : storedModels(document, store, report);
  const named = models.map(({ path, kind }) => [path, kind] as const);
  const grammars = given.filter(isGrammar).map(([path]) => path);
  const own = grammars.length > 0 ? [] : named.filter(isGrammar).map(([path]) => path);
  if (grammars.length === 0 && (own.length === 0 || isOfActa(document))) await validateRelaxNg(document, report);
  for (const path of new Set([...grammars, ...own])) await validateRelaxNg(document, report, path);
  await validateSchematron(document, report);
  for (const path of new Set([...given, ...named].filter((schema) => !isGrammar(schema)).map(([path]) => path))) {
    const rules = await rulesIn(path, report);
    if (rules) validateRules(document, rules, report);
  }
}

/** Whether a schema can be used alone: that its grammar, or its rules, can be made ready without another file. What is wrong is reported. */
export async function checkUsable({ kind, document }: SchemaFile, report: Report): Promise<void> {
  if (kind === 'schematron') {
    loadRules(document, report);
    return;
  }
  const [part] = ['include', 'externalRef'].flatMap((name) =>
    document.tree.getElementsByTagNameNS(relaxNgNamespace, name),
  );
  if (part) {
    const message = `it includes ${part.getAttribute('href')}, and in the store nothing lies beside a schema; take one that is a single file`;
    report.add('schema/unusable', message, { place: { file: document.file, ...document.locate(part) } });
    return;
  }
  try {
    await loadGrammar(document.file);
  } catch (cause) {
    if (!(cause instanceof UnusableSchema)) throw cause;
    report.add('schema/unusable', unusableGrammar(cause), { place: { file: document.file }, cause });
  }
}

function isGrammar([, kind]: readonly [string, SchemaKind]): boolean {
  return kind === 'relaxng';
}

const knownRules = new Map<string, LoadedRules>();

async function rulesIn(path: string, report: Report): Promise<LoadedRules | undefined> {
  const known = knownRules.get(path);
  if (known) return known;
  const bytes = checkFile(path, report);
  const schema = bytes && (await passGate({ file: path, bytes }, report));
  const loaded = schema && loadRules(schema, report);
  if (loaded) knownRules.set(path, loaded);
  return loaded;
}
