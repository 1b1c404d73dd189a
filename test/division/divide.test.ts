import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, divide } from '../../src/division/divide.js';

const item = (key: string, lines: number) => ({
  key,
  title: key,
  lines: Array.from({ length: 2 * lines }, (_, index) => index),
});
const list = (blocks: readonly Block[], shares = true) => ({ page: 'persons', blocks, shares });

describe('a list', () => {
  it('stays on its page where it is no longer than one', () => {
    const parts = divide(list([{ label: 'A', items: [item('Adams', 3), item('Ash', 0)] }]), 4);
    expect(parts).toMatchObject([{ page: 'persons', name: 'persons' }]);
    expect(parts[0]).not.toHaveProperty('from');
  });

  it('is divided by its letters, of which short ones share a page and long ones have several', () => {
    const parts = divide(
      list([
        { label: '#', items: [item('4th Estate', 1)] },
        { label: 'A', items: [item('Adams', 2)] },
        { label: 'B', items: [item('Baker', 7), item('Bell', 2)] },
        { label: 'Ж', items: [item('Жуков', 1)] },
      ]),
      4,
    );
    expect(parts.map(({ name, from, to, number, first, last }) => [name, from, to, number, first, last])).toEqual([
      ['persons.0', '#', 'A', undefined, '4th Estate', 'Adams'],
      ['persons.B', 'B', 'B', undefined, 'Baker', 'Baker'],
      ['persons.B-2', 'B', 'B', 2, 'Baker', 'Bell'],
      ['persons.B-3', 'B', 'B', 3, 'Bell', 'Bell'],
      ['persons.u416', 'Ж', 'Ж', undefined, 'Жуков', 'Жуков'],
    ]);
  });

  it('has each kind on pages of its own, where kinds do not share', () => {
    const blocks = ['edition', 'cited'].map((label) => ({ label, items: [item(label, 3)] }));
    expect(divide(list(blocks, false), 4).map(({ name }) => name)).toEqual(['persons.edition', 'persons.cited']);
  });

  it('has every line once, in its order, on pages that are not too long, whatever it has', () => {
    const lists = fc.array(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 9 }), fc.boolean(), (counts, limit, shares) => {
        const blocks = counts.map((lines, index) => ({
          label: String.fromCodePoint(65 + index),
          items: lines.map((count, number) => item(`${index}.${number}`, count)),
        }));
        const parts = divide(list(blocks, shares), limit);
        const said = parts.flatMap((part) =>
          part.shares.flatMap(({ item: { key, lines }, start, end }) =>
            lines.length === 0 ? [key] : lines.slice(2 * start, 2 * end).map((line) => `${key} ${line}`),
          ),
        );
        const expected = blocks.flatMap(({ items }) =>
          items.flatMap(({ key, lines }) => (lines.length === 0 ? [key] : lines.map((line) => `${key} ${line}`))),
        );
        expect(said).toEqual(expected);
        expect(new Set(parts.map(({ name }) => name.toLowerCase())).size).toBe(parts.length);
        for (const { shares: own } of parts)
          expect(own.reduce((sum, { start, end }) => sum + Math.max(1, end - start), 0)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
