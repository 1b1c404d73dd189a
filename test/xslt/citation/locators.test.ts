import { describe, expect, it } from 'vitest';
import { item } from './items.js';

describe('where a part stands', () => {
  it.each([
    ['<sp xml:id="sp2"><p>x</p></sp>', 'sp2', 'sp. 2'],
    ['<sp xml:id="sp2" n="14"><p>x</p></sp>', 'sp2', 'sp. 14'],
    ['<u xml:id="u7">x</u>', 'u7', 'sp. 7'],
    ['<p xml:id="pn5" n="5">x</p>', 'pn5', 'par. 5'],
    ['<p xml:id="pn5" n="5a">x</p>', 'pn5', 'par. 5a'],
    ['<p xml:id="pn5" n="5.1.2">x</p>', 'pn5', 'par. 5.1.2'],
    ['<p>x<note xml:id="fn1" n="1">y</note></p>', 'fn1', 'n. 1'],
    ['<p>x<note xml:id="fn3" n="*">y</note></p>', 'fn3', 'n. 3'],
    ['<p xml:id="closing">x</p>', 'closing', '#closing'],
    ['<p xml:id="a-b-7-c">x</p>', 'a-b-7-c', '#a-b-7-c'],
    ['<div xml:id="div2"><p>x</p></div>', 'div2', '#div2'],
  ])('is said by its number, else by its identifier: %s', async (body, id, expected) => {
    expect((await item({ body }, id))['locator']).toBe(expected);
  });

  it('is not said of the whole', async () => {
    expect(await item({})).not.toHaveProperty('locator');
  });
});
