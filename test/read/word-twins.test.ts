import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encode } from '../../src/encode/index.js';
import { readManuscript } from '../../src/read/index.js';
import { loadLanguages, recognize } from '../../src/recognize/index.js';
import { readXmlPart, validateLedger } from '../../src/validate/index.js';
import { shared } from '../judges.js';
import { teiDocument } from '../sample.js';
import { type Expected, hasEveryCall, odtTwin, wordTwin } from './word-twins.js';

/** Records that others have edited, each as plain text and as the files that somebody makes of it in word processors. */
const gold = shared('gold/frus') ?? '';
const scorer = shared('tools/score_encoding.py') ?? '';
if (gold === '' || scorer === '') console.warn('skipped: there is no ../shared/gold, or no scorer in ../shared/tools');
const filesOf = (pair: string): [string, Expected] => [
  readFileSync(join(gold, pair, 'source.txt'), 'utf8'),
  JSON.parse(readFileSync(join(gold, pair, 'expected.json'), 'utf8')) as Expected,
];
const pairs =
  gold !== ''
    ? readdirSync(gold)
        .filter((name) => name.endsWith('__oe'))
        .filter((name) => hasEveryCall(...filesOf(name)))
        .sort()
        .slice(0, 20)
    : [];

const figures = ['turn', 'para', 'note', 'stage', 'gap', 'title', 'date', 'source', 'quiet'];

const endings = { text: 'txt', word: 'docx', odt: 'odt' };

describe.skipIf(pairs.length < 20 || scorer === '')('twenty records as files of word processors', () => {
  it('are encoded at least as well as from plain text, with no word lost', { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-twins-'));
    for (const name of ['pairs', 'text', 'word', 'odt']) mkdirSync(join(folder, name));
    const detectLanguage = await loadLanguages();
    const broken: string[] = [];
    const misplaced: string[] = [];
    for (const pair of pairs) {
      cpSync(join(gold, pair), join(folder, 'pairs', pair), { recursive: true });
      const [source, expected] = filesOf(pair);
      const forms = {
        text: Buffer.from(source),
        word: await wordTwin(source, expected),
        odt: odtTwin(source, expected),
      };
      for (const [form, bytes] of Object.entries(forms)) {
        const report = new Report();
        const file = `${pair}.${endings[form as keyof typeof forms]}`;
        const manuscript = (await readManuscript(file, bytes, { readXml: readXmlPart }, report))!;
        const transcript = recognize(manuscript, { people: [], detectLanguage }, report);
        const xml = encode(transcript!, noEdition, pair, report);
        validateLedger(teiDocument(xml), manuscript, report, { edited: false });
        if (report.hasErrors)
          broken.push(`${file}: ${report.diagnostics.find(({ severity }) => severity === 'error')!.message}`);
        writeFileSync(join(folder, form, `${pair}.xml`), xml);
        if (form !== 'text') misplaced.push(...misplacedNotes(xml, expected).map((n) => `${pair}: note ${n}`));
      }
    }
    expect(broken).toEqual([]);
    // A footnote of a word processor says where it is called.
    expect(misplaced).toEqual([]);
    const score = (form: string): Record<string, number> => {
      const result = join(folder, `${form}.json`);
      const printed = execFileSync(
        'python3',
        [scorer, '--pairs', join(folder, 'pairs'), '--tei', join(folder, form), '--json', result],
        { encoding: 'utf8' },
      );
      const row = (name: string) =>
        printed
          .split('\n')
          .find((line) => line.startsWith(name))!
          .trim()
          .split(/\s+/)
          .slice(2);
      const values = row('ALL');
      return Object.fromEntries(
        row('corpus').map((column, index) => [column, Number(values[index]?.replace('-', '1'))]),
      );
    };
    const text = score('text');
    const word = score('word');
    const worse = figures.filter((name) => (word[name] ?? 0) < (text[name] ?? 0));
    expect({ worse, text, word }).toEqual({ worse: [], text, word });
    expect(score('odt')).toEqual(word);
  });
});

/** Numbers of the notes that do not stand right behind the words that call them. */
function misplacedNotes(xml: string, { notes }: Expected): string[] {
  // The last letters: brackets and points that TEI has as elements are not in its text.
  const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(-8);
  return notes
    .filter(({ before }, index) => {
      const note = new RegExp(`<note [^>]{0,60}place="foot" n="${index + 1}"`).exec(xml);
      const text = xml
        .slice(0, note?.index ?? 0)
        .replaceAll('&amp;', '&')
        .replace(/<note\b.*?<\/note>|<[^>]*>/gs, '');
      return squeezed(text) !== squeezed(`        ${before}`);
    })
    .map(({ n }) => n);
}
