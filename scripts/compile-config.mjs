// Compiles the JSON Schemas of edition.yaml, people.yaml, decisions and profile.yaml into JavaScript: dist/schemas/config.js. Loading that takes a
// few milliseconds; loading ajv and compiling them anew takes more than a tenth of a second of each build of an edition.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const names = ['edition', 'people', 'decisions', 'profile'];

/** Reads `<schemas>/<name>.schema.json` and writes `<target>/config.js`, which exports a validator for each name. */
export function compileConfig(schemas, target) {
  const ajv = new Ajv2020({
    // As in src/config/validators.ts.
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    formats: { regex: true },
    code: { source: true, esm: true },
    schemas: names.map((name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'))),
  });
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, `${name}.schema.json`])));
  mkdirSync(target, { recursive: true });
  // What ajv writes still asks for its few functions with require.
  const head = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
  writeFileSync(join(target, 'config.js'), head + code);
}
