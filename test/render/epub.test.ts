import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseXmlDocument } from 'slimdom';
import { afterAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { nameUuid } from '../../src/render/epub/identifier.js';
import { withSureLinks } from '../../src/render/epub/links.js';
import { type Book, render, renderBook, renderChapter } from '../../src/render/index.js';
import { itWith, judge } from '../judges.js';
import { encodeText, sample, teiDocument } from '../sample.js';
import { least, processorTime } from '../time.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Documents, each as the body of its text, as one book under a corpus. */
async function bookOf(
  bodies: Readonly<Record<string, string>>,
  {
    header = '',
    language = 'en',
    fonts,
    people = '<editor>Ann Editor</editor>',
  }: {
    readonly header?: string;
    readonly language?: string;
    readonly fonts?: Book['fonts'];
    readonly people?: string;
  } = {},
): Promise<Uint8Array> {
  const book = { chapters: Object.keys(bodies), fonts };
  const report = new Report();
  const chapters = [];
  for (const [name, body] of Object.entries(bodies)) {
    chapters.push(await renderChapter(teiDocument(tei(`Document ${name}`, body, language)), name, book, report));
  }
  const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><teiHeader><fileDesc><titleStmt><title>An edition</title>${people}</titleStmt><publicationStmt><publisher>A press</publisher>${header}</publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc></teiHeader></teiCorpus>`;
  return await renderBook(teiDocument(corpus), chapters, book, report);
}

function tei(title: string, body: string, language: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><p>Made.</p></publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
}

function filesOf(book: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function chapterOf(book: Uint8Array, name: string) {
  return parseXmlDocument(filesOf(book)[`EPUB/${name}.xhtml`]!);
}

/** What epubcheck says of a book, a finding a line; nothing of one without faults. */
function faultsOf(book: Uint8Array): readonly string[] {
  const path = join(folder, 'book.epub');
  writeFileSync(path, book);
  try {
    const said = execFileSync(judge('java')!, ['-jar', judge('epubcheck')!, path], { encoding: 'utf8', stdio: 'pipe' });
    return said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  } catch (error) {
    return String((error as { stderr?: string }).stderr)
      .split('\n')
      .filter(Boolean);
  }
}

const multilingual = `<pb n="1"/><div><head>Речь</head><p xml:lang="ru" xml:id="абзац">Первое слово.<note n="1" xml:lang="de">Eine <hi rend="italic">Anmerkung</hi>, siehe <ref target="#абзац">oben</ref>.</note></p></div>
<div xml:lang="el"><head>Λόγος</head><p>Πρώτη λέξη <pb n="2"/>εδώ.</p></div>
<div xml:lang="ar"><head>خطاب<note n="2"><p>هامش</p><p>آخر</p></note></head><p>الكلمة الأولى <foreign xml:lang="fr">un mot</foreign></p></div>
<div xml:lang="zh"><head>讲话</head><p>第一个词。</p><list><item>一<note n="3">注</note></item></list></div>
<div xml:lang="pl"><head>Mowa</head><p>Pierwsze słowo.</p><table><row><cell>a<note n="4">w komórce</note></cell></row></table></div>`;

const payload = `<p xml:id="a.b-c_d·1">x <ref target="javascript:alert(1)">one</ref> <ref target="data:text/html,x">two</ref>
<ref target="https://example.org/%zz|[x]">three</ref> <ref target="other.xml#nothing">four</ref> <ref target="../../etc.xml">five</ref> <ref target="other.xml#there">six</ref>
<persName ref="javascript:alert(2)">seven</persName> <graphic url="https://example.org/a.png"/> <hi style="background:url(https://example.org)" rend="onload=alert(1)">eight</hi>
<script xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/x.js">nine()</script> <svg xmlns="http://www.w3.org/2000/svg" onload="alert(3)"><text>ten</text></svg>
<note n="&quot;&gt;&lt;script&gt;">&lt;script&gt;eleven&lt;/script&gt; href="javascript:x" <ref target="#nowhere">twelve</ref></note></p>`;

describe('a book', () => {
  const check = itWith('java', 'epubcheck');

  check('of the sample passes epubcheck', async () => {
    const [artifact] = await render(encodeText(sample).document, ['epub'], { published: [], tei: false }, new Report());
    expect(artifact).toMatchObject({ path: 'test.epub', mediaType: 'application/epub+zip' });
    expect(faultsOf(artifact!.content as Uint8Array)).toEqual([]);
  });

  check('in many languages and scripts passes epubcheck, also with ids in them and faces beside them', async () => {
    const book = await bookOf(
      { '001': multilingual, nav: '<p>One named as a file of the book.</p>' },
      { language: 'ru', fonts: 'embedded' },
    );
    expect(faultsOf(book)).toEqual([]);
  });

  check('from TEI that means harm passes epubcheck', async () => {
    expect(faultsOf(await bookOf({ first: payload, other: '<p xml:id="there">There.</p>' }))).toEqual([]);
  });

  it.each([
    ['One word.', ['latin']],
    ['Word, слово.', ['latin', 'cyrillic']],
    ['Word, λόγος, słowo, 词.', ['latin', 'latin-ext', 'greek']],
  ])('of %s brings the faces of %j where it shall, and else none', async (words, scripts) => {
    const book = unzipSync(await bookOf({ '001': `<p>${words}</p>` }, { fonts: 'embedded' }));
    const brought = Object.keys(book).filter((path) => path.startsWith('EPUB/fonts/'));
    const styles = ['400-normal', '400-italic', '600-normal'];
    expect(brought.sort()).toEqual(
      scripts.flatMap((script) => styles.map((s) => `EPUB/fonts/libertinus-serif-${script}-${s}.woff2`)).sort(),
    );
    for (const path of brought) expect(strFromU8(book[path]!.subarray(0, 4))).toBe('wOF2');
    const named = strFromU8(book['EPUB/book.css']!).match(/(?<=url\(")fonts\/[^"]+/g);
    expect(named!.sort().map((name) => `EPUB/${name}`)).toEqual(brought);
    expect(Object.keys(filesOf(await bookOf({ '001': `<p>${words}</p>` }))).join()).not.toContain('font');
  });

  it('holds nothing active, and all words', async () => {
    const files = filesOf(await bookOf({ first: payload, other: '<p xml:id="there">There.</p>' }));
    for (const [path, text] of Object.entries(files).filter(([path]) => path.endsWith('.xhtml'))) {
      const document = parseXmlDocument(text);
      const elements = document.getElementsByTagName('*');
      expect(
        elements.filter(({ localName }) => /^(?:script|svg|style|img|iframe|object|form|audio|video)$/.test(localName)),
      ).toEqual([]);
      const attributes = elements.flatMap((element) => element.attributes.map(({ name, value }) => ({ name, value })));
      expect(
        attributes.filter(({ name }) => /^on|^style$|^src/i.test(name)),
        path,
      ).toEqual([]);
      const addresses = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
      expect(addresses.filter((address) => !/^(?:#|https:|[\w.]+\.xhtml(?:#|$)|book\.css$)/.test(address))).toEqual([]);
    }
    const words = parseXmlDocument(files['EPUB/first.xhtml']!).documentElement!.textContent!;
    expect(words.match(/one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve/g)).toEqual(
      'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    );
  });

  it('leads from document to document, to the place where it is there', async () => {
    const one = filesOf(await bookOf({ first: payload, other: '<p xml:id="there">There.</p>' }))['EPUB/first.xhtml']!;
    expect(one).toMatch(/href="other\.xhtml"[^>]*>four</);
    expect(one).toMatch(/href="other\.xhtml#there"[^>]*>six</);
    expect(one).not.toMatch(/<a[^>]*>(?:one|two|three|five|twelve)</);
  });

  it('has each note once, called from its place, with the language of each', async () => {
    const document = chapterOf(await bookOf({ '001': multilingual }, { language: 'ru' }), '001');
    const elements = document.getElementsByTagName('*');
    const calls = elements.filter((element) => element.getAttribute('epub:type') === 'noteref');
    const notes = elements.filter((element) => element.getAttribute('epub:type') === 'footnote');
    expect(calls.map((call) => call.getAttribute('href'))).toEqual(notes.map((note) => `#${note.getAttribute('id')}`));
    expect(notes.map(({ localName, textContent }) => [localName, textContent!.replace(/\s+/g, ' ').trim()])).toEqual([
      ['aside', '1 Eine Anmerkung, siehe oben.'],
      ['aside', '2 هامش آخر'],
      ['aside', '3 注'],
      ['aside', '4 w komórce'],
    ]);
    const bodies = notes.map((note) => note.getElementsByTagName('div')[0]!);
    expect(
      bodies.map((body) => [body.getAttribute('xml:lang'), body.getAttribute('lang'), body.getAttribute('dir')]),
    ).toEqual([
      ['de', 'de', null],
      ['ar', 'ar', 'rtl'],
      ['zh', 'zh', null],
      ['pl', 'pl', null],
    ]);
  });

  it('lists pages, headings and landmarks', async () => {
    const nav = filesOf(await bookOf({ '001': multilingual, '002': '<p>No page.</p>' }, { language: 'ru' }))[
      'EPUB/nav.xhtml'
    ]!;
    const lists = parseXmlDocument(nav).getElementsByTagName('nav');
    const words = lists.map((list) => [
      list.getAttribute('epub:type'),
      list.getElementsByTagName('a').map((a) => a.textContent),
    ]);
    expect(words).toEqual([
      ['toc', ['An edition', 'Document 001', 'Речь', 'Λόγος', 'خطاب', '讲话', 'Mowa', 'Document 002']],
      ['landmarks', ['An edition', 'Содержание', 'Документы']],
      ['page-list', ['1', '2']],
    ]);
  });

  it('says of the edition what its header says', async () => {
    const header =
      '<idno type="DOI">10.1234/abc</idno><date when="2010-05">May</date><availability><licence target="https://example.org/by">BY</licence></availability>';
    const opf = filesOf(await bookOf({ '001': multilingual }, { header }))['EPUB/package.opf']!;
    for (const said of [
      '<dc:identifier id="book">https://doi.org/10.1234/abc</dc:identifier>',
      '<dc:creator id="maker1">Ann Editor</dc:creator>',
      '<dc:publisher>A press</dc:publisher>',
      '<dc:rights>BY</dc:rights><dc:rights>https://example.org/by</dc:rights>',
      '<dc:date>2010-05</dc:date>',
      '<meta property="dcterms:modified">2010-05-01T00:00:00Z</meta>',
      '<meta property="schema:accessibilityFeature">printPageNumbers</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
    ]) {
      expect(opf).toContain(said);
    }
    expect(opf).not.toContain('conformsTo');
  });

  it('names persons and bodies once each, as creator or contributor, with all their roles and as they are sorted', async () => {
    const did = (resp: string, name: string) => `<respStmt><resp>${resp}</resp>${name}</respStmt>`;
    const institute = '<orgName>An Institute &amp; Sons</orgName>';
    const ben = '<persName><forename>Ben</forename><nameLink>van</nameLink><surname>Dam</surname></persName>';
    const others = [
      did('hosting institution', '<orgName>A Library</orgName>'),
      did('hosting institution', '<persName>A Host</persName>'),
      did('proofs', '<persName>Carl Club</persName><persName>Dora Club</persName>'),
      did('encoded by', '<name type="software">acta</name>'),
      did('translator', ben),
      did('data curator', ben),
      '<funder><orgName>A Fund</orgName></funder>',
    ].join('');
    const named = async (people: string) => {
      const opf = filesOf(await bookOf({ '001': multilingual }, { people }))['EPUB/package.opf']!;
      return [...opf.matchAll(/<dc:(creator|contributor) id="(\w+)">([^<]*)</g)].map(([, element, id, name]) => [
        `${element} ${name}`,
        ...Array.from(opf.matchAll(new RegExp(`refines="#${id}" property="[^>]*>([^<]+)<`, 'g')), ([, words]) => words),
      ]);
    };
    expect(await named(did('Editor', institute) + others)).toEqual([
      ['creator An Institute &amp; Sons', 'edt'],
      ['contributor A Library', 'his'],
      ['contributor A Host'],
      ['contributor Carl Club'],
      ['contributor Dora Club'],
      ['contributor Ben van Dam', 'trl', 'cur', 'van Dam, Ben'],
      ['contributor A Fund', 'fnd'],
    ]);
    expect(await named(did('author', ben) + did('editor', ben) + did('editor', institute))).toEqual([
      ['creator Ben van Dam', 'aut', 'edt', 'van Dam, Ben'],
      ['contributor An Institute &amp; Sons', 'edt'],
    ]);
    expect(await named(did('proofs', institute))).toEqual([['creator An Institute &amp; Sons']]);
  });

  it('tells the notes of the editors from those of the source by letters, as print does', async () => {
    const note = (n: number, words: string, type = '') => `<note n="${n}" place="foot"${type}>${words}</note>`;
    const editors = ' type="editorial"';
    const body = `<p>One${note(1, 'Of the source.')} two${note(1, 'Of the editors.', editors)} three${note(2, 'More.')}</p>`;
    const series = chapterOf(await bookOf({ '001': body }), '001');
    const words = (name: string) => series.getElementsByTagName(name).map((one) => one.textContent!.trim());
    expect(words('p')[0]).toBe('One1 twoa three2');
    const notes = series.getElementsByTagName('aside');
    expect(notes.map((one) => [one.getAttribute('class'), one.textContent!.replace(/\s+/g, ' ').trim()])).toEqual([
      ['footnote', '1 Of the source.'],
      ['footnote editors', 'a Of the editors.'],
      ['footnote', '2 More.'],
    ]);
    expect(series.getElementsByTagName('a').map((one) => one.getAttribute('aria-label'))).toContain('Note a');
    const alone = chapterOf(await bookOf({ '001': `<p>One${note(7, 'Of the editors.', editors)}</p>` }), '001');
    expect(alone.getElementsByTagName('aside')[0]!.getAttribute('class')).toBe('footnote');
    expect(alone.getElementsByTagName('p')[0]!.textContent).toBe('One7');
  });

  it('names no publisher where none is declared', async () => {
    const { document } = encodeText(sample);
    expect(document.xml).toContain('no depositor declared');
    const [artifact] = await render(document, ['epub'], { published: [], tei: false }, new Report());
    expect(filesOf(artifact!.content as Uint8Array)['EPUB/package.opf']).not.toContain('dc:publisher');
  });

  it('is the same bytes twice, in every time zone, mimetype first and stored', async () => {
    const zone = process.env['TZ'];
    const books = [];
    for (const where of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = where;
      books.push(Buffer.from(await bookOf({ '001': multilingual })).toString('base64'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(books).size).toBe(1);
    // Method 0, no extra field (bytes 28 and 29), name and content as reading systems look for them.
    const bytes = Buffer.from(books[0]!, 'base64');
    expect(bytes.subarray(8, 10).toString('hex') + bytes.subarray(28, 30).toString('hex')).toBe('00000000');
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('has the words of the TEI and no others', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aé<&>"\'я文ش]]>  \n'), minLength: 1 });
    const paragraph = fc.record({ text: word, note: fc.option(word), rest: word });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
        const body = paragraphs.map(
          ({ text, note, rest }) =>
            `<p>x${escaped(text)}${note === null ? '' : `<note n="1">x${escaped(note)}</note>`}${escaped(rest)}</p>`,
        );
        const document = chapterOf(await bookOf({ '001': body.join('') }), '001');
        const shown = document.getElementsByTagName('p').map((p) => {
          const calls = p
            .getElementsByTagName('a')
            .map((call) => call.textContent)
            .join('');
          return p
            .textContent!.replace(calls === '' ? '' : calls, '')
            .replace(/\s+/g, ' ')
            .trim();
        });
        const notes = document
          .getElementsByTagName('aside')
          .map((note) => note.getElementsByTagName('div')[0]!.textContent!);
        const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();
        const meant = paragraphs.map(({ text, rest }) => squeezed(`x${text}${rest}`));
        expect(
          shown
            .map((words) => words.replace(/\s*1\s*/, ''))
            .slice(-meant.length)
            .map(squeezed)
            .map(bare),
        ).toEqual(meant.map(bare));
        expect(notes.map(bare)).toEqual(paragraphs.flatMap(({ note }) => (note === null ? [] : [bare(`x${note}`)])));
      }),
      { numRuns: 30 },
    );
  });

  it('costs time in proportion to its notes', async () => {
    const notes = (count: number) =>
      `<p>${Array.from({ length: count }, (_, i) => `w<note n="${i}">n</note>`).join(' ')}</p>`;
    const time = (count: number) => processorTime(() => bookOf({ '001': notes(count) }));
    await time(1000);
    // With the square of their number it would be a hundred.
    expect(await least(30, async () => (await time(10_000)) / (await time(1000)))).toBeLessThan(30);
  });
});

/** Words without white space, which no reading system keeps as it is. */
function bare(words: string): string {
  return words.replace(/\s+/g, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('nameUuid', () => {
  it('is a UUID of version 5, and another for other names', () => {
    expect(nameUuid(['a'])).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(nameUuid(['a', 'b'])).not.toBe(nameUuid(['a:b']));
    expect(nameUuid(['a'])).toBe(nameUuid(['a']));
  });
});

describe('withSureLinks', () => {
  it('changes links and never words', () => {
    const page = '<p title="a">href="x.xhtml#y" <a class="c" href="x.xhtml#y">y</a> <a href="x.xhtml#%D1%8F">z</a></p>';
    expect(withSureLinks(page, () => new Set(['я']))).toBe(
      '<p title="a">href="x.xhtml#y" <a class="c" href="x.xhtml">y</a> <a href="x.xhtml#%D1%8F">z</a></p>',
    );
  });
});
