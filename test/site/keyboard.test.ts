import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { itWith } from '../judges.js';
import { type BuiltSite, editionOfAllKinds } from './editions.js';
import { browser } from './sites.js';

const it = itWith('chromium');

let site: BuiltSite;
let chromium: Browser;
beforeAll(async () => {
  site = await editionOfAllKinds();
  chromium = await browser();
});
afterAll(async () => {
  await chromium?.close();
  site?.remove();
});

const address = (page: string) => `file://${site.folder}/${page}`;

async function visit(page: string, width: number): Promise<Page> {
  const tab = await chromium.newPage({ viewport: { width, height: 800 } });
  await tab.goto(address(page));
  return tab;
}

/** Everything on the page that can be acted upon and is shown, numbered in its `data-stop`; how many there are. */
function numbered(tab: Page): Promise<number> {
  return tab.evaluate(() => {
    const acting = 'a[href], button, input, select, summary, [tabindex="0"]';
    const shown = [...document.querySelectorAll<HTMLElement>(acting)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    for (const [index, element] of shown.entries()) element.dataset['stop'] = String(index);
    return shown.length;
  });
}

/** Goes through the page with the Tab key: what is reached, and what is reached without being seen to be. */
async function walk(tab: Page, steps: number): Promise<{ reached: string[]; unseen: string[] }> {
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < steps; step++) {
    await tab.keyboard.press('Tab');
    const found = await tab.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      for (const motion of document.getAnimations()) motion.finish();
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
      const { width, height, bottom, right } = element.getBoundingClientRect();
      const isSeen =
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity === '1' && width > 4 && height > 4;
      return { stop: element.dataset['stop'], isSeen: isSeen && bottom > 0 && right > 0, html: element.outerHTML };
    });
    if (found.stop === undefined) continue;
    reached.push(found.stop);
    if (!found.isSeen) unseen.push(found.html.slice(0, 120));
  }
  return { reached, unseen };
}

describe('the Tab key', () => {
  it.each([
    ['sample.html', 360],
    ['sample.html', 1440],
    ['notes.html', 360],
    ['names.html', 1440],
    ['tables.html', 360],
    ['index.html', 1440],
    ['persons.html', 768],
    ['report.html', 768],
  ])(
    'reaches everything that can be acted upon in %s at %i pixels, in its order, and shows where it is',
    async (page, width) => {
      const tab = await visit(page, width);
      const count = await numbered(tab);
      expect(count).toBeGreaterThan(8);
      const { reached, unseen } = await walk(tab, count);
      expect(reached).toEqual(Array.from({ length: count }, (_, index) => String(index)));
      expect(unseen).toEqual([]);
      await tab.close();
    },
  );
});

describe('the Escape key closes what was opened and gives the focus back', () => {
  const focused = (tab: Page) =>
    tab.evaluate(() => {
      const { id, className, hash } = document.activeElement as HTMLAnchorElement;
      return { id, className, hash };
    });

  it('from a note', async () => {
    const tab = await visit('notes.html', 360);
    const call = tab.locator('.call').first();
    await call.focus();
    await tab.keyboard.press('Enter');
    const note = tab.locator('.note.open');
    await note.waitFor();
    await tab.keyboard.press('Tab');
    expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    expect(await focused(tab)).toMatchObject({ className: 'call' });
    await tab.close();
  });

  it('from a note that was only opened, with the focus still at its call', async () => {
    const tab = await visit('notes.html', 360);
    await tab.locator('.call').first().focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.note.open').waitFor();
    await tab.keyboard.press('Escape');
    expect(await tab.locator('.note.open').count()).toBe(0);
    expect(await focused(tab)).toMatchObject({ className: 'call' });
    await tab.close();
  });

  it('from the card of a person', async () => {
    const tab = await visit('sample.html', 1440);
    const name = tab.locator('.speaker a').first();
    await name.focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.person-card').waitFor();
    await tab.keyboard.press('Tab');
    expect(await tab.locator('.person-card').evaluate((card) => card.contains(document.activeElement))).toBe(true);
    await tab.keyboard.press('Escape');
    await tab.locator('.person-card').waitFor({ state: 'detached' });
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    await tab.close();
  });

  it('from the panel that cites a passage, wherever in it one is', async () => {
    const tab = await visit('sample.html', 1440);
    await tab.locator('#sp1 .permalink').first().focus();
    await tab.keyboard.press('Enter');
    const panel = tab.locator('.passage-panel');
    await panel.waitFor();
    await tab.waitForFunction(() => document.activeElement?.id === 'page:passage');
    for (let step = 0; step < 5; step++) await tab.keyboard.press('Tab');
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => document.activeElement?.className === 'permalink');
    expect(await panel.count()).toBe(0);
    expect(await focused(tab)).toMatchObject({ hash: '#sp1' });
    await tab.close();
  });
});

describe('without JavaScript', () => {
  /** Words that a reader can see on a page without its script, at a width. */
  async function seen(page: string, width: number, act?: (tab: Page) => Promise<void>): Promise<string> {
    const context = await chromium.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(address(page));
    await act?.(tab);
    // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count
    const words = await tab.locator('main').innerText();
    await context.close();
    return words.replace(/\s+/g, ' ');
  }

  it('a document is read whole: speeches, notes at the foot, persons, facts, references, downloads', async () => {
    const words = await seen('sample.html', 360);
    for (const one of [
      'We all became aware',
      'This refers to the Soviet-led armed interventions',
      'Chernyaev — note taker',
      'How the text was made',
      'Savranskaya',
      'BibTeX',
    ])
      expect(words).toContain(one);
  });

  it('notes stand in the margin where there is one', async () => {
    expect(await seen('sample.html', 1440)).toContain('This refers to the Soviet-led armed interventions');
  });

  it('every kind of page but the search says all that its source says, and the search where to go instead', async () => {
    for (const page of [
      'index',
      'browse',
      'persons',
      'places',
      'organizations',
      'chronology',
      'sources',
      'about',
      'report',
      'introduction',
    ]) {
      const words = await seen(`${page}.html`, 768);
      expect(words.length, page).toBeGreaterThan(60);
    }
    expect(await seen('index.html', 768)).toContain('Notes of CC CPSU Politburo Session');
    expect(await seen('persons.html', 768)).toContain('Marin, Ilka');
    expect(await seen('browse.html', 768)).toContain('Запись беседы');
    expect(await seen('search.html', 768)).toContain('Documents');
  });

  it('passages in a register unfold', async () => {
    const unfolded = await seen('persons.html', 768, async (tab) => {
      await tab.locator('summary').first().click();
    });
    expect(unfolded.length).toBeGreaterThan((await seen('persons.html', 768)).length);
  });
});
