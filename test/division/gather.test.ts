import { describe, expect, it } from 'vitest';
import { gather } from '../../src/division/gather.js';
import type { DocumentKeys } from '../../src/division/keys.js';

const document = (keys: Partial<DocumentKeys>): DocumentKeys => ({
  title: 'T',
  card: '',
  events: [],
  facets: [],
  sources: [],
  statements: [],
  criteria: '10',
  registers: [],
  ...keys,
});
const day = (year: string, number: number) => ({ year, days: [number, number] as const });

describe('the keys of all documents', () => {
  it('give years in their order, the documents and events of each in theirs, and the undated behind them', () => {
    const { lists } = gather(
      [
        document({ dated: day('1962', 30), events: [{ dated: day('1950', 2), piece: '' }] }),
        document({}),
        document({ dated: day('1962', 10) }),
      ],
      [],
      [],
    );
    const { blocks } = lists.find(({ page }) => page === 'chronology')!;
    expect(blocks.map(({ label, items }) => [label, items[0]!.lines])).toEqual([
      ['1950', [0, 0]],
      ['1962', [2, -1, 0, -1]],
      ['none', [1, -1]],
    ]);
  });

  it('give an entry the heading of the first who is in a list, and put the persons of the edition among the others', () => {
    const key = { kind: 'person', identity: 'name:holt', folded: 'holt', ids: [] } as const;
    const { lists } = gather(
      [
        document({ registers: [{ ...key, heading: 'holt', letter: 'H', listed: false }] }),
        document({ registers: [{ ...key, heading: 'Holt, M.', letter: 'H', listed: true }] }),
      ],
      [{ ...key, identity: 'pers-a', heading: 'Adams', folded: 'adams', letter: 'A', listed: true }],
      [],
    );
    const { blocks } = lists.find(({ page }) => page === 'persons')!;
    expect(blocks).toEqual([
      { label: 'A', items: [{ key: 'pers-a', title: 'Adams', lines: [] }] },
      { label: 'H', items: [{ key: 'name:holt', title: 'Holt, M.', lines: [0, 0, 1, 0] }] },
    ]);
  });

  it('give no values by which no document is told from another', () => {
    const facets = [{ facet: 'kind', key: 'minutes', label: 'Minutes', folded: 'minutes' }];
    const blocks = (keys: readonly DocumentKeys[]) => gather(keys, [], []).lists[0]!.blocks;
    expect(blocks([document({ facets }), document({ facets })])).toEqual([]);
    expect(blocks([document({ facets }), document({})])).toMatchObject([{ label: 'kind' }]);
  });

  it('name documents that answer as others do not, all who make a rare statement, and no more than are wanted', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      document({
        statements: index < 10 ? ['common', 'rare'.slice(0, index === 7 ? 4 : 0)].filter(Boolean) : [`own ${index}`],
      }),
    );
    many[12] = document({ criteria: '01', status: 'draft', statements: ['own 12'] });
    const { examples, counts, statements, further } = gather(many, [], [15], 6);
    expect(statements).toEqual(['common', 'rare', 'own 10', 'own 11']);
    expect(examples).toEqual([0, 7, 10, 11, 12, 15]);
    expect(further).toBe(8);
    expect(counts).toMatchObject({ common: 10, rare: 1, 'status draft': 1 });
    expect(counts).not.toHaveProperty('own 13');
  });
});
