import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.js';
import { commandReference } from '../../src/commands/reference.js';
import { diagnosticPages } from '../../src/diagnostics/reference.js';

const docs = join(import.meta.dirname, '../../docs');

describe('the generated reference is what the sources say now (node scripts/write-reference.mjs writes it)', () => {
  it('docs/diagnostics has a page for every topic and no other', () => {
    const pages = diagnosticPages();
    const found = new Map(
      readdirSync(join(docs, 'diagnostics')).map((name) => [
        name,
        readFileSync(join(docs, 'diagnostics', name), 'utf8'),
      ]),
    );
    expect([...found.keys()].sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect([name, found.get(name)]).toEqual([name, text]);
  });

  it('docs/reference/cli.md has every command with its options and examples', () => {
    expect(readFileSync(join(docs, 'reference/cli.md'), 'utf8')).toBe(commandReference(createProgram()));
  });

  it('every link of the list of diagnostics leads to a heading', () => {
    const pages = diagnosticPages();
    const links = [...pages.get('README.md')!.matchAll(/\]\(([^)#]+)#([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(20);
    for (const [, page, anchor] of links) {
      const headings = [...pages.get(page!)!.matchAll(/^## (.+)$/gm)].map(([, text]) =>
        text!.toLowerCase().replace(/[^a-z0-9_-]/g, ''),
      );
      expect(headings).toContain(anchor);
    }
  });
});
