import { describe, expect, it } from 'vitest';
import { type CatalogueEntry, catalogue } from '../../src/diagnostics/catalogue.js';
import { codesByTopic, explainCode, findCode, listCodes, similarCodes } from '../../src/diagnostics/explain.js';
import { nearest } from '../../src/diagnostics/nearest.js';

const entries = Object.entries<CatalogueEntry>(catalogue);

describe('every code of the catalogue', () => {
  it.each(entries)('%s says what was found, why it matters and what to do', (code, entry) => {
    expect(code).toMatch(/^(?:[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]+(?:-[A-Z]+)*)$/);
    expect(entry.title).toMatch(/^\S.{3,100}\S$/);
    expect(entry.means.length).toBeGreaterThan(30);
    expect(entry.mend.length).toBeGreaterThan(10);
    for (const text of [entry.means, entry.mend]) expect(text).toMatch(/^\S.*[^\s,;:]$/su);
  });

  it('has an exit status only where it is an error', () => {
    expect(entries.filter(([, { severity, exit }]) => severity !== 'error' && exit !== undefined)).toEqual([]);
  });
});

describe('acta explain', () => {
  it('finds a code as it stands in a finding, whatever its case', () => {
    expect(findCode('config/unknown-key')).toBe('config/unknown-key');
    expect(findCode(' Config/Unknown-Key ')).toBe('config/unknown-key');
    expect(findCode('error[config/unknown-key]:')).toBe('config/unknown-key');
    expect(findCode('constructor')).toBeUndefined();
    expect(findCode('config/')).toBeUndefined();
  });

  it('proposes the nearest codes for a misspelt one', () => {
    expect(similarCodes('config/unkown-key')[0]).toBe('config/unknown-key');
    expect(similarCodes('duplicate-alias')).toContain('config/duplicate-alias');
    expect(similarCodes('qqqqqqqq')).toEqual([]);
  });

  it('explains on lines that fit a terminal', () => {
    const text = explainCode('config/check-digit');
    expect(text.split('\n')[0]).toBe('config/check-digit (error, exit status 2)');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('lists every code once, under its topic', () => {
    const listed = listCodes();
    for (const [code] of entries) expect(listed.match(new RegExp(`^ {2}${code} `, 'gm'))).toHaveLength(1);
    expect([...codesByTopic().values()].flat()).toHaveLength(entries.length);
  });
});

describe('the nearest of several words', () => {
  it.each([
    ['publsher', 'publisher'],
    ['license', 'licence'],
    ['LANGUAGE', 'language'],
    ['langauge', 'language'],
    ['xyz', undefined],
    ['lpace', 'place'],
    ['', undefined],
  ])('for %s is %s', (word, expected) => {
    expect(nearest(word, ['publisher', 'licence', 'language', 'place'])).toBe(expected);
  });

  it('is none where there are no words, and costs nothing for a very long one', () => {
    expect(nearest('a', [])).toBeUndefined();
    expect(nearest('a'.repeat(1_000_000), ['a'])).toBeUndefined();
  });
});
