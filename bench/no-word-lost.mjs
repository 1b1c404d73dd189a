// Encodes every transcript below some folders in one process and proves of each that no word is lost or invented, and that the TEI is valid:
// thousands of texts in a minute, for whoever changes a recogniser.
//   node bench/no-word-lost.mjs FOLDER...     needs dist/; transcripts are .txt
// bench/pairs-from-tei.mjs, plays-from-tei.mjs and debates-from-tei.mjs make such folders.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const [{ readManuscript }, { loadLanguages, recognize }, { encode }, validate, { Report }, { noEdition }] =
  await Promise.all(
    [
      'read/index.js',
      'recognize/index.js',
      'encode/index.js',
      'validate/index.js',
      'diagnostics/diagnostic.js',
      'config/edition.js',
    ].map(dist),
  );
const detectLanguage = await loadLanguages();

/** What is wrong with the draft of a transcript; nothing for one that is refused as none. */
async function faultOf(file) {
  const report = new Report();
  const manuscript = await readManuscript(file, readFileSync(file), { readXml: validate.readXmlPart }, report);
  const transcript = manuscript && recognize(manuscript, { people: [], detectLanguage }, report);
  if (!transcript) return undefined;
  const bytes = Buffer.from(encode(transcript, noEdition, 'draft', report));
  const document = await validate.passGate({ file: 'draft.xml', bytes }, report);
  validate.validateLedger(document, manuscript, report, { edited: false });
  await validate.validateTei({ file: 'draft.xml', bytes }, report);
  const error = report.diagnostics.find(({ severity }) => severity === 'error');
  return error && `${error.code}: ${error.message}`;
}

let count = 0;
let faults = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!name.endsWith('.txt')) continue;
    const file = join(folder, name);
    const fault = await faultOf(file).catch((error) => `a fault of acta: ${error.message}`);
    count++;
    if (fault === undefined) continue;
    faults++;
    console.log(`${file}: ${fault.slice(0, 200)}`);
  }
}
console.log(`${count} transcripts, ${faults} at fault`);
process.exitCode = faults > 0 ? 1 : 0;
