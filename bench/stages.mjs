// Which share of the time each stage of `acta encode` has: the stages are run in this process, one after the other. Time of
// the processor is measured, which others on the machine do not add to.
//   node bench/stages.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noEdition } from '../dist/config/edition.js';
import { Report } from '../dist/diagnostics/diagnostic.js';
import { encode } from '../dist/encode/index.js';
import { readPlainText } from '../dist/read/index.js';
import { recognize } from '../dist/recognize/index.js';
import { sealDraft } from '../dist/tei/draft.js';

/** Shares of the stages in the time for all transcripts of a folder; they add up to 1. */
export async function stageShares(folder) {
  const spent = new Map();
  const timed = (stage, work) => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    spent.set(stage, (spent.get(stage) ?? 0) + user + system);
    return result;
  };
  for (const file of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, file));
    const report = new Report();
    const manuscript = timed('read', () => readPlainText(file, bytes, {}, report));
    const transcript = timed('recognize', () => recognize(manuscript, { people: [] }, report));
    const xml = timed('encode', () => encode(transcript, noEdition, file, report));
    timed('seal', () => sealDraft(xml));
  }
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([stage, time]) => ({ stage, share: time / total, seconds: time / 1e6 }));
}

if (process.argv[1] === import.meta.filename) {
  for (const { stage, share, seconds } of await stageShares(process.argv[2])) {
    console.log(`${stage.padEnd(10)} ${seconds.toFixed(2).padStart(6)} s ${(share * 100).toFixed(0).padStart(3)} %`);
  }
}
