import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { itWith } from '../judges.js';
import { fixture, page } from '../render/pages.js';
import { browser, layOut, type Site } from './sites.js';

const it = itWith('chromium');

let site: Site;
let chromium: Browser;
beforeAll(async () => {
  site = await layOut(['facing.translation', 'facing.records']);
  const companions = { name: 'cited', published: ['bibtex', 'ris'], references: undefined };
  writeFileSync(join(site.folder, 'cited.html'), await page(fixture('facing.translation'), companions as object));
  chromium = await browser();
});
afterAll(async () => {
  await chromium?.close();
  site?.remove();
});

async function visit(address: string, options: BrowserContextOptions, act: (tab: Page) => Promise<void>) {
  const context = await chromium.newContext(options);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await tab.goto(address);
  await act(tab);
  expect(complaints).toEqual([]);
  await context.close();
}

const telephone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1440, height: 900 } };
const box = async (place: Locator) => (await place.boundingBox())!;

/** Whether no line of a page is wider than the window. */
const fits = (tab: Page) =>
  tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Turns that correspond, and a direction that nothing corresponds to. */
const turns = (tab: Page) => ({
  first: tab.locator('#ru-sp1'),
  second: tab.locator('#en-sp1'),
  alone: tab.locator('#ru-st'),
});

describe('two texts', () => {
  it('have the links of their turns where each text begins its lines', async () => {
    await visit(site.address('facing.records'), desk, async (tab) => {
      const [english, arabic] = [await box(tab.locator('#p1')), await box(tab.locator('#c1'))];
      expect((await box(tab.locator('#p1 .permalink'))).x).toBeLessThan(english.x);
      expect((await box(tab.locator('#c1 .permalink'))).x).toBeGreaterThanOrEqual(arabic.x + arabic.width);
    });
  });

  it.each([
    ['in a wide window', desk, 'screen'],
    ['in a wide window without a script', { ...desk, javaScriptEnabled: false }, 'screen'],
    ['on paper', { viewport: { width: 640, height: 900 } }, 'print'],
  ] as const)('stand side by side, turn beside turn, below their names, %s', async (_where, options, media) => {
    await visit(site.address('facing.translation'), options, async (tab) => {
      await tab.emulateMedia({ media });
      const { first, second, alone } = turns(tab);
      const [left, right, single] = [await box(first), await box(second), await box(alone)];
      expect(right.y).toBeCloseTo(left.y, 0);
      expect(right.x).toBeGreaterThan(left.x + left.width);
      expect(single.y + single.height).toBeLessThanOrEqual(left.y);
      expect(single.x).toBeCloseTo(left.x, 0);
      const names = await Promise.all((await tab.locator('h2.facing-name').all()).map(box));
      expect(names.map(({ x }) => Math.round(x))).toEqual(names.map(({ x }) => Math.round(x)).sort((a, b) => a - b));
      expect(names[1]!.y).toBeCloseTo(names[0]!.y, 0);
      expect(await fits(tab)).toBe(true);
    });
  });

  it('take turns in one column on a telephone, the second set in, and their names stay in sight', async () => {
    await visit(site.address('facing.translation'), telephone, async (tab) => {
      const { first, second } = turns(tab);
      const [above, below] = [await box(first), await box(second)];
      expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
      expect(below.x - above.x).toBeGreaterThan(8);
      expect(below.x - above.x).toBeLessThan(40);
      expect(await fits(tab)).toBe(true);
      await tab.locator('#en-c').scrollIntoViewIfNeeded();
      await tab.evaluate(() =>
        scrollTo(0, document.getElementById('en-c')!.getBoundingClientRect().top + scrollY - 200),
      );
      expect(Math.round((await box(tab.locator('.facing-names'))).y)).toBe(0);
    });
  });

  it('fit on a telephone where one is read from right to left', async () => {
    await visit(site.address('facing.records'), telephone, async (tab) => {
      expect(await fits(tab)).toBe(true);
      expect(await tab.locator('#c1').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      expect(await tab.locator('#p1').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    });
  });

  it.each([
    ['on a telephone', telephone],
    ['in a wide window', desk],
  ] as const)('show what a link leads to below their names, %s', async (_where, options) => {
    await visit(site.address('facing.translation', 'en-sp3'), options, async (tab) => {
      const names = await box(tab.locator('.facing-names'));
      expect((await box(tab.locator('#en-sp3'))).y).toBeGreaterThanOrEqual(names.y + names.height);
    });
  });

  it('open their notes at the call, since there is no margin, and have them at the foot', async () => {
    await visit(site.address('facing.translation'), desk, async (tab) => {
      const note = tab.locator('#en-n1');
      expect(await note.isVisible()).toBe(false);
      await tab.locator('[id="call:en-n1"]').click();
      const [open, turn] = [await box(note), await box(tab.locator('#en-sp1'))];
      expect(open.x).toBeGreaterThanOrEqual(turn.x);
      expect(open.x + open.width).toBeLessThanOrEqual(turn.x + turn.width + 1);
      expect(await tab.locator('section.notes').isVisible()).toBe(true);
      await tab.emulateMedia({ media: 'print' });
      expect(await note.isVisible()).toBe(false);
      expect(await tab.locator('section.notes').isVisible()).toBe(true);
    });
  });

  it('are cited passage by passage, also where a speech is divided among rows', async () => {
    await visit(site.address('cited'), desk, async (tab) => {
      await tab.locator('#en-p2 .number').click();
      await tab.locator('.passage-panel').waitFor();
      expect(await tab.locator('.passage-name').textContent()).toBe('Ivan Morozov, par. 2');
      expect(await tab.locator('.passage-panel [data-form=address]').textContent()).toMatch(/#en-p2/);
    });
  });
});
