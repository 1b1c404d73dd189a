import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inProcess } from '../commands/acta.js';
import { itWith, judge, published } from '../judges.js';
import { archiveEdition, type Packages, packages } from './archive-edition.js';

/**
 * Schemas as their makers publish them, by their place in the folder that ACTA_PUBLISHED_SCHEMAS names, and the files of packages that
 * must hold them. They are not kept here: some have no licence that allows it. What they import lies beside them, or is found by
 * `catalog.xml` in that folder.
 */
const schemas: readonly (readonly [schema: string, file: RegExp])[] = [
  ['datacite/4.7/metadata.xsd', /^datacite\/datacite-4\.7\.xml$/],
  ['datacite/4.6/metadata.xsd', /^datacite\/datacite-4\.6\.xml$/],
  ['mods/mods-3-7.xsd', /^mods\/mods\.xml$/],
  ['mods/mods-3-8.xsd', /^mods\/mods\.xml$/],
  ['oai/oai_dc.xsd', /^dublin-core\/oai_dc\.xml$/],
  ['hal/aofr-sword.xsd', /^hal\/meta\.xml$/],
  ['textgrid/textgrid-metadata_2010.xsd', /^textgrid\/.*\.meta$/],
  // One that imports the envelope and the profile, which the envelope demands.
  ['cmdi/cmdi.xsd', /^clarin\/cmdi\.xml$/],
  ['dataverse/dataset-schema.json', /^dataverse\/dataset\.json$/],
  ['datacite/datacite-v4.6.json', /^datacite\/datacite\.json$/],
];

const funded = `
  - { name: { forename: Ada, surname: Smith }, role: editor, orcid: 0000-0002-1825-0097 }
  - { body: "Institute & Archive, Prague", role: editor, ror: 04wxnsj81 }
  - { name: { forename: Ben, surname: Brown }, role: translator }
  - { body: City Council, role: rights holder }
  - { body: Deutsche Forschungsgemeinschaft, role: funder, ror: 018mejw64 }`;

describe('published schemas', () => {
  const known = schemas.filter(([schema]) => published(schema) !== undefined);
  const kinds = new Set(known.map(([, file]) => /\w[\w-]*/.exec(file.source)![0]));
  let made: Packages = new Map();

  beforeAll(async () => {
    if (known.length > 0) made = await packages(archiveEdition({ contributors: funded }), [...kinds].join(','));
  });

  // It is no package: a release has it.
  const cff = published('citation-file-format/schema.json');
  (cff === undefined ? it.skip : it)(
    'citation-file-format/schema.json finds no fault in a release’s CITATION.cff',
    async () => {
      const home = archiveEdition({ contributors: funded });
      expect((await inProcess('release', '1.0.0', home)).stderr).not.toContain('error');
      const reference = parse(readFileSync(join(home, 'releases/1.0.0/CITATION.cff'), 'utf8'));
      expect(faultsBy(cff!, Buffer.from(JSON.stringify(reference)))).toEqual([]);
      expect(faultsBy(cff!, Buffer.from(JSON.stringify({ ...reference, authors: [] })))).not.toEqual([]);
    },
  );

  for (const [schema, file] of schemas) {
    const path = published(schema);
    const itHas = path === undefined ? it.skip : schema.endsWith('.xsd') ? itWith('xmllint') : it;
    itHas(`${schema} finds no fault in what is written for it, and one in what is not`, () => {
      const files = [...made].filter(([name]) => file.test(name));
      expect(files.length).toBeGreaterThan(0);
      for (const [name, content] of files) {
        expect(faultsBy(path!, content), name).toEqual([]);
        expect(faultsBy(path!, damaged(name, content)), name).not.toEqual([]);
      }
    });
  }
});

/** With an element or a type that no such schema has. */
function damaged(name: string, content: Buffer): Buffer {
  const text = content.toString('utf8');
  return Buffer.from(
    name.endsWith('.json') ? '{"metadata": [], "titles": 1}' : text.replace(/<\/[^<]*>\s*$/, '<x xmlns="urn:x"/>$&'),
  );
}

function faultsBy(schema: string, content: Buffer): readonly string[] {
  if (schema.endsWith('.json')) {
    // Declares a draft older than the keywords that it uses.
    const { $schema: _, ...rules } = JSON.parse(readFileSync(schema, 'utf8'));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.validate(rules, JSON.parse(content.toString('utf8')));
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  const file = join(mkdtempSync(join(tmpdir(), 'acta-published-')), 'record.xml');
  writeFileSync(file, content);
  const env = { ...process.env, XML_CATALOG_FILES: join(process.env['ACTA_PUBLISHED_SCHEMAS']!, 'catalog.xml') };
  try {
    execFileSync(judge('xmllint')!, ['--nonet', '--noout', '--schema', schema, file], { env, stdio: 'pipe' });
    return [];
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr)
      .split('\n')
      .filter(Boolean);
  }
}
