// Makes of the schemas what validation can load at once: acta.rng simplified by salve-annos, acta.sch taken apart by
// node-schematron. Both are the same at every build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import schematron from 'node-schematron';
import salve from 'salve-annos';
import { parseXmlDocument } from 'slimdom';

/** Writes `acta.rng.json` and `acta.sch.json` to `targetDir`, from `acta.rng` and `acta.sch` in `schemasDir`. */
export async function compileSchemas(schemasDir, targetDir) {
  mkdirSync(targetDir, { recursive: true });

  const { simplified } = await salve.convertRNGToPattern(pathToFileURL(join(schemasDir, 'acta.rng')));
  writeFileSync(join(targetDir, 'acta.rng.json'), salve.writeTreeToJSON(simplified, 3));

  const rules = schematron.Schema.fromDomToJson(parseXmlDocument(readFileSync(join(schemasDir, 'acta.sch'), 'utf8')));
  writeFileSync(join(targetDir, 'acta.sch.json'), `${JSON.stringify(rules, null, 1)}\n`);
}
