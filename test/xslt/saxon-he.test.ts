import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { transform } from '../../src/render/saxon.js';
import { itWith, judge } from '../judges.js';
import { fixture, fixtures, page, plainText, rendering } from '../render/pages.js';

// Debian's package libsaxonhe-java puts it there.
const jar = '/usr/share/java/Saxon-HE.jar';
const it = existsSync(jar) ? itWith('java') : itWith('java', 'Saxon-HE');

/** What Saxon-HE makes of the same sources: the stylesheet as it lies in xslt/. */
function withSaxonHe(stylesheet: string, folder: string, name: string, ...parameters: readonly string[]): string {
  const input = join(folder, `${name}.xml`);
  const output = join(folder, `${name}.out`);
  writeFileSync(input, fixture(name));
  const source = new URL(`../../xslt/${stylesheet}.xsl`, import.meta.url).pathname;
  execFileSync(
    judge('java')!,
    ['-cp', jar, 'net.sf.saxon.Transform', `-s:${input}`, `-xsl:${source}`, `-o:${output}`, ...parameters],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // The one difference: the case of the name in the document type.
  return readFileSync(output, 'utf8').replace(/^<!DOCTYPE HTML>/, '<!DOCTYPE html>');
}

async function tables(xml: string): Promise<string> {
  return (await transform('tables', xml, { name: '007' }, new Report(), '007.xml')).principal;
}

describe('the same sources under Saxon-HE', () => {
  it('give the same pages and the same plain text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-saxon-he-'));
    try {
      for (const name of ['speech.labels', 'notes.called', 'editorial.signs', 'header.full', 'names.persons'].filter(
        (fixed) => fixtures.includes(fixed),
      )) {
        const { content: reference } = await rendering(fixture(name), 'csl-json');
        expect(withSaxonHe('html', folder, name, 'name=007', `reference=${reference}`)).toBe(await page(fixture(name)));
        expect(withSaxonHe('text', folder, name)).toBe(await plainText(fixture(name)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('give the same tables', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-saxon-he-'));
    try {
      for (const name of ['notes.called', 'facing.translation']) {
        expect(withSaxonHe('tables', folder, name, 'name=007')).toBe(await tables(fixture(name)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
