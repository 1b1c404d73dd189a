import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encode } from '../../src/encode/index.js';
import { readManuscript } from '../../src/read/index.js';
import { loadLanguages, pageLayouts, recognize } from '../../src/recognize/index.js';
import { validateLedger } from '../../src/validate/ledger.js';
import { judge, shared } from '../judges.js';
import { findings, teiDocument } from '../sample.js';
import { type Gold, twinOf } from './twins.js';

/** Documents of the gold, of all layouts in which web pages have them. */
const documents = `
  frus/frus1955-57v25_d132__oe frus/frus1969-76v38p1_d75__oe frus/frus1961-63v04_d50__oe frus/frus1964-68v07_d231__oe
  frus/frus1964-68v07_d52__oe frus/frus1969-76v03_d236__oe frus/frus1969-76v28_d156__oe frus/frus1977-80v01_d149__oe
  mrp/MRP-1-4-01-0-18590922-P-0036__oe mrp/MRP-3-0-01-0-18670301-P-0007__oe siparl/OZKSIS-Redna-034-2000-05-18__oe
  frus/frus1955-57v25_d132__hsg frus/frus1958-60v08_d211__hsg frus/frus1964-68v07_d135__hsg frus/frus1969-76v12_d189__hsg
  frus/frus1969-76v38p1_d25__hsg frus/frus1964-68v28_d52__plain frus/frus1977-80v01_d149__plain
  mrp/MRP-3-0-04-1-18820510-P-0388__plain siparl/OZKSIS-Redna-034-2000-05-18__plain`
  .trim()
  .split(/\s+/);

const gold = shared('gold');
const scorer = shared('tools/score_encoding.py');
const missing = !gold || !scorer || judge('python3') === undefined;
if (missing) console.warn('skipped: there is no gold beside the repository, or no python3');

const detectLanguage = await loadLanguages();
const layouts = pageLayouts();
const root = mkdtempSync(join(tmpdir(), 'acta-twins-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Figures = Readonly<Record<string, number>>;

async function encodeFile(name: string, bytes: Uint8Array): Promise<string> {
  const report = new Report();
  const manuscript = (await readManuscript(name, bytes, { layouts }, report))!;
  const transcript = recognize(manuscript, { people: [], detectLanguage }, report)!;
  const xml = encode(transcript, noEdition, name.replace(/\.\w+$/, ''), report);
  const ledger = new Report();
  validateLedger(teiDocument(xml), manuscript, ledger, { edited: false });
  expect(findings(ledger.diagnostics), name).toEqual([]);
  return xml;
}

/** The figures of a folder of TEI files, of all documents together. */
function score(tei: string): Figures {
  const arguments_ = [scorer!, '--pairs', join(root, 'pairs'), '--tei', join(root, tei)];
  const told = execFileSync('python3', arguments_, { encoding: 'utf8' });
  const all = /^ALL \S+=.*$/m.exec(told)![0];
  return Object.fromEntries([...all.matchAll(/(\w+)=([\d.]+)/g)].map(([, name, figure]) => [name, Number(figure)]));
}

describe.skipIf(missing)('web pages with the words of twenty plain copies', () => {
  it('are encoded at least as well, with every note at its call and all italics', { timeout: 600_000 }, async () => {
    for (const folder of ['plain', 'html']) mkdirSync(join(root, folder));
    for (const path of documents) {
      const id = path.split('/')[1]!;
      mkdirSync(join(root, 'pairs', id), { recursive: true });
      const [source, expected] = ['source.txt', 'expected.json'].map((file) => join(gold!, path, file)) as [
        string,
        string,
      ];
      copyFileSync(source, join(root, 'pairs', id, 'source.txt'));
      copyFileSync(expected, join(root, 'pairs', id, 'expected.json'));
      const twin = twinOf(readFileSync(source, 'utf8'), JSON.parse(readFileSync(expected, 'utf8')) as Gold);
      const html = await encodeFile(`${id}.html`, Buffer.from(twin.html));
      if (process.env['TWINS']) writeFileSync(join(process.env['TWINS'], `${id}.html`), twin.html);
      if (process.env['TWINS']) writeFileSync(join(process.env['TWINS'], `${id}.xml`), html);
      writeFileSync(join(root, 'html', `${id}.xml`), html);
      writeFileSync(join(root, 'plain', `${id}.xml`), await encodeFile(`${id}.txt`, readFileSync(source)));
      expect(html.match(/<hi rend="italic">/g)?.length ?? 0, id).toBe(twin.italics);
    }
    const [plain, html] = [score('plain'), score('html')];
    if (process.env['TWINS']) console.log(plain, html);
    expect(html['note']).toBe(1);
    for (const figure of ['turn', 'para', 'note', 'stage', 'gap', 'title', 'date', 'source', 'quiet']) {
      expect(html[figure] ?? 1, figure).toBeGreaterThanOrEqual(plain[figure] ?? 1);
    }
  });
});
