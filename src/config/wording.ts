import type { KeyPath } from './yaml.js';

/** A value of a configuration file between quotation marks, cut to a length that a message can bear. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string') return kindOf(value);
  return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
}

/** What a value is, for an editor who knows YAML by sight. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value === '' ? 'empty' : 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return value === null ? 'empty' : 'a map of keys';
}

/** A path as a reader follows it in the file: `people[2].authorities.gnd`; the file itself for the empty path. */
export function pathName(path: KeyPath, root: unknown): string {
  let name = '';
  let value = root;
  for (const step of path) {
    name += Array.isArray(value) ? `[${step}]` : name === '' ? step : `.${step}`;
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return name === '' ? 'the file' : name;
}
