import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/artifact/search-record.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { searchIndex } from '../../src/publish/index.js';
import { renderSearchRecords } from '../../src/render/index.js';
import { partsOf } from '../../src/search.js';
import { document } from '../render/pages.js';
import { encodeText, sample } from '../sample.js';

describe('an index of passages', () => {
  const records: readonly SearchRecord[] = Array.from({ length: 40 }, (_, n) => ({
    address: `d${n % 3}.html#sp${n}`,
    title: 'Notes',
    year: `19${20 + (n % 3)}`,
    speakers: [['Holt', 'Ives'][n % 2]!],
    words: `Speech ${n} on the harbour, which is closed.`,
  }));

  it('is the same files for the same passages, and holds nothing that a site does not need', async () => {
    const report = new Report();
    const [one, two] = [
      await searchIndex({ records, language: 'en' }, report),
      await searchIndex({ records, language: 'en' }, report),
    ];
    expect(report.diagnostics).toEqual([]);
    expect(one).toEqual(two);
    const paths = one!.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('pagefind/fragment/'))).toHaveLength(40);
    expect(paths).toEqual([...paths].sort());
    expect(paths.filter((path) => /-ui\.|highlight|\.css$/.test(path))).toEqual([]);
  });

  it('takes words as they are where an edition has several languages', async () => {
    const paths = (await searchIndex({ records, language: undefined }, new Report()))!.map(({ path }) => path);
    expect(paths.some((path) => path.startsWith('pagefind/pagefind.unknown_'))).toBe(true);
  });
});

describe('the parts of an index', () => {
  const passages = (count: number) => Array.from({ length: count }, (): SearchRecord => ({ address: 'x', words: 'x' }));
  const documents = (counts: readonly number[]) =>
    counts.map((count, n) => ({ page: `d${n}`, records: passages(count) }));
  const pagesOf = (parts: ReturnType<typeof partsOf>) => parts.map((part) => part.map(({ page }) => page).join(' '));

  it('have all documents in their order, are one where they are few, and never long', () => {
    expect(partsOf([])).toEqual([[]]);
    expect(partsOf(documents([1999]))).toHaveLength(1);
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 200 }), (counts) => {
        const given = documents(counts);
        const parts = partsOf(given);
        expect(parts.flat()).toEqual(given);
        const sizes = parts.map((part) => part.reduce((sum, { records }) => sum + records.length, 0));
        expect(sizes.filter((size) => size > 4300)).toEqual([]);
        expect(sizes.slice(0, -1).filter((size) => size < 2000)).toEqual([]);
      }),
    );
  });

  it('stay as they are beside one that has a document more', () => {
    const given = documents(Array.from({ length: 1000 }, () => 41));
    const before = pagesOf(partsOf(given));
    const more = [...given.slice(0, 500), { page: 'new', records: passages(41) }, ...given.slice(500)];
    const after = pagesOf(partsOf(more));
    expect(after.filter((part) => !before.includes(part)).length).toBeLessThan(after.length / 4);
  });
});

describe('what can be found in a document', () => {
  it('is each speech with its address and who speaks, and all else once', async () => {
    const { xml } = encodeText(sample);
    const records = await renderSearchRecords(await document(xml), '007', new Report());
    expect(records.map(({ address }) => address)).toEqual(['007.html', '007.html#sp1', '007.html#sp2', '007.html#sp3']);
    const [rest, first, second] = records;
    expect(rest!.speakers).toBeUndefined();
    expect(rest!.words).toContain('Gorbachev intentionally provokes this discussion');
    expect([first!.year, first!.speakers, second!.speakers]).toEqual([
      '1986',
      [expect.stringContaining('Gorbachev')],
      [expect.stringContaining('Dobrynin')],
    ]);
    // Notes are found where they are called.
    expect(records.flatMap(({ words }) => words.match(/This refers to the Soviet-led/g) ?? [])).toHaveLength(1);
  });

  it('has every word of the text once', async () => {
    const { xml } = encodeText(sample);
    const records = await renderSearchRecords(await document(xml), '007', new Report());
    const count = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const body = /<text[ >].*<\/text>/s.exec(xml)![0];
    const labels = [...body.matchAll(/<speaker>(.*?)<\/speaker>/gs)].map(([, label]) => label!).join(' ');
    const words = body.replace(/<desc>.*?<\/desc>/gs, ' ').replace(/<[^>]*>/g, ' ');
    const found = records.reduce((sum, record) => sum + count(record.words), 0);
    expect(found).toBe(count(words) - count(labels));
  });
});
