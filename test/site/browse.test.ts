import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../src/render/index.js';
import { itWith } from '../judges.js';
import { edition } from '../render/pages.js';
import { browser } from './sites.js';

const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Member {
  readonly name: string;
  readonly date?: string;
  readonly language: string;
  readonly kind?: string;
  /** Identifiers in the register of the edition, or names. */
  readonly speakers: readonly string[];
}

const header = (title: string, rest = '') =>
  `<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>${rest}</teiHeader>`;

function member({ name, date, language, kind, speakers }: Member): string {
  const persons = speakers.map(
    (speaker, index) =>
      `<person xml:id="doc.${name}.${/^[a-z]+$/.test(speaker) ? speaker : `p${index}`}" role="speaker"><persName>${speaker}</persName></person>`,
  );
  const taxonomy = kind
    ? `<encodingDesc><classDecl><taxonomy><category xml:id="doc.${name}.k"><catDesc>${kind}</catDesc></category></taxonomy></classDecl></encodingDesc>`
    : '';
  const profile = `<profileDesc><creation>${date ? `<date when="${date}">${date}</date>` : ''}</creation><particDesc><listPerson>${persons.join('')}</listPerson></particDesc>${kind ? `<textClass><catRef target="#doc.${name}.k"/></textClass>` : ''}</profileDesc>`;
  return `<TEI n="${name}" xml:lang="${language}">${header(name, taxonomy + profile)}</TEI>`;
}

function corpus(members: readonly Member[]): string {
  const register =
    '<standOff><listPerson><person xml:id="holt"><persName><forename>Ann</forename> <surname>Holt</surname></persName></person></listPerson></standOff>';
  return `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header('An Edition')}${register}${members.map(member).join('')}</teiCorpus>`;
}

const hard = 'O’Neill &amp; "&lt;b>Sons&lt;/b>"';
const members: readonly Member[] = [
  { name: 'd1', date: '1921-05-04', language: 'en', kind: 'minutes', speakers: ['holt', hard] },
  { name: 'd2', date: '1921-06', language: 'sv', kind: 'minutes', speakers: ['holt'] },
  { name: 'd3', date: '1922-01-01', language: 'en', kind: 'interview', speakers: [hard, 'Ёлкин'] },
  { name: 'd4', language: 'en-GB', speakers: [] },
];

let home: string;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'acta-browse-'));
  const artifacts = [...(await edition(corpus(members))), ...(await assets())];
  for (const { path, content } of artifacts) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  pages = new Map(artifacts.map(({ path, content }) => [path, String(content)]));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#34': '"', amp: '&' };

function plain(html: string): string {
  return html.replace(/&(lt|gt|quot|#34|amp);/g, (_, name: string) => references[name]!);
}

describe('the facets of an edition', () => {
  it('lead, as links, to where the documents of a value are listed', () => {
    const links = [...pages.get('index.html')!.matchAll(/<li><a href="([^"#]+)#([^"]+)">[^<]*<\/a> <span>(\d+)/g)];
    expect(links.length).toBe(2 + 3 + 2 + 2);
    for (const [, page, fragment, count] of links) {
      const [, listed] = plain(pages.get(page!)!).split(`id="${decodeURIComponent(fragment!)}"`);
      expect(listed!.split('</ol>')[0]!.match(/class="document-title"/g), fragment).toHaveLength(Number(count));
    }
  });

  it('are not there where they would tell nothing apart', async () => {
    const alike = members.slice(0, 2).map((document) => ({ ...document, ...members[0], name: document.name }));
    const made = await edition(corpus(alike));
    expect(made.map(({ path }) => path)).not.toContain('browse.html');
    expect(String(made[0]!.content)).not.toMatch(/class="browse"|data-facets|facets\.js/);
  });
});

describe('the list of documents, in a browser', () => {
  const itInBrowser = itWith('chromium');
  let chromium: Browser;
  beforeAll(async () => {
    chromium = await browser();
  });
  afterAll(() => chromium?.close());

  const front = () => `file://${join(home, 'index.html')}`;
  const shown = (tab: Page) =>
    tab.locator('.documents ol > li').filter({ visible: true }).locator('.document-title').allTextContents();

  itInBrowser('is shortened by what is chosen, and the choice can be sent as an address', async () => {
    const tab = await chromium.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(front());
    expect(await shown(tab)).toEqual(['d1', 'd2', 'd3', 'd4']);
    await tab.getByLabel('Who speaks').selectOption({ label: 'Holt, Ann (2)' });
    expect(await shown(tab)).toEqual(['d1', 'd2']);
    expect(await tab.getByRole('status').first().textContent()).toBe('2 of 4 documents');
    expect(await tab.getByLabel('Year').locator('option[value="1922"]').isDisabled()).toBe(true);
    await tab.getByLabel('Language').selectOption('en');
    expect(await shown(tab)).toEqual(['d1']);
    await tab.getByLabel('Who speaks').selectOption({ label: 'O’Neill & "<b>Sons</b>" (2)' });
    expect(await shown(tab)).toEqual(['d1', 'd3']);
    await tab.getByLabel('Language').selectOption('');
    await tab.getByLabel('Who speaks').selectOption('');
    expect(await shown(tab)).toEqual(['d1', 'd2', 'd3', 'd4']);
    await tab.goto(`${front()}?year=1921&speaker=holt&kind=nonsense`);
    expect(await shown(tab)).toEqual(['d1', 'd2']);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  itInBrowser('can be browsed without JavaScript', async () => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(front());
    await tab.getByText('Language', { exact: true }).click();
    await tab.getByRole('link', { name: 'Swedish' }).click();
    expect(await tab.locator(':target .document-title').allTextContents()).toEqual(['d2']);
    await context.close();
  });

  itInBrowser.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (colorScheme) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await chromium.newContext({ colorScheme, bypassCSP: true });
      const tab = await context.newPage();
      if (!javaScriptEnabled) await tab.route('**/facets.js', (route) => route.abort());
      for (const page of ['index.html', 'browse.html']) {
        await tab.goto(`file://${join(home, page)}`);
        await tab.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.setAttribute('open', '');
        });
        await tab.evaluate(checker);
        const faults = await tab.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document);
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(faults, page).toEqual([]);
      }
      await context.close();
    }
  });
});
