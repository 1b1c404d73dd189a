// Takes files through all of acta, as a build does with a document, until standard input ends. Argument: folder of dist/. Each line on
// standard input is the path of a file; each on standard output says what came of it: { path, accepted, codes, faults, seconds, died },
// where `codes` are those of errors, `faults` those that are acta's own, and `died` is an error that was thrown. Beside a TEI file that is
// accepted stands, with the ending .read, what acta reads in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';

const dist = process.argv[2];
const { Report } = await import(`${dist}/diagnostics/diagnostic.js`);
const { passGate } = await import(`${dist}/validate/index.js`);
const { prepareUnit, renderUnit } = await import(`${dist}/unit.js`);
const { noEdition } = await import(`${dist}/config/edition.js`);

const codesOf = (found) => found.filter(({ severity }) => severity === 'error').map(({ code }) => code);

async function run(path) {
  const isTei = extname(path) === '.xml';
  let accepted = false;
  let codes = [];
  if (isTei) {
    const report = new Report();
    const document = await passGate({ file: 'a.xml', bytes: new Uint8Array(readFileSync(path)) }, report);
    codes = codesOf(report.diagnostics);
    accepted = document !== undefined;
    if (!accepted) return { accepted, codes, faults: codes.length === 1 ? [] : ['refused without one error'] };
    writeFileSync(`${path}.read`, document.xml);
  }
  const unit = isTei ? { name: 'a', tei: path } : { name: 'a', transcript: path };
  const { result, found } = await prepareUnit(unit, 'a', noEdition);
  codes = codesOf(found);
  // What acta itself makes of a transcript has every word of it, and is valid.
  const faults = isTei ? [] : codes.filter((code) => /^(?:ledger|schema|links|XML)\b/.test(code));
  if (result) {
    const rendered = await renderUnit(result, {});
    faults.push(...codesOf(rendered.found));
    if (!rendered.result) faults.push('nothing was rendered');
  }
  return { accepted: isTei ? accepted : result !== undefined, codes, faults };
}

process.stdout.write('ready\n');
for await (const path of createInterface(process.stdin)) {
  const before = process.cpuUsage();
  let outcome;
  try {
    outcome = await run(path);
  } catch (error) {
    outcome = { accepted: false, codes: [], faults: [], died: `${basename(path)}: ${error.stack}` };
  }
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${JSON.stringify({ path, ...outcome, seconds: (user + system) / 1e6 })}\n`);
}
