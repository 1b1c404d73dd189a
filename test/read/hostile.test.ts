import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../sources.js';
import { archive, type Part, read, wordParts } from './archives.js';

/** Archives that no word processor writes. Each is refused with one error, before any part is unpacked that need not be. */

const document = '<w:p><w:r><w:t>Adams: We begin.</w:t></w:r></w:p>';
const honest = wordParts({ document });
const withPart = (part: Part) => archive([...honest, part]);
const instead = (part: Partial<Part>) =>
  archive(honest.map((own) => (own.name === 'word/document.xml' ? { ...own, ...part } : own)));
const xml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A comment that does not compress, so that the ratio of the archive is honest. */
const noise = (numbers: number) =>
  `<!--${Array.from({ length: numbers }, (_, index) => Math.imul(index + 1, 2654435761) >>> 0).join(' ')}-->`;

describe('a Word file', () => {
  it('of honest parts is read', async () => {
    expect(await read('a.docx', archive(honest))).toMatchObject({ text: 'Adams: We begin.\n', codes: [] });
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
  ])('with a part named %j is refused', async (name) => {
    const { codes, exit, text } = await read('a.docx', withPart({ name, content: 'x' }));
    expect({ codes, exit, text }).toEqual({ codes: ['read/zip-name'], exit: 3, text: undefined });
  });

  it('names the part that leads out of it', async () => {
    const { messages } = await read('a.docx', withPart({ name: '../../evil.txt', content: 'x' }));
    expect(messages[0]).toContain('"../../evil.txt"');
  });

  it('with a link among its parts is refused', async () => {
    const { codes, exit } = await read(
      'a.docx',
      withPart({ name: 'word/x.xml', content: '/etc/passwd', mode: 0xa1ff }),
    );
    expect({ codes, exit }).toEqual({ codes: ['read/zip-name'], exit: 3 });
  });

  it.each(['word/document.xml', 'Word/Document.xml'])('with a second part %s is refused', async (name) => {
    const { codes, exit } = await read('a.docx', withPart({ name, content: xml('') }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-duplicate'], exit: 3 });
  });

  it.each([
    ['a weak cipher', 0x801],
    ['a strong cipher', 0x841],
  ])('that is locked with %s is refused', async (_, flags) => {
    const { codes, exit } = await read('a.docx', instead({ flags }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-encrypted'], exit: 3 });
  });

  it('that unpacks to 200 MB is refused at the limit', async () => {
    const { codes, exit } = await read('a.docx', instead({ content: Buffer.alloc(200 * 1024 * 1024, ' ') }));
    expect({ codes, exit }).toEqual({ codes: ['read/zip-limit'], exit: 4 });
  });

  it('that unpacks to more than it says is refused, and so is one that says a wrong checksum', async () => {
    const bomb = instead({ content: Buffer.alloc(50 * 1024 * 1024, ' '), size: 10 });
    expect(await read('a.docx', bomb)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3, text: undefined });
    const short = instead({ content: xml(document), size: 10 });
    expect(await read('a.docx', short)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3 });
    const changed = instead({ checksum: 1 });
    expect(await read('a.docx', changed)).toMatchObject({ codes: ['read/zip-damaged'], exit: 3 });
  });

  it('with an archive within it is refused, but an object of a word processor is named', async () => {
    const inner = archive(honest);
    const nested = await read('a.docx', withPart({ name: 'inner.zip', content: inner }));
    expect(nested).toMatchObject({ codes: ['read/zip-nested'], exit: 4 });
    const zipped = await read('a.docx', archive([{ name: 'minutes.docx', content: inner }]));
    expect(zipped).toMatchObject({ codes: ['read/zip-nested'], exit: 4 });
    const object = await read('a.docx', withPart({ name: 'word/embeddings/t.docx', content: inner }));
    expect(object).toMatchObject({ codes: ['read/left-out'], exit: 0, text: 'Adams: We begin.\n' });
  });

  it('with a million parts is refused', async () => {
    // A table of contents with a million entries has 47 MB; what counts is what the archive says of their number.
    const many = archive(honest);
    many.writeUInt16LE(0xfffe, many.length - 14);
    many.writeUInt16LE(0xfffe, many.length - 12);
    expect(await read('a.docx', many)).toMatchObject({ codes: ['read/zip-limit'], exit: 4 });
    const real = archive(Array.from({ length: 10_001 }, (_, index) => ({ name: `p${index}`, content: '' })));
    expect(await read('a.docx', real)).toMatchObject({ codes: ['read/zip-limit'], exit: 4 });
  });

  it('that is cut off, at any byte, is refused and never half read', async () => {
    const whole = archive(honest);
    for (let end = 0; end < whole.length; end += 7) {
      const { exit, text } = await read('a.docx', whole.subarray(0, end));
      expect({ end, exit, text }).toEqual({ end, exit: 3, text: undefined });
    }
  });

  it('with any byte changed is read as it was or refused', async () => {
    const whole = archive(honest);
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x11;
      const { exit, text } = await read('a.docx', changed);
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
    ['text behind its root', '', '</w:body></w:document>x<w:body>', 'XML-WF', 3],
    ['an undeclared prefix', '', '<q:p/>', 'XML-WF', 3],
    ['300 elements in one another', '', '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300), 'LIMIT-DEPTH', 4],
    ['a control character', '', '<w:p>&#1;</w:p>', 'XML-CHAR', 3],
    ['400,001 elements', '', '<w:p/>'.repeat(400_001), 'read/zip-limit', 4],
  ])('with %s in a part is refused', async (_, before, body, code, exit) => {
    const found = await read('a.docx', instead({ content: xml(body + noise(20_000), before) }));
    expect(found.codes).toEqual([code]);
    expect(found.messages[0]).toContain('word/document.xml');
    expect(found.exit).toBe(exit);
  });

  it('of entities that multiply is refused as too long', async () => {
    const levels = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const bomb = xml('<w:p>&e10;</w:p>', `<!DOCTYPE x [<!ENTITY e0 "ha">${levels}]>`);
    expect(await read('a.docx', instead({ content: bomb }))).toMatchObject({ codes: ['LIMIT-AMPLIFICATION'], exit: 4 });
  });

  it.skipIf(process.platform !== 'linux')(
    'takes less than 512 MB of memory, also where it comes near to every limit',
    () => {
      const paragraphs = '<w:p><w:r><w:t>so</w:t></w:r></w:p>'.repeat(133_000);
      const largest = instead({ content: xml(paragraphs + noise(200_000)) });
      for (const bomb of [largest, instead({ content: Buffer.alloc(200 * 1024 * 1024, ' ') })]) {
        const file = join(mkdtempSync(join(tmpdir(), 'acta-')), 'a.docx');
        writeFileSync(file, bomb);
        const script = `import { Report, readManuscript } from ${JSON.stringify(join(root, 'dist/index.js'))};
        import { readFileSync } from 'node:fs';
        await readManuscript('a.docx', readFileSync(${JSON.stringify(file)}), {}, new Report());
        console.log(Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);`;
        const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
        expect(Number(stdout)).toBeGreaterThan(20);
        expect(Number(stdout)).toBeLessThan(512);
      }
    },
  );
});

describe('a name that does not fit', () => {
  it.each([
    ['a.docx', 'Adams: We begin.', 'read/other-format'],
    ['a.docx', '', 'read/other-format'],
    ['a.txt', archive(honest), 'read/other-format'],
    ['a.txt', '%PDF-1.7', 'input/unsupported'],
    ['a.txt', '{\\rtf1 x}', 'input/unsupported'],
    ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'input/unsupported'],
    ['a.docx', archive([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'input/unsupported'],
    ['a.docx', archive([{ name: 'notes.txt', content: 'x' }]), 'input/unsupported'],
  ])('%s is refused with the way out', async (file, content, code) => {
    const { codes, messages, exit } = await read(file, Buffer.from(content as string));
    expect({ codes, exit }).toEqual({ codes: [code], exit: 3 });
    expect(messages[0]).toMatch(/; (?:copy|give|save|open)/);
  });

  it('is no hindrance where the name says nothing', async () => {
    expect((await read('minutes', archive(honest))).text).toBe('Adams: We begin.\n');
  });
});
