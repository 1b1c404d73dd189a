import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { importEdition } from '../../src/import.js';
import { validateTei } from '../../src/validate/index.js';
import { shared } from '../judges.js';
import { nightly } from '../records.js';

const corpora = shared('corpora');
if (corpora === undefined) console.warn('skipped: there is no ../shared/corpora');
const teiAll = shared('schemas');

/** Folders of ../shared/corpora, and the kind that their files show to be. */
const kinds: Readonly<Record<string, string>> = {
  frus: 'frus',
  gerdracor: 'dracor',
  rusdracor: 'dracor',
  siparl: 'parlamint',
  'parla-clarin': 'parlamint',
  mrp: 'tei',
  'mrp-big': 'tei',
  ...(nightly && { 'frus-volumes': 'frus' }),
};

/** The words of a piece of XML, without a parser that acta uses. */
function words(xml: string): string {
  return xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(
      /&(lt|gt|amp|quot|apos);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name]!,
    )
    .replace(/\s+/g, '');
}

/** What stands in the texts of a file, of which none holds another here. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<text[\s>][\s\S]*?<\/text>/g)].join('');
}

describe.skipIf(corpora === undefined)('files of other projects', () => {
  for (const [folder, kind] of Object.entries(kinds)) {
    // One is only the frame of a corpus, whose parts other files would have: the gate includes none.
    const files =
      corpora === undefined
        ? []
        : readdirSync(join(corpora, folder)).filter((name) => /(?<!SDT2-sample)\.xml$/.test(name));
    // By day every fifth file, at night all.
    const chosen = files.filter((_, index) => nightly || index % 5 === 0);
    it.each(chosen)(
      `${folder}/%s become TEI that acta and tei_all accept, with all their words`,
      { timeout: 600_000 },
      async (name) => {
        const path = join(corpora!, folder, name);
        const report = new Report();
        const imported = await importEdition([path], report);
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(imported?.losses.kind).toBe(kind);
        const texts = imported!.files.filter((file) => file.path.endsWith('.xml'));
        for (const file of texts) {
          const found = new Report();
          const tei = { file: file.path, bytes: Buffer.from(file.content) };
          await validateTei(tei, found);
          if (teiAll) await validateTei(tei, found, { schemas: [join(teiAll, 'tei_all.rng')] });
          expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
        const source = words(textOf(readFileSync(path, 'utf8')));
        const kept = texts.map(({ content }) => words(textOf(String(content))));
        if (!texts.some(({ path: file }) => file === 'introduction.xml')) {
          expect(kept.join('') === source).toBe(true);
          return;
        }
        // Documents were taken out of what is the introduction now.
        let rest = source;
        for (const text of kept.slice(1)) {
          expect(rest.includes(text)).toBe(true);
          rest = rest.replace(text, () => '');
        }
        expect(rest === kept[0]).toBe(true);
      },
    );
  }
});
