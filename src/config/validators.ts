import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';

export type SchemaName = 'edition' | 'people' | 'decisions' | 'profile';

type Validators = Readonly<Record<SchemaName, ValidateFunction>>;

let loaded: Promise<Validators> | undefined;

/**
 * The validators of edition.yaml, people.yaml, decisions and profile.yaml: in the built program those that scripts/compile-config.mjs made of the
 * schemas, which load at once; otherwise ajv compiles the schemas now.
 */
export function validators(): Promise<Validators> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Validators> {
  try {
    return (await import(new URL('../schemas/config.js', import.meta.url).href)) as Validators;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return compile();
  }
}

async function compile(): Promise<Validators> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const read = (name: SchemaName) =>
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, formats: { regex: true } });
  return {
    edition: ajv.compile(read('edition')),
    people: ajv.compile(read('people')),
    decisions: ajv.compile(read('decisions')),
    profile: ajv.compile(read('profile')),
  };
}
