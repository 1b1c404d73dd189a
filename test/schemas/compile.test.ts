import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

type Compile = (schemas: string, target: string) => Promise<void>;

const script = new URL('../../scripts/compile-schema.mjs', import.meta.url).href;
const { compileGrammar } = (await import(script)) as { readonly compileGrammar: Compile };
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'acta-schemas-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the compiled grammar', () => {
  it('is in dist what the sources give, every time', async () => {
    await compileGrammar(join(root, 'schemas'), folder);
    expect(readFileSync(join(folder, 'acta.rng.json'), 'utf8')).toBe(
      readFileSync(join(root, 'dist/schemas/acta.rng.json'), 'utf8'),
    );
  });

  it('holds each pattern once, and so is small', () => {
    const { patterns } = JSON.parse(readFileSync(join(root, 'dist/schemas/acta.rng.json'), 'utf8'));
    expect(new Set(patterns.map((pattern: unknown) => JSON.stringify(pattern))).size).toBe(patterns.length);
    expect(JSON.stringify(patterns).length).toBeLessThan(100_000);
  });
});
