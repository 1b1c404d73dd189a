import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { charactersOf } from '../../../src/render/fonts/characters.js';
import { chooseFaces, type FontSources } from '../../../src/render/fonts/choose.js';
import { itWith, judge } from '../../judges.js';
import { ask, pagesOf, sheetsOf, tei } from '../print/pages.js';

const file = 'test/render/five-languages.xml';
const fiveLanguages = { file, xml: readFileSync(file, 'utf8') };
const { resolve } = createRequire(import.meta.url);
const arabic = resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2');
const droid = dirname(judge('droid') ?? '');

const folder = mkdtempSync(join(tmpdir(), 'acta-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function chosen(xml: string, sources: FontSources, name = 'x.xml') {
  const report = new Report();
  const faces = await chooseFaces([{ file: name, xml }], { system: [], home: folder, ...sources }, report);
  return { faces, families: faces.map(({ family }) => family), found: report.diagnostics };
}

describe('the faces of a text', () => {
  it('are those of the engine for Russian, Greek with all its accents, and Polish; Arabic has a package', async () => {
    const { families, found } = await chosen(fiveLanguages.xml, {}, file);
    expect(new Set(families)).toEqual(new Set(['Noto Sans Arabic']));
    // Nothing at hand has Chinese: each of its characters is named once, with its first place.
    const chinese = [...new Set(fiveLanguages.xml.match(/[\p{Script=Han}。：]/gu))];
    expect(found.map(({ actual }) => actual).sort()).toEqual(chinese.sort());
    const lines = fiveLanguages.xml.split('\n');
    for (const { code, actual, place } of found) {
      expect(code).toBe('fonts/no-face');
      expect([...lines[place!.line! - 1]!][place!.column! - 1]).toBe(actual);
    }
  });

  it('leave no box: what is not warned of is in the PDF that the engine would refuse otherwise', async () => {
    const xml = tei('<p xml:lang="ar">وصلت السفينة <hi rend="bold">إلى</hi> الميناء</p>', '', 'ar', 'الميناء');
    const { faces, found } = await chosen(xml, {});
    expect(found).toEqual([]);
    const report = new Report();
    const pdf = await sheetsOf(xml, { faces, purpose: 'accessible' }, report);
    expect(report.diagnostics).toEqual([]);
    expect(pdf.length).toBeGreaterThan(1000);
  });

  it('are the same each time, from folders in any order', async () => {
    const [one, other] = [join(folder, 'a'), join(folder, 'b')];
    for (const [path, name] of [
      [one, 'x.woff2'],
      [other, 'a.woff2'],
    ] as const) {
      mkdirSync(path, { recursive: true });
      copyFileSync(arabic, join(path, name));
    }
    const first = await chosen('<text>سلام</text>', { system: [one, other] });
    expect(await chosen('<text>سلام</text>', { system: [other, one] })).toEqual(first);
  });

  it('are none beside the engine’s where it has everything', async () => {
    expect(await chosen(tei('<p>Łódź, Ελλάς, Лёд — “§”</p>'), {})).toEqual({ faces: [], families: [], found: [] });
  });

  itWith('droid')('come from the system’s folders where neither edition nor packages have them', async () => {
    const { families, found } = await chosen(fiveLanguages.xml, { system: [droid] }, file);
    expect(new Set(families)).toEqual(new Set(['Noto Sans Arabic', 'Droid Sans Fallback']));
    expect(found).toEqual([]);
  });

  itWith('droid', 'pdffonts')('are embedded, and the words come out', async () => {
    const { faces } = await chosen(fiveLanguages.xml, { system: [droid] }, file);
    const pdf = await sheetsOf(fiveLanguages.xml, { faces, purpose: 'archive' });
    const fonts = ask('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.join()).toMatch(/NotoSansArabic.*DroidSansFallback|DroidSansFallback.*NotoSansArabic/);
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes /);
    expect(pagesOf(pdf).join()).toMatch(/船到港口。/);
  });
});

describe('a font that edition.yaml names', () => {
  it('comes before packages', async () => {
    const named = join(folder, 'mine.woff2');
    copyFileSync(arabic, named);
    expect((await chosen('<text>سلام</text>', { named: [named] })).faces[0]?.path).toBe(named);
  });

  it('is an error where it is not there, or no font', async () => {
    const broken = join(folder, 'broken.ttf');
    writeFileSync(broken, 'no font');
    const { found } = await chosen('<text>سلام</text>', { named: [join(folder, 'none.otf'), broken] });
    expect(found.map(({ code, place }) => [code, place?.file])).toEqual([
      ['fonts/unreadable', join(folder, 'none.otf')],
      ['fonts/unreadable', broken],
    ]);
  });
});

describe('the characters of a file', () => {
  it('are those that pages show: no attribute, comment or remark of the header, references as what they stand for', () => {
    const xml =
      '<TEI><teiHeader><titleStmt><title>α</title></titleStmt><p>β</p></teiHeader>\n<text n="γ"><!-- δ --><group><text>𐎀&#x416;&amp;\n&#1047;</text></group><?ε ζ?></text></TEI>';
    expect([...charactersOf([{ file: 'x', xml }])]).toEqual([
      ['α', { file: 'x', line: 1, column: 35 }],
      ['𐎀', { file: 'x', line: 2, column: 36 }],
      ['Ж', { file: 'x', line: 2, column: 37 }],
      ['З', { file: 'x', line: 3, column: 1 }],
    ]);
  });
});
