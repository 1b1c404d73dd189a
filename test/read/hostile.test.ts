import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../sources.js';
import { archive, odtParts, odtXml, type Part, read, wordParts } from './archives.js';

/** Archives that no word processor writes. Each is refused with one error, before any part is unpacked that need not be. */

/** A format, an honest file of it, and how its main part is written. */
interface Form {
  readonly words: string;
  readonly file: string;
  readonly honest: readonly Part[];
  /** The main part, and its name in other capitals. */
  readonly main: string;
  readonly twin: string;
  readonly xml: (body: string, before?: string) => string;
  readonly paragraph: (words: string) => string;
  /** An element that can be in itself. */
  readonly group: string;
  /** End and begin of what is around the text. */
  readonly around: readonly [string, string];
  readonly embedded: string;
}

const paragraphOf = {
  word: (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`,
  openDocument: (words: string) => `<text:p>${words}</text:p>`,
};

const forms: readonly Form[] = [
  {
    words: 'a Word file',
    file: 'a.docx',
    honest: wordParts({ document: paragraphOf.word('Adams: We begin.') }),
    main: 'word/document.xml',
    twin: 'Word/Document.xml',
    xml: (body, before = '') =>
      `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    paragraph: paragraphOf.word,
    group: 'w:sdt',
    around: ['</w:body></w:document>', '<w:body>'],
    embedded: 'word/embeddings/t.docx',
  },
  {
    words: 'an OpenDocument text',
    file: 'a.odt',
    honest: odtParts({ body: paragraphOf.openDocument('Adams: We begin.') }),
    main: 'content.xml',
    twin: 'Content.xml',
    xml: (body, before = '') =>
      odtXml('document-content', `<office:body><office:text>${body}</office:text></office:body>`, before),
    paragraph: paragraphOf.openDocument,
    group: 'text:section',
    around: ['</office:text></office:body></office:document-content>', '<office:body>'],
    embedded: 'Basic/Standard/Module1.xml',
  },
];

/** A comment that does not compress, so that the ratio of the archive is honest. */
const noise = (numbers: number) =>
  `<!--${Array.from({ length: numbers }, (_, index) => Math.imul(index + 1, 2654435761) >>> 0).join(' ')}-->`;

describe.each(forms)('$words', (form) => {
  const { file, honest, main, xml, paragraph, group, around } = form;
  const document = paragraph('Adams: We begin.');
  const withPart = (part: Part) => archive([...honest, part]);
  const instead = (part: Partial<Part>) =>
    archive(honest.map((own) => (own.name === main ? { ...own, ...part } : own)));

  it('of honest parts is read', async () => {
    expect(await read(file, archive(honest))).toMatchObject({ text: 'Adams: We begin.\n', codes: [] });
  });

  it.each([
    '../../evil.txt',
    '/etc/evil',
    '..\\evil',
    'C:\\evil',
    'word/../../evil',
    'word\\evil.xml',
    'a/./b',
    'a\u0001b',
  ])('A24: with a part named %j is refused', async (name) => {
    const { codes, exit, text } = await read(file, withPart({ name, content: 'x' }));
    expect({ codes, exit, text }).toEqual({ codes: ['read/zip-name'], exit: 3, text: undefined });
  });

  it('A24: names the part that leads out of it', async () => {
    const { messages } = await read(file, withPart({ name: '../../evil.txt', content: 'x' }));
    expect(messages[0]).toContain('"../../evil.txt"');
  });

  it('A24: with a link among its parts is refused', async () => {
    const { codes, exit } = await read(file, withPart({ name: 'word/x.xml', content: '/etc/passwd', mode: 0xa1ff }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-name'], exit: 3 });
  });

  it.each([main, form.twin])('A24: with a second part %s is refused', async (name) => {
    const { codes, exit } = await read(file, withPart({ name, content: xml('') }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-duplicate'], exit: 3 });
  });

  it.each([
    ['a weak cipher', 0x801],
    ['a strong cipher', 0x841],
  ])('that is locked with %s is refused', async (_, flags) => {
    const { codes, exit } = await read(file, instead({ flags }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-encrypted'], exit: 3 });
  });

  it('A25: that unpacks to 200 MB is refused at the limit', async () => {
    const { codes, exit } = await read(file, instead({ content: Buffer.alloc(200 * 1024 * 1024, ' ') }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-limit'], exit: 4 });
  });

  it('A25: that unpacks to more than it says is refused, and so is one that says a wrong checksum', async () => {
    const bomb = instead({ content: Buffer.alloc(50 * 1024 * 1024, ' '), size: 10 });
    expect(await read(file, bomb)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3, text: undefined });
    const short = instead({ content: xml(document), size: 10 });
    expect(await read(file, short)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3 });
    const changed = instead({ checksum: 1 });
    expect(await read(file, changed)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3 });
  });

  it('A25: with an archive within it is refused, but an object of a word processor is named', async () => {
    const inner = archive(honest);
    const nested = await read(file, withPart({ name: 'inner.zip', content: inner }));
    expect(nested).toMatchObject({ codes: ['read/zip-nested'], exit: 4 });
    const zipped = await read(file, archive([{ name: 'minutes.docx', content: inner }]));
    expect(zipped).toMatchObject({ codes: ['read/zip-nested'], exit: 4 });
    const object = await read(file, withPart({ name: form.embedded, content: inner }));
    expect(object).toMatchObject({ codes: ['read/left-out'], exit: 0, text: 'Adams: We begin.\n' });
  });

  it('A25: with a million parts is refused', async () => {
    // A table of contents with a million entries has 47 MB; what counts is what the archive says of their number.
    const many = archive(honest);
    many.writeUInt16LE(0xfffe, many.length - 14);
    many.writeUInt16LE(0xfffe, many.length - 12);
    expect(await read(file, many)).toMatchObject({ codes: ['read/zip-limit'], exit: 4 });
    const real = archive(Array.from({ length: 10_001 }, (_, index) => ({ name: `p${index}`, content: '' })));
    expect(await read(file, real)).toMatchObject({ codes: ['read/zip-limit'], exit: 4 });
  });

  it('A26: that is cut off, at any byte, is refused and never half read', async () => {
    const whole = archive(honest);
    for (let end = 0; end < whole.length; end += 7) {
      const { exit, text } = await read(file, whole.subarray(0, end));
      expect({ end, exit, text }).toEqual({ end, exit: 3, text: undefined });
    }
  });

  it('with any byte changed is read as it was or refused', async () => {
    const whole = archive(honest);
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x11;
      const { exit, text } = await read(file, changed);
      if (text === undefined)
        expect({ at, exit }).toEqual({ at, exit: expect.toSatisfy((code) => code === 3 || code === 4) });
      else expect({ at, text }).toEqual({ at, text: 'Adams: We begin.\n' });
    }
  });

  it.each([
    ['an entity of another file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', 'XML-EXTENT', 3],
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY e "Adams">]>', '&e;', 'read/doctype', 3],
    ['a DTD', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">', '', 'read/doctype', 3],
    ['an undeclared entity', '', '&eacute;', 'XML-ENTITY', 3],
    ['text behind its root', '', around.join('x'), 'XML-WF', 3],
    ['an undeclared prefix', '', '<q:p/>', 'XML-WF', 3],
    ['300 elements in one another', '', `<${group}>`.repeat(300) + `</${group}>`.repeat(300), 'LIMIT-DEPTH', 4],
    ['a control character', '', paragraph('&#1;'), 'XML-CHAR', 3],
    ['400,001 elements', '', `<${group}/>`.repeat(400_001), 'read/zip-limit', 4],
  ])('with %s in a part is refused', async (_, before, body, code, exit) => {
    const found = await read(file, instead({ content: xml(body + noise(20_000), before) }));
    expect(found.codes).toEqual([code]);
    expect(found.messages[0]).toContain(main);
    expect(found.exit).toBe(exit);
  });

  it('of entities that multiply is refused as too long', async () => {
    const levels = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const bomb = xml(paragraph('&e10;'), `<!DOCTYPE x [<!ENTITY e0 "ha">${levels}]>`);
    expect(await read(file, instead({ content: bomb }))).toMatchObject({ codes: ['LIMIT-AMPLIFICATION'], exit: 4 });
  });

  it.skipIf(process.platform !== 'linux')(
    'A25: takes less than 512 MB of memory, also where it comes near to every limit',
    () => {
      const paragraphs = paragraph('so').repeat(133_000);
      const largest = instead({ content: xml(paragraphs + noise(200_000)) });
      for (const bomb of [largest, instead({ content: Buffer.alloc(200 * 1024 * 1024, ' ') })]) {
        const path = join(mkdtempSync(join(tmpdir(), 'acta-')), file);
        writeFileSync(path, bomb);
        const script = `import { Report, readManuscript } from ${JSON.stringify(join(root, 'dist/index.js'))};
        import { readFileSync } from 'node:fs';
        await readManuscript(${JSON.stringify(file)}, readFileSync(${JSON.stringify(path)}), {}, new Report());
        console.log(Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);`;
        const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
        expect(Number(stdout)).toBeGreaterThan(20);
        expect(Number(stdout)).toBeLessThan(512);
      }
    },
  );
});

describe('an OpenDocument text', () => {
  const [, { honest }] = forms as [Form, Form];

  it('whose manifest says that its parts are encrypted is refused', async () => {
    const entry =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>';
    const locked = archive([
      ...odtParts({ body: '', manifest: entry }).filter(({ name }) => name !== 'content.xml'),
      { name: 'content.xml', content: Buffer.from('8f1e02a7', 'hex') },
    ]);
    expect(await read('a.odt', locked)).toMatchObject({ codes: ['read/zip-encrypted'], exit: 3 });
  });

  it('without its text is refused, with a broken part that is not its text as well', async () => {
    const without = archive(honest.filter(({ name }) => name !== 'content.xml'));
    expect(await read('a.odt', without)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3 });
    for (const part of ['styles.xml', 'meta.xml']) {
      const broken = archive(honest.map((own) => (own.name === part ? { ...own, content: '<x>' } : own)));
      const { codes, messages, text } = await read('a.odt', broken);
      expect({ codes, text }).toEqual({ codes: ['XML-WF'], text: undefined });
      expect(messages[0]).toContain(part);
    }
  });

  it('does not grow by what it says of spaces, numbers, rows and formulas', async () => {
    const form = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="${'('.repeat(100_000)}"/></text:list-style>`;
    const items = '<text:list text:style-name="L1"><text:list-item><text:p>so</text:p></text:list-item></text:list>';
    const row =
      '<table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>';
    const formula = `<math xmlns="http://www.w3.org/1998/Math/MathML">${'x'.repeat(100_000)}</math>`;
    const object = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
    const parts = odtParts({
      automatic: form,
      body: `<text:p>a<text:s text:c="999999999"/>b${object.repeat(100)}</text:p>${items.repeat(100)}<table:table>${row}</table:table>`,
      others: [{ name: 'Object 1/content.xml', content: formula }],
    });
    const { text } = await read('a.odt', archive(parts));
    expect(text).toContain('so');
    expect(text!.length).toBeLessThan(120_000);
  });

  it.each([
    ['an entity of another file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', 'XML-EXTENT'],
    ['a DTD', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">', '', 'read/doctype'],
    ['what is not well-formed', '', '<text:p>', 'XML-WF'],
  ])('that is one XML file with %s is refused', async (_, before, content, code) => {
    const body = `<office:body><office:text><text:p>Adams: So.</text:p>${content}</office:text></office:body>`;
    const { codes, exit } = await read('a.fodt', Buffer.from(odtXml('document', body, before)));
    expect({ codes, exit }).toEqual({ codes: [code], exit: 3 });
  });
});

describe('a name that does not fit', () => {
  const [word, openDocument] = forms.map(({ honest }) => honest) as [readonly Part[], readonly Part[]];
  const withType = (content: string) =>
    archive(openDocument.map((part) => (part.name === 'mimetype' ? { ...part, content } : part)));
  const asSpreadsheet = ({ name, content }: Part) => ({
    name,
    content: String(content).replaceAll('office:text', 'office:spreadsheet'),
  });

  it.each([
    ['a.docx', 'Adams: We begin.', 'read/other-format'],
    ['a.docx', '', 'read/other-format'],
    ['a.txt', archive(word), 'read/other-format'],
    ['a.txt', '%PDF-1.7', 'input/unsupported'],
    ['a.txt', '{\\rtf1 x}', 'input/unsupported'],
    ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'input/unsupported'],
    ['a.docx', archive([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'input/unsupported'],
    ['a.docx', archive([{ name: 'notes.txt', content: 'x' }]), 'input/unsupported'],
    ['a.docx', archive(openDocument), 'read/other-format'],
    ['a.odt', archive(word), 'read/other-format'],
    ['a.odt', 'Adams: We begin.', 'read/other-format'],
    ['a.odt', withType('application/vnd.oasis.opendocument.spreadsheet'), 'input/unsupported'],
    ['a.odt', withType('application/vnd.oasis.opendocument.text-master'), 'input/unsupported'],
    ['a.odt', archive(openDocument.map(asSpreadsheet)), 'read/other-format'],
    // Word would show the one text and LibreOffice the other.
    ['a.odt', archive([...openDocument, ...word]), 'read/other-format'],
    ['a.docx', archive([...openDocument, ...word]), 'read/other-format'],
    ['a.fodt', odtXml('document', ''), 'read/other-format'],
    ['a.fodt', '<?xml version="1.0"?><text/>', 'read/other-format'],
  ])('%s is refused with the way out', async (file, content, code) => {
    const { codes, messages, exit } = await read(file, Buffer.from(content as string));
    expect({ codes, exit }).toEqual({ codes: [code], exit: 3 });
    expect(messages[0]).toMatch(/; (?:copy|give|save|open)/);
  });

  it('is no hindrance where the name says nothing', async () => {
    expect((await read('minutes', archive(word))).text).toBe('Adams: We begin.\n');
    expect((await read('minutes', archive(openDocument))).text).toBe('Adams: We begin.\n');
  });
});
