import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkDigits } from '../../src/config/check-digits.js';
import { loadEdition } from '../../src/config/load.js';
import { editionTemplate } from '../../src/config/template.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { profileNames } from '../../src/recognize/profiles/index.js';
import { least, processorTime } from '../time.js';

const repository = join(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(join(repository, 'schemas', name), 'utf8')) as Schema;
const schemas = {
  edition: read('edition.schema.json'),
  people: read('people.schema.json'),
  decisions: read('decisions.schema.json'),
};

interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Every schema within a schema, with the path to it. */
function* within(schema: unknown, path: string): Generator<readonly [string, Schema]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield [path, schema];
  for (const [key, inner] of Object.entries(schema)) yield* within(inner, `${path}/${key}`);
}

const all = Object.entries(schemas).flatMap(([name, schema]) => [...within(schema, name)]);

describe('the schemas of edition.yaml and people.yaml', () => {
  it('describe every key', () => {
    const keys = all.flatMap(([path, { properties }]) =>
      Object.entries(properties ?? {}).map(([key, schema]) => ({ path: `${path}/${key}`, schema })),
    );
    expect(keys.length).toBeGreaterThan(40);
    for (const { path, schema } of keys)
      expect([path, schema.description]).toEqual([path, expect.stringMatching(/^\S.{6,}\.$/)]);
  });

  it('refuse keys that they do not name', () => {
    const objects = all.filter(([, schema]) => schema.properties);
    for (const [path, schema] of objects) expect([path, schema.additionalProperties]).toEqual([path, false]);
  });

  it('name the layouts that can be recognised', () => {
    expect(schemas.edition.properties!.profile!.enum).toEqual([...profileNames].sort());
    expect(read('profile.schema.json').properties!.extends!.enum).toEqual([...profileNames].sort());
  });

  it('have patterns with a limit on length, which take time in proportion to it', async () => {
    const patterns = all.filter(([, schema]) => typeof schema.pattern === 'string');
    expect(patterns.length).toBeGreaterThan(15);
    for (const [path, { pattern, maxLength }] of patterns) {
      expect([path, typeof maxLength]).toEqual([path, 'number']);
      const expression = new RegExp(pattern!, 'u');
      const pumps = ['1', 'a', '-', '1-', 'a-', ' ', '0', 'x.', 'https://a/', '10.1234/', 'urn:a:', 'Q', '\u00e9'];
      const pumped = pumps.flatMap((pump) => [`${pump.repeat(50_000)}!\n`, `1${pump.repeat(50_000)}\n`]);
      const time = await least(500, () => processorTime(() => pumped.map((text) => expression.test(text))));
      expect([path, time < 500]).toEqual([path, true]);
    }
  });

  it('give examples that pass, with the check digits that they should have', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, schemas: Object.values(schemas) });
    let tried = 0;
    for (const [path, { examples, pattern }] of all) {
      if (!examples || !pattern) continue;
      const [file, ...steps] = path.split('/');
      const validate = ajv.getSchema(`${file}.schema.json#/${steps.join('/')}`)!;
      for (const example of examples) {
        expect([path, example, validate(example)]).toEqual([path, example, true]);
        const key = steps.at(-1)!;
        if (Object.hasOwn(checkDigits, key)) expect([key, checkDigits[key]!(example)]).toEqual([key, true]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(15);
  });
});

describe('editions that acta brings', () => {
  const load = async (prepare: (directory: string) => void) => {
    const directory = mkdtempSync(join(tmpdir(), 'acta-brought-'));
    prepare(directory);
    const report = new Report();
    const edition = await loadEdition(directory, report);
    rmSync(directory, { recursive: true });
    return { edition, findings: report.diagnostics };
  };

  it('the demonstration edition is without findings, and knows its people', async () => {
    const { edition, findings } = await load((directory) =>
      cpSync(join(repository, 'examples/masterpieces-of-history'), directory, { recursive: true }),
    );
    expect(findings).toEqual([]);
    expect(edition?.documents['007']).toMatchObject({
      id: 'ceup-2773',
      url: 'https://books.openedition.org/ceup/2773',
    });
    expect(edition?.people.map(({ id }) => id)).toEqual(['pers-gorbachev', 'pers-dobrynin', 'pers-chernyaev']);
    expect(edition?.people[0]?.authorities).toMatchObject({ wikidata: 'Q30487' });
    expect(edition).not.toHaveProperty('publisher');
    expect(edition).not.toHaveProperty('licence');
  });

  it('what acta init writes is without findings, also with every comment taken as meant', async () => {
    const plain = await load((directory) => {
      for (const [name, text] of Object.entries(editionTemplate)) writeFileSync(join(directory, name), text);
    });
    expect(plain.findings).toEqual([]);
    const full = await load((directory) => {
      mkdirSync(join(directory, 'transcripts'));
      writeFileSync(join(directory, 'transcripts/007.txt'), 'x');
      const keys = (text: string) =>
        text.replace(/^# ?(?=(?:\s*- |\s*)[A-Za-z0-9]+:|\s*- )/gm, '').replace('people: []', 'people:');
      for (const name of ['edition.yaml', 'people.yaml'])
        writeFileSync(join(directory, name), keys(editionTemplate[name]!));
    });
    expect(full.findings).toEqual([]);
    expect(full.edition).toMatchObject({ publisher: 'Example University Press', licence: { spdx: 'CC-BY-4.0' } });
    expect(full.edition?.people).toHaveLength(1);
  });
});
