import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../sources.js';

/**
 * The acceptance cases: of the promise that bad input changes nothing and good input loses nothing, A1 to A44; of print, P1 to P10; of
 * books for reading systems, X1 to X3. Each has tests whose titles begin with its number, wherever their subject is filed:
 * `npm test -- -t A13:` runs those of one.
 */

/** Cases that have no test, and why. */
const without: Readonly<Record<string, string>> = {
  A40: 'the text services are files that any server gives out (docs/decisions/0023-text-services-are-files.md): nothing answers a query',
};

const counts = { A: 44, P: 10, X: 3 } as const;
const cases = Object.entries(counts).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);
const titles = filesBelow('test')
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...textOf(file).matchAll(/['`"]([APX]\d{1,2}): /g)].map(([, number]) => number!));

describe('the acceptance cases', () => {
  it('are found by their names', () => {
    expect(cases.filter((number) => !titles.includes(number) && !(number in without))).toEqual([]);
  });

  it('have no number but these', () => {
    expect(titles.filter((number) => !cases.includes(number))).toEqual([]);
  });
});
