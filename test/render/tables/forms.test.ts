import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/artifact/tables.js';
import { csv, formulas } from '../../../src/render/tables/csv.js';
import { tableKinds } from '../../../src/render/tables/index.js';
import { parquet } from '../../../src/render/tables/parquet.js';
import { itWith } from '../../judges.js';
import { anyText, hardTexts } from '../citation/hard-texts.js';
import { exportedWith, readCsv } from './readers.js';

const seed = 20261127;

/** Whatever a cell can hold: a text that is not empty, or none. */
const text = fc.oneof(
  anyText,
  fc.constantFrom(...hardTexts, '"', '""', ',', ' x', 'x ', '\r\n', '\n', '=1+1', 'null', '﻿x', '007'),
);
const cell = fc.oneof(
  { arbitrary: text.filter((value) => value !== ''), weight: 4 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const row = fc.record({
  id: text.filter((value) => value !== ''),
  words: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constant(null)),
  retold: fc.oneof(fc.boolean(), fc.constant(null)),
  text: cell,
});
const table = fc.array(row, { maxLength: 12 }).map((rows): Table => ({ ...shape, rows }));

const shape = {
  name: 'speeches',
  title: 'Speeches',
  key: ['id'],
  references: {},
  columns: [
    { name: 'id', type: 'string', description: 'x' },
    { name: 'words', type: 'integer', description: 'x' },
    { name: 'retold', type: 'boolean', description: 'x' },
    { name: 'text', type: 'string', description: 'x' },
  ],
} as const;

/** The rows as CSV can say them: everything is a text, and what is not there is the empty one. */
const texts = ({ columns, rows }: Table) => [
  columns.map(({ name }) => name),
  ...rows.map((one) => columns.map(({ name }) => String(one[name] ?? ''))),
];

/** A decoder that keeps a byte order mark, which is a sign like any other within a file. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array) => decoder.decode(bytes) };

describe('every text comes back', () => {
  it('from CSV', () => {
    fc.assert(
      fc.property(table, (given) => {
        expect(readCsv(csv(given))).toEqual(texts(given));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('from JSON lines, with its type', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const files = await tableKinds['jsonl']!.files(exportedWith([given]), undefined!);
        const { content } = files.find(({ path }) => path === 'speeches.jsonl')!;
        const lines = String(content).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(given.rows);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('from Parquet, with its type', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const file = parquet(given).slice().buffer as ArrayBuffer;
        expect(await parquetReadObjects({ file, parsers })).toEqual(given.rows);
      }),
      { seed, numRuns: 200 },
    );
  });

  itWith('python3')('from what the csv and json modules of Python read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-tables-'));
    try {
      const tables = fc.sample(table, { seed, numRuns: 60 }).map((given, at) => ({ ...given, name: `t${at}` }));
      const files = await tableKinds['jsonl']!.files(exportedWith(tables), undefined!);
      for (const { path, content } of files) writeFileSync(join(folder, path), content);
      for (const given of tables) writeFileSync(join(folder, `${given.name}.csv`), csv(given));
      const program = `
import csv, json, sys
for n in range(${tables.length}):
    with open(f"{sys.argv[1]}/t{n}.csv", encoding="utf-8", newline="") as f: rows = list(csv.reader(f, strict=True))
    with open(f"{sys.argv[1]}/t{n}.jsonl", encoding="utf-8") as f: objects = [json.loads(line) for line in f]
    print(json.dumps([rows, objects]))`;
      const said = execFileSync('python3', ['-c', program, folder], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONUTF8: '1' },
      });
      const read = said
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown);
      expect(read).toEqual(tables.map((given) => [texts(given), given.rows]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('Parquet', () => {
  it('is a file also without rows, has the types of the columns and bears no clock', () => {
    for (const rows of [[], [{ id: 'a', words: null, retold: null, text: null }]]) {
      const bytes = parquet({ ...shape, rows });
      expect(bytes).toEqual(parquet({ ...shape, rows }));
      const { schema, num_rows, created_by } = parquetMetadata(bytes.slice().buffer as ArrayBuffer);
      expect(Number(num_rows)).toBe(rows.length);
      expect(created_by).toMatch(/^acta version \d/);
      expect(schema.slice(1).map(({ name, type, repetition_type }) => `${name} ${type} ${repetition_type}`)).toEqual([
        'id BYTE_ARRAY REQUIRED',
        'words INT32 OPTIONAL',
        'retold BOOLEAN OPTIONAL',
        'text BYTE_ARRAY OPTIONAL',
      ]);
    }
  });
});

describe('CSV', () => {
  const of = (...cells: readonly string[]): Table => ({
    ...shape,
    rows: cells.map((value, at) => ({ id: `d#${at}`, words: -1, retold: false, text: value })),
  });

  it('ends lines with CRLF and quotes what must be quoted, as RFC 4180 says', () => {
    expect(csv(of('a', 'a,b', 'say "a"', 'a\nb'))).toBe(
      'id,words,retold,text\r\nd#0,-1,false,a\r\nd#1,-1,false,"a,b"\r\nd#2,-1,false,"say ""a"""\r\nd#3,-1,false,"a\nb"\r\n',
    );
  });

  it('names the cells that a spreadsheet would run, and numbers are none', () => {
    expect(formulas(of('a', '-- and then', '=HYPERLINK("x")', '1-2'))).toEqual({ count: 2, first: '"text" of d#1' });
    expect(formulas(of('a', ' =a'))).toEqual({ count: 0 });
  });
});
