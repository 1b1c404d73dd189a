import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/artifact/search-record.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { searchIndex } from '../../src/publish/index.js';
import { renderSearchRecords } from '../../src/render/index.js';
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
    const [one, two] = [await searchIndex(records, 'en', report), await searchIndex(records, 'en', report)];
    expect(report.diagnostics).toEqual([]);
    expect(one).toEqual(two);
    const paths = one!.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('pagefind/fragment/'))).toHaveLength(40);
    expect(paths).toEqual([...paths].sort());
    expect(paths.filter((path) => /-ui\.|highlight|\.css$/.test(path))).toEqual([]);
  });

  it('takes words as they are where an edition has several languages', async () => {
    const paths = (await searchIndex(records, undefined, new Report()))!.map(({ path }) => path);
    expect(paths.some((path) => path.startsWith('pagefind/pagefind.unknown_'))).toBe(true);
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
