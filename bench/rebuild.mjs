// How long an edition takes to build from nothing, again when nothing has changed, and again after one word, for several numbers of
// documents of 10 kB with 40 speeches each; and how long its preview takes to open, and to show a word. On the last line what two threads gain on the wall, which means something only where the machine
// has two cores with nothing else to do. Needs dist/.
//   node bench/rebuild.mjs [--documents 50,200,1000] [--write]   --write puts the figures into docs/building.md and docs/images/
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rebuildCurve } from './curve.mjs';
import { transcript } from './generate.mjs';
import { root, run } from './inputs.mjs';
import { buildingPage } from './performance-page.mjs';
import { previewTimes } from './preview.mjs';

const given = process.argv[process.argv.indexOf('--documents') + 1];
const counts = process.argv.includes('--documents') ? given.split(',').map(Number) : [50, 200, 1000];
const work = mkdtempSync(join(tmpdir(), 'acta-bench-'));
const spent = join(work, 'processor-time');

try {
  const rows = [];
  for (const count of counts) rows.push(await measure(count));
  process.stdout.write(buildingPage(rows));
  for (const { documents, alone, full, word } of rows) {
    const ratio = (alone.wall / full.wall).toFixed(2);
    console.log(
      `${documents} documents on the wall: ${full.wall.toFixed(1)} s, one thread ${ratio} times two; a word ${word.wall.toFixed(2)} s`,
    );
  }
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, 'docs', 'building.md'), buildingPage(rows));
    writeFileSync(join(root, 'docs', 'images', 'build-speed.svg'), rebuildCurve(rows));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Seconds on the wall and of the processor for an edition of so many documents. */
async function measure(documents) {
  const edition = join(work, `edition-${documents}`);
  mkdirSync(join(edition, 'transcripts'), { recursive: true });
  writeFileSync(join(edition, 'edition.yaml'), 'title: Made up\nurl: https://example.org/\n');
  // Made-up words put [sic] behind anything, which no source does, and no page can show.
  for (let n = 1; n <= documents; n++)
    writeFileSync(fileOf(edition, n), transcript(40, 10_000, n).replaceAll(' [sic]', ''));
  const alone = build(edition, '--jobs', '1', '--no-cache');
  const full = build(edition, '--jobs', '2');
  const unchanged = build(edition);
  const file = fileOf(edition, Math.ceil(documents / 2));
  writeFileSync(file, readFileSync(file, 'utf8').replace(' committee ', ' committee here '));
  const word = build(edition);
  const preview = await previewTimes(edition, file, basename(file, '.txt'));
  return { documents, alone, full, unchanged, word, preview };
}

function fileOf(edition, n) {
  return join(edition, 'transcripts', `${String(n).padStart(5, '0')}.txt`);
}

function build(edition, ...options) {
  const preload = ['--import', join(root, 'bench/processor-time.mjs')];
  const wall = run('node', [...preload, join(root, 'dist/cli.js'), 'build', edition, ...options], {
    PROCESSOR_TIME: spent,
  });
  return { wall, processor: Number(readFileSync(spent, 'utf8')) };
}
