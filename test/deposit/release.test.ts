import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareVersions } from '../../src/artifact/release.js';
import { compareWords } from '../../src/render/release/comparison.js';
import { inProcess, notes, tree } from '../commands/acta.js';
import { edition } from './edition.js';

describe('a release', () => {
  let home: string;
  const run = (...parameters: readonly string[]) => inProcess(...parameters, '-q');
  const raise = (version: string) => {
    const file = join(home, 'edition.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: .*$/m, `version: ${version}`));
  };
  const page = (version: string, file = 'changes.html') => readFileSync(join(home, 'releases', version, file), 'utf8');

  beforeEach(async () => {
    home = edition();
    expect((await run('build', home)).status).toBe(0);
  });

  it('holds the TEI, how to cite it and what has changed, and can be verified', async () => {
    expect(await run('release', '1.0.0', home)).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(tree(join(home, 'releases/1.0.0'))).sort()).toEqual([
      'CHANGES.md',
      'CITATION.cff',
      'acta-build.json',
      'changes.html',
      'edition.xml',
      'tei/',
      'tei/100-sure.xml',
      'tei/may.xml',
    ]);
    expect((await run('verify', join(home, 'releases/1.0.0'))).status).toBe(0);
    expect(page('1.0.0', 'tei/may.xml')).toBe(readFileSync(join(home, 'tei/may.xml'), 'utf8'));
    expect(page('1.0.0')).toContain('This is the first version: 2 documents.');
    expect(parse(page('1.0.0', 'CITATION.cff'))).toMatchObject({
      'cff-version': '1.2.0',
      title: 'Two Meetings',
      version: '1.0.0',
      'date-released': '2026-03-01',
      license: 'CC-BY-4.0',
      authors: [
        { 'family-names': 'Smith', 'given-names': 'Ada', orcid: 'https://orcid.org/0000-0002-1825-0097' },
        { name: 'Ben Brown' },
      ],
    });
  });

  it('is never overwritten: the same again is the same bytes, anything else is refused', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    const first = tree(home);
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    expect(tree(home)).toEqual(first);
    writeFileSync(join(home, 'transcripts/may.txt'), notes.replace('Good.', 'Excellent.'));
    const other = await run('release', '1.0.0', home);
    expect([other.status, other.stderr.includes('release/frozen')]).toEqual([2, true]);
    expect(tree(join(home, 'releases'))).toEqual(
      Object.fromEntries(
        Object.entries(first).flatMap(([path, content]) =>
          path.startsWith('releases/') && path !== 'releases/' ? [[path.slice(9), content]] : [],
        ),
      ),
    );
  });

  it('shows what changed since the one before: speeches, documents, and what editors say', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    writeFileSync(join(home, 'transcripts/may.txt'), notes.replace('We begin at once.', 'We begin <now>, at once.'));
    writeFileSync(join(home, 'transcripts/june.txt'), notes.replace('May 5', 'June 6'));
    raise('1.10.0');
    expect((await run('build', home)).status).toBe(0);
    expect((await run('release', '1.10.0', home)).stderr).toBe('');
    const changes = page('1.10.0');
    expect(changes).toContain('Two Meetings: from version 1.0.0 to 1.10.0');
    expect(changes).toContain('<a href="https://example.org/meetings">Two Meetings</a>');
    expect(changes).toContain('<ins>&lt;now&gt;,</ins>');
    expect(changes).toContain('href="https://example.org/meetings/may.html#sp1"');
    expect(changes).toMatch(/<section id="june"><h2>.*\(new\)<\/h2>/);
    expect(changes).not.toContain('id="100-sure"');
    expect(page('1.10.0', 'CHANGES.md')).toMatch(/^- .* \(`may`\): changed, passages: \d/m);
    const out = join(home, 'out');
    expect((await run('deposit', home, '--to', 'bagit', '-o', out)).status).toBe(0);
    expect(readFileSync(join(out, 'bagit/bag-info.txt'), 'utf8')).toContain('Replaces-Version: 1.0.0\n');
    const crate = readFileSync(join(out, 'bagit/data/ro-crate-metadata.json'), 'utf8');
    expect(crate).toContain('"Version 1.10.0 replaces version 1.0.0"');
  });

  it('is shown to readers: the page about the edition leads to what each version changed, newest first', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    writeFileSync(join(home, 'transcripts/may.txt'), notes.replace('We begin at once.', 'We begin now.'));
    raise('1.10.0');
    expect((await run('build', home)).status).toBe(0);
    expect((await run('release', '1.10.0', home)).status).toBe(0);
    expect((await run('build', home)).status).toBe(0);
    const about = readFileSync(join(home, 'site/about.html'), 'utf8');
    expect(Array.from(about.matchAll(/href="(versions\/[^"]+)"/g), ([, address]) => address)).toEqual([
      'versions/1.10.0.html',
      'versions/1.0.0.html',
    ]);
    for (const version of ['1.0.0', '1.10.0'])
      expect(readFileSync(join(home, `site/versions/${version}.html`), 'utf8')).toBe(page(version));
  });

  it('is shown as it was released, or the site is not made', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    const before = tree(join(home, 'site'));
    const changes = join(home, 'releases/1.0.0/changes.html');
    writeFileSync(changes, page('1.0.0').replace('first', 'second'));
    const { status, stderr } = await run('build', home);
    expect(status).toBe(6);
    expect(stderr).toContain(`${changes}: error[release/damaged]: this is not as it was released`);
    expect(tree(join(home, 'site'))).toEqual(before);
  });

  it('is refused while an address of the one before leads nowhere, and made when it is redirected', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    const file = join(home, 'tei/may.xml');
    const tei = readFileSync(file, 'utf8');
    const last = /xml:id="(sp\d+)"(?![\s\S]*xml:id="sp\d+")/.exec(tei)![1]!;
    writeFileSync(file, tei.replace(`xml:id="${last}"`, 'xml:id="sp77"').replaceAll(`#${last}"`, '#sp77"'));
    raise('1.0.1');
    const before = tree(home);
    const lost = await run('release', '1.0.1', home);
    expect(lost.status).toBe(1);
    expect(lost.stderr).toContain(`${file}: error[release/lost-identifier]: "${last}" is an address of version 1.0.0`);
    expect(tree(home)).toEqual(before);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/(xml:id="sp77"[\s\S]*?<p\b[^>]*>)/, `$1<anchor xml:id="${last}" type="retired"/>`),
    );
    expect((await run('release', '1.0.1', home)).stderr).toBe('');
  });

  it('is refused when the one before is not what it was, or the version is not that of the edition', async () => {
    expect((await run('release', '1.0.0', home)).status).toBe(0);
    raise('2.0.0');
    const other = await run('release', '1.5.0', home);
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('write "version: 1.5.0" here')]);
    const file = join(home, 'releases/1.0.0/tei/may.xml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Good.', 'Bad.'));
    const changed = await run('release', '2.0.0', home);
    expect([changed.status, changed.stderr]).toEqual([6, expect.stringContaining(`${file}: error[verify/changed]`)]);
  });

  it('is refused where nobody says when and by whom', async () => {
    const silent = edition(['date', 'contributors']);
    const { status, stderr } = await run('release', '1.0.0', silent);
    expect(status).toBe(2);
    expect(stderr).toContain('a release needs "date-released"');
    expect(stderr).toContain('a release needs "authors"');
  });
});

describe('versions', () => {
  it('are in the order of their numbers, drafts of one before it', () => {
    const sorted = [
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.2',
      '1.0.0-alpha.10',
      '1.0.0-beta',
      '1.0.0',
      '1.2.0',
      '1.10.0',
      '2',
    ];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  });
});

describe('two texts', () => {
  it('are compared word by word, and give both back', () => {
    const texts = ['we close the inner basin', 'we must close the outer basin today'] as const;
    const parts = compareWords(texts);
    expect(parts).toContainEqual({ former: 'inner', now: 'outer' });
    const text = (side: 'former' | 'now') =>
      parts
        .map((part) => ('same' in part ? part.same : part[side]))
        .filter((words) => words !== '')
        .join(' ');
    expect([text('former'), text('now')]).toEqual(texts);
  });
});
