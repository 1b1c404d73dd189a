import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { folder, inProcess } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { textOf } from '../sources.js';
import { browser } from './sites.js';

const it = itWith('chromium');

let chromium: Browser;
beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium?.close());

let edition: string;
beforeEach(() => {
  edition = folder();
  mkdirSync(join(edition, 'transcripts'));
  writeFileSync(join(edition, 'transcripts', 'council.txt'), textOf('docs/guide/council.txt'));
  writeFileSync(join(edition, 'edition.yaml'), 'title: Minutes\ntheme: theme.css\n');
});

const css = (light: string, dark: string) =>
  `:root { --paper: ${light}; --measure: 20rem; }\n@media (prefers-color-scheme: dark) { :root { --paper: ${dark}; } }\n`;

async function build(theme: string) {
  writeFileSync(join(edition, 'theme.css'), theme);
  return await inProcess('build', edition);
}

/** The colour of the ground on each kind of page, as the browser has it, and what it complained of. */
async function grounds(options: BrowserContextOptions, act: (tab: Page) => Promise<void> = async () => {}) {
  const context = await chromium.newContext(options);
  const found: string[] = [];
  for (const page of ['index', 'council', 'persons', 'about']) {
    const tab = await context.newPage();
    tab.on('console', (message) => found.push(message.text()));
    tab.on('requestfailed', (request) => found.push(request.url()));
    await tab.goto(`file://${edition}/site/${page}.html`);
    await act(tab);
    found.push(await tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()));
  }
  await context.close();
  return [...new Set(found)];
}

describe('a theme on every page', () => {
  it('holds against the colours of acta, in light and in dark windows, and not on paper', async () => {
    expect((await build(css('#eef', '#112'))).status).toBe(0);
    expect(await grounds({ colorScheme: 'light' })).toEqual(['#eef']);
    expect(await grounds({ colorScheme: 'dark' })).toEqual(['#112']);
    expect(await grounds({}, (tab) => tab.emulateMedia({ media: 'print', colorScheme: 'dark' }))).toEqual(['#fff']);
  });

  it('with an error leaves the site as it was', async () => {
    await build(css('#eef', '#112'));
    const { status, stderr } = await build(`@import "more.css";\n${css('#fee', '#211')}`);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('theme.css:1:1: error[theme/from-elsewhere]: @import'),
    ]);
    expect(readFileSync(join(edition, 'site/assets/theme.css'), 'utf8')).toBe(css('#eef', '#112'));
  });

  it('is gone from the pages when it is gone from edition.yaml', async () => {
    await build(css('#eef', '#112'));
    writeFileSync(join(edition, 'edition.yaml'), 'title: Minutes\n');
    expect((await inProcess('build', edition)).status).toBe(0);
    expect(await grounds({ colorScheme: 'light' })).toEqual(['#fffdf9']);
    expect(readFileSync(join(edition, 'site/council.html'), 'utf8')).not.toContain('theme.css');
  });
});
