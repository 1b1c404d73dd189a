// Writes docs/reliability.md from what runs of the tests counted. `npm run test:nightly` leaves its figures in coverage/reliability/;
// with --take those are taken over into docs/reliability.json, with the day of the run. test/reliability.test.ts compares the page.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const kept = join(root, 'docs/reliability.json');

/** What is promised: which record has its figures, how they read, and which tests count them. */
const promises = [
  {
    claim: 'documents of the W3C that are not well-formed and are accepted',
    promise: '0',
    record: 'not-well-formed',
    say: ({ of, accepted }) => `${accepted.length} of ${number(of)}`,
    test: 'test/validate/wellformed.judge.test.ts',
  },
  {
    claim: 'valid documents of the W3C that are refused',
    promise: 'only names with colons',
    record: 'valid',
    say: ({ of, refused }) => `${refused.length} of ${number(of)}`,
    exceptions: ({ refused }) => refused,
    test: 'test/validate/wellformed.judge.test.ts',
  },
  {
    claim: 'canonical forms that are another than the W3C’s',
    promise: '0',
    record: 'canonical',
    say: ({ of, different }) => `${different.length} of ${number(of)}`,
    exceptions: ({ different }) => different,
    test: 'test/validate/wellformed.judge.test.ts',
  },
  {
    claim: 'damaged files that end in a crash, a hang or a silent loss, or are accepted where xmllint does not',
    promise: '0 of 10,000',
    record: 'fuzz',
    say: ({ mutants, bad, files, accepted, built, slowest }) =>
      `${bad.length} of ${number(mutants)}, made of ${files} files; ${number(accepted)} passed the gate, ${number(built)} became pages; the slowest took ${slowest.toFixed(1)} s`,
    exceptions: ({ differences }) => differences.map(([code, times, why]) => [`\`${code}\`, ${times} times`, why]),
    test: 'test/acceptance/fuzz.test.ts',
  },
  {
    claim: 'documents on which jing says otherwise by acta.rng, or names another line first',
    promise: '0',
    record: 'relaxng-acta',
    say: ({ documents, faulty, disagreements }) =>
      `${disagreements.length} of ${number(documents)} mutants, ${number(faulty)} of them invalid`,
    test: 'test/validate/relaxng.judge.test.ts',
  },
  {
    claim: 'the same by tei_all, of what other projects made and of mutants of it',
    promise: '0',
    record: 'relaxng-tei',
    say: ({ documents, mutants, faulty, refused, disagreements }) =>
      `${disagreements.length} of ${documents} documents and ${mutants} mutants, ${faulty[0] + faulty[1]} of them invalid; ${refused} refused for its XInclude`,
    test: 'test/validate/relaxng.judge.test.ts',
  },
  {
    claim: 'the same, valid or not, of random documents by random schemas',
    promise: '0',
    record: 'relaxng-random',
    say: ({ valid, invalid, disagreements }) =>
      `${disagreements.length} of ${number(valid + invalid)} documents, ${number(invalid)} of them invalid`,
    test: 'test/validate/derivatives.judge.test.ts',
  },
  {
    claim: 'documents in which Saxon-HE finds other things by Schematron',
    promise: '0',
    record: 'schematron',
    say: ({ documents, findings, different }) => `${different} of ${documents}, with ${number(findings)} findings`,
    test: 'test/validate/schematron.judge.test.ts',
  },
  ...['EIO', 'ENOSPC', 'EACCES'].map((errno) => ({
    claim: `builds of which one call to the disk fails with ${errno} and that leave neither the old site nor the new one`,
    promise: '0',
    record: `faults-${errno}`,
    say: ({ tried, refused }) => `0 of ${number(tried)}, of which ${number(refused)} ended with an error`,
    test: 'test/acceptance/faults.test.ts',
  })),
  {
    claim: 'builds that were ended by force (`kill -9`) and that leave neither the old site nor the new one',
    promise: '0 of 500',
    record: 'kills',
    say: ({ kills, mixed }) => `${mixed} of ${number(kills)}`,
    test: 'test/acceptance/faults.test.ts',
  },
  {
    claim: 'pages that are missing when asked for again, torn, or of another edition, to readers during 50 builds',
    promise: '0, 0, 0',
    record: 'readers',
    say: ({ rebuilds, polls, missing, torn, mixed, again }) =>
      `${missing}, ${torn}, ${mixed} of ${number(polls)} pages during ${rebuilds} builds; ${again} were there when asked for again ([why](decisions/0048-a-moment-without-a-site.md))`,
    test: 'test/acceptance/faults.test.ts',
  },
];

/** docs/reliability.md from the figures in docs/reliability.json. */
export function reliabilityPage() {
  const records = JSON.parse(readFileSync(kept, 'utf8'));
  const rows = promises.map(({ claim, promise, record, say, test }) => {
    const run = records[record];
    return `| ${claim} | ${promise} | ${run ? say(run.figures) : 'not run yet'} | ${run?.ran ?? ''} | \`${test}\` |`;
  });
  const exceptions = promises.flatMap(({ claim, record, exceptions: list }) => {
    const named = list && records[record] ? list(records[record].figures) : [];
    return named.length === 0 ? [] : [`### Of ${claim}`, '', ...named.map(([what, why]) => `- ${what}: ${why}`), ''];
  });
  return `<!-- Generated by scripts/reliability.mjs from docs/reliability.json. -->

# Reliability

What acta promises of bad input, failing disks and careless hands, and what was counted. Each figure is from \`npm run test:nightly\`, or a part of
it, on the day that stands beside it; a run that was ended early counts fewer than promised. Every \`npm test\` runs the same tests at a smaller
size. \`node scripts/reliability.mjs --take\` takes over the figures of a run and writes this page.

| of these there should be none | promised | counted | run on | test |
|---|---|---|---|---|
${rows.join('\n')}

A test for each of the acceptance cases A1 to A44, \`npm test -- -t A13\` for one of them, is found by \`test/acceptance/cases.test.ts\`, which
also says which has none, and why.

## What is listed as an exception

${exceptions.join('\n')}`.replace(/\n+$/, '\n');
}

/** Takes the figures of the last nightly run over, with the day on which each was counted. */
function take() {
  const folder = join(root, 'coverage/reliability');
  const records = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    const ran = statSync(path).mtime.toISOString().slice(0, 10);
    records[basename(name, '.json')] = { ran, figures: JSON.parse(readFileSync(path, 'utf8')) };
  }
  const inOrder = Object.fromEntries(Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(kept, `${JSON.stringify(inOrder, undefined, 2)}\n`);
}

function number(value) {
  return value.toLocaleString('en');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--take')) take();
  writeFileSync(join(root, 'docs/reliability.md'), reliabilityPage());
}
