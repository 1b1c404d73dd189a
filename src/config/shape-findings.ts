import type { ErrorObject } from 'ajv/dist/2020.js';
import type { DiagnosticCode, Place } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { kindOf, pathName, quoted } from './wording.js';
import type { KeyPath, YamlFile } from './yaml.js';

/** A fault of a file's shape in an editor's words. */
export interface Finding {
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

/** What to do about a key that a person among the contributors has and a body has not, or the other way round. */
const ofContributors: Readonly<Record<string, string>> = {
  name: 'a contributor is a person with a name, or a body',
  orcid: "an ORCID iD is a person's: write ror for that of a body, or name in place of body",
  ror: "a ROR ID is a body's: write orcid for that of a person, or body in place of name",
  organisation: 'did you mean "body"?',
  organization: 'did you mean "body"?',
  institution: 'did you mean "body"?',
};

/** What a schema says for readers, and what an object may hold. */
interface Expectation {
  readonly title?: string;
  readonly type?: string;
  readonly examples?: readonly string[];
  readonly properties?: object;
}

/** A finding of ajv with what is needed to put it into words. */
interface Fault {
  readonly error: ErrorObject;
  readonly yaml: YamlFile;
  readonly path: KeyPath;
  /** The path as a reader follows it. */
  readonly where: string;
  readonly schema: Expectation;
}

/** One finding of ajv in words, at its place; nothing for one that only repeats another. */
export function describeFault(error: ErrorObject, yaml: YamlFile): Finding | undefined {
  const steps = error.instancePath.split('/').slice(1);
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const schema = (error.parentSchema ?? {}) as Expectation;
  const fault = { error, yaml, path, where: pathName(path, yaml.value), schema };
  if (error.propertyName !== undefined) return keyName(fault);
  if (error.data === '') return noValue(fault);
  return Object.hasOwn(byKeyword, error.keyword) ? byKeyword[error.keyword]!(fault) : wrongForm(fault);
}

/** How the findings of a keyword are told; those of all others are about the form of a value. */
const byKeyword: Readonly<Record<string, (fault: Fault) => Finding | undefined>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  enum: unknownValue,
  maxLength: tooLong,
  maxItems: tooLong,
  maxProperties: tooLong,
  // Say only that something within is wrong, which is told there.
  propertyNames: () => undefined,
  if: () => undefined,
};

function unknownKey({ error, yaml, path, where, schema }: Fault): Finding {
  const key = String(error.params.additionalProperty);
  const keys = Object.keys(schema.properties ?? {});
  const meant = nearest(key, keys) ?? (Object.hasOwn(synonyms, key) ? synonyms[key] : undefined);
  const known = meant !== undefined && keys.includes(meant);
  const proposal = known ? `did you mean "${meant}"?` : `the keys are ${keys.join(', ')}`;
  const way = isContributor(schema) && Object.hasOwn(ofContributors, key) ? ofContributors[key] : proposal;
  const message = `${quoted(key)} is not a key ${path.length === 0 ? 'here' : `of ${where}`}; ${way}`;
  return { code: 'config/unknown-key', message, place: yaml.keyPlace([...path, key]), expected: keys };
}

function missingKey({ error, yaml, path, where, schema }: Fault): Finding {
  const key = String(error.params.missingProperty);
  const message =
    isContributor(schema) && key === 'name'
      ? `${where} has no "name", and no "body" either; add the one for a person, the other for a body`
      : `${where} has no "${key}"; add it`;
  return { code: 'config/missing-key', message, place: yaml.valuePlace(path) };
}

function isContributor({ properties = {} }: Expectation): boolean {
  return Object.hasOwn(properties, 'role');
}

function keyName({ error, yaml, path, where, schema }: Fault): Finding {
  const key = error.propertyName!;
  const message = `${quoted(key)} cannot be a key of ${where}; expected ${expectation(schema)}`;
  return { code: 'config/invalid-value', message, place: yaml.keyPlace([...path, key]) };
}

function noValue({ yaml, path, where }: Fault): Finding {
  const message = `${where} has no value; write one, or delete the key`;
  return { code: 'config/invalid-value', message, place: yaml.keyPlace(path) };
}

function wrongType(fault: Fault): Finding {
  const message = `${fault.where} is ${kindOf(fault.error.data)}; expected ${expectation(fault.schema)}`;
  return { code: 'config/wrong-type', message, ...atValue(fault) };
}

function wrongForm(fault: Fault): Finding {
  const message = `${fault.where} is ${quoted(fault.error.data)}; expected ${expectation(fault.schema)}`;
  return { code: 'config/invalid-value', message, ...atValue(fault) };
}

function unknownValue(fault: Fault): Finding {
  const allowed = (fault.error.params.allowedValues as unknown[]).map(String);
  const meant = nearest(String(fault.error.data), allowed);
  const way = meant === undefined ? `expected ${allowed.join(' or ')}` : `did you mean "${meant}"?`;
  const message = `${fault.where} is ${quoted(fault.error.data)}; ${way}`;
  return { code: 'config/invalid-value', message, ...atValue(fault), expected: allowed };
}

function tooLong(fault: Fault): Finding {
  const message = `${fault.where} is longer than ${fault.error.params.limit}; shorten it`;
  return { code: 'config/invalid-value', message, ...atValue(fault) };
}

function atValue({ yaml, path, schema }: Fault): Pick<Finding, 'place' | 'expected'> {
  return { place: yaml.valuePlace(path), ...(schema.examples && { expected: schema.examples }) };
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
};

function expectation({ title, type, examples, properties }: Expectation): string {
  if (title?.endsWith('.yaml')) return `keys with values, such as ${Object.keys(properties ?? {})[0]}:`;
  const what = title ?? typeNames[type ?? 'string'];
  return examples ? `${what}, such as ${examples.join(' or ')}` : `${what}`;
}
