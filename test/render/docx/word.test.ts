import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it, vi } from 'vitest';
import { itWith } from '../../judges.js';
import { read } from '../../read/archives.js';
import { encodeText, sample } from '../../sample.js';
import { payloads } from '../payloads.js';
import { libreOffice, paragraphsOf, partsOf, squeezed, wordBook, wordFile, wordFileOf } from './word-files.js';

const fiveLanguages = readFileSync(new URL('../five-languages.xml', import.meta.url), 'utf8');
const escapeXml = (words: string) => words.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const note = (n: string, words: string, more = '') => `<note n="${n}" place="foot" ${more}>${words}</note>`;
const editors = '<respStmt xml:id="eds"><resp>Editors</resp><name>The editors</name></respStmt>';

/** The words of a TEI text, those of its notes apart. */
function wordsIn(xml: string): { readonly body: string; readonly notes: readonly string[] } {
  const text = parseXmlDocument(xml).getElementsByTagName('text')[0]!;
  const notes = text.getElementsByTagName('note').filter((element) => element.getAttribute('place') === 'foot');
  const words = notes.map(({ textContent }) => squeezed(textContent));
  for (const element of notes) element.parentNode!.removeChild(element);
  return { body: squeezed(text.textContent), notes: words };
}

describe('the words of a document', () => {
  it('come out of a Word file as they stand in the TEI, whatever they are', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...payloads),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'abc<>&"\'\\{}%w:t \u0085\u009f\u200f\u202e\u00ad林ש'), minLength: 1 }),
      fc.constant('x'.repeat(5000)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
        // What XML cannot hold never comes here.
        const legal = pieces.map((words) =>
          words.replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replace(/\r/g, ''),
        );
        const body = legal.map((words) => `<p>x${escapeXml(words)}${note('1', `y${escapeXml(words)}`)}z</p>`);
        const file = await wordFile(body.join(''));
        const shown = (words: string) => words.replace(/[\u007f-\u009f]/g, '\ufffd').replace(/[ \t\r\n]+/g, ' ');
        expect(paragraphsOf(file).slice(1, 1 + legal.length)).toEqual(
          legal.map((words, index) => `BodyText|x${shown(words)}{${index + 1}}${index === 0 ? '' : '1'}z`),
        );
        expect(paragraphsOf(file, 'word/footnotes.xml').slice(2)).toEqual(
          legal.map((words, index) => `FootnoteText|${index === 0 ? '' : '1'} y${shown(words)}`.replace(/ $/, '')),
        );
      }),
      { numRuns: 60 },
    );
  });

  for (const [name, xml] of Object.entries({ 'the sample': encodeText(sample).xml, 'five languages': fiveLanguages })) {
    itWith('soffice')(
      `of ${name} are what LibreOffice reads`,
      async () => {
        const { body, notes } = libreOffice(await wordFileOf(xml));
        const meant = wordsIn(xml);
        // Titles of parts and acta's own words stand between those of the text.
        const missing = meant.body.split(/[^\p{L}\p{N}]+/u).filter((word) => !body.includes(word));
        expect(missing).toEqual([]);
        expect(notes.map((words) => words.replace(/ \[the copy breaks off.*/, ''))).toEqual(
          meant.notes.map((words) => expect.stringContaining(words.slice(0, 60))),
        );
        for (const speech of parseXmlDocument(xml).getElementsByTagName('sp')) {
          const [first] = speech.getElementsByTagName('p');
          for (const called of first!.getElementsByTagName('note')) called.parentNode!.removeChild(called);
          const label = speech.getElementsByTagName('speaker')[0]?.textContent ?? '';
          expect(body).toContain(squeezed(`${label} ${first!.textContent}`).slice(0, 40));
        }
      },
      240_000,
    );
  }
});

describe('read again by acta, a Word file', () => {
  const body = `<pb n="11"/><div type="headnote"><p>An <hi rend="italic">introduction</hi>.</p></div><div type="proceedings"><head>Opening</head>
    <stage>The doors are <pb n="12"/>closed.</stage>
    <sp who="#a"><speaker>Adler:</speaker><p n="3">We <gap reason="editorial"/> begin.${note('1', '<p>At ten.</p><p>Or later.</p>')} <stage>[Applause.]</stage></p><p>And go on${note('*', 'By hand.')} <ref target="https://example.org/a?b=1&amp;c#d">there</ref>.</p></sp>
    <sp who="#b"><speaker>Baker:</speaker><p>So${note('2', 'See <ref target="https://example.org/x">this</ref>.')}<lb/>be it.</p></sp>
    <list rend="numbered"><item>One<list rend="bulleted"><item>inner</item></list></item><item>two${note('3', 'Third.')}</item></list>
    <lg><l>Roses</l><l>violets</l></lg>
    <table><row role="label"><cell>Votes</cell><cell>For</cell></row><row><cell rows="2">All</cell><cell>7</cell></row><row><cell>8</cell></row></table></div>
    <div type="source"><p>Archive, box 2.</p></div>`;

  it('has its speeches, its notes and their calls, and what each paragraph is', async () => {
    const { roles, anchors, manuscript, codes } = await read('a.docx', await wordFile(body));
    expect(codes).toEqual([]);
    const shown = new Map(
      roles!.slice(0, -1).map(([role, words]) => [words, typeof role === 'string' ? role : role?.type]),
    );
    expect(Object.fromEntries(shown)).toMatchObject({
      'A session': 'heading',
      'An introduction.': 'headnote',
      Opening: 'heading',
      'The doors are [12]closed.': 'stage',
      '3 Adler: We […] begin.1 [Applause.]': 'Speech',
      'And go on* there.': 'Speech',
      'Baker: So2': 'Speech',
      'be it.': 'Speech',
      One: 'item',
      inner: 'item',
      two3: 'item',
      Roses: 'verse',
      violets: 'verse',
      Votes: 'cell',
      '8': 'cell',
      'Archive, box 2.': 'source',
      '1 At ten.': 'note',
      'Or later.': 'note',
      '* By hand.': 'note',
      '2 See this.': 'note',
      '3 Third.': 'note',
    });
    const said = (type: string) => anchors!.filter(([anchor]) => anchor.type === type).map(([, words]) => words);
    expect(said('speaker')).toEqual(['Adler:', 'Baker:']);
    expect(said('call')).toEqual(['1', '*', '2', '3']);
    expect(said('noteNumber')).toEqual(['1', '*', '2', '3']);
    expect(anchors!.flatMap(([anchor]) => (anchor.type === 'page' ? [anchor.n] : []))).toEqual(['11', '12']);
    expect(said('stage')).toEqual(['[Applause.]']);
    expect(manuscript!.notes!.map(({ n, kind }) => `${kind} ${n}`)).toEqual([
      'footnote 1',
      'footnote *',
      'footnote 2',
      'footnote 3',
    ]);
  });

  it('says its title, whose it is, and its language', async () => {
    const file = await wordBook(['<p>One.</p>']);
    const { manuscript } = await read('a.docx', file);
    expect(manuscript!.properties).toEqual([
      { name: 'dc.title', value: 'An edition' },
      { name: 'dc.creator', value: 'Ann Editor; Bo & Co' },
      { name: 'dc.language', value: 'en' },
    ]);
    expect(partsOf(file)['docProps/core.xml']).not.toMatch(/created|modified|Un-named/);
  });

  it('keeps what is in another language, and its direction', async () => {
    const file = await wordFile(
      `<p>One <foreign xml:lang="ru">слово</foreign>.</p><p xml:lang="ar">كلمة <foreign xml:lang="fr">un mot</foreign>${note('1', 'هامش')}</p>`,
    );
    const { document, footnotes } = {
      document: partsOf(file)['word/document.xml']!,
      footnotes: partsOf(file)['word/footnotes.xml']!,
    };
    expect(document).toContain('<w:lang w:val="ru" w:bidi="ru"/></w:rPr><w:t xml:space="preserve">слово');
    expect(document).toMatch(
      /<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><w:lang w:val="ar" w:bidi="ar"\/><\/w:rPr><w:t xml:space="preserve">كلمة/,
    );
    expect(document).toMatch(/<w:r><w:rPr>(?:(?!rtl).)*<w:lang w:val="fr" w:bidi="fr"\/>/);
    expect(footnotes).toMatch(/<w:bidi\/><\/w:pPr>(?:(?!<w:p>).)*هامش/);
  });
});

describe('notes', () => {
  it('are counted by Word where they have its numbers, and have their own marks where they have not', async () => {
    const file = await wordFile(
      `<p>A${note('1', 'one')}B${note('1', 'of the editors', 'resp="#eds"')}C${note('2', 'two')}D${note('9', 'nine')}E${note('3', 'three')}</p>`,
      editors,
    );
    const calls = [
      ...partsOf(file)['word/document.xml']!.matchAll(/<w:footnoteReference([^>]*)\/>(?:<w:t[^>]*>([^<]*))?/g),
    ];
    expect(calls.map(([, attributes, mark]) => (/customMark/.test(attributes!) ? mark : 'counted'))).toEqual([
      'counted',
      'a',
      'counted',
      '9',
      'counted',
    ]);
    const { anchors } = await read('a.docx', file);
    expect(anchors!.filter(([{ type }]) => type === 'call').map(([, words]) => words)).toEqual([
      '1',
      'a',
      '2',
      '9',
      '3',
    ]);
  });

  itWith('soffice')(
    'are two thousand in LibreOffice where they are two thousand',
    async () => {
      const body = Array.from({ length: 2000 }, (_, i) => `<p>Word ${i}${note(`${i + 1}`, `note ${i}`)}.</p>`).join('');
      const { notes } = libreOffice(await wordFile(body));
      expect(notes).toEqual(Array.from({ length: 2000 }, (_, i) => `note ${i}`));
    },
    240_000,
  );

  it('to notes stand in these, for Word has no others', async () => {
    const file = await wordFile(`<p>A${note('1', `one${note('2', 'inner')} more`)}</p>`);
    expect(paragraphsOf(file, 'word/footnotes.xml').at(-1)).toBe('FootnoteText| one[inner] more');
  });
});

describe('a table', () => {
  const gridOf = async (rows: string) => {
    const table = parseXmlDocument(partsOf(await wordFile(`<table>${rows}</table>`))['word/document.xml']!);
    return table.getElementsByTagName('w:tr').map((row) =>
      row.getElementsByTagName('w:tc').map((cell) => {
        const span = cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val');
        const merge = cell.getElementsByTagName('w:vMerge')[0]?.getAttribute('w:val');
        return [
          squeezed(cell.textContent),
          span && span !== '1' && `>${span}`,
          merge && { restart: 'v', continue: '^' }[merge],
        ]
          .filter(Boolean)
          .join('');
      }),
    );
  };

  it('has each cell where it belongs, and rows of one width', async () => {
    expect(
      await gridOf(
        '<row><cell rows="2">a</cell><cell cols="2">b</cell></row><row><cell>c</cell></row><row><cell rows="9" cols="9">d</cell></row>',
      ),
    ).toEqual([['av', 'b>2', '', '', '', '', '', ''], ['^', 'c', '', '', '', '', '', '', ''], ['d>9']]);
  });

  it('that is wider than Word can have is lines, their cells parted by tabs', async () => {
    const cells = Array.from({ length: 64 }, (_, i) => `<cell>c${i}</cell>`).join('');
    expect(paragraphsOf(await wordFile(`<table><row>${cells}</row></table>`))).toContain(
      `BodyText|${Array.from({ length: 64 }, (_, i) => `c${i}`).join('\t')}`,
    );
  });
});

describe('links', () => {
  it('lead to the web alone, and each is known to the part that it stands in', async () => {
    const parts = partsOf(
      await wordFile(
        `<p><ref target="https://example.org/a">a</ref> <ref target="javascript:alert(1)">b</ref> <ref target="file:///etc/passwd">c</ref>${note('1', '<ref target="https://example.org/b">d</ref>')}</p>`,
      ),
    );
    const targets = (part: string) =>
      [...parts[part]!.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)" TargetMode="External"/g)].map(([, id, to]) => [
        id,
        to,
      ]);
    expect(targets('word/_rels/document.xml.rels')).toEqual([['rIdLink1', 'https://example.org/a']]);
    expect(targets('word/_rels/footnotes.xml.rels')).toEqual([['rIdLink2', 'https://example.org/b']]);
    expect(parts['word/document.xml']).toContain('r:id="rIdLink1"');
    expect(parts['word/footnotes.xml']).toContain('r:id="rIdLink2"');
  });
});

describe('the file of an edition', () => {
  it('opens each document on a page of its own, counts its notes and its lists anew, and leads to it from the contents', async () => {
    const one = `<head>Part</head><p>One${note('1', 'first')}.</p><list rend="numbered"><item>a</item></list>`;
    const file = await wordBook([`<div>${one}</div>`, `<div>${one}</div>`]);
    const { 'word/document.xml': document = '' } = partsOf(file);
    expect(paragraphsOf(file).map((words) => words.replace(/\{\d\}/, '{n}'))).toEqual([
      'Title|An edition',
      'Occasion|Edited by Ann Editor and Bo & Co',
      'Provenance|A press',
      'Heading1|Contents',
      'Toc1|Session 1',
      'Toc1|Session 2',
      'Heading1|Session 1',
      'Heading2|Part',
      'BodyText|One{n}.',
      'ListParagraph|a',
      'Heading1|Session 2',
      'Heading2|Part',
      'BodyText|One{n}.',
      'ListParagraph|a',
      'Heading1|Colophon',
      'Term|Publication\tA press',
    ]);
    const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const places = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(['document_1', 'document_2']);
    expect(places).toEqual(anchors);
    expect(document).not.toContain('customMarkFollows');
    expect(new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
  });
});

describe('a Word file', () => {
  const body = `<p>One${note('1', '<ref target="https://example.org/">two</ref>')} <ref target="https://example.org/">three</ref></p><list rend="numbered"><item>a</item></list><table><row><cell>b</cell></row></table>`;

  it('is the same bytes twice, in every time zone, whatever the clock and chance say', async () => {
    const [zone, clock, chance] = [process.env['TZ'], Date, Math.random];
    const files = [];
    try {
      for (const [place, time] of [
        ['UTC', 5e11],
        ['Pacific/Kiritimati', 1e12],
        ['America/St_Johns', 2e12],
      ] as const) {
        process.env['TZ'] = place;
        vi.useFakeTimers({ now: time, toFake: ['Date'] });
        Math.random = () => (time + 1) / 3e12;
        files.push(Buffer.from(await wordBook([body, body])).toString('base64'));
      }
    } finally {
      vi.useRealTimers();
      Math.random = chance;
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(Date).toBe(clock);
    expect(new Set(files).size).toBe(1);
  });

  it('has every style that it uses, by a name that says what it is for', async () => {
    const parts = partsOf(await wordFileOf(encodeText(sample).xml));
    const styles = parseXmlDocument(parts['word/styles.xml']!).getElementsByTagName('w:style');
    const names = new Map(
      styles.map((style) => [
        style.getAttribute('w:styleId'),
        style.getElementsByTagName('w:name')[0]!.getAttribute('w:val'),
      ]),
    );
    const used = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap((part) =>
      [...parts[part]!.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id!),
    );
    expect(used.filter((id) => !names.has(id))).toEqual([]);
    expect([...new Set(used)].map((id) => names.get(id))).toEqual(
      expect.arrayContaining([
        'Title',
        'Headnote',
        'Speech',
        'Speaker',
        'Source',
        'Omission',
        'Paragraph number',
        'footnote text',
      ]),
    );
    expect(names.size).toBe(styles.length);
  });
});
