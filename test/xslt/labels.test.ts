import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const xslt = new URL('../../xslt/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, xslt), 'utf8');
const labels = (language: string) =>
  new Map(
    Array.from(read(`labels/${language}.xml`).matchAll(/^([^#\s:]+): (.*)$/gm), ([, key, text]) => [key!, text!]),
  );

const english = labels('en');
const others = readdirSync(new URL('labels/', xslt))
  .map((name) => name.replace(/\.xml$/, ''))
  .filter((language) => language !== 'en');
const sources = readdirSync(xslt, { recursive: true })
  .map(String)
  .filter((name) => /^(html|text|shared|edition|register|epub|print)(\/|\.xsl)/.test(name) && name.endsWith('.xsl'))
  .map(read)
  .join('\n');

/** Keys that a stylesheet asks for by name. */
const asked = new Set(
  Array.from(sources.matchAll(/f:(?:label|sentence|phrase|count|row)\(\s*'([^']+)'(?! *\|\|)/g), ([, key]) => key!),
);

/** Beginnings of keys that a stylesheet completes from the document: `'gap.' || $reason`. */
const begun = Array.from(sources.matchAll(/'([a-zA-Z.]+\.)'(?:\s*\|\|)/g), ([, beginning]) => beginning!);

describe('labels', () => {
  it('are there for every key that a stylesheet asks for', () => {
    const missing = [...asked].filter(
      (key) => !key.endsWith('.few') && !english.has(key) && !english.has(`${key}.one`),
    );
    expect(missing).toEqual([]);
  });

  it('are all asked for', () => {
    const unused = [...english.keys()].filter(
      (key) =>
        !asked.has(key) &&
        !asked.has(key.replace(/\.(one|other)$/, '')) &&
        !begun.some((beginning) => key.startsWith(beginning)) &&
        !sources.includes(`'${key}'`),
    );
    expect(unused).toEqual([]);
  });

  it('come in pairs for one and for several things', () => {
    const pairs = [...english.keys()].filter((key) => key.endsWith('.one'));
    expect(pairs.filter((key) => !english.has(key.replace(/one$/, 'other')))).toEqual([]);
  });

  it('are there for every language that an edition can ask for', () => {
    const schema = JSON.parse(read('../schemas/edition.schema.json')) as {
      properties: { interface: { enum: readonly string[] } };
    };
    expect([...others, 'en'].sort()).toEqual(schema.properties.interface.enum);
  });

  it.each(others)('in %s leave nothing in English', (language) => {
    expect([...english.keys()].filter((key) => !labels(language).has(key))).toEqual([]);
  });

  it.each(others)('in %s have keys and places that English has', (language) => {
    const places = (text: string) => text.match(/\{[a-z]+\}/g)?.sort() ?? [];
    for (const [key, text] of labels(language)) {
      // Of few things English has the same form as of many, and of one thing no number need be put in.
      const same = key.replace(/\.few$/, '.other');
      expect(english.has(same), key).toBe(true);
      if (key.endsWith('.one')) expect(['', '{count}']).toContain(places(text).join());
      else expect(places(text), key).toEqual(places(english.get(same)!));
    }
  });

  it.each(others)('in %s count as Unicode’s plural rules do', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = [...english.keys()].filter((key) => key.endsWith('.one'));
    for (const key of counted) {
      expect(labels(language).has(key.replace(/one$/, 'few')), key).toBe(pluralCategories.includes('few'));
      // Russian counts 21 things as it counts one.
      if (new Intl.PluralRules(language).select(21) === 'one') expect(labels(language).get(key)).toContain('{count}');
    }
  });
});
