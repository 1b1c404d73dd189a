import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { inProcess } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { serve } from './editions.js';
import { browser } from './sites.js';

const it = itWith('chromium');
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let home: string;
let server: Server;
let address: string;
let chromium: Browser;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'acta-search-'));
  mkdirSync(join(home, 'transcripts'));
  writeFileSync(join(home, 'edition.yaml'), 'title: The Harbour\nlanguage: en\n');
  const minutes = (date: string, ...speeches: string[]) => [`Notes of a Meeting, ${date}`, ...speeches].join('\n\n');
  writeFileSync(
    join(home, 'transcripts', 'first.txt'),
    minutes('May 5, 1985', 'Adams: We begin with the closed harbour.', 'Baker: Yes.', 'Adams: Good.', 'Baker: Well.'),
  );
  const dark = 'Baker: The harbour is <b>closed</b> & dark.';
  writeFileSync(
    join(home, 'transcripts', 'second.txt'),
    minutes('May 6, 1986', 'Adams: We begin.', dark, 'Adams: Good.', 'Baker: Is it?'),
  );
  await inProcess('build', home);
  server = serve(join(home, 'site'));
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  server?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('the search of an edition', () => {
  it('finds words and phrases, by speaker and year, and leads to the speech', async () => {
    const tab = await chromium.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    await tab.goto(`${address}search.html?q=harbour`);
    await tab.locator('.search-count', { hasText: '2 passages' }).waitFor();
    expect(await tab.locator('.search-results mark').first().textContent()).toMatch(/harbour/);
    await tab.getByLabel('Words').fill('"closed harbour"');
    await tab.locator('.search-count', { hasText: 'One passage' }).waitFor();
    await tab.getByLabel('Words').fill('');
    await tab.getByLabel('Year').selectOption('1986');
    await tab.getByLabel('Who speaks').selectOption({ index: 2 });
    await tab.getByLabel('Words').fill('dark');
    await tab.locator('.search-count', { hasText: 'One passage' }).waitFor();
    // What looks like mark-up in a text is text here too.
    expect(await tab.locator('.search-results li').textContent()).toContain('The harbour is <b>closed</b> & dark');
    expect(await tab.locator('.search-results b').count()).toBe(0);
    expect(new URL(tab.url()).searchParams.get('speaker')).toMatch(/Baker/);
    await tab.locator('.search-results a').click();
    await tab.waitForURL(/second\.html#sp2$/);
    expect(await tab.locator(':target').textContent()).toContain('The harbour is');
    await tab.goBack();
    await tab.locator('.search-count', { hasText: 'One passage' }).waitFor();
    await tab.getByLabel('Words').fill('nowhere');
    await tab.locator('.search-count', { hasText: 'Nothing was found.' }).waitFor();
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('is used by the keyboard alone', async () => {
    const tab = await chromium.newPage();
    await tab.goto(`${address}search.html`);
    await tab.getByLabel('Words').waitFor();
    for (let step = 0; step < 20; step++) {
      await tab.keyboard.press('Tab');
      if (await tab.evaluate(() => document.activeElement?.getAttribute('name') === 'q')) break;
    }
    await tab.keyboard.type('harbour');
    await tab.keyboard.press('Enter');
    await tab.locator('.search-count', { hasText: '2 passages' }).waitFor();
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (colorScheme) => {
    const tab = await chromium.newPage({ colorScheme, bypassCSP: true });
    await tab.goto(`${address}search.html?q=harbour`);
    await tab.locator('.search-count', { hasText: '2 passages' }).waitFor();
    await tab.addScriptTag({ content: checker });
    const faults = await tab.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
      ).axe.run();
      return violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
    await tab.close();
  });

  it('without JavaScript, or from a file, says what to do instead', async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${address}search.html`);
    expect(await tab.locator('.search-without').isVisible()).toBe(true);
    expect(await tab.locator('form.search').isVisible()).toBe(false);
    await context.close();
    const file = await chromium.newPage();
    await file.goto(`file://${join(home, 'site', 'search.html')}`);
    expect(await file.locator('.search-without').isVisible()).toBe(true);
    await file.close();
  });
});
