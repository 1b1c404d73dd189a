import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { itWith, judge } from '../judges.js';
import { bodies } from '../render/generated.js';
import { corpus, fixture, fixtures, page, teiWith } from '../render/pages.js';
import { encodeText, sample } from '../sample.js';
import { dividedEdition, editionOfAllKinds, kinds } from './editions.js';

const it = itWith('java', 'vnu');
const examples = new URL('../../tei/examples/', import.meta.url);

const options = ['--errors-only', '--exit-zero-always', '--stdout', '--format', 'gnu'];

/** What the Nu HTML checker says against files. */
function said(folder: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const paths = files.map((file) => join(folder, file));
  return execFileSync(judge('java')!, ['-jar', judge('vnu')!, ...options, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(folder, ''));
}

/** What it says against the pages of TEI documents, by their names. */
async function faults(pages: Iterable<readonly [name: string, xml: string]>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-nu-'));
  try {
    for (const [name, xml] of pages) writeFileSync(join(folder, `${name}.html`), await page(xml));
    return said(folder, readdirSync(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the Nu HTML checker finds no error', () => {
  it('in the page of any fixture, any example of a construct, or the sample', async () => {
    const found = await faults([
      ['sample', encodeText(sample).xml],
      ...fixtures.map((name) => [name, fixture(name)] as const),
      ...readdirSync(examples).map((name) => [name, readFileSync(new URL(name, examples), 'utf8')] as const),
    ]);
    expect(found).toEqual([]);
  });

  it.each(['en', 'ru'])('in any page of an edition that has every kind of page and speaks %s', async (words) => {
    const site = await editionOfAllKinds(words);
    const found = said(site.folder, site.pages);
    site.remove();
    expect(site.pages).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}.html`)));
    expect(found).toEqual([]);
  });

  it('in any page of an edition whose lists are divided', async () => {
    const site = await dividedEdition(4);
    const pages = site.pages.filter((name) => /\..*\./.test(name) || kinds.some((kind) => name === `${kind}.html`));
    const found = said(site.folder, pages);
    site.remove();
    expect(pages).toEqual(expect.arrayContaining(['index.2.html', 'persons.M-2.html', 'browse.speaker.html']));
    expect(found).toEqual([]);
  });

  it('in pages of documents with constructs of all kinds one within the other', async () => {
    const samples = fc.sample(bodies, { numRuns: 120, seed: 20_261_123 });
    expect(await faults(samples.map((body, index) => [`generated-${index}`, teiWith(body)]))).toEqual([]);
  });

  it('in pages of TEI that other projects made', async () => {
    const files = corpus('exemplar', 'corpora/frus', 'corpora/mrp', 'corpora/siparl', 'corpora/rusdracor');
    const found = await faults(files.map((path, index) => [`corpus-${index}`, readFileSync(path, 'utf8')]));
    // A table whose rows do not fit one another is so in the file.
    expect(found.filter((line) => !line.includes('A table row was'))).toEqual([]);
  });
});
