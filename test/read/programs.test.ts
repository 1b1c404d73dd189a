import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encode } from '../../src/encode/index.js';
import { readManuscript } from '../../src/read/index.js';
import { recognize } from '../../src/recognize/index.js';
import { readXmlPart, validateLedger } from '../../src/validate/index.js';
import { judge } from '../judges.js';
import { teiDocument } from '../sample.js';
import { read } from './archives.js';
import { everything } from './everything.js';

const folder = join(import.meta.dirname, '../fixtures/programs.one-record');
const files = ['pandoc.docx', 'docx.docx', 'libreoffice.docx', 'pandoc.odt', 'libreoffice.odt'];

/** What stands in the text of the TEI; the header says which file it was. */
async function textOf(path: string, name: string): Promise<string> {
  const report = new Report();
  const manuscript = (await readManuscript(name, readFileSync(path), { readXml: readXmlPart }, report))!;
  const xml = encode(recognize(manuscript, { people: [], language: 'en' }, report)!, noEdition, 'minutes', report);
  validateLedger(teiDocument(xml), manuscript, report, { edited: false });
  expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return xml.slice(xml.indexOf('<text>'), xml.indexOf('</text>'));
}

/** All that acta reads of a file; what the programs call a style without a meaning is their own. */
async function statementsOf(name: string, bytes: Uint8Array) {
  const { manuscript, messages } = await read(name, bytes);
  const { text, blocks, anchors, notes, properties, language } = manuscript!;
  return { text, blocks: blocks.map(({ style, ...own }) => own), anchors, notes, properties, language, messages };
}

describe('one record that several programs wrote', () => {
  it.each(files)('gives the same text as its Markdown: %s', async (file) => {
    const expected = await textOf(join(folder, 'minutes.md'), 'minutes.md');
    expect(await textOf(join(folder, file), file)).toBe(expected);
    for (const words of [
      '<speaker>Ives:</speaker>',
      '<hi rend="italic">Minutes</hi>',
      '<item>of the town</item>',
      '<cell>no</cell>',
    ]) {
      expect(expected).toContain(words);
    }
  });

  it('is read with everything that it can have from Word as from OpenDocument', async () => {
    expect(await statementsOf('everything.docx', readFileSync(join(folder, 'everything.docx')))).toEqual(
      await statementsOf('everything.docx', everything()),
    );
    expect(await statementsOf('everything.odt', readFileSync(join(folder, 'everything.odt')))).toEqual(
      await statementsOf('everything.docx', everything()),
    );
  });

  // The programs write no two files alike to the byte, so what is compared is what acta reads in them.
  it.skipIf(!judge('pandoc') || !judge('soffice'))('is still written by these programs so', async () => {
    const made = mkdtempSync(join(tmpdir(), 'acta-programs-'));
    execFileSync(process.execPath, [join(folder, 'make.mjs'), made], { stdio: 'ignore' });
    for (const file of files) expect(await textOf(join(made, file), file)).toBe(await textOf(join(folder, file), file));
    const [again, before] = [made, folder].map((from) => readFileSync(join(from, 'everything.odt')));
    expect(await statementsOf('everything.odt', again!)).toEqual(await statementsOf('everything.odt', before!));
  });
});
