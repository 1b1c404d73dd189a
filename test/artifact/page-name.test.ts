import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNames } from '../../src/artifact/page-name.js';

describe('the name of a page', () => {
  it.each([
    ['007', '007'],
    ['Masterpieces_007', 'Masterpieces_007'],
    ['Protokół nr 49', 'protokol-nr-49'],
    ['Über die Straße', 'uber-die-strasse'],
    ['a.b', 'a-b'],
    ['index', 'index-2'],
    ['Assets', 'Assets-2'],
    ['search', 'search-2'],
    ['sitemap', 'sitemap-2'],
    ['CON', 'CON-2'],
    ['..', 'document-5ec1f7e7'],
    ['-', 'document-3973e022'],
  ])('of %s is %s', (name, page) => {
    expect(pageNames([name]).get(name)).toBe(page);
  });

  it('in another script is its digest, the same in both compositions', () => {
    const [page] = [...pageNames(['протокол']).values()];
    expect(page).toMatch(/^document-[0-9a-f]{8}$/);
    expect(pageNames(['毛主席', 'протокол']).get('протокол')).toBe(page);
    expect(pageNames(['й']).get('й')).toBe(pageNames(['и\u0306']).get('и\u0306'));
  });

  it('A28: differs from all others in more than capitals', () => {
    expect([...pageNames(['Intro', 'intro', 'INTRO', 'intro-2', 'é', 'e']).values()]).toEqual([
      'Intro',
      'intro-2',
      'INTRO-3',
      'intro-2-2',
      'e',
      'e-2',
    ]);
  });

  it('A28: is safe on every file system and in every URL, whatever the documents are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 12 }), (names) => {
        const pages = [...pageNames(names).values()];
        expect(new Set(pages.map((page) => page.toLowerCase())).size).toBe(names.length);
        for (const page of pages) expect(page).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,90}$/);
      }),
      { seed: 20260101, numRuns: 500 },
    );
  });
});
