import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProcess, notes, tree } from './acta.js';

let home: string;
const at = (path: string) => join(home, path);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-cached-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** Everything that a change can be made to, changed one after the other. */
const changes: readonly (readonly [string, () => void])[] = [
  ['nothing yet', () => {}],
  ['nothing', () => {}],
  ['a transcript', () => write('ed/transcripts/b.txt', notes.replace('Very well', 'By no means'))],
  ['the same transcript back', () => write('ed/transcripts/b.txt', notes)],
  ['the title of a document, which its neighbours show', () => write('ed/transcripts/b.txt', `Other ${notes}`)],
  ['the edition', () => write('ed/edition.yaml', 'title: Harbours\nlanguage: en\n')],
  ['what the edition says of one document', () => write('ed/edition.yaml', 'documents: { a: { title: The First } }\n')],
  ['the language of the pages', () => write('ed/edition.yaml', 'interface: fr\n')],
  [
    'a register',
    () => write('ed/people.yaml', 'people: [{ id: adams, name: { full: Ann Adams }, aliases: [Adams] }]\n'),
  ],
  ['a decision', () => write('ed/decisions/a.yaml', 'decisions:\n  - { line: 5, words: Baker, is: speaker }\n')],
  ['the layout of the copies', () => write('ed/profile.yaml', 'extends: generic\n')],
  ['an introduction', () => write('ed/introduction.md', '# Introduction\n\nOf *harbours*.\n')],
  ['a word of the introduction', () => write('ed/introduction.md', '# Introduction\n\nOf *seas*.\n')],
  [
    'TEI by hand',
    () => write('ed/tei/c.xml', readFileSync(at('ed/tei/c.xml'), 'utf8').replace('at once', 'at <emph>once</emph>')),
  ],
  ['a new document', () => write('ed/transcripts/d.txt', notes.replace('May 5', 'May 9'))],
  [
    'a document less',
    () => {
      for (const path of ['transcripts/a.txt', 'tei/a.xml', 'tei/.acta/a.xml']) rmSync(at(`ed/${path}`));
    },
  ],
];

describe('a build with the cache', () => {
  it('gives the same bytes and findings as one without, whatever has changed', async () => {
    for (const name of ['a', 'b', 'c']) write(`ed/transcripts/${name}.txt`, notes);
    for (const [what, change] of changes) {
      change();
      const results = [];
      // The drafts of the TEI are the edition's own: the second of two builds finds those of the first.
      for (const options of [
        ['-o', at('cached')],
        ['-o', at('anew'), '--no-cache'],
      ]) {
        const { status, stderr } = await inProcess('build', at('ed'), '--json', ...options);
        results.push([what, status, stderr]);
      }
      expect(results[0]).toEqual(results[1]);
      expect(results[0]![1], `${what}: ${results[0]![2]}`).toBe(0);
      expect([what, tree(at('cached'))]).toEqual([what, tree(at('anew'))]);
    }
  });

  it('tells an error again each time, and leaves no cache where there was none', async () => {
    write('ed/tei/a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>');
    const first = await inProcess('build', at('ed'));
    expect(first.status).not.toBe(0);
    expect(existsSync(at('ed/.acta'))).toBe(false);
    expect(await inProcess('build', at('ed'))).toEqual(first);
  });

  it('says with --explain why something was made anew, and nothing where nothing was', async () => {
    for (const name of ['a', 'b', 'c']) write(`ed/transcripts/${name}.txt`, notes);
    await inProcess('build', at('ed'));
    expect((await inProcess('build', at('ed'), '--explain')).stderr).not.toContain('publish/anew');
    write('ed/transcripts/b.txt', notes.replace('Very well', 'By no means'));
    const { stderr } = await inProcess('build', at('ed'), '--explain');
    const lines = stderr.split('\n').filter((line) => line.includes('publish/anew'));
    expect(lines[0]).toContain(
      `${at('ed/transcripts/b.txt')}: info[publish/anew]: made anew: the draft; other than before: the transcript`,
    );
    expect(lines.filter((line) => /[ac]\.txt/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('its part of the registers'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('the pages of the edition'))).toEqual([]);
    expect((await inProcess('build', at('ed'))).stderr).not.toContain('publish/anew');
  });

  it('keeps nothing with --no-cache, or of lone files', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'), '--no-cache');
    write('alone.txt', notes);
    await inProcess('build', at('alone.txt'));
    expect([existsSync(at('ed/.acta')), existsSync(at('.acta'))]).toEqual([false, false]);
  });
});

describe('acta cache clean', () => {
  it('removes the cache and nothing else', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'));
    const before = tree(at('ed'));
    expect(existsSync(at('ed/.acta/cache/kept'))).toBe(true);
    const cache = at('ed/.acta/cache');
    expect(await inProcess('cache', 'clean', at('ed'))).toMatchObject({ status: 0, stdout: `${cache}: removed\n` });
    expect(existsSync(at('ed/.acta/cache'))).toBe(false);
    const again = { status: 0, stdout: `${cache}: nothing was kept\n` };
    expect(await inProcess('cache', 'clean', at('ed'))).toMatchObject(again);
    expect(Object.keys(tree(at('ed'))).filter((path) => path !== '.acta/')).toEqual(
      Object.keys(before).filter((path) => path !== '.acta/'),
    );
  });

  it('refuses a folder that is no edition', async () => {
    mkdirSync(at('other'));
    const { status, first } = await inProcess('cache', 'clean', at('other'));
    expect([status, first]).toEqual([2, expect.stringContaining('config/not-an-edition')]);
  });
});
