import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { reviewDocument } from '../../src/commands/review-document.js';
import { serveReview } from '../../src/commands/review-server.js';
import { loadEdition } from '../../src/config/load.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { writeFilesWhole } from '../../src/publish/index.js';
import type { LocalServer } from '../../src/publish/server.js';
import { renderReviewIndex } from '../../src/render/index.js';
import { itWith } from '../judges.js';
import { browser } from './sites.js';

const it = itWith('chromium');
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Three documents, and what each becomes when every answer but the chosen one is given. */
const transcripts: Readonly<Record<string, string>> = {
  council: readFileSync(new URL('../../docs/guide/council.txt', import.meta.url), 'utf8'),
  labels: [
    'Notes of a meeting, 5 May 1985',
    'Mr Arlen: We begin. Is the [new] draft ready?',
    'Yes, it is.',
    'Mr Bohm: I have not seen it.',
    'Mr Arlen: Nor I.',
    'Reason: it was in the other folder.',
    'Mr Bohm: Very well.',
  ].join('\n\n'),
  call: 'Mr Arlen: See telegram 254715.1 and go.\n\nMr Bohm: [Yes] I go.\n\nMr Arlen: Go.\n\nNotes\n\n1. A note.',
};

let home: string;
let server: LocalServer;
let chromium: Browser;
let tab: Page;
const complaints: string[] = [];

beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium?.close());

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'acta-review-'));
  mkdirSync(join(home, 'transcripts'));
  writeFileSync(join(home, 'edition.yaml'), 'title: Three\ndate: 2024-01-01\n');
  for (const [name, text] of Object.entries(transcripts)) writeFileSync(join(home, 'transcripts', `${name}.txt`), text);
  const edition = (await loadEdition(home, new Report()))!;
  const units = Object.keys(transcripts).map((name) => ({
    name,
    transcript: join(home, 'transcripts', `${name}.txt`),
    home,
  }));
  server = await serveReview(units, edition, {});
  const context = await chromium.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  tab = await context.newPage();
  complaints.length = 0;
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => {
  await tab?.context().close();
  await server?.close();
  rmSync(home, { recursive: true });
});

const decisionsOf = (name: string) => {
  const path = join(home, 'decisions', `${name}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const teiOf = (name: string) => readFileSync(join(home, 'tei', `${name}.xml`), 'utf8');

/** How many points of a kind the page counts. */
async function count(weight: string): Promise<number> {
  return Number(await tab.locator(`.filter.${weight} b`).textContent());
}

describe('on the page that acta serves', () => {
  it('every open place of three documents can be settled, and the TEI follows', async () => {
    for (const name of Object.keys(transcripts)) {
      await tab.goto(`${server.address}${name}/`);
      for (const weight of ['doubtful', 'assumed']) {
        await tab.locator(`.filter.${weight}`).click();
        // Each is settled otherwise than it was read; what cannot be settled is passed over.
        for (let guard = 0; guard < 20; guard++) {
          const other = tab.locator(`.point.${weight}:not([hidden]) .answer[aria-pressed="false"]`).first();
          if ((await other.count()) === 0) break;
          const settled = await count('settled');
          const before = decisionsOf(name);
          const point = tab.locator(`.point.${weight}:not([hidden]):has(.answer)`).first();
          if (!(await point.getAttribute('class'))!.includes('open')) await point.locator('.point-head').click();
          await other.click();
          await tab.waitForFunction(
            (n) => Number(document.querySelector('.filter.settled b')!.textContent) > n,
            settled,
          );
          const decisions = decisionsOf(name);
          expect(decisions.split('\n').length).toBeGreaterThan(before.split('\n').length);
          await tab.locator('body:not(.busy)').waitFor();
          const is = /is: ([a-z-]+) \}/.exec(
            decisions.split('\n').find((line) => line.startsWith('  - ') && !before.includes(line)) ?? '',
          )?.[1];
          expect(is).toBeDefined();
          expect(teiOf(name)).toContain('<change xml:id="decided"');
        }
      }
    }
    expect(teiOf('council')).toContain('<sp xml:id="sp4" change="#decided">\n          <p>No, we do not.');
    expect(teiOf('labels')).toContain('<speaker>Reason:</speaker>');
    expect(teiOf('call')).toContain('254715.1 and go');
    expect(complaints).toEqual([]);
  });

  it('the keys lead from point to point, answer, and open again', async () => {
    await tab.goto(`${server.address}council/`);
    await tab.keyboard.press('j');
    expect(await tab.locator('.point.open .point-line').textContent()).toBe('15');
    expect(await tab.locator('.copy mark.current').textContent()).toContain('No, we do not');
    expect(await tab.locator('.edition .current').textContent()).toContain('No, we do not');
    await tab.keyboard.press('2');
    await tab.locator('.filter.settled b', { hasText: '1' }).waitFor();
    expect(decisionsOf('council')).toContain('words: "No, we do not. But the sea does not ask us.", is: new-turn }');
    expect(teiOf('council')).toContain('<sp xml:id="sp4" change="#decided">');
    await tab.locator('.filter.settled').click();
    await tab.keyboard.press('j');
    await tab.keyboard.press('u');
    await tab.locator('.filter.settled b', { hasText: '0' }).waitFor();
    expect(decisionsOf('council')).not.toContain('new-turn');
    expect(teiOf('council')).not.toContain('decided');
    await tab.keyboard.press('?');
    expect(await tab.locator('dialog').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('a TEI file that somebody changed is shown, and its changes are carried over to the new draft', async () => {
    mkdirSync(join(home, 'tei'));
    const report = new Report();
    const unit = { name: 'council', transcript: join(home, 'transcripts', 'council.txt'), home };
    const { drafts } = (await reviewDocument(unit, (await loadEdition(home, report))!, report))!;
    await writeFilesWhole(drafts!, report);
    const edited = String(drafts![0]!.content).replace('<p>No, we do not.', '<p>No, we do <hi>not</hi>.');
    writeFileSync(join(home, 'tei', 'council.xml'), edited);
    await tab.goto(`${server.address}council/`);
    expect(await tab.locator('.notice').textContent()).toContain('changed by hand');
    await tab.keyboard.press('j');
    await tab.keyboard.press('2');
    await tab.locator('.status', { hasText: 'were carried over' }).waitFor();
    expect(teiOf('council')).toContain('<p>No, we do <hi>not</hi>.');
    expect(teiOf('council')).toContain('change="#decided"');
    expect(decisionsOf('council')).toContain('new-turn');
  });

  it('words on one side light up those on the other', async () => {
    await tab.goto(`${server.address}council/`);
    await tab.locator('.copy', { hasText: '' }).waitFor();
    await tab.getByText('I shall write to them.', { exact: false }).first().hover();
    expect(await tab.locator('.edition .lit').textContent()).toContain('I shall write to them.');
    await tab.locator('.edition .speaker', { hasText: 'Mr Berg' }).hover();
    expect(await tab.locator('.copy .lit').allTextContents()).toEqual(['Mr Berg:']);
  });
});

describe('the page as a file', () => {
  const looks = (['light', 'dark'] as const).flatMap((scheme) => [360, 900, 1440].map((width) => ({ scheme, width })));

  async function pageOf(name: string): Promise<string> {
    const report = new Report();
    const unit = { name, transcript: join(home, 'transcripts', `${name}.txt`), home };
    const edition = (await loadEdition(home, report))!;
    const { page } = (await reviewDocument(unit, edition, report))!;
    writeFileSync(join(home, `${name}.html`), page.content);
    writeFileSync(join(home, 'index.html'), await renderReviewIndex([{ href: `${name}.html`, page }]));
    return `file://${home}/${name}.html`;
  }

  it.each(looks)('has no fault that axe-core finds, in $scheme at $width pixels', async ({ scheme, width }) => {
    const context = await chromium.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const name of ['council']) {
      const address = await pageOf(name);
      for (const [at, act] of [
        [address, async () => page.keyboard.press('j')],
        [address, async () => page.locator('.filter.assumed').click()],
        [`file://${home}/index.html`, async () => {}],
      ] as const) {
        await page.goto(at);
        await act();
        await page.evaluate(checker);
        const faults = await page.evaluate(async (tags) => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        }, rules);
        expect(faults, `${name} ${at}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await context.close();
  });

  it('asks for nothing, and collects answers as lines for the file of decisions', async () => {
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    const address = await pageOf('council');
    await tab.goto(address);
    await tab.keyboard.press('j');
    await tab.keyboard.press('2');
    const text = await tab.locator('textarea').inputValue();
    expect(text).toBe(
      'decisions:\n  - { line: 15, words: "No, we do not. But the sea does not ask us.", is: new-turn }\n',
    );
    mkdirSync(join(home, 'decisions'));
    writeFileSync(join(home, 'decisions', 'council.yaml'), text);
    await tab.goto(await pageOf('council'));
    expect(await count('settled')).toBe(1);
    expect(requests.filter((url) => !url.startsWith('file://') && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
