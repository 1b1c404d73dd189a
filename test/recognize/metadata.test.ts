import { describe, expect, it } from 'vitest';
import { type BlockOf, encodeManuscript, manuscriptOf } from '../manuscripts.js';

const title: BlockOf = { role: { type: 'heading', level: 1 }, parts: ['Minutes of the Harbour Board, 3 May 1951'] };
const opening = ['Marin: The board is open.', 'Dorst: The north basin has silted up again.'];
const closing = ['Marin: Then it is dredged.', 'Dorst: Agreed, and by the spring tides at the latest.'];

describe('a block of several lines', () => {
  it('is as many entries of the record as lines begin with keys', async () => {
    const keys = 'Date: 3 May 1951\nPlace: Yarrow\nPresent: Mr. Marin, Mrs. Dorst\nApologies: Mr. Kettle';
    const { body } = await encodeManuscript(manuscriptOf([title, keys, ...opening, ...closing]));
    expect(body.match(/<item>[^<]*<\/item>/g)).toEqual([
      '<item>3 May 1951</item>',
      '<item>Yarrow</item>',
      '<item>Mr. Marin,</item>',
      '<item>Mrs. Dorst</item>',
      '<item>Mr. Kettle</item>',
    ]);
  });

  it('stays one where its lines are words of a sentence', async () => {
    const lines = 'Present at the opening were\nmany: the whole town.';
    const { body } = await encodeManuscript(manuscriptOf([title, lines, ...opening, ...closing]));
    expect(body.replace(/\s+/g, ' ')).toContain('<p>Present at the opening were many: the whole town.</p>');
  });
});
