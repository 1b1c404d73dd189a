import { describe, expect, it } from 'vitest';
import { iso6393Of } from '../../src/config/language-codes.js';

describe('a language tag as ISO 639-3', () => {
  it.each([
    ['iw', 'heb', 'a former code'],
    ['ru-Latn', 'rus', 'a script'],
    ['en-GB', 'eng', 'a region'],
    ['zh', 'zho', 'a macrolanguage'],
    ['grc', 'grc', 'a language without a short code'],
    ['de', 'deu', 'not the bibliographic code ger'],
  ])('%s is %s: %s', (tag, code) => {
    expect(iso6393Of(tag)).toBe(code);
  });

  it('is nothing for a family of languages, a private tag, and what is no tag', () => {
    for (const tag of ['sla', 'x-mine', 'english language', '', 'qq'])
      expect([tag, iso6393Of(tag)]).toEqual([tag, undefined]);
  });
});
