import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { renderManyCitations } from '../../../src/render/citation.js';
import { itWith } from '../../judges.js';
import { cite, escapeXml, fixture, situations, withHeader } from './documents.js';
import { anyText, hardTexts, onOneLine } from './hard-texts.js';
import { printed, readBib } from './readers.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-biber-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What biber reads in a file and writes again, and what it warns of. */
function biber(file: string, ...options: readonly string[]): { readonly file: string; readonly warnings: string[] } {
  writeFileSync(join(folder, 'in.bib'), file);
  const parameters = ['--tool', ...options, '--output-file', 'out.bib', 'in.bib'];
  const log = execFileSync('biber', parameters, { cwd: folder, encoding: 'utf8' });
  const warnings = log.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
  return { file: readFileSync(join(folder, 'out.bib'), 'utf8'), warnings };
}

describe('biber', () => {
  itWith('biber')('reads any title back as it was', async () => {
    const sample = fc.sample(anyText, { seed: 20261123, numRuns: 150 });
    const titles = [...hardTexts, ...sample].filter((title) => onOneLine(title) !== '');
    for (const format of ['bibtex', 'biblatex'] as const) {
      const requests = titles.map((title, index) => ({
        document: withHeader({ title: escapeXml(title), id: `title-${index}` }),
        formats: [format],
      }));
      const written = (await renderManyCitations(requests, new Report())).map(([citation]) => citation!.text);
      const read = readBib(biber(written.join('\n')).file);
      const byKey = new Map(read.map(({ key, fields }) => [key, printed(fields.get('TITLE')!)]));
      // biber writes letters with diacritics composed, however they were.
      const composed = titles.map((title) => onOneLine(title).normalize('NFC'));
      expect(titles.map((_, index) => byKey.get(`title-${index}`))).toEqual(composed);
      expect(read).toHaveLength(titles.length);
    }
  });

  // Its data model wants an author of whatever stands in a collection, and a date of everything. A header that names none
  // gets none invented; BibLaTeX's manual calls such data omissible.
  const silent = /Missing mandatory field(?: 'author'$| - one of 'date, year')/;

  itWith('biber')('finds nothing against its data model but facts that the header does not have', async () => {
    for (const format of ['bibtex', 'biblatex'] as const) {
      const entries: string[] = [];
      for (const situation of situations) {
        for (const id of ['', 'sp2', 'pn1']) {
          const key = `@$1{${situation}-${id || 'whole'},`;
          entries.push((await cite(fixture(situation), format, { id })).replace(/^@(\w+)\{[^,]*,/, key));
        }
      }
      const { warnings } = biber(entries.join('\n'), '--validate-datamodel');
      expect(warnings.filter((warning) => !silent.test(warning))).toEqual([]);
      const faulty = (fact: string) => warnings.filter((warning) => warning.includes(fact)).map(entryOf);
      expect(faulty("'author'").sort()).toEqual(
        ['body', 'book', 'edition', 'republished', 'series'].flatMap((situation) => [
          `${situation}-pn1`,
          `${situation}-whole`,
        ]),
      );
      expect(faulty('date').sort()).toEqual(['silent-pn1', 'silent-sp2', 'silent-whole']);
    }
  });

  itWith('biber')('has nothing to say about a speech in a book', async () => {
    for (const format of ['bibtex', 'biblatex'] as const) {
      const entry = await cite(fixture('book'), format, { id: 'sp2' });
      expect(biber(entry, '--validate-datamodel').warnings).toEqual([]);
    }
  });
});

function entryOf(warning: string): string {
  return /Entry '(?<key>[^']+)'/.exec(warning)!.groups!['key']!;
}
