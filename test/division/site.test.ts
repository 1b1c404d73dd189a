import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements, hasClass, textOf } from '../render/pages.js';
import { type BuiltSite, dividedEdition, editionOfAllKinds } from '../site/editions.js';

/** An edition with its lists on pages of four lines, beside the same with whole ones. */
const LINES = 4;
let divided: BuiltSite;
let whole: BuiltSite;
beforeAll(async () => {
  divided = await dividedEdition(LINES);
  whole = await editionOfAllKinds();
});
afterAll(() => {
  divided?.remove();
  whole?.remove();
});

const text = (site: BuiltSite, path: string): string => Buffer.from(site.files[path]!, 'hex').toString();

/** Pages of a list, in the order in which the page of the list leads to them. */
function partsOf(list: string): readonly string[] {
  const names = elements(text(divided, `${list}.html`)).find((element) => hasClass(element, 'parts'));
  return names
    ? hrefs(text(divided, `${list}.html`)).filter((href) => href.startsWith(`${list}.`) && /\..*\./.test(href))
    : [`${list}.html`];
}

function hrefs(html: string): readonly string[] {
  return elements(html).flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
}

/** What list items of a page say, without white space; with their links. */
function itemsOf(site: BuiltSite, page: string, isItem: (element: ReturnType<typeof elements>[number]) => boolean) {
  return elements(text(site, page))
    .filter(isItem)
    .map((item) => textOf(item).replace(/\s+/g, ' '));
}

const isDocument: Parameters<typeof itemsOf>[2] = (element) =>
  element.tagName === 'li' && element.childNodes.some((node) => 'tagName' in node && hasClass(node, 'document-title'));

describe('an edition whose lists are divided', () => {
  it('leads nowhere where nothing is, and to no passage that is not there', () => {
    const pages = divided.pages.filter((page) => page !== '404.html');
    const anchors = new Map(
      pages.map((page) => [
        page,
        new Set(elements(text(divided, page)).flatMap((element) => attribute(element, 'id') ?? [])),
      ]),
    );
    const lost = pages.flatMap((page) =>
      elements(text(divided, page)).flatMap((element) => {
        const address = attribute(element, 'href') ?? '';
        if (/^[a-z]+:|^$/.test(address)) return [];
        const [path, anchor] = address.split('#').map(decodeURIComponent);
        const to = path || page;
        if (!Object.hasOwn(divided.files, to)) return [`${page}: ${address}`];
        return anchor && to.endsWith('.html') && !anchors.get(to)!.has(anchor) ? [`${page}: ${address}`] : [];
      }),
    );
    expect(pages.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
  });

  it('lists every document once, in its place', () => {
    const parts = partsOf('index');
    const documents = parts.flatMap((page) => itemsOf(divided, page, isDocument));
    expect(parts.length).toBe(Math.ceil(documents.length / LINES));
    expect(documents).toEqual(itemsOf(whole, 'index.html', isDocument));
    const starts = parts.map((page) => elements(text(divided, page)).flatMap((one) => attribute(one, 'start') ?? []));
    expect(starts.flat()).toEqual(parts.map((_, index) => String(1 + index * LINES)));
  });

  it.each(['persons', 'places', 'organizations'])('says in the register of %s what the whole one says', (register) => {
    /** What is said of each document, behind the heading of its entry. */
    const said = (site: BuiltSite, page: string): readonly string[] => {
      let heading = '';
      return elements(text(site, page)).flatMap((element) => {
        if (/^h[23]$/.test(element.tagName)) heading = textOf(element);
        const parent = element.parentNode;
        const isOne = element.tagName === 'li' && parent && 'tagName' in parent && hasClass(parent, 'entry-documents');
        return isOne ? [`${heading}: ${textOf(element)}`] : [];
      });
    };
    const all = partsOf(register).flatMap((page) => said(divided, page));
    expect(all.length).toBeGreaterThan(0);
    expect([...all].sort()).toEqual([...said(whole, `${register}.html`)].sort());
    for (const page of partsOf(register)) expect(said(divided, page).length, page).toBeLessThanOrEqual(LINES);
  });

  it('has every document and event in the chronology, in the order of time', () => {
    const all = partsOf('chronology').flatMap((page) => itemsOf(divided, page, isDocument));
    expect(all).toEqual(itemsOf(whole, 'chronology.html', isDocument));
  });

  it('has every document under each of its values, and with each of its sources', () => {
    const sorted = (items: readonly string[]) => [...items].sort();
    const browsed = partsOf('browse').flatMap((page) => itemsOf(divided, page, isDocument));
    expect(sorted(browsed)).toEqual(sorted(itemsOf(whole, 'browse.html', isDocument)));
    const isCited: Parameters<typeof itemsOf>[2] = (element) =>
      element.tagName === 'a' && 'tagName' in element.parentNode! && hasClass(element.parentNode, 'source-documents');
    const cited = partsOf('sources').flatMap((page) => itemsOf(divided, page, isCited));
    expect(cited.length).toBeGreaterThan(LINES);
    expect(sorted(cited)).toEqual(sorted(itemsOf(whole, 'sources.html', isCited)));
  });

  it('says of itself what it says with whole lists', () => {
    const main = (site: BuiltSite, page: string) =>
      textOf(elements(text(site, page)).find(({ tagName }) => tagName === 'main')!);
    for (const page of ['about.html', 'report.html', 'introduction.html', 'search.html'])
      expect(main(divided, page), page).toBe(main(whole, page));
    expect(text(divided, 'report.json')).toBe(text(whole, 'report.json'));
  });

  it('has a map of maps, which name every page once', () => {
    const locations = (path: string) =>
      Array.from(text(divided, path).matchAll(/<loc>(.*?)<\/loc>/g), ([, url]) => url!);
    const root = 'https://example.org/port/';
    const maps = locations('sitemap.xml').map((url) => url.slice(root.length));
    const pages = maps.flatMap(locations).map((url) => url.slice(root.length) || 'index.html');
    expect(pages.sort()).toEqual(divided.pages.filter((page) => page !== '404.html'));
  });

  it('has a feed in pages that lead to one another (RFC 5005)', () => {
    const links = (path: string) =>
      Object.fromEntries(
        Array.from(
          text(divided, path).matchAll(/<link rel="(\w+)"[^>]*href="https:\/\/example.org\/port\/([^"]*atom)"/g),
          ([, rel, file]) => [rel!, file!],
        ),
      );
    const files: string[] = [];
    for (let file: string | undefined = 'feed.atom'; file !== undefined; file = links(file)['next']) {
      expect(links(file)).toMatchObject({
        self: file,
        first: 'feed.atom',
        ...(files.length > 0 && { previous: files.at(-1) }),
      });
      files.push(file);
    }
    expect(links('feed.atom')['last']).toBe(files.at(-1));
    const entries = (site: BuiltSite, path: string) => text(site, path).match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
    expect(files.flatMap((file) => entries(divided, file))).toEqual(entries(whole, 'feed.atom'));
  });

  it('has the signposts of each document in a file to which its page leads', () => {
    const contexts = (site: BuiltSite, path: string) =>
      (JSON.parse(text(site, path)) as { linkset: { anchor: string }[] }).linkset;
    const all = contexts(whole, 'linkset.json');
    for (const context of all.slice(0, -1)) {
      const page = context.anchor.slice('https://example.org/port/'.length);
      const file = `linkset/${page.replace('.html', '.json')}`;
      expect(contexts(divided, file)).toEqual([context]);
      const isSaid = text(whole, page).includes('<link rel="linkset" href="linkset.json"');
      expect(text(divided, page).includes(`<link rel="linkset" href="${file}"`), page).toBe(isSaid);
    }
    expect(contexts(divided, 'linkset.json')).toEqual(all.slice(-1));
  });

  it('has its TEI in files that the first includes, and together they are the corpus', () => {
    const documents = (xml: string) => xml.match(/<TEI [\s\S]*?<\/TEI>/g) ?? [];
    const files = Array.from(
      text(divided, 'edition.xml').matchAll(/<xi:include [^>]*href="([^"]*)"/g),
      ([, href]) => href!,
    );
    expect(files.length).toBe(partsOf('index').length);
    expect(files.flatMap((file) => documents(text(divided, file)))).toEqual(documents(text(whole, 'edition.xml')));
  });
});
