import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, editionOfAllKinds } from './editions.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Texts of a page, each with the language in which a reader's program speaks it. References and records are formulas. */
function spoken(html: string): readonly { readonly text: string; readonly language: string }[] {
  const found: { text: string; language: string }[] = [];
  const visit = (node: Node, language: string): void => {
    if (defaultTreeAdapter.isTextNode(node)) found.push({ text: node.value.trim(), language });
    if (!('childNodes' in node)) return;
    const attributes = defaultTreeAdapter.isElementNode(node) ? node.attrs : [];
    const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
    if (node.nodeName === 'pre' || /\breference-/.test(value('class') ?? '')) return;
    for (const child of node.childNodes) visit(child, value('lang') ?? language);
  };
  visit(parse(html), '');
  return found;
}

describe('a site whose own words are German, of an English edition with a Russian document', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await editionOfAllKinds('de', 'en');
  });
  afterAll(() => site.remove());

  const texts = (page: string) => spoken(readFileSync(join(site.folder, page), 'utf8'));

  it('says of every Russian word on any page that it is Russian', () => {
    const astray = site.pages.flatMap((page) =>
      texts(page)
        .filter(({ text, language }) => /\p{Script=Cyrillic}/u.test(text) && !language.startsWith('ru'))
        .map(({ text, language }) => `${page} (${language}): ${text}`),
    );
    expect(astray).toEqual([]);
  });

  it('says of no German or English word of the Russian page that it is Russian', () => {
    // The title of the page is one text: that of the document, and behind it the edition's.
    const astray = texts('russian.html').filter(
      ({ text, language }) => language === 'ru' && /[A-Za-z]{2}/.test(text) && !text.endsWith(' · The Free Port'),
    );
    // Whose name it is, a publisher's name does not say.
    expect(astray.map(({ text }) => text)).toEqual(['Quay Press']);
  });

  it('says of the edition and of the documents before and after in which language their titles are', () => {
    const languages = (page: string, words: string) =>
      new Set(texts(page).flatMap(({ text, language }) => (text === words ? [language] : [])));
    expect(languages('russian.html', 'The Free Port')).toEqual(new Set(['en']));
    expect(languages('index.html', 'The Free Port')).toEqual(new Set(['en']));
    expect(languages('persons.html', 'The Free Port')).toEqual(new Set(['en']));
    expect(languages('notes.html', 'Запись беседы')).toEqual(new Set(['ru']));
    expect(languages('sample.html', 'Запись беседы')).toEqual(new Set(['ru']));
  });
});

describe('an edition in several languages that says none of its own', () => {
  it('is built, and its introduction claims no language', async () => {
    const site = await editionOfAllKinds('fr');
    const html = readFileSync(join(site.folder, 'introduction.html'), 'utf8');
    site.remove();
    expect(html).toMatch(/<div class="text">/);
  });
});
