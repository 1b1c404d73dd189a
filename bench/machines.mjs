// Draws the time of a build over the number of machines, from costs that were measured for a document of 5 kB: docs/images/machines.svg, and
// the table of docs/many-machines.md on the standard output. A calculation, not a measurement.
//   node bench/machines.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machinesCurve } from './curve.mjs';

const KILOBYTE = 1000;
/** Bytes of a document. */
const DOCUMENT = 5 * KILOBYTE;
/** Cores of a machine, each with a worker. */
const CORES = 4;

/**
 * Seconds of the processor. For a document: `work` on it alone (draft, check, what the registers say, page: acta build of 100 documents less that
 * of 20, without the pages of the edition); `pages`, its share in the pages of the edition, and `merge`, its share in publishing what is kept (bench/many-documents.mjs).
 * `start` is acta's own, until its code is warm.
 */
export const costs = { work: 0.232, pages: 0.089, merge: 0.01, start: 12 };

/**
 * Hours that a build of so many bytes takes on so many machines. The work and the pages of the edition are shared by all cores. Each shard reads what the
 * others made, which takes no longer than the merge; the merge is one process.
 */
export function hours(bytes, machines) {
  const documents = bytes / DOCUMENT;
  const shared = (documents * (costs.work + costs.pages)) / (machines * CORES);
  const alone = documents * 2 * costs.merge;
  return (2 * costs.start + shared + alone) / 3600;
}

/** Documents of an edition, as many as were seen. */
const EDITION = 10_000;

/** The same where the documents are divided into editions of 10,000, each of which is merged on one machine, one at a time on each. */
export function hoursDivided(bytes, machines) {
  const documents = bytes / DOCUMENT;
  const merging = Math.min(machines, Math.ceil(documents / EDITION));
  const shared = (documents * (costs.work + costs.pages)) / (machines * CORES);
  return (2 * costs.start + shared + (documents * 2 * costs.merge) / merging) / 3600;
}

/** The number of machines from which on more than half of the time is not shared. */
export function limit() {
  return (costs.work + costs.pages) / (CORES * 2 * costs.merge);
}

const machines = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const lines = [
  { name: '3 GB', bytes: 3e9, take: hours },
  { name: '30 GB', bytes: 30e9, take: hours },
  { name: '30 GB divided', bytes: 30e9, take: hoursDivided },
].map((line) => ({ ...line, values: machines.map((count) => line.take(line.bytes, count)) }));

writeFileSync(join(import.meta.dirname, '../docs/images/machines.svg'), machinesCurve(machines, lines));
console.log(
  `| machines of ${CORES} cores | ${lines.map(({ name }) => name).join(' | ')} |\n|---|${'---|'.repeat(lines.length)}`,
);
for (const [index, count] of machines.entries())
  console.log(`| ${count} | ${lines.map(({ values }) => `${values[index].toFixed(1)} h`).join(' | ')} |`);
console.log(`\nMore than half of the time of one edition is not shared from ${limit().toFixed(1)} machines on.`);
