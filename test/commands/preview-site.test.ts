import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plan } from '../../src/commands/build.js';
import { PreviewSite } from '../../src/commands/preview-site.js';
import { openWatch } from '../../src/commands/watch.js';
import { acta, notes, tree } from './acta.js';

let home: string;
const at = (path: string) => join(home, path);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acta-preview-site-'));
  mkdirSync(at('transcripts'));
  writeFileSync(at('edition.yaml'), 'title: The Harbour\n');
  for (const name of ['a', 'b', 'c']) writeFileSync(at(`transcripts/${name}.txt`), notes);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const siteOf = () => new PreviewSite((report) => plan([home], {}, report));

async function textAt(site: PreviewSite, path: string): Promise<string | undefined> {
  return (await site.at(path))?.content.toString();
}

describe('the site of a preview', () => {
  it('is the site that a build writes, in which no document is made anew, and writes nothing itself', async () => {
    acta(home, ['build', home]);
    const [built, kept] = [tree(home), tree(at('.acta/cache'))];
    const site = siteOf();
    const { changed } = await site.refresh();
    expect(changed).toEqual([]);
    const files = Object.keys(built).flatMap((path) => /^site\/(?!acta-build\.json)(.*[^/])$/.exec(path)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(30);
    for (const path of files) {
      const { content } = (await site.at(path)) ?? { content: 'nothing' };
      expect([path, Buffer.from(content).equals(readFileSync(at(`site/${path}`)))]).toEqual([path, true]);
    }
    await site.warmUp();
    expect([tree(home), tree(at('.acta/cache'))]).toEqual([built, kept]);
  });

  it('makes all documents where no build was, and after that the one that has changed', async () => {
    const site = siteOf();
    expect((await site.refresh()).changed).toEqual(['a', 'b', 'c']);
    writeFileSync(at('transcripts/b.txt'), notes.replace('Very well', 'Very good'));
    expect((await site.refresh()).changed).toEqual(['b']);
    expect(await textAt(site, 'b.html')).toContain('Very good');
    expect((await site.refresh()).changed).toEqual([]);
  });

  it('has a new word in the registers, in the search and in the TEI of the edition', async () => {
    const site = siteOf();
    await site.refresh();
    await site.at('index.html');
    const before = await site.at('pagefind/pagefind-entry.json');
    expect(await textAt(site, 'persons.html')).not.toContain('Moreau');
    writeFileSync(at('transcripts/b.txt'), notes.replaceAll('Baker', 'Moreau'));
    await site.refresh();
    expect(await textAt(site, 'persons.html')).toContain('Moreau');
    expect(await textAt(site, 'edition.xml')).toContain('Moreau');
    expect(await site.at('pagefind/pagefind-entry.json')).not.toEqual(before);
  });

  it('makes documents anew for what edition.yaml says of them, and of all', async () => {
    const site = siteOf();
    await site.refresh();
    writeFileSync(at('edition.yaml'), 'title: The Harbour\ndocuments:\n  b:\n    title: On Tuesday\n');
    expect((await site.refresh()).changed).toEqual(['b']);
    expect(await textAt(site, 'index.html')).toContain('On Tuesday');
    writeFileSync(at('edition.yaml'), 'title: The Pier\n');
    expect((await site.refresh()).changed).toEqual(['a', 'b', 'c']);
  });
});

describe('watching', () => {
  it('tells of what was saved before anybody listened, and of files that are named later', async () => {
    const watch = await openWatch([at('transcripts')]);
    let calls = 0;
    const called = async (count: number) => {
      while (calls < count) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    writeFileSync(at('transcripts/a.txt'), `${notes}\n`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    watch.onChange(async () => {
      calls++;
    });
    await called(1);
    writeFileSync(at('theme.css'), '');
    watch.add([at('theme.css')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = calls;
    writeFileSync(at('theme.css'), ':root {}');
    await called(before + 1);
    await watch.close();
  });
});
