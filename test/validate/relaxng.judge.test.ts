import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { validateLinks } from '../../src/validate/links.js';
import { validateRelaxNg } from '../../src/validate/relaxng.js';
import { itWith, shared } from '../judges.js';
import { jingFaults } from './jing.js';
import { mutate } from './mutations.js';

/** jing is the judge of RELAX NG: whatever it says of a document, acta must say. */

const schema = fileURLToPath(new URL('../../schemas/acta.rng', import.meta.url));
const examples = fileURLToPath(new URL('../../tei/examples', import.meta.url));
const tei = shared('schemas/tei_all.rng');
const exemplar = shared('exemplar');
const itWithTei = tei === undefined ? it.skip : itWith('jing');

const originals = [examples, exemplar]
  .filter((folder) => folder !== undefined)
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => join(folder, name)),
  )
  .map((path) => readFileSync(path, 'utf8'));

// Some 20 of each document: half of them stay valid.
const mutants = originals.flatMap((xml, index) =>
  Array.from({ length: 20 }, (_, at) => mutate(xml, index * 1000 + at)),
);

async function complaints(xml: string, against?: string): Promise<readonly string[]> {
  const report = new Report();
  const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, new Report());
  if (document === undefined) throw new Error(`not well-formed: ${xml}`);
  await validateRelaxNg(document, report, against);
  // RELAX NG has addresses checked as a type of value; here the check of links does it better.
  const links = new Report();
  validateLinks(document, links);
  report.addAll(links.diagnostics.filter(({ code }) => code === 'links/not-an-address'));
  return report.diagnostics.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}

describe('the grammar', () => {
  itWith('jing')('finds all examples valid, as jing does', async () => {
    expect([...jingFaults(schema, originals)]).toEqual([]);
    for (const xml of originals) expect(await complaints(xml)).toEqual([]);
  });

  itWith('jing')(`agrees with jing on ${mutants.length} mutated documents`, async () => {
    const faults = jingFaults(
      schema,
      mutants.map(({ xml }) => xml),
    );
    const disagreements: string[] = [];
    for (const [index, { xml, done }] of mutants.entries()) {
      const ours = await complaints(xml);
      const jings = faults.get(index);
      if (ours.length > 0 !== (jings !== undefined))
        disagreements.push(`${done}: jing ${jings ?? 'valid'}, acta ${ours[0] ?? 'valid'}`);
    }
    expect(disagreements).toEqual([]);
    expect(faults.size).toBeGreaterThan(mutants.length / 4);
    expect(mutants.length - faults.size).toBeGreaterThan(mutants.length / 10);
  });

  itWithTei('allows nothing that TEI does not', () => {
    const documents = [...originals, ...mutants.map(({ xml }) => xml)];
    const byActa = jingFaults(schema, documents);
    const byTei = jingFaults(tei as string, documents);
    const escaped = [...byTei].filter(([index]) => !byActa.has(index)).map(([index, fault]) => `${index}: ${fault}`);
    expect(escaped).toEqual([]);
    expect(byActa.size).toBeGreaterThan(byTei.size);
  });

  itWithTei('agrees with jing under another schema, compiled when it is asked for', async () => {
    const some = mutants.filter((_, index) => index % 8 === 0);
    const faults = jingFaults(
      tei as string,
      some.map(({ xml }) => xml),
    );
    for (const [index, { xml, done }] of some.entries()) {
      expect([done, (await complaints(xml, tei)).length > 0]).toEqual([done, faults.has(index)]);
    }
  });
});
