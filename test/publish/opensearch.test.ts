import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../src/artifact/artifact.js';
import type { SearchRecord } from '../../src/artifact/search-record.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { openSearchFiles } from '../../src/publish/index.js';
import { bulkBytes } from '../../src/publish/opensearch.js';
import { renderSearchRecords } from '../../src/render/index.js';
import { document } from '../render/pages.js';
import { encodeText, sample } from '../sample.js';

interface Index {
  readonly mappings: { readonly dynamic: string; readonly properties: Readonly<Record<string, Field>> };
}

interface Field {
  readonly type: string;
  readonly analyzer?: string;
  readonly copy_to?: string;
}

/** What a server reads in the body of a `_bulk` request: each line ends with a newline, an action and what it is done with take turns. */
function bulk({ content }: Artifact): readonly (readonly [id: string, source: Record<string, unknown>])[] {
  const lines = Buffer.from(content as Uint8Array)
    .toString()
    .split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.length % 2).toBe(0);
  const read = lines.map((line) => {
    expect(line).not.toContain('\r');
    return JSON.parse(line) as Record<string, unknown>;
  });
  return Array.from({ length: read.length / 2 }, (_, n) => {
    const [action, source] = read.slice(2 * n, 2 * n + 2);
    expect(Object.keys(action!)).toEqual(['index']);
    const { _id: id, ...rest } = action!.index as Record<string, unknown>;
    expect(rest).toEqual({});
    expect(Buffer.byteLength(id as string)).toBeLessThanOrEqual(512);
    return [id as string, source!];
  });
}

/** The index and the passages of files; each passage has only fields that the index knows, of their types. */
function load(files: Iterable<Artifact>) {
  const all = [...files];
  const made = all.filter(({ path }) => path === 'opensearch/index.json');
  const bodies = all.filter(({ path }) => path.endsWith('.ndjson'));
  expect([made.length, bodies.length]).toEqual([1, all.length - 1]);
  const { mappings } = JSON.parse(String(made[0]!.content)) as Index;
  expect(mappings.dynamic).toBe('strict');
  const passages = bodies.flatMap(bulk);
  expect(new Set(passages.map(([id]) => id)).size).toBe(passages.length);
  for (const [, source] of passages)
    for (const [name, value] of Object.entries(source)) {
      const field = mappings.properties[name];
      expect([name, field?.type]).toEqual([name, expect.stringMatching(/^(?:text|keyword|date|short)$/)]);
      const type = field!.type === 'short' ? 'number' : 'string';
      for (const one of Array.isArray(value) ? value : [value]) expect([name, typeof one]).toEqual([name, type]);
    }
  return { bodies, properties: mappings.properties, passages };
}

const passage = (address: string, words: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  address,
  words,
  ...more,
});

describe('files for OpenSearch', () => {
  it('have a document for each passage, with all that is known of it', async () => {
    const { xml } = encodeText(sample);
    const records = await renderSearchRecords(await document(xml), '007', new Report());
    const files = [...openSearchFiles([{ page: '007', language: 'en', records }], { url: 'https://example.org/ed' })];
    const { passages, properties } = load(files);
    expect(passages.map(([id]) => id)).toEqual(records.map(({ address }) => address));
    expect(passages.map(([, { words_english: words }]) => words)).toEqual(records.map(({ words }) => words));
    expect(passages[1]![1]).toMatchObject({
      url: 'https://example.org/ed/007.html#sp1',
      document: '007',
      language: 'en',
      date: '1986-07-03',
      year: 1986,
      speakers: [expect.stringContaining('Gorbachev')],
    });
    expect(properties.words_english).toEqual({ type: 'text', analyzer: 'english', copy_to: 'words' });
    expect([...openSearchFiles([{ page: '007', language: 'en', records }], { url: 'https://example.org/ed' })]).toEqual(
      files,
    );
  });

  it('have an analyzer for each language that has one, and take others as they are', () => {
    const tags = ['de-AT', 'pt-BR', 'pt', 'ZH-Hant', 'la', 'constructor', undefined];
    const documents = tags.map((language, n) => ({
      page: `d${n}`,
      ...(language !== undefined && { language }),
      records: [passage(`d${n}.html`, 'words'), passage(`d${n}.html#s`, 'mots', { language: 'fr' })],
    }));
    const { passages, properties } = load(openSearchFiles(documents));
    const fields = (of: readonly (typeof passages)[number][]) =>
      of.map(([, source]) => Object.keys(source).find((name) => name.startsWith('words')));
    expect(fields(passages.filter(([id]) => !id.includes('#')))).toEqual([
      'words_german',
      'words_brazilian',
      'words_portuguese',
      'words_cjk',
      'words',
      'words',
      'words',
    ]);
    expect(new Set(fields(passages.filter(([id]) => id.includes('#'))))).toEqual(new Set(['words_french']));
    expect(Object.keys(properties).filter((name) => name.startsWith('words_'))).toEqual(
      ['brazilian', 'cjk', 'french', 'german', 'portuguese'].map((analyzer) => `words_${analyzer}`),
    );
  });

  it('know the language of a speech that is not that of its document', async () => {
    const { xml } = encodeText(sample);
    const mixed = xml.replace('<sp ', '<sp xml:lang="ru" ');
    expect(mixed).not.toBe(xml);
    const records = await renderSearchRecords(await document(mixed), '007', new Report());
    expect(records.map(({ language }) => language)).toEqual([undefined, 'ru', undefined, undefined]);
    const { passages } = load(openSearchFiles([{ page: '007', language: 'en', records }]));
    expect(passages[1]![1]).toMatchObject({ language: 'ru', words_russian: records[1]!.words });
  });

  it('are no longer than a server takes, unless one passage is, and hold any character', () => {
    const odd = '"\\\n\r\u2028\u0000{"index":{}} ž 政 🙂';
    const records = Array.from({ length: 60 }, (_, n) => passage(`d.html#s${n}`, odd + 'x'.repeat(bulkBytes / 25)));
    const long = passage(`d.html#${'ž'.repeat(400)}`, 'y'.repeat(bulkBytes + 1));
    const last = passage('d.html#end', 'z');
    const { bodies, passages } = load(openSearchFiles([{ page: 'd', records: [...records, long, last] }]));
    const sizes = bodies.map(({ content }) => content.length);
    expect(sizes.map((size) => size > bulkBytes)).toEqual([false, false, false, true, false]);
    expect(bodies.map(({ path }) => path)).toEqual(sizes.map((_, n) => `opensearch/bulk-0000${n + 1}.ndjson`));
    expect(passages[59]![1].words).toBe(records[59]!.words);
    expect(passages[60]![0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are an index alone where there is nothing to find', () => {
    expect([...openSearchFiles([])].map(({ path }) => path)).toEqual(['opensearch/index.json']);
  });
});
