import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { renderCitations } from '../../src/render/citation.js';
import { assets } from '../../src/render/index.js';
import { itWith } from '../judges.js';
import { document as gated, page, teiWith } from '../render/pages.js';
import { encodeText, sample } from '../sample.js';
import { browser } from './sites.js';

const it = itWith('chromium');
const formats = ['chicago', 'mla', 'apa', 'bibtex', 'ris', 'csl-json'] as const;

/** Names of every shape, speeches of one to seven persons, labels that name nobody who is listed, a passage nobody speaks. */
const hard = teiWith(
  `<div><p xml:id="opening">The clerk <hi>read</hi> the minutes.</p>
   <sp xml:id="sp1" who="#a"><speaker>Arendal:</speaker><p n="1" xml:id="pn1">One.</p><p xml:id="second">And more.</p></sp>
   <sp xml:id="sp2" who="#a #b"><speaker>Both:</speaker><p n="2" xml:id="pn2">Two.</p></sp>
   <sp xml:id="sp3" who="#a #b #c"><speaker>All:</speaker><p n="3a" xml:id="pn3">Three.</p></sp>
   <sp xml:id="sp4" n="17" who="#c"><speaker>Senate:</speaker><p>Four.</p></sp>
   <sp xml:id="sp5"><speaker>A Voice &amp; 100% of {them}:</speaker><p>Five.</p></sp>
   <sp xml:id="sp6" who="#constructor"><speaker>Nobody Listed.</speaker><p>Six.</p></sp>
   <sp xml:id="sp7" who="#a #b #c #d #e #f #g"><speaker>Chorus:</speaker><p>Seven.</p></sp>
   <sp xml:id="sp8" who="#d"><speaker>D’Été:</speaker><p>Eight.</p></sp>
   <u xml:id="u9" who="#b">Nine.</u><u xml:id="Öl_10" who="#a #g">Ten.</u></div>`,
  {
    title: 'Minutes of “1 &amp; 2”',
    profile: `<particDesc><listPerson>
      <person xml:id="a"><persName><forename>Ada Jean-Luc</forename> <surname>Arendal</surname></persName></person>
      <person xml:id="b"><persName><forename>Otto</forename> <nameLink>von</nameLink> <surname>Bismarck</surname></persName></person>
      <personGrp xml:id="c"><name>Senate of Altmar_1</name></personGrp>
      <person xml:id="d"><persName><forename>É.</forename> <surname>D’Été</surname></persName></person>
      <person xml:id="e"><persName><surname>King</surname> <forename>Martin</forename> <genName>Jr.</genName></persName></person>
      <person xml:id="f"><persName>Fenn</persName></person>
      <person xml:id="g"><persName><surname>Gorch and Son</surname> <forename>G. H.</forename></persName></person>
    </listPerson></particDesc>`,
  },
);
const authored = hard.replace('</titleStmt>', '<author><persName>Zeta &amp; Co</persName></author></titleStmt>');
const documents = { hard, authored, sample: encodeText(sample).xml };

let folder: string;
let chromium: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-cite-'));
  for (const [name, xml] of Object.entries(documents))
    writeFileSync(
      join(folder, `${name}.html`),
      await page(xml, { name, published: [...formats], references: undefined } as object),
    );
  for (const { path, content } of await assets()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  chromium = await browser();
});
afterAll(async () => {
  await chromium?.close();
  rmSync(folder, { recursive: true });
});

/** What the open panel says, by form. */
function shown(tab: Page): Promise<Record<string, string>> {
  return tab.locator('.passage-panel').evaluate((panel) =>
    Object.fromEntries(
      [...panel.querySelectorAll<HTMLElement>('[data-form]')].map((place) => {
        const words = place.cloneNode(true) as HTMLElement;
        words.querySelector('.copy')?.remove();
        return [place.dataset['form']!, words.textContent!.trim()];
      }),
    ),
  );
}

describe('the panel that cites a passage', () => {
  it.each(Object.entries(documents))('says in %s what acta cite says of each passage', async (name, xml) => {
    const tei = await gated(xml);
    const address = `file://${folder}/${name}.html`;
    const tab = await chromium.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.setDefaultTimeout(5000);
    await tab.goto(address);
    const links = tab.locator('a.number, a.permalink');
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index++) {
      const hash = (await links.nth(index).getAttribute('href'))!;
      await links.nth(index).evaluate((link: HTMLElement) => link.click());
      expect(complaints, hash).toEqual([]);
      await tab.locator(`.passage-panel[data-passage="${decodeURIComponent(hash.slice(1))}"]`).waitFor();
      const found = await shown(tab);
      const id = decodeURIComponent(hash.slice(1));
      const url = address.replace('file://', 'https://example.org');
      const cited = await renderCitations(tei, formats, { id, url }, new Report());
      const expected = Object.fromEntries(
        cited.flatMap(({ format, text, references }) =>
          references.length === 0
            ? [[format, text.replaceAll('\r', '').trim()]]
            : references.map(({ use, text }) => [use === 'note' ? 'chicago-note' : format, text]),
        ),
      );
      const { address: own, ...forms } = Object.fromEntries(
        Object.entries(found).map(([form, text]) => [form, text.replaceAll('file://', 'https://example.org')]),
      );
      expect(forms, id).toEqual(expected);
      expect(decodeURI(own!)).toBe(`${url}#${id}`);
    }
    await tab.close();
  });

  it('is opened, read, used and closed with the keyboard alone', async () => {
    const context = await chromium.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const tab = await context.newPage();
    await tab.goto(`file://${folder}/sample.html`);
    await tab.locator('#sp2 .permalink').first().focus();
    await tab.keyboard.press('Enter');
    expect(tab.url()).toMatch(/#sp2$/);
    await tab.locator('.passage-panel').waitFor();
    await tab.waitForFunction(() => document.activeElement?.id === 'page:passage');
    const steps = async (name: string) => {
      for (let step = 0; step < 20; step++) {
        await tab.keyboard.press('Tab');
        if ((await tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === name) return;
      }
      throw new Error(`no way to ${name}`);
    };
    await steps('Copy: MLA');
    await tab.keyboard.press('Enter');
    await tab.locator('.status', { hasText: 'Copied: MLA' }).waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(/^Dobrynin, .*sp\. 2, file:\S+#sp2\.$/);
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => document.activeElement?.className === 'permalink');
    expect(await tab.locator('.passage-panel').count()).toBe(0);
    await context.close();
  });

  it('adds little to the page of a long debate', async () => {
    const speeches = Array.from(
      { length: 3200 },
      (_, n) => `<sp xml:id="sp${n}" who="#p${n % 60}"><speaker>P${n % 60}:</speaker><p>Yes.</p></sp>`,
    );
    const persons = Array.from(
      { length: 60 },
      (_, n) =>
        `<person xml:id="p${n}"><persName><forename>Given</forename> <surname>Family ${n}</surname></persName></person>`,
    );
    const debate = teiWith(`<div>${speeches.join('')}</div>`, {
      profile: `<particDesc><listPerson>${persons.join('')}</listPerson></particDesc>`,
    });
    const [bare, citing] = [
      await page(debate),
      await page(debate, { published: [...formats], references: undefined } as object),
    ];
    expect(citing.length - bare.length).toBeLessThan(16_000);
  });
});
