import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BasePattern, Grammar } from 'salve-annos';
import type { Document } from 'slimdom';
import { Report } from '../diagnostics/diagnostic.js';
import { type Verdict, verdictBy } from './derivatives/index.js';
import { readSchema } from './schema-kind.js';

/** Why a schema that the user named cannot be used. */
export class UnusableSchema extends Error {}

const source = new URL('../../schemas/acta.rng', import.meta.url);
const compiled = new URL('../../dist/schemas/acta.rng.json', import.meta.url);
const loaded = new Map<string, Promise<Grammar>>();

/**
 * The RELAX NG grammar to validate by: acta.rng as the build compiled it, or the file (XML syntax) that the user names,
 * compiled here. A schema is loaded once. Throws UnusableSchema for a file that is not such a schema.
 */
export function loadGrammar(schema?: string): Promise<Grammar> {
  const key = schema ?? '';
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const loading = schema === undefined ? readCompiled() : compile(schema);
  loaded.set(key, loading);
  return loading;
}

const verdicts = new Map<string, Promise<Verdict>>();

/**
 * Whether a document is valid by acta.rng, or by the schema file that is named. That is known long before salve has made its grammar ready,
 * which only what is wrong with a document needs. Nothing comes back where salve has to be asked.
 */
export async function isValid(tree: Document, schema?: string): Promise<boolean | undefined> {
  const key = schema ?? '';
  const known = verdicts.get(key) ?? loadVerdict(schema);
  verdicts.set(key, known);
  return (await known)(tree);
}

async function loadVerdict(schema: string | undefined): Promise<Verdict> {
  if (schema !== undefined) {
    const read = await readSchema(schema, new Report());
    return read === undefined ? () => undefined : verdictBy(read.document.tree);
  }
  const [{ parseXmlDocument }, rng] = await Promise.all([import('slimdom'), readFile(source, 'utf8')]);
  return verdictBy(parseXmlDocument(rng));
}

/** A grammar as scripts/compile-schema.mjs writes it: each pattern once, inner ones first, numbers standing for them. */
interface SharedPatterns {
  readonly v: number;
  readonly o: number;
  readonly patterns: readonly CompiledPattern[];
}

/** Kind of pattern, then its parameters. */
type CompiledPattern = readonly (string | number | CompiledPattern)[];

async function readCompiled(): Promise<Grammar> {
  const [{ readTreeFromJSON }, json] = await Promise.all([import('salve-annos'), readFile(compiled, 'utf8')]);
  const { v, o, patterns } = JSON.parse(json) as SharedPatterns;
  const made: BasePattern[] = [];
  // salve leaves alone what is no array, so patterns that are made already can stand in for themselves.
  const withMade = ([kind, ...parameters]: CompiledPattern): readonly unknown[] => [
    kind,
    ...parameters.map((parameter) =>
      typeof parameter === 'number' ? made[parameter] : typeof parameter === 'string' ? parameter : withMade(parameter),
    ),
  ];
  for (const pattern of patterns) made.push(readTreeFromJSON({ v, o, d: withMade(pattern) }));
  return made.at(-1) as Grammar;
}

async function compile(schema: string): Promise<Grammar> {
  const { convertRNGToPattern } = await import('salve-annos');
  try {
    const { pattern } = await convertRNGToPattern(pathToFileURL(schema), {
      createManifest: false,
      manifestHashAlgorithm: 'SHA-1',
      resourceLoader: { load: loadFile },
      idCheck: false,
    });
    return pattern;
  } catch (cause) {
    // A grammar without a start, or with an include of nothing, makes salve stumble; its words say nothing of the schema.
    const stumbled = 'it is not complete, or what it includes is not beside it';
    const message = cause instanceof TypeError ? stumbled : (cause as Error).message.split('\n')[0];
    throw new UnusableSchema(message, { cause });
  }
}

/** A schema may include other files beside it; nothing is ever fetched. */
async function loadFile(url: URL) {
  if (url.protocol !== 'file:') throw new UnusableSchema(`it includes ${url.href}, which is not a file`);
  const text = await readFile(fileURLToPath(url), 'utf8');
  return { url, getText: async () => text };
}
