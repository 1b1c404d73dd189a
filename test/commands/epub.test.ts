import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { itWith, judge, shared } from '../judges.js';
import { nightly } from '../records.js';
import { acta, demonstration, folder, inProcess } from './acta.js';

const fiveLanguages = join(import.meta.dirname, '../render/five-languages.xml');

/** A document of a printed book, page by page, in a language. */
const paged = (title: string, language: string, source: string, body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>Made.</p></publicationStmt><sourceDesc><biblStruct><monogr><title level="m">${source}</title><imprint><publisher>A press</publisher><date when="1990">1990</date></imprint></monogr></biblStruct></sourceDesc></fileDesc><profileDesc><langUsage><language ident="${language}"/></langUsage><particDesc><listPerson><person xml:id="a"><persName>Ada Adler</persName></person></listPerson></particDesc><settingDesc><listPlace><place xml:id="kiel"><placeName>Kiel</placeName></place></listPlace></settingDesc></profileDesc></teiHeader><text><body><div>${body}</div></body></text></TEI>`;
const speech = (words: string) =>
  `<pb n="4"/><sp who="#a" xml:id="s1"><speaker>Adler:</speaker><p xml:id="p1">${words} <placeName ref="#kiel">Kiel</placeName>.</p></sp><pb n="5"/><p>So.</p>`;

/** An edition of these TEI files, as the EPUB that `acta build --to epub` makes of it. */
async function bookOf(files: Readonly<Record<string, string>>, settings = 'title: An edition\n') {
  const home = folder();
  mkdirSync(join(home, 'tei'));
  writeFileSync(join(home, 'edition.yaml'), settings);
  for (const [name, xml] of Object.entries(files)) writeFileSync(join(home, 'tei', `${name}.xml`), xml);
  const { status, stderr } = await inProcess('build', home, '--to', 'epub', '--no-cache');
  const path = join(home, 'site/edition.epub');
  expect(status, stderr).toBe(0);
  const parts = unzipSync(readFileSync(path));
  return { path, stderr, read: (name: string) => strFromU8(parts[`EPUB/${name}`]!), names: Object.keys(parts) };
}

/** What epubcheck says of a book: `0 fatals / 0 errors / 0 warnings / 0 infos`. */
function verdict(path: string): string {
  const said = execFileSync(judge('java')!, ['-jar', judge('epubcheck')!, path], { encoding: 'utf8', stdio: 'pipe' });
  return /Messages: (.*)/.exec(said)?.[1] ?? said;
}

const clean = '0 fatals / 0 errors / 0 warnings / 0 infos';

describe('acta build --to epub', () => {
  it('makes a book whose registers lead to every passage', async () => {
    const { read } = await bookOf({
      one: paged('One', 'en', 'Minutes', speech('We meet at')),
      two: paged('Two', 'en', 'Minutes', speech('Back in')),
    });
    const links = (name: string) =>
      parseXmlDocument(read(name))
        .getElementsByTagName('a')
        .map((link) => link.getAttribute('href'));
    expect(links('persons.xhtml')).toEqual(expect.arrayContaining(['one.xhtml#s1', 'two.xhtml#s1']));
    expect(links('places.xhtml')).toEqual(expect.arrayContaining(['one.xhtml#p1', 'two.xhtml#p1']));
    for (const name of ['persons.xhtml', 'places.xhtml', 'nav.xhtml']) {
      for (const link of links(name)) {
        const [file, place] = link!.split('#');
        if (place !== undefined) expect(read(file!), link!).toContain(`id="${decodeURIComponent(place)}"`);
      }
    }
    expect(links('nav.xhtml')).toEqual(expect.arrayContaining(['persons.xhtml', 'places.xhtml']));
    const spine = [...read('package.opf').matchAll(/itemref idref="([^"]+)"/g)].map(([, id]) => id);
    expect(spine).toEqual(['front', 'nav', 'chapter.one', 'chapter.two', 'persons', 'places']);
  });

  it('names the source of the pages, as that of all of them only where it is one', async () => {
    const one = paged('One', 'en', 'Minutes', speech('We meet at'));
    const same = (await bookOf({ one, two: paged('Two', 'en', 'Minutes', speech('Back in')) })).read('package.opf');
    expect(same).toMatch(
      /<dc:source id="source1">[^<]*Minutes[^<]*<\/dc:source><meta refines="#source1" property="source-of">pagination<\/meta>/,
    );
    const other = (await bookOf({ one, two: paged('Two', 'en', 'Letters', speech('Back in')) })).read('package.opf');
    expect(other.match(/<dc:source/g)).toHaveLength(2);
    expect(other).not.toContain('source-of');
    const unpaged = (await bookOf({ one: paged('One', 'en', 'Minutes', '<p>So.</p>') })).read('package.opf');
    expect(unpaged).not.toContain('dc:source');
  });

  it('is leafed through from the right where all of it runs so', async () => {
    const arabic = paged('جلسة', 'ar', 'Minutes', speech('نلتقي في'));
    expect((await bookOf({ one: arabic })).read('package.opf')).toContain('<spine page-progression-direction="rtl">');
    const mixed = await bookOf({ one: arabic, two: paged('Two', 'en', 'Minutes', speech('Back in')) });
    expect(mixed.read('package.opf')).not.toContain('page-progression-direction');
  });

  it('takes the day of the last change from the header, and says where there is none', async () => {
    const one = paged('One', 'en', 'Minutes', speech('We meet at'));
    const dated = await bookOf({ one }, 'title: An edition\ndate: 2027-01-31\n');
    expect(dated.read('package.opf')).toContain('dcterms:modified">2027-01-31T00:00:00Z');
    expect(dated.stderr).not.toContain('header/undated');
    const undated = await bookOf({ one });
    expect(undated.read('package.opf')).toContain('dcterms:modified">1980-01-01T00:00:00Z');
    expect(undated.stderr).toMatch(/edition\.xml: info\[header\/undated\]: The header says no day/);
  });

  itWith('java', 'epubcheck')('passes epubcheck, from the program itself', () => {
    const home = folder();
    for (const name of ['tei', 'transcripts']) mkdirSync(join(home, name));
    writeFileSync(join(home, 'edition.yaml'), 'title: An edition\n');
    copyFileSync(fiveLanguages, join(home, 'tei/five-languages.xml'));
    copyFileSync(join(demonstration, 'transcripts/007.txt'), join(home, 'transcripts/007.txt'));
    writeFileSync(join(home, 'tei/paged.xml'), paged('جلسة', 'ar', 'Minutes', speech('نلتقي في')));
    const { status, stderr } = acta(home, ['build', '.', '--to', 'epub']);
    expect(status, stderr).toBe(0);
    expect(verdict(join(home, 'site/edition.epub'))).toBe(clean);
  });

  const volume = shared('corpora/frus-volumes/frus1964-68v07.xml');
  it.skipIf(!nightly || volume === undefined || judge('epubcheck') === undefined)(
    'passes epubcheck with 150 documents',
    () => {
      const home = folder();
      const flatten = join(import.meta.dirname, '../../bench/flatten-frus.mjs');
      const transcripts = join(home, 'transcripts');
      execFileSync(process.execPath, [flatten, volume!, '--split', transcripts]);
      for (const name of readdirSync(transcripts).sort().slice(150)) rmSync(join(transcripts, name));
      writeFileSync(join(home, 'edition.yaml'), 'title: A volume\ndate: 2027-01-31\n');
      const { status, stderr } = acta(home, ['build', '.', '--to', 'epub']);
      expect(status, stderr.slice(-2000)).toBe(0);
      expect(verdict(join(home, 'site/edition.epub'))).toBe(clean);
    },
    1_200_000,
  );
});
