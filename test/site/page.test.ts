import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { itWith } from '../judges.js';
import { fixtures } from '../render/pages.js';
import { browser, layOut, type Site } from './sites.js';

const it = itWith('chromium');

let site: Site;
let chromium: Browser;
beforeAll(async () => {
  site = await layOut(fixtures);
  chromium = await browser();
});
afterAll(async () => {
  await chromium?.close();
  site?.remove();
});

/** Opens a page, does something with it, and expects that the browser had nothing to complain of. */
async function visit(
  address: string,
  options: BrowserContextOptions,
  act: (tab: Page) => Promise<void>,
): Promise<void> {
  const context = await chromium.newContext(options);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('requestfailed', (request) => complaints.push(request.url()));
  await tab.goto(address);
  await act(tab);
  expect(complaints).toEqual([]);
  await context.close();
}

const telephone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1440, height: 900 } };

describe('a note', () => {
  it('opens where it is called, and closes, without a script', async () => {
    await visit(site.address('notes.called'), { ...telephone, javaScriptEnabled: false }, async (tab) => {
      const note = tab.locator('#fn1');
      expect(await note.isVisible()).toBe(false);
      await tab.locator('[id="call:fn1"]').click();
      expect(await note.isVisible()).toBe(true);
      const call = (await tab.locator('[id="call:fn1"]').boundingBox())!;
      const box = (await note.boundingBox())!;
      expect(box.y - (call.y + call.height)).toBeLessThan(60);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      await note.locator('.close').click();
      expect(await note.isVisible()).toBe(false);
    });
  });

  it('opens and closes with the script without leaving a trace in the history', async () => {
    await visit(site.address('notes.called'), telephone, async (tab) => {
      const note = tab.locator('#fn1');
      await tab.locator('[id="call:fn1"]').click();
      expect(await note.isVisible()).toBe(true);
      expect(tab.url()).not.toContain('#');
      await note.locator('.close').press('Escape');
      expect(await note.isVisible()).toBe(false);
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('call:fn1');
    });
  });

  it('stands beside its call where there is a margin, and then not at the foot', async () => {
    await visit(site.address('sample'), { ...desk, javaScriptEnabled: false }, async (tab) => {
      const note = (await tab.locator('#fn1').boundingBox())!;
      const call = (await tab.locator('[id="call:fn1"]').boundingBox())!;
      const text = (await tab.locator('.text').boundingBox())!;
      expect(note.x).toBeGreaterThan(text.x + text.width);
      expect(Math.abs(note.y - call.y)).toBeLessThan(30);
      expect(await tab.locator('section.notes').isVisible()).toBe(false);
    });
  });

  it('stands at the foot with a way back where there is no margin, and on paper', async () => {
    await visit(site.address('notes.called'), telephone, async (tab) => {
      await tab.locator('[id="foot:fn1"] .note-back').click();
      expect(tab.url()).toContain('#call:fn1');
    });
    await visit(site.address('notes.called', 'fn1'), desk, async (tab) => {
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.locator('section.notes').isVisible()).toBe(true);
      expect(await tab.locator('#fn1').isVisible()).toBe(false);
    });
  });
});

describe('a link to a passage', () => {
  it('is reached with the keyboard and seen when it is', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      const link = tab.locator('#sp1 .permalink');
      expect(Number(await link.evaluate((element) => getComputedStyle(element).opacity))).toBe(0);
      await link.focus();
      await tab.waitForFunction(() => getComputedStyle(document.activeElement!).opacity === '1');
      await link.press('Enter');
      expect(tab.url()).toMatch(/#sp1$/);
    });
  });

  it('of a speech is seen on a telephone, where nothing hovers', async () => {
    await visit(site.address('sample'), { ...telephone, hasTouch: true, isMobile: true }, async (tab) => {
      expect(await tab.locator('#sp1 .permalink').evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    });
  });

  it('is not copied with the text', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      const copied = await tab.evaluate(() => {
        const paragraph = document.getElementById('pn6')!;
        getSelection()!.selectAllChildren(paragraph);
        return getSelection()!.toString();
      });
      expect(copied).toMatch(/^The economy is the most important \[factor\]\. Here/);
    });
  });

  it('puts its address on the clipboard and says so', async () => {
    await visit(
      site.address('sample'),
      { ...desk, permissions: ['clipboard-read', 'clipboard-write'] },
      async (tab) => {
        await tab.locator('#pn4 .number').click();
        await tab.locator('.status', { hasText: 'Copied' }).waitFor();
        expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(/sample\.html#pn4$/);
      },
    );
  });
});

describe('a name', () => {
  it('opens a card with what the list of persons says, and closes it, by the keyboard', async () => {
    await visit(site.address('names.persons'), desk, async (tab) => {
      const name = tab.locator('.text a.name[href="#pers-a"], .text .speaker a[href="#pers-a"]').first();
      const entry = await tab.locator('.persons li[id="pers-a"]').textContent();
      await name.focus();
      await tab.keyboard.press('Enter');
      const card = tab.locator('.person-card');
      await card.waitFor();
      expect(tab.url()).not.toContain('#');
      expect((await card.textContent())!.replace(/\s+/g, ' ')).toContain(entry!.replace(/\s+/g, ' ').trim());
      expect(await tab.evaluate(() => globalThis.document.activeElement?.className)).toBe('person-card');
      const box = (await card.boundingBox())!;
      const link = (await name.boundingBox())!;
      expect(Math.min(Math.abs(box.y - link.y - link.height), Math.abs(link.y - box.y - box.height))).toBeLessThan(12);
      await tab.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
      expect(await name.evaluate((link) => link === globalThis.document.activeElement)).toBe(true);
    });
  });

  it('leads from its card to the list, and does so alone without a script', async () => {
    await visit(site.address('names.persons'), telephone, async (tab) => {
      await tab.locator('.text a[href="#pers-a"]').first().click();
      const box = (await tab.locator('.person-card').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      await tab.locator('.person-card .person-name a').click();
      expect(tab.url()).toMatch(/#pers-a$/);
      await tab.waitForFunction(() => !globalThis.document.querySelector('.person-card'));
    });
    await visit(site.address('names.persons'), { ...telephone, javaScriptEnabled: false }, async (tab) => {
      await tab.locator('.text a[href="#pers-a"]').first().click();
      expect(tab.url()).toMatch(/#pers-a$/);
      const register = tab.locator('.persons li[id="pers-a"] a[href^="persons.html#"]');
      expect(await register.isVisible()).toBe(true);
    });
  });
});

describe('the table of shares', () => {
  it('draws a bar for each who speaks, as long as the words are many', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      const rows = await tab.locator('.shares tbody tr').evaluateAll((found) =>
        found.map((row) => ({
          name: row.querySelector('th')!.textContent!.trim(),
          words: Number(row.children[2]!.textContent),
          bar: row.querySelector('rect')!.getBoundingClientRect().width,
        })),
      );
      expect(rows.map(({ name }) => name)).toEqual(['Gorbachev', 'Anatoly Dobrynin']);
      expect(rows[0]!.bar).toBeGreaterThan(40);
      expect(rows[1]!.bar / rows[0]!.bar).toBeCloseTo(rows[1]!.words / rows[0]!.words, 1);
    });
  });
});

describe('a page', () => {
  // One visit for all windows: a page is loaded much more slowly than it is laid out anew.
  it.each(['sample', ...fixtures])('is no wider than its window: %s', async (name) => {
    await visit(site.address(name), desk, async (tab) => {
      for (const width of [320, 360, 768, 1024, 1100, 1440]) {
        await tab.setViewportSize({ width, height: 800 });
        const taken = await tab.evaluate(() => document.documentElement.scrollWidth);
        expect(taken, `${width} pixels`).toBeLessThanOrEqual(width);
      }
    });
  });

  it('uses the faces that come with it', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      await tab.evaluate(() => document.fonts.ready);
      const loaded = await tab.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ style }) => style),
      );
      expect(new Set(loaded)).toEqual(new Set(['normal', 'italic']));
    });
  });

  it('begins with a way past everything to the text', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      await tab.keyboard.press('Tab');
      const skip = tab.locator('.skip');
      expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
      await skip.press('Enter');
      expect(tab.url()).toMatch(/#page:text$/);
    });
  });

  it('has lines of some 66 characters on a desk', async () => {
    await visit(site.address('sample'), desk, async (tab) => {
      await tab.evaluate(() => document.fonts.ready);
      const characters = await tab.evaluate(() => {
        const paragraph = document.getElementById('pn5')!;
        const style = getComputedStyle(paragraph);
        const lines = paragraph.getBoundingClientRect().height / Number.parseFloat(style.lineHeight);
        const words = paragraph.cloneNode(true) as HTMLElement;
        for (const unseen of words.querySelectorAll('.visually-hidden, .number, .permalink')) unseen.remove();
        return words.textContent!.length / lines;
      });
      expect(characters).toBeGreaterThan(56);
      expect(characters).toBeLessThan(72);
    });
  });

  it('has a button that copies each reference to the document', async () => {
    await visit(
      site.address('sample'),
      { ...desk, permissions: ['clipboard-read', 'clipboard-write'] },
      async (tab) => {
        await tab.getByRole('button', { name: 'Copy: MLA' }).click();
        await tab.locator('.status', { hasText: 'Copied: MLA' }).waitFor();
        expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe('Arendal, Ada. A Book. 1950.');
      },
    );
  });

  it('can be cited without a script', async () => {
    await visit(site.address('sample'), { ...desk, javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator('.cite dd.reference-apa').isVisible()).toBe(true);
      expect(await tab.locator('.passage-panel').count()).toBe(0);
    });
  });
});
