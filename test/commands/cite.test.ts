import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { register } from '../../src/commands/cite.js';

const book = fileURLToPath(new URL('../fixtures/citation.book/document.xml', import.meta.url));

/** Runs `acta cite` as a terminal would, and gives what it printed and its exit status. */
async function cite(...parameters: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text;
      return true;
    });
  }
  const program = new Command().exitOverride();
  register(program);
  await program.parseAsync(['cite', ...parameters], { from: 'user' });
  const { exitCode } = process;
  return { ...printed, exit: exitCode };
}

beforeEach(() => {
  process.exitCode = undefined;
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('acta cite', () => {
  it('prints a reference to a document, by the Chicago manual unless told otherwise', async () => {
    const { stdout, stderr, exit } = await cite(book);
    expect(stdout).toMatch(/^Note:\n“Minutes of the Harbour Board, 9 May 1923,” .*\n\nBibliography:\n“Minutes .*\.\n$/);
    expect([stderr, exit]).toEqual(['', 0]);
  });

  it('prints one to the part behind the #', async () => {
    const { stdout } = await cite(`${book}#sp2`, '--style', 'MLA', '--url', 'https://edition.example/012.html');
    expect(stdout).toMatch(/^Okafor, Chidi\. Speech in .*, sp\. 2, https:\/\/edition\.example\/012\.html#sp2\.\n$/);
  });

  it('prints a record whole', async () => {
    expect((await cite(book, '-s', 'ris')).stdout).toMatch(/^TY {2}- CHAP\r\n[\s\S]*\r\nER {2}- \n$/);
  });

  it('gives machines what it gives readers', async () => {
    const { stdout } = await cite(`${book}#pn3`, '--style', 'apa', '--json');
    const { id, format, text, references, diagnostics, exit } = JSON.parse(stdout);
    expect([id, format, diagnostics, exit]).toEqual(['pn3', 'apa', [], 0]);
    expect(references.map((reference: { text: string }) => `${reference.text}\n`)).toEqual([text]);
    expect(references[0].markup).toContain('<i>The Port and Its People</i>');
  });

  it('says which identifier or style was probably meant', async () => {
    const unknownId = await cite(`${book}#sp22`);
    expect(unknownId.stderr).toContain('error[cite/unknown-id]');
    expect(unknownId.stderr).toContain('Did you mean "sp2"?');
    expect([unknownId.stdout, unknownId.exit]).toEqual(['', 2]);
    const unknownStyle = await cite(book, '--style', 'bibtecs');
    expect(unknownStyle.stderr).toContain('"bibtecs" is not a style; did you mean bibtex?');
    expect(unknownStyle.exit).toBe(2);
  });

  it('takes a file whose own name has a #', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-cite-'));
    try {
      const file = join(folder, 'doc#1.xml');
      copyFileSync(book, file);
      expect((await cite(file, '-s', 'apa')).stdout).toMatch(/^Minutes of the Harbour Board/);
      expect((await cite(`${file}#sp2`, '-s', 'apa')).stdout).toMatch(/^Okafor, C\. \(1998\)\. Speech in/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
