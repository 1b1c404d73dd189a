import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { readPlainText } from '../../src/read/index.js';

const words = '“Sí”, said Zoë – 5 €.\nŠárka: naïve?\n';

function read(bytes: Uint8Array, encoding?: string) {
  const report = new Report();
  const manuscript = readPlainText('notes.txt', bytes, encoding === undefined ? {} : { encoding }, report);
  return { text: manuscript?.text, encoding: manuscript?.encoding, codes: report.diagnostics.map(({ code }) => code) };
}

/** Bytes of windows-1252, by the index of the Encoding Standard. */
function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94, Š: 0x8a };
  return Uint8Array.from([...text].map((character) => special[character] ?? character.charCodeAt(0)));
}

describe('a transcript is read', () => {
  it('in UTF-8, with and without byte order mark', () => {
    expect(read(Buffer.from(words))).toEqual({ text: words, encoding: 'utf-8', codes: [] });
    expect(read(Buffer.from(`\uFEFF${words}`)).text).toBe(words);
  });

  it('in UTF-16 of either byte order, by its mark', () => {
    const little = Buffer.from(`\uFEFF${words}`, 'utf16le');
    expect(read(little)).toEqual({ text: words, encoding: 'utf-16le', codes: [] });
    expect(read(Buffer.from(little).swap16())).toEqual({ text: words, encoding: 'utf-16be', codes: [] });
  });

  it('in windows-1252 with its quotation marks, when that is asked for', () => {
    expect(read(windows1252(words), 'windows-1252')).toEqual({ text: words, encoding: 'windows-1252', codes: [] });
  });

  it('in windows-1252 with a warning, when it is not UTF-8', () => {
    expect(read(windows1252(words))).toEqual({ text: words, encoding: 'windows-1252', codes: ['read/not-utf-8'] });
  });

  it('with line ends of any system as one', () => {
    expect(read(Buffer.from('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });
});

describe('a file is refused', () => {
  it('when it is not in the encoding that was asked for', () => {
    expect(read(windows1252(words), 'utf-8')).toMatchObject({ text: undefined, codes: ['read/not-this-encoding'] });
  });

  it('when nobody knows the encoding', () => {
    expect(read(Buffer.from(words), 'klingon')).toMatchObject({ text: undefined, codes: ['read/unknown-encoding'] });
  });

  it('when it holds NUL bytes, or no words', () => {
    expect(read(Buffer.from('a\0b'))).toMatchObject({ text: undefined, codes: ['read/binary'] });
    expect(read(Buffer.from(' \n\t\n'))).toMatchObject({ text: undefined, codes: ['read/empty'] });
  });
});

describe('UTF-16 without its mark', () => {
  it.each(['utf-16le', 'utf-16be'])('is refused with the name of %s, and read by it', (encoding) => {
    const text = 'Адамс: Да.\n\nЛевин: Нет.\n';
    const little = Buffer.from(text, 'utf16le');
    const bytes = encoding === 'utf-16le' ? little : little.swap16();
    const report = new Report();
    expect(readPlainText('notes.txt', bytes, {}, report)).toBeUndefined();
    expect(report.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['read/binary', expect.stringContaining(`--encoding ${encoding}`)],
    ]);
    expect(read(bytes, encoding)).toEqual({ text, encoding, codes: [] });
  });
});

describe('a character that XML cannot hold', () => {
  it('is replaced, and each is reported with its line', () => {
    const report = new Report();
    const manuscript = readPlainText('notes.txt', Buffer.from('a\nb\u0001c\uFFFF'), {}, report);
    expect(manuscript?.text).toBe('a\nb\uFFFDc\uFFFD');
    expect(report.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['read/illegal-character', 2],
      ['read/illegal-character', 2],
    ]);
  });
});
