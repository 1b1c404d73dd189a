import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { acta, demonstration, folder } from '../../commands/acta.js';
import { judge, shared } from '../../judges.js';
import { nightly } from '../../records.js';

/** An edition that is printed for the cases of print: how its folder is made, or nothing where this machine has not what it needs. */
export interface PrintedEdition {
  readonly name: string;
  readonly make?: () => string;
  /** Time for one of its cases, in milliseconds. */
  readonly patience: number;
}

const arabicFace = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
);
const volume = shared('corpora/frus-volumes/frus1964-68v07.xml');

export const editions: readonly PrintedEdition[] = [
  { name: 'the sample', make: sampleEdition, patience: 240_000 },
  { name: 'five languages', ...(judge('droid') !== undefined && { make: fiveLanguages }), patience: 240_000 },
  { name: '150 documents', ...(nightly && volume !== undefined && { make: manyDocuments }), patience: 2_400_000 },
];

/** A day, so that PDF/A has a date; nothing else is said of it. */
const dated = '\ndate: 2027-01-31\n';

function sampleEdition(): string {
  const home = folder();
  cpSync(join(demonstration, 'transcripts'), join(home, 'transcripts'), { recursive: true });
  writeFileSync(join(home, 'edition.yaml'), `title: A meeting${dated}`);
  return home;
}

/** Russian, Greek, Polish, Chinese and Arabic: a document of each, long enough for several pages, with pages of a source. */
function fiveLanguages(): string {
  const home = folder();
  for (const name of ['tei', 'fonts']) mkdirSync(join(home, name));
  const xml = readFileSync(join(import.meta.dirname, '../../render/five-languages.xml'), 'utf8');
  const [before, after] = [xml.slice(0, xml.indexOf('<sp ')), xml.slice(xml.lastIndexOf('</sp>') + 5)];
  for (const [place, [speech]] of [...xml.matchAll(/<sp [\s\S]*?<\/sp>/g)].entries()) {
    const language = /xml:lang="(\w+)"/.exec(speech)![1]!;
    const many = Array.from({ length: 24 }, (_, index) => numbered(speech, index + 1)).join('\n');
    const title = ['Слушание', 'Ακρόαση', 'Przesłuchanie', '听证', 'A hearing in Arabic'][place]!;
    const document = `${before}${many}${after}`
      .replace('The harbour commission hears its pilots', title)
      .replace('xml:lang="en"', `xml:lang="${language}"`);
    writeFileSync(join(home, 'tei', `${place + 1}-${language}.xml`), document);
  }
  cpSync(arabicFace, join(home, 'fonts/naskh.woff2'));
  const fonts = 'print: { fonts: [fonts/naskh.woff2, Droid Sans Fallback] }';
  writeFileSync(join(home, 'edition.yaml'), `title: Пять языков${dated}${fonts}\n`);
  return home;
}

/** A speech that tells itself from the others: by its number in the paragraph, which is doubled, and at the beginning of its note. */
function numbered(speech: string, number: number): string {
  const [, label, words, note] = /<speaker>(.*?)<\/speaker>\s*<p>(.*?)<note [^>]*>(.*?)<\/note>/s.exec(speech)!;
  const page = number % 10 === 0 ? `<pb n="${number}"/>` : '';
  const called = number % 3 === 0 ? `<note n="${number / 3}" place="foot">${number} ${note}</note>` : '';
  const sp = /<sp [^>]*>/.exec(speech)![0];
  return `${page}${sp}<speaker>${label}</speaker><p>${words} ${words} [${number}]${called}</p></sp>`;
}

/** 150 documents of a printed volume, as `acta import` makes an edition of them. */
function manyDocuments(): string {
  const home = join(folder(), 'volume');
  const { status, stderr } = acta('.', ['import', volume!, '-o', home]);
  if (status !== 0) throw new Error(stderr);
  const numberOf = (name: string) => Number(/\d+/.exec(name));
  const names = readdirSync(join(home, 'tei')).sort((one, other) => numberOf(one) - numberOf(other));
  for (const name of names.slice(150)) rmSync(join(home, 'tei', name));
  const file = join(home, 'edition.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${dated}`);
  return home;
}
