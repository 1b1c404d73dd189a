import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { plan } from '../../src/commands/build.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { buildShard, mergeShards } from '../../src/shards.js';
import { notes, tree } from '../commands/acta.js';

let home: string;
const at = (path: string) => join(home, path);
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-divided-'));
  const settings =
    'title: Harbours\nlanguage: en\nurl: https://example.org/e\ndate: 2026-01-01\nsearch: [opensearch]\n';
  for (const folder of ['whole', 'shards']) {
    mkdirSync(at(`${folder}/transcripts`), { recursive: true });
    writeFileSync(at(`${folder}/edition.yaml`), settings);
    const people = 'people: [{ id: adams, name: { full: Ann Adams }, aliases: [Adams] }]\n';
    writeFileSync(at(`${folder}/people.yaml`), people);
    for (let number = 1; number <= 5; number++) {
      const transcript = notes.replace('May 5, 1985', `May ${number}, ${1980 + number}`);
      writeFileSync(at(`${folder}/transcripts/d${number}.txt`), transcript);
    }
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What an edition is built with, and how: on pages of two lines. */
async function given(folder: string) {
  const report = new Report();
  const { units, edition } = (await plan([at(folder)], {}, report))!;
  return { units, edition, report, options: { home: at(folder), divideAbove: 2, jobs: 1 }, site: at(`${folder}/site`) };
}

describe('a divided edition', () => {
  it('is the same built by shards, which make the pages of its lists and leave none for the merge', async () => {
    const whole = await given('whole');
    expect(await build(whole.units, whole.edition, whole.site, whole.report, whole.options)).toBeDefined();
    const { units, edition, report, site, ...rest } = await given('shards');
    const options = { ...rest.options, store: at('store') };
    for (const number of [2, 1])
      expect(await buildShard(units, edition, { number, of: 2 }, report, options)).toBeDefined();
    const kept = (): number => Object.keys(tree(at('store'))).length;
    const before = kept();
    expect([await mergeShards(units, edition, site, report, options), report.hasErrors]).toEqual([
      expect.anything(),
      false,
    ]);
    expect(kept()).toBe(before);
    expect(tree(site)).toEqual(tree(whole.site));
    expect(Object.keys(tree(site))).toEqual(expect.arrayContaining(['index.3.html', 'persons.A-2.html']));
  });
});
