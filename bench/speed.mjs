// How long `acta encode` takes, beside a script of two regular expressions that reads and writes the same files, and how
// that grows; how much memory one document of 100,000 speeches needs. Needs dist/, python3 and ../shared/tools.
//   node bench/speed.mjs [--runs N] [--write]   --write puts the figures into docs/performance.md and docs/images/
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { curve } from './curve.mjs';
import { transcript } from './generate.mjs';
import { documents, fill, root, run, shared } from './inputs.mjs';
import { page, sectionsOf, withSection } from './performance-page.mjs';
import { stageShares } from './stages.mjs';

const MEGABYTE = 1_000_000;
const sizes = [1, 2, 5, 10, 20];
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;
const script = join(shared, 'tools', 'regex_encoder.py');
if (!existsSync(script))
  throw new Error('../shared/tools/regex_encoder.py is not there: there is nothing to compare with');

const work = mkdtempSync(join(tmpdir(), 'acta-bench-'));
try {
  const { origin, texts } = documents(join(work, 'flattened'));
  const rows = sizes.map((megabytes) => measureFolder(megabytes, texts));
  const single = measureDocument();
  const shares = await stageShares(join(work, 'in-10'));
  const report = page({ origin, runs, rows, single, shares });
  process.stdout.write(report);
  if (process.argv.includes('--write')) {
    const path = join(root, 'docs', 'performance.md');
    writeFileSync(path, sectionsOf(readFileSync(path, 'utf8')).reduce(withSection, report));
    writeFileSync(join(root, 'docs', 'images', 'encode-speed.svg'), curve(rows));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Seconds for a folder of so many megabytes, by acta and by the script. */
function measureFolder(megabytes, texts) {
  const folder = join(work, `in-${megabytes}`);
  const count = fill(folder, texts, megabytes * MEGABYTE);
  return { megabytes, count, ...compare(folder) };
}

/** The same for one document of ten megabytes, and the most memory that acta held. */
function measureDocument() {
  const folder = join(work, 'one');
  const text = transcript(100_000, 10 * MEGABYTE);
  fill(folder, [{ name: 'one', text }], 1);
  const memory = join(work, 'memory');
  const preload = ['--import', join(root, 'bench/peak-memory.mjs')];
  const times = compare(folder, preload, { PEAK_MEMORY: memory });
  return { ...times, megabytes: Buffer.byteLength(text) / MEGABYTE, memory: Number(readFileSync(memory, 'utf8')) };
}

/** The least of several runs each, taken in turns so that a busy moment of the machine meets both. */
function compare(folder, preload = [], env = {}) {
  const output = join(work, 'out');
  const timed = (program, parameters, variables) => {
    rmSync(output, { recursive: true, force: true });
    fill(output, [], 0);
    return run(program, parameters, variables);
  };
  let acta = Number.POSITIVE_INFINITY;
  let python = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < runs; turn++) {
    python = Math.min(python, timed('python3', [script, folder, output]));
    acta = Math.min(acta, timed('node', [...preload, join(root, 'dist/cli.js'), 'encode', folder, '-o', output], env));
  }
  return { acta, python };
}
