import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { searchIndex, searchParts } from '../../src/publish/index.js';
import { itWith } from '../judges.js';
import { type BuiltSite, editionOfAllKinds, root, serve } from './editions.js';
import { browser } from './sites.js';

const it = itWith('chromium');

let site: BuiltSite;
let server: Server;
let address: string;
let chromium: Browser;
beforeAll(async () => {
  site = await editionOfAllKinds('de', 'en');
  server = serve(site.folder, root);
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`;
  chromium = await browser();
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
  site?.remove();
});

describe('a reader of a site whose own words are German', () => {
  it('finds, reads a note, meets a person and copies a reference, and every word of acta is German', async () => {
    const context = await chromium.newContext({
      viewport: { width: 800, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.goto(`${address}index.html`);
    expect(await tab.locator('html').getAttribute('lang')).toBe('de');
    await tab.getByLabel('Sprache').selectOption('ru');
    expect(await tab.getByRole('status').first().textContent()).toMatch(/^1 von \d+ Dokumenten$/);

    await tab.getByRole('link', { name: 'Suche', exact: true }).click();
    await tab.getByRole('searchbox').fill('zzqx');
    await tab.locator('.search-count', { hasText: 'Nichts gefunden' }).waitFor();
    await tab.getByRole('searchbox').fill('socialist countries');
    await tab.locator('.search-results a').first().click();
    await tab.waitForURL(/sample\.html#sp1$/);

    await tab.locator('.call').first().click();
    expect(await tab.locator('.note.open .close').textContent()).toMatch(/Schließen/);
    await tab.keyboard.press('Escape');

    await tab.locator('.speaker a').first().click();
    await tab.locator('.person-card').getByRole('button', { name: 'Schließen' }).click();
    await tab.locator('.person-card').waitFor({ state: 'detached' });

    await tab.locator('#sp1 .permalink').first().press('Enter');
    const panel = tab.locator('.passage-panel');
    await panel.waitFor();
    await panel.getByRole('button', { name: 'Kopieren: MLA' }).click();
    await tab.locator('.status', { hasText: 'Kopiert' }).waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toContain('Speech in “Notes of CC CPSU');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('finds passages in all parts of an index, and counts them together', async () => {
    const part = { folder: '2', language: undefined };
    const words = 'In the zzqx of the second part nobody speaks.';
    const records = [{ address: 'other.html#sp1', title: 'Other', year: '1986', words }];
    const made = (await searchIndex({ ...part, records }, new Report()))!;
    expect(made.filter(({ path }) => !path.startsWith('pagefind/2/') || /wasm|\.js$/.test(path))).toEqual([]);
    for (const { path, content } of [...made, searchParts(['2'])]) {
      mkdirSync(dirname(join(site.folder, path)), { recursive: true });
      writeFileSync(join(site.folder, path), content);
    }
    const grown = serve(site.folder, root);
    await once(grown, 'listening');
    const tab = await chromium.newPage();
    const passages = async (host: Server) => {
      await tab.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}${root}search.html`);
      await tab.locator('form.search').waitFor();
      const option = await tab.locator('select[name="year"] option[value="1986"]').textContent();
      return Number(/\((\d+)\)$/.exec(option!)![1]);
    };
    expect(await passages(grown)).toBe((await passages(server)) + 1);
    await passages(grown);
    await tab.getByRole('searchbox').fill('zzqx');
    await tab.locator('.search-results a[href="other.html#sp1"]').waitFor();
    await tab.getByRole('searchbox').fill('socialist countries');
    await tab.locator('.search-results a[href="sample.html#sp1"]').waitFor();
    await tab.close();
    grown.close();
  });
});

describe('dark mode', () => {
  const pages = ['index.html', 'sample.html', 'persons.html', 'search.html', 'report.html'];

  /** Brightness of a colour of the page, from 0 to 1. */
  const brightness = (colour: string) =>
    Math.max(...(/\d+(\.\d+)?/g[Symbol.match](colour) ?? []).slice(0, 3).map(Number)) / 255;

  it('turns paper and ink over on every page, with the controls and without a script, and back', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await chromium.newContext({ javaScriptEnabled });
      const tab = await context.newPage();
      for (const page of pages) {
        await tab.goto(address + page);
        for (const scheme of ['light', 'dark', 'light'] as const) {
          await tab.emulateMedia({ colorScheme: scheme });
          const [paper, ink, control] = await tab.evaluate(() => {
            const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
            const input = document.querySelector('select, input, button');
            return [
              style('html').backgroundColor,
              style('body').color,
              input ? getComputedStyle(input).colorScheme : style('html').colorScheme,
            ];
          });
          const isDark = scheme === 'dark';
          expect(brightness(paper!) < 0.2, `${page} ${scheme}`).toBe(isDark);
          expect(brightness(ink!) > 0.7, `${page} ${scheme}`).toBe(isDark);
          expect(control).toMatch(/dark/);
        }
      }
      await context.close();
    }
  });

  it('leaves paper white and ink dark in print', async () => {
    const tab = await chromium.newPage({ colorScheme: 'dark' });
    await tab.goto(`${address}sample.html`);
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await tab.evaluate(() => getComputedStyle(document.body).color);
    expect(brightness(ink)).toBeLessThan(0.3);
    await tab.close();
  });
});

describe('the page of the sample', () => {
  it('weighs at most 100 kB with its style sheet and its scripts, as does every page of this edition', async () => {
    const tab = await chromium.newPage();
    for (const page of site.pages) {
      const loaded = new Set<string>();
      tab.removeAllListeners('request');
      tab.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(root.length)));
      await tab.goto(address + page, { waitUntil: 'networkidle' });
      // The program of a search and its index are loaded by those who search.
      const files = [...loaded].filter((path) => !/^(assets\/fonts|pagefind)\//.test(path) && path !== 'favicon.ico');
      const weight = files.reduce((sum, path) => sum + readFileSync(join(site.folder, path)).length, 0);
      expect(files, page).toContain('assets/acta.css');
      expect(weight, page).toBeLessThanOrEqual(100_000);
    }
    await tab.close();
  });

  it('is read with nothing but its style sheet: same lines of text, notes where they are called, nothing missing', async () => {
    const look = async (isAlone: boolean) => {
      const context = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
      const tab = await context.newPage();
      const asked: string[] = [];
      await tab.route('**', (route) => {
        const path = new URL(route.request().url()).pathname.slice(root.length);
        if (isAlone && !['sample.html', 'assets/acta.css'].includes(path)) return route.abort();
        asked.push(path);
        return route.continue();
      });
      await tab.goto(`${address}sample.html`);
      await tab.evaluate(() => document.fonts.ready);
      const seen = await tab.evaluate(() => ({
        words: document.querySelector('.text')!.textContent!.replace(/\s+/g, ' '),
        measure: document.querySelector('.text')!.getBoundingClientRect().width,
        isNoteSeen: document.querySelector('.note')!.checkVisibility(),
      }));
      await context.close();
      return { ...seen, asked };
    };
    const alone = await look(true);
    const whole = await look(false);
    expect(alone.asked).toEqual(['sample.html', 'assets/acta.css']);
    expect(alone).toEqual({ ...whole, asked: alone.asked });
    expect(alone.isNoteSeen).toBe(true);
    expect(new Set(whole.asked.map((path) => path.split('/')[0]))).toEqual(new Set(['sample.html', 'assets']));
  });
});

describe('an address at which there is nothing', () => {
  it('leads back into the edition, however deep it is, in its look and language', async () => {
    const tab = await chromium.newPage();
    for (const missing of ['nothing.html', 'so/deep/a/place/']) {
      const answer = await tab.goto(address + missing);
      expect(answer!.status()).toBe(404);
      expect(await tab.locator('h1').textContent()).toBe('Unter dieser Adresse gibt es keine Seite');
      const [font, styled] = await tab.evaluate(() => [
        getComputedStyle(document.body).fontFamily,
        document.styleSheets.length,
      ]);
      expect([font, styled], missing).toEqual([expect.stringContaining('Libertinus'), 1]);
      for (const link of await tab.locator('main a').all()) {
        const target = await link.getAttribute('href');
        expect((await tab.request.get(new URL(target!, address).href)).status(), target!).toBe(200);
      }
      await tab.locator('main a').first().click();
      await tab.waitForURL(/index\.html$/);
    }
    await tab.close();
  });
});
