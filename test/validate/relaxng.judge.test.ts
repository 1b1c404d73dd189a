import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { validateLinks } from '../../src/validate/links.js';
import { validateRelaxNg } from '../../src/validate/relaxng.js';
import { itWith, shared } from '../judges.js';
import { nightly, record } from '../records.js';
import { jingFaults, linesOfJing } from './jing.js';
import { type Mutant, mutate } from './mutations.js';

/** jing is the judge of RELAX NG: whatever it says of a document, acta must say. */

const schema = fileURLToPath(new URL('../../schemas/acta.rng', import.meta.url));
const examples = fileURLToPath(new URL('../../tei/examples', import.meta.url));
const tei = shared('schemas/tei_all.rng');
const exemplar = shared('exemplar');
const corpora = shared('corpora');
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

async function complaints(xml: string, against?: string): Promise<readonly Diagnostic[]> {
  const report = new Report();
  const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, new Report());
  if (document === undefined) throw new Error(`not well-formed: ${xml}`);
  await validateRelaxNg(document, report, against);
  // RELAX NG has addresses checked as a type of value; here the check of links does it better.
  const links = new Report();
  validateLinks(document, links);
  report.addAll(links.diagnostics.filter(({ code }) => code === 'links/not-an-address'));
  return report.diagnostics;
}

/** Documents of which jing and acta do not say the same: both valid, or something wrong with both, and first in the same line. */
async function disagreements(documents: readonly Mutant[], schemaFile: string, against?: string) {
  const judged = jingFaults(
    schemaFile,
    documents.map(({ xml }) => xml),
  );
  const found: string[] = [];
  for (const [index, { xml, done }] of documents.entries()) {
    const ours = await complaints(xml, against);
    const jings = judged.get(index);
    if (ours.length === 0 && jings === undefined) continue;
    const [first] = ours.map(linesOfJing(xml)).sort((a, b) => a[1] - b[1]);
    if (first !== undefined && jings !== undefined && first[0] <= jings.line && jings.line <= first[1]) continue;
    found.push(
      `${done}: jing ${jings?.line} ${jings?.complaint}, acta ${first} (${ours[0]?.place?.line} ${ours[0]?.message})`,
    );
  }
  return { found, faulty: judged.size };
}

describe('the grammar', () => {
  itWith('jing')('finds all examples valid, as jing does', async () => {
    expect([...jingFaults(schema, originals)]).toEqual([]);
    for (const xml of originals) expect(await complaints(xml)).toEqual([]);
  });

  itWith('jing')(
    `agrees with jing on ${mutants.length} mutated documents, and on the line of the first fault`,
    async () => {
      const { found, faulty } = await disagreements(mutants, schema);
      record('relaxng-acta', { documents: mutants.length, faulty, disagreements: found });
      expect(found).toEqual([]);
      expect(mutants.length).toBeGreaterThan(200);
      expect(faulty).toBeGreaterThan(mutants.length / 4);
      expect(mutants.length - faulty).toBeGreaterThan(mutants.length / 10);
    },
  );

  itWithTei('allows nothing that TEI does not', () => {
    const documents = [...originals, ...mutants.map(({ xml }) => xml)];
    const byActa = jingFaults(schema, documents);
    const byTei = jingFaults(tei as string, documents);
    const escaped = [...byTei]
      .filter(([index]) => !byActa.has(index))
      .map(([index, { complaint }]) => `${index}: ${complaint}`);
    expect(escaped).toEqual([]);
    expect(byActa.size).toBeGreaterThan(byTei.size);
  });

  itWithTei('agrees with jing under another schema, compiled when it is asked for', async () => {
    const some = mutants.filter((_, index) => nightly || index % 8 === 0);
    expect((await disagreements(some, tei as string, tei)).found).toEqual([]);
  });

  // Minutes of work for jing and acta: in a nightly run.
  const itInTheNight = nightly && corpora !== undefined ? itWithTei : it.skip;

  itInTheNight(
    'agrees with jing on what other projects made, and on mutants of it',
    { timeout: 1_800_000 },
    async () => {
      const files = readdirSync(corpora!, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .sort();
      const theirs = files.map((name) => ({ done: name, xml: readFileSync(join(corpora!, name), 'utf8') }));
      // acta refuses a document of which parts are to be fetched.
      const whole = theirs.filter(({ xml }) => !xml.includes('<xi:include'));
      const small = whole.filter(({ xml }) => xml.length < 60_000);
      const changed = Array.from({ length: 200 }, (_, seed) => mutate(small[seed % small.length]!.xml, seed));
      const [originalOnes, changedOnes] = [
        await disagreements(whole, tei!, tei),
        await disagreements(changed, tei!, tei),
      ];
      record('relaxng-tei', {
        documents: whole.length,
        refused: theirs.length - whole.length,
        mutants: changed.length,
        faulty: [originalOnes.faulty, changedOnes.faulty],
        disagreements: [...originalOnes.found, ...changedOnes.found],
      });
      expect(originalOnes.found).toEqual([]);
      expect(changedOnes.found).toEqual([]);
      expect(changedOnes.faulty).toBeGreaterThan(50);
    },
  );
});
