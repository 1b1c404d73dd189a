import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itWith } from '../judges.js';
import { attribute, elements, escapeXml } from '../render/pages.js';
import { addresses, payloads } from '../render/payloads.js';
import { type BuiltSite, built, serve } from './editions.js';
import { browser } from './sites.js';

/** Identifiers that TEI allows and that a page or a script uses for something of its own. */
const identifiers = [
  'constructor',
  '__proto__',
  'toString',
  'body',
  'cookie',
  'forms',
  'getElementById',
  'call',
  'sp1',
];

/** Addresses that a file may hold; of the others acta says that they are none, and builds nothing. Blanks part two addresses. */
const allowed = addresses.filter((address) => !/[\\\u200b]/.test(address));

/** A valid document that says one thing wherever a page, a list, a register, a search or a citation repeats it. */
function hostile(text: string, address: string, id: string): string {
  const t = escapeXml(text);
  const a = escapeXml(address.replace(/\s+/g, ''));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader>
<fileDesc><titleStmt><title>${t}</title><editor><persName>${t}</persName></editor></titleStmt>
<publicationStmt><publisher>${t}</publisher><date when="1986">${t}</date></publicationStmt>
<sourceDesc><bibl><title>${t}</title>, <ref target="${a}">${t}</ref></bibl></sourceDesc></fileDesc>
<profileDesc><creation><date when="1986-07-03">${t}</date></creation><particDesc>
<listPerson><person xml:id="${id}" role="speaker"><persName>${t}</persName><note>${t}</note></person></listPerson></particDesc>
<settingDesc><listPlace><place xml:id="place"><placeName>${t}</placeName></place></listPlace></settingDesc></profileDesc>
</teiHeader><text><body><div><head>${t}<note n="1">${t}</note></head>
<sp who="#${id}" xml:id="speech"><speaker>${t}</speaker>
<p xml:id="par" n="1">Harbour ${t} <ref target="${a}">${t}</ref> <persName ref="#${id}">${t}</persName> <placeName ref="#place">${t}</placeName>
<note n="2">${t} <bibl><title>${t}</title> <ref target="${a}">${t}</ref></bibl></note></p></sp>
<sp who="#${id}"><speaker>${t}</speaker><p>${t}</p></sp></div></body></text></TEI>`;
}

let site: BuiltSite;
beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'acta-payloads-'));
  mkdirSync(join(home, 'tei'));
  const title = `"><script>alert(1)</script></title>' onfocus=alert(1) autofocus x='<img src=x onerror=alert(1)>`;
  const yaml = { title, subtitle: '</style><svg onload=alert(1)>', description: `${title} {{7*7}}`, publisher: title };
  writeFileSync(join(home, 'edition.yaml'), JSON.stringify(yaml));
  const count = Math.max(payloads.length, allowed.length);
  for (let index = 0; index < count; index++) {
    const [text, address] = [payloads[index % payloads.length]!, allowed[index % allowed.length]!];
    const xml = hostile(text, address, identifiers[index % identifiers.length]!);
    writeFileSync(join(home, 'tei', `d${index + 1}.xml`), xml);
  }
  site = await built(home);
});
afterAll(() => site?.remove());

const own = /^assets\/(acta|cite|facets|search)\.js$/;
const never = [
  'iframe',
  'object',
  'embed',
  'base',
  'style',
  'img',
  'math',
  'frame',
  'video',
  'source',
  'noscript',
  'area',
];
const acting = ['style', 'srcdoc', 'srcset', 'action', 'formaction', 'ping', 'background', 'poster', 'xlink:href'];

/** What on a page of the site could run, load or lead astray. */
function dangers(html: string): readonly string[] {
  return elements(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const attributes = attrs.filter(({ name }) => name.startsWith('on') || acting.includes(name));
    const isForeign =
      tagName === 'script' && (!own.test(attribute(element, 'src') ?? '') || element.childNodes.length > 0);
    const refreshes = tagName === 'meta' && /refresh/i.test(attribute(element, 'http-equiv') ?? '');
    const leads = attrs.filter(
      ({ name, value }) => ['href', 'src', 'cite', 'data'].includes(name) && !isHarmless(value),
    );
    return [
      ...attributes.map(({ name }) => `${tagName}@${name}`),
      ...(never.includes(tagName) || isForeign || refreshes ? [tagName] : []),
      ...leads.map(({ value }) => value),
    ];
  });
}

/** As a browser resolves it: below the folder of the page, or http, https or mailto. */
function isHarmless(address: string): boolean {
  const { protocol, host, pathname } = new URL(address, 'https://edition.example/deep/page.html');
  if (protocol === 'mailto:') return true;
  if (!['http:', 'https:'].includes(protocol)) return false;
  return host !== 'edition.example' || pathname.startsWith('/deep/');
}

const text = (path: string) => Buffer.from(site.files[path]!, 'hex').toString('utf8');

describe('an edition made of hostile titles, names, notes, places, identifiers and addresses', () => {
  it('A21: has no page with a script, a handler or an address that is not its own', () => {
    expect(site.pages.length).toBeGreaterThan(payloads.length + 6);
    expect(site.pages.flatMap((page) => dangers(text(page)).map((found) => `${page}: ${found}`))).toEqual([]);
  });

  it('A20: shows every payload on its page as it was written', () => {
    for (const [index, payload] of payloads.entries()) {
      const title = elements(text(`d${index + 1}.html`)).find(({ tagName }) => tagName === 'h1');
      const words = JSON.stringify(title, (key, value) => (key === 'parentNode' ? undefined : value));
      expect(words, payload).toContain(JSON.stringify(payload.replace(/\s+/g, ' ').trim()).slice(1, -1));
    }
  });

  it('A21: has JSON that other programs read', () => {
    const files = Object.keys(site.files).filter((path) => /\.(json|jsonld)$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) expect(() => JSON.parse(text(path)), path).not.toThrow();
  });

  const itInBrowser = itWith('chromium');

  itInBrowser('runs nothing, asks nothing and calls nobody in a browser, whatever is opened', async () => {
    const server: Server = serve(site.folder);
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const chromium = await browser();
    const context = await chromium.newContext();
    const complaints: string[] = [];
    context.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(address)) complaints.push(`request: ${request.url()}`);
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const tab = await context.newPage();
    for (const page of site.pages) {
      await tab.goto(address + page);
      await openAll(tab);
      const elsewhere = await tab.evaluate(() => `${document.scripts.length} ${location.pathname}`);
      expect(elsewhere, page).toMatch(new RegExp(`^[1-4] /${page}$`));
    }
    await tab.goto(`${address}search.html?q=harbour`);
    await tab.locator('.search-results li').first().waitFor();
    expect(await tab.locator('.search-results :is(script, img, svg, b, i, a[href^="javascript"])').count()).toBe(0);
    expect(complaints).toEqual([]);
    await chromium.close();
    server.close();
  });
});

/** Opens what the scripts of a page make of its texts: notes, the card of a person, references, lists. */
async function openAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    for (const link of document.querySelectorAll<HTMLElement>('.call')) link.click();
    for (const link of document.querySelectorAll<HTMLElement>('.speaker a, a.permalink')) link.click();
  });
  // The panel opens after the browser has gone to the passage.
  if ((await tab.locator('a.permalink').count()) > 0) await tab.locator('.passage-panel').first().waitFor();
}
