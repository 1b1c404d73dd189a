import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { itWith } from '../judges.js';
import { nightly } from '../records.js';
import { fixtures } from '../render/pages.js';
import { type BuiltSite, dividedEdition, editionOfAllKinds, root, serve } from './editions.js';
import { browser, layOut, type Site } from './sites.js';

const it = itWith('chromium');
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const schemes = ['light', 'dark'] as const;
/** Every scheme and every width; by night each scheme in each width. */
const looks = schemes.flatMap((scheme) =>
  [360, 1440].flatMap((width) => (nightly || (scheme === 'light') === (width === 360) ? [{ scheme, width }] : [])),
);

let chromium: Browser;
beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium?.close());

/** A tab with a look. The policy of the pages forbids the script that looks at them; a browser may be told to pass over it. */
async function tabOf(scheme: 'light' | 'dark', width: number): Promise<Page> {
  return await chromium.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true });
}

/** What axe-core finds on the page as it is now. */
async function faultsOf(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(checker);
  return await tab.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}

describe('axe-core finds no fault with any page of a document', () => {
  let site: Site;
  beforeAll(async () => {
    site = await layOut(fixtures);
  });
  afterAll(() => site?.remove());

  it.each(looks)('in $scheme at $width pixels', async ({ scheme, width }) => {
    const tab = await tabOf(scheme, width);
    for (const name of ['sample', ...fixtures]) {
      await tab.goto(site.address(name, name === 'notes.called' ? 'fn1' : undefined));
      expect(await faultsOf(tab), name).toEqual([]);
    }
    await tab.close();
  });
});

describe('axe-core finds no fault in an edition', () => {
  let site: BuiltSite;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    site = await editionOfAllKinds();
    server = serve(site.folder, root);
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`;
  });
  afterAll(() => {
    server?.close();
    site?.remove();
  });

  it.each(looks)('with any kind of page in $scheme at $width pixels, all of it unfolded', async ({ scheme, width }) => {
    const tab = await tabOf(scheme, width);
    for (const page of site.pages) {
      await tab.goto(address + page);
      await tab.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await faultsOf(tab), page).toEqual([]);
    }
    await tab.close();
  });

  it('with a page of each list that is divided, and those that lead to them, all of it unfolded', async () => {
    const divided = await dividedEdition(4);
    const files = serve(divided.folder, root);
    await once(files, 'listening');
    const tab = await tabOf('light', 360);
    const lists = ['index', 'persons', 'browse', 'chronology', 'sources'];
    for (const list of lists) {
      const parts = divided.pages.filter((page) => page.startsWith(`${list}.`) && page !== `${list}.html`);
      expect(parts.length, list).toBeGreaterThan(1);
      for (const page of [`${list}.html`, parts[1]!]) {
        await tab.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}${root}${page}`);
        await tab.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
        });
        expect(await faultsOf(tab), page).toEqual([]);
      }
    }
    await tab.close();
    files.close();
    divided.remove();
  });

  /** What a reader can call up, and how. */
  const states: Readonly<Record<string, readonly [page: string, open: (tab: Page) => Promise<unknown>]>> = {
    'the panel that cites a passage': [
      'sample.html',
      async (tab) => {
        await tab.locator('#sp1 .permalink').first().focus();
        await tab.keyboard.press('Enter');
        await tab.locator('.passage-panel').waitFor();
        for (const summary of await tab.locator('.passage-panel summary').all()) await summary.click();
      },
    ],
    'the card of a person': [
      'sample.html',
      async (tab) => {
        await tab.locator('.speaker a').first().click();
        await tab.locator('.person-card').waitFor();
      },
    ],
    'a note opened': [
      'notes.html',
      async (tab) => {
        if ((tab.viewportSize()?.width ?? 0) < 1000) await tab.locator('.call').first().click();
        await tab.locator('.note').first().waitFor();
      },
    ],
    'the results of a search': [
      'search.html?q=harbour',
      async (tab) => {
        await tab.locator('.search-results mark').first().waitFor();
      },
    ],
    'documents chosen by facets': [
      'index.html',
      async (tab) => {
        await tab.getByLabel('Language').selectOption('ru');
        expect(await tab.locator('.documents ol > li').filter({ visible: true }).count()).toBe(1);
      },
    ],
  };

  it.each(Object.keys(states).flatMap((state) => looks.map((look) => ({ state, ...look }))))(
    'with $state in $scheme at $width pixels',
    async ({ state, scheme, width }) => {
      const [page, open] = states[state]!;
      const tab = await tabOf(scheme, width);
      await tab.goto(address + page);
      await open(tab);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    },
  );
});
