import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acta, notes, tree } from './acta.js';

let home: string;
const at = (path: string) => join(home, path);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-again-'));
  mkdirSync(at('transcripts'));
  for (const name of ['a', 'b']) writeFileSync(at(`transcripts/${name}.txt`), notes);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Builds, and tells beside the outcome whether anything was made: only then SaxonJS or its door is loaded. */
function build(...options: readonly string[]) {
  const loaded = at('loaded');
  writeFileSync(loaded, '');
  const preload = `--import=${join(import.meta.dirname, 'loaded-modules.mjs')}`;
  const outcome = acta(home, ['build', '.', ...options], { NODE_OPTIONS: preload, LOADED: loaded });
  return { ...outcome, made: readFileSync(loaded, 'utf8').includes('/dist/build.js') };
}

/** Changes a file and sets its time back. */
function changeInSecret(path: string, from: string, to: string): void {
  const { atime, mtime } = lstatSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  utimesSync(path, atime, mtime);
}

describe('a build of what is as it was', () => {
  it('makes nothing, and tells the same as a build that makes all', () => {
    const first = build('--json');
    const second = build('--json');
    const anew = acta(home, ['build', '.', '--json', '--no-cache']);
    expect([first.made, second.made]).toEqual([true, false]);
    const found = (stdout: string) => (JSON.parse(stdout) as { diagnostics: unknown[] }).diagnostics;
    expect(found(second.stdout)).toEqual(found(anew.stdout));
    expect(found(first.stdout).length).toBeGreaterThan(0);
    expect(second.stdout).toBe(anew.stdout);
  });

  it('sees a word of the same length, also where the time of the file was set back', () => {
    build();
    changeInSecret(at('tei/a.xml'), 'Very well', 'Very good');
    expect(build()).toMatchObject({ status: 0, made: true });
    expect(readFileSync(at('site/a.html'), 'utf8')).toContain('Very good');
    changeInSecret(at('tei/a.xml'), 'Very good', 'Very well');
    expect(build()).toMatchObject({ status: 0, made: true });
    expect(readFileSync(at('site/a.html'), 'utf8')).toContain('Very well');
  });

  it('does not pass over a page that somebody changed, and puts back one that is gone', () => {
    build();
    rmSync(at('site/b.html'));
    expect(build()).toMatchObject({ status: 0, made: true });
    changeInSecret(at('site/b.html'), 'Very well', 'Very good');
    const before = tree(at('site'));
    const { status, stderr } = build();
    expect([status, stderr]).toEqual([2, expect.stringContaining('publish/changed')]);
    expect(tree(at('site'))).toEqual(before);
    expect(build('--force').status).toBe(0);
    expect(readFileSync(at('site/b.html'), 'utf8')).toContain('Very well');
  });

  it('makes what it needs where what the last one kept is damaged', () => {
    build();
    for (const name of ['last-build', 'sightings']) {
      const path = at(`.acta/cache/${name}`);
      const bytes = readFileSync(path);
      bytes[bytes.length - 3]! ^= 1;
      writeFileSync(path, bytes);
    }
    const again = build();
    expect(again).toMatchObject({ status: 0, made: true });
    expect(build()).toMatchObject({ stdout: again.stdout, stderr: again.stderr, made: false });
  });

  it('has a new document, a setting and an option in it', () => {
    build();
    writeFileSync(at('transcripts/c.txt'), notes);
    expect(build().made).toBe(true);
    writeFileSync(at('edition.yaml'), 'title: Harbours\n');
    expect(build().made).toBe(true);
    expect(build('--schema', at('none.rng')).made).toBe(true);
    expect(build().made).toBe(false);
  });
});
