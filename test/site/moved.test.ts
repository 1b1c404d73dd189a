import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { folder, inProcess } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { textOf } from '../sources.js';
import { browser } from './sites.js';

const it = itWith('chromium');

let chromium: Browser;
let edition: string;
beforeAll(async () => {
  chromium = await browser();
  edition = folder();
  mkdirSync(join(edition, 'transcripts'));
  writeFileSync(join(edition, 'transcripts', '1921-03-12.txt'), textOf('docs/guide/council.txt'));
  await inProcess('build', edition);
  // A speech that was divided: what pointed to its second part stands there now.
  const tei = join(edition, 'tei', '1921-03-12.xml');
  const text = readFileSync(tei, 'utf8');
  const moved = text.replace('<p>No, we do not.', '<p><anchor xml:id="sp9" type="retired"/>No, we do not.');
  expect(moved).not.toBe(text);
  writeFileSync(tei, moved);
  writeFileSync(
    join(edition, 'edition.yaml'),
    'title: Minutes\nurl: https://example.org/m\npublisher: A\ndocuments:\n  1921-03-12: { formerly: ["007", Протокол] }\n',
  );
  const { status, stderr } = await inProcess('build', edition);
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')]);
});
afterAll(() => chromium?.close());

/** Where a link leads in the end, and how far the page was moved to the passage. */
async function follow(link: string, options: BrowserContextOptions = {}) {
  const context = await chromium.newContext({ viewport: { width: 600, height: 200 }, ...options });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  await tab.goto(`${pathToFileURL(join(edition, 'site'))}/${link}`);
  await tab.waitForURL(/1921-03-12\.html/);
  await tab.waitForLoadState();
  const title = await tab.title();
  const [, id] = new URL(tab.url()).hash.split('#');
  const top = id === undefined ? undefined : (await tab.locator(`[id="${id}"]`).boundingBox())?.y;
  await context.close();
  expect(complaints).toEqual([]);
  return { at: tab.url().split('/').at(-1), title, isShown: top === undefined ? undefined : top > -50 && top < 200 };
}

const title = 'Minutes of the meeting of the Harbour Council, 12 March 1921 · Minutes';
const without = { javaScriptEnabled: false };

describe('a link to a former name', () => {
  it('leads to the document without a script, and to the passage with one', async () => {
    expect(await follow('007.html', without)).toMatchObject({ at: '1921-03-12.html' });
    expect(await follow('007.html#sp4')).toMatchObject({ at: '1921-03-12.html#sp4', isShown: true });
    expect((await follow('007.html')).title).toContain(title.split(' · ')[0]);
  });

  it('finds a page that says so to people and programs, and is in no list of pages', () => {
    const page = readFileSync(join(edition, 'site/007.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=1921-03-12.html">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/m/1921-03-12.html">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/This document has moved: <a href="1921-03-12\.html">/);
    for (const name of ['index.html', '1921-03-12.html', 'sitemap.xml', 'linkset.json'])
      expect(readFileSync(join(edition, 'site', name), 'utf8'), name).not.toContain('007');
  });

  it('is found by a name in any script', async () => {
    const corpus = readFileSync(join(edition, 'site/edition.xml'), 'utf8');
    const names = [...corpus.matchAll(/matchPattern="([^"]+)" replacementPattern="1921-03-12.html"/g)];
    expect(names.map(([, name]) => name)).toEqual(['007', expect.stringMatching(/^document-[0-9a-f]{8}$/)]);
    expect(await follow(`${names[1]![1]}.html`, without)).toMatchObject({ at: '1921-03-12.html' });
  });
});

describe('a link to a retired passage', () => {
  it('leads to where its words are now, without a script', async () => {
    const found = await follow('1921-03-12.html#sp9', without);
    expect(found).toMatchObject({ at: '1921-03-12.html#sp9', isShown: true });
  });
});
