import { describe, expect, it } from 'vitest';
import { item } from './items.js';

const date = '<creation><date when="1986-07-03"/></creation>';
const byName = (name: string) => ({ titleStmt: `<editor>${name}</editor>`, profileDesc: date, id: 'x-7' });

describe('a citation key', () => {
  it.each([
    ['first name, year and identifier', byName('Jane Roe'), '', 'roe1986-x-7'],
    ['the part cited', byName('Jane Roe'), 'p1', 'roe1986-x-7-p1'],
    ['no diacritics', byName('<surname>Žižek-Ørsted</surname>'), '', 'zizekorsted1986-x-7'],
    ['no other script', byName('毛'), '', 'u276111986-x-7'],
    ['no author', { profileDesc: date, id: 'x-7' }, '', 'x-7'],
    ['no date', { titleStmt: '<editor>Jane Roe</editor>', id: 'x-7' }, '', 'x-7'],
    ['no letters that a .bib file trips over', { id: 'a.b_c-д' }, '', 'a-b-c-u1076'],
  ])('is made of ASCII alone: %s', async (_, header, id, expected) => {
    expect((await item(header, id))['id']).toBe(expected);
  });

  it('has the number of the document where the source numbers it', async () => {
    const sourceDesc = `<biblStruct><analytic><title level="a">x</title></analytic><monogr><title level="m">A Book</title><editor>Jane Roe</editor>
      <imprint><date when="2010"/></imprint><biblScope unit="document">VII/3</biblScope></monogr></biblStruct>`;
    expect((await item({ sourceDesc, id: 'x-7' }))['id']).toBe('roe2010-VII-3');
  });
});
