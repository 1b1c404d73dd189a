import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { itWith } from '../judges.js';
import { fixtures } from '../render/pages.js';
import { browser, layOut, type Site } from './sites.js';

const it = itWith('chromium');
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = (['light', 'dark'] as const).flatMap((scheme) => [360, 1440].map((width) => ({ scheme, width })));

describe('axe-core finds no fault', () => {
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

  it.each(looks)('with any page in $scheme at $width pixels', async ({ scheme, width }) => {
    // The policy of the pages forbids the script that looks at them; a browser may be told to pass over it.
    const context = await chromium.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const tab = await context.newPage();
    for (const name of ['sample', ...fixtures]) {
      await tab.goto(site.address(name, name === 'notes.called' ? 'fn1' : undefined));
      await tab.evaluate(checker);
      const faults = await tab.evaluate(async (tags) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      }, rules);
      expect(faults, name).toEqual([]);
    }
    await context.close();
  });
});
