import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const fixtures = join(import.meta.dirname, '../fixtures');

/**
 * What transcripts have, row by row, and the fixtures in which it stands, by groups. A row that no fixture shows is not recognised, as far
 * as anyone knows.
 */
const groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = JSON.parse(
  readFileSync(join(fixtures, 'rows.json'), 'utf8'),
);
const rows = Object.values(groups).flatMap(Object.entries<readonly string[]>);

describe('every row of the taxonomy', () => {
  it.each(rows)('%s has a fixture', (_, names) => {
    for (const name of names) {
      const text = readFileSync(join(fixtures, name, 'transcript.txt'), 'utf8');
      expect([name, text.trim().split('\n').length > 1]).toEqual([name, true]);
      expect([name, existsSync(join(fixtures, name, 'expected.txt'))]).toEqual([name, true]);
    }
  });

  it('has every fixture', () => {
    const shown = new Set(rows.flatMap(([, names]) => names));
    const all = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'transcript.txt')));
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('stands in the reference (node scripts/write-recognition-reference.mjs writes it)', async () => {
    const script = new URL('../../scripts/write-recognition-reference.mjs', import.meta.url).href;
    const { recognitionReference } = await import(script);
    expect(readFileSync(join(import.meta.dirname, '../../docs/reference/recognition.md'), 'utf8')).toBe(
      recognitionReference(),
    );
  });
});
