import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, demonstration } from './commands/acta.js';
import { itWith, shared } from './judges.js';

/**
 * The built program, scored by a judge that knows nothing of acta. `docs/accuracy.md` has the table and says what is still
 * missed, and why.
 */
const scorer = shared('tools/score_encoding.py');
const gold = shared('gold');

/** What all pairs together must reach, a little less than what they do: accuracy must not sink. */
const least = {
  turn: 0.98,
  para: 0.965,
  note: 0.98,
  stage: 0.895,
  gap: 0.925,
  title: 0.985,
  date: 0.97,
  source: 0.99,
  quiet: 0.965,
  words: 0.905,
};

const work = mkdtempSync(join(tmpdir(), 'acta-accuracy-'));
afterAll(() => rmSync(work, { recursive: true }));

describe('accuracy', () => {
  const judged = scorer === undefined ? skipped('../shared/tools/score_encoding.py') : itWith('python3');
  judged('is perfect in every column for the sample document', () => {
    const pair = join(work, 'pairs', 'sample');
    mkdirSync(pair, { recursive: true });
    copyFileSync(join(demonstration, 'transcripts/007.txt'), join(pair, 'source.txt'));
    copyFileSync(join(import.meta.dirname, 'fixtures/accuracy.sample/expected.json'), join(pair, 'expected.json'));
    const columns = ['turn', 'para', 'note', 'gap', 'title', 'date', 'source', 'words'];
    expect(score(join(work, 'pairs')).figures).toEqual(Object.fromEntries(columns.map((column) => [column, '1.000'])));
  });

  const measured = gold === undefined ? skipped('../shared/gold') : judged;
  measured('has not sunk on the pairs of copies and what they hold', () => {
    const need = Object.entries(least).map((pair) => pair.join('='));
    const { status, stdout } = score(gold!, '--need', need.join(','));
    expect(status, stdout).toBe(0);
  });

  const proved = gold === undefined ? skipped('../shared/gold') : it;
  proved('is never had by words that are lost or made up, nor by TEI that is not valid', () => {
    const script = join(import.meta.dirname, '../bench/no-word-lost.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script, gold!], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\d{3,} transcripts, 0 at fault$/m);
    expect(status).toBe(0);
  });
});

/** The figures for all pairs below a folder, as the scorer prints them: `turn` to `0.986`. A column without cases is absent. */
function score(pairs: string, ...options: readonly string[]) {
  const run = `'${process.execPath}' '${cli}' encode {in} -o {out}`;
  const { status, stdout } = spawnSync('python3', [scorer!, '--pairs', pairs, '--run', run, ...options], {
    encoding: 'utf8',
  });
  const [, line = ''] = /^ALL ((?:\w+=[\d.]+ ?)+)$/m.exec(stdout) ?? [];
  const figures: Readonly<Record<string, string>> = Object.fromEntries(line.split(' ').map((pair) => pair.split('=')));
  return { status, stdout, figures };
}

function skipped(missing: string): typeof it.skip {
  console.warn(`skipped: ${missing} is not there`);
  return it.skip;
}
