import type { ErrorObject } from 'ajv/dist/2020.js';
import type { DiagnosticCode, Place, Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { type SchemaName, validators } from './validators.js';
import { kindOf, pathName, quoted } from './wording.js';
import type { KeyPath, YamlFile } from './yaml.js';

interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly place: Place;
  readonly expected?: readonly string[];
}

/** Words that editors try, and the key that says it. */
const synonyms: Readonly<Record<string, string>> = {
  editors: 'contributors',
  editor: 'contributors',
  authors: 'contributors',
  translators: 'contributors',
  rights: 'licence',
  copyright: 'licence',
  lang: 'language',
  languages: 'language',
  doi: 'identifiers',
  isbn: 'identifiers',
  texts: 'documents',
  profession: 'occupation',
  born: 'birth',
  died: 'death',
};

const maxFindings = 50;

/** Checks a file against `schemas/<name>.schema.json`; each fault is reported at its line, at most 50 of them. */
export async function checkShape(name: SchemaName, yaml: YamlFile, report: Report): Promise<boolean> {
  const { [name]: validate } = await validators();
  if (validate(yaml.value)) return true;
  const errors = validate.errors ?? [];
  const misshapen = new Set(
    errors.filter(({ keyword }) => keyword === 'pattern').map(({ instancePath }) => instancePath),
  );
  const findings = errors
    .filter(({ keyword, instancePath }) => keyword !== 'maxLength' || !misshapen.has(instancePath))
    .slice(0, maxFindings)
    .flatMap((error) => describe(error, yaml) ?? [])
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
  // An empty value breaks several rules at once, and is one fault.
  const distinct = new Map(findings.map((finding) => [JSON.stringify([finding.message, finding.place]), finding]));
  for (const { code, message, ...details } of distinct.values()) report.add(code, message, details);
  return false;
}

/** One finding of ajv in words, at its place; nothing for those that only repeat another one. */
function describe(error: ErrorObject, yaml: YamlFile): Finding | undefined {
  const path: KeyPath = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const schema = (error.parentSchema ?? {}) as Expectation;
  const where = pathName(path, yaml.value);
  const expected = expectation(schema);
  const atValue = { place: yaml.valuePlace(path), ...(schema.examples && { expected: schema.examples }) };
  if (error.propertyName !== undefined) {
    const message = `${quoted(error.propertyName)} cannot be a key of ${where}; expected ${expected}`;
    return { code: 'config/invalid-value', message, place: yaml.keyPlace([...path, error.propertyName]) };
  }
  if (error.data === '' && error.keyword !== 'additionalProperties') {
    const message = `${where} has no value; write one, or delete the key`;
    return { code: 'config/invalid-value', message, place: yaml.keyPlace(path) };
  }
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const keys = Object.keys(schema.properties ?? {});
      const meant = nearest(key, keys) ?? (Object.hasOwn(synonyms, key) ? synonyms[key] : undefined);
      const known = meant !== undefined && keys.includes(meant);
      const way = known ? `did you mean "${meant}"?` : `the keys are ${keys.join(', ')}`;
      const message = `${quoted(key)} is not a key ${path.length === 0 ? 'here' : `of ${where}`}; ${way}`;
      return { code: 'config/unknown-key', message, place: yaml.keyPlace([...path, key]), expected: keys };
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      return { code: 'config/missing-key', message: `${where} has no "${key}"; add it`, place: yaml.valuePlace(path) };
    }
    case 'type':
      return {
        code: 'config/wrong-type',
        message: `${where} is ${kindOf(error.data)}; expected ${expected}`,
        ...atValue,
      };
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String);
      const meant = nearest(String(error.data), allowed);
      const way = meant === undefined ? `expected ${allowed.join(' or ')}` : `did you mean "${meant}"?`;
      return {
        code: 'config/invalid-value',
        message: `${where} is ${quoted(error.data)}; ${way}`,
        ...atValue,
        expected: allowed,
      };
    }
    case 'propertyNames':
      return undefined;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return {
        code: 'config/invalid-value',
        message: `${where} is longer than ${error.params.limit}; shorten it`,
        ...atValue,
      };
    default:
      return {
        code: 'config/invalid-value',
        message: `${where} is ${quoted(error.data)}; expected ${expected}`,
        ...atValue,
      };
  }
}

const typeNames: Readonly<Record<string, string>> = { object: 'a map of keys', array: 'a list', string: 'a text' };

interface Expectation {
  readonly title?: string;
  readonly type?: string;
  readonly examples?: readonly string[];
  readonly properties?: object;
}

function expectation({ title, type, examples, properties }: Expectation): string {
  if (title?.endsWith('.yaml')) return `keys with values, such as ${Object.keys(properties ?? {})[0]}:`;
  const what = title ?? typeNames[type ?? 'string'];
  return examples ? `${what}, such as ${examples.join(' or ')}` : `${what}`;
}
