import { extname } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { isPage } from './html/encoding.js';

/** What a transcript may be written in. */
export type FormatName = 'text' | 'html' | 'docx' | 'odt' | 'markdown' | 'subtitles';

/** Formats that are archives of parts, which have to be opened to know which they are. */
export type ArchiveName = 'docx' | 'odt';

export interface Format {
  readonly name: FormatName;
  /** Endings of file names, the usual one first. */
  readonly endings: readonly string[];
  /** As a message calls such a file. */
  readonly words: string;
}

/** Formats that are read. The first one is that of a file whose name and content say nothing. */
export const formats: readonly Format[] = [
  { name: 'text', endings: ['.txt', '.text'], words: 'plain text' },
  { name: 'html', endings: ['.html', '.htm', '.xhtml'], words: 'a web page' },
  { name: 'docx', endings: ['.docx', '.docm', '.dotx'], words: 'a Word file' },
  { name: 'odt', endings: ['.odt', '.ott', '.fodt'], words: 'an OpenDocument text' },
  { name: 'markdown', endings: ['.md', '.markdown'], words: 'Markdown' },
  { name: 'subtitles', endings: ['.vtt', '.srt'], words: 'subtitles' },
];

/** A format that is not read, and what an editor can do about it. */
export interface Unsupported {
  readonly words: string;
  readonly wayOut: string;
}

const saveAsWord = 'open it in Word or LibreOffice, save it as .docx and give that';
const saveAsText = 'save its text as a .txt file and give that';

/** Formats that editors have and acta does not read, by ending. */
export const unsupported: Readonly<Record<string, Unsupported>> = {
  '.mht': { words: 'a web archive', wayOut: 'save the page as a web page (.html) and give that' },
  '.mhtml': { words: 'a web archive', wayOut: 'save the page as a web page (.html) and give that' },
  '.webarchive': { words: 'a web archive', wayOut: 'save the page as a web page (.html) and give that' },
  '.odm': { words: 'a master document of OpenDocument', wayOut: 'give the documents that it is made of one by one' },
  '.sxw': { words: 'a file of OpenOffice.org before 2005', wayOut: saveAsWord },
  '.doc': { words: 'a Word file of before 2007', wayOut: saveAsWord },
  '.dot': { words: 'a Word file of before 2007', wayOut: saveAsWord },
  '.rtf': { words: 'an RTF file', wayOut: saveAsWord },
  '.wpd': { words: 'a WordPerfect file', wayOut: saveAsWord },
  '.pages': { words: 'a file of Pages', wayOut: 'export it from Pages as Word (.docx) and give that' },
  '.pdf': { words: 'a PDF file', wayOut: saveAsText },
  '.epub': { words: 'an EPUB file', wayOut: saveAsText },
};

/** The format that the ending of a file's name says; `ending` in any case, with its point. */
export function formatOfEnding(ending: string): Format | undefined {
  return formats.find(({ endings }) => endings.includes(ending.toLowerCase()));
}

/** First bytes that no text has: what holds them, and whether that is a container that has to be opened to know. */
const signatures: readonly { readonly bytes: readonly number[]; readonly is: 'zip' | Unsupported }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'zip' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    is: {
      words: 'a Word file of before 2007, or one with a password',
      wayOut: 'open it in Word or LibreOffice, save it as .docx without a password and give that',
    },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: unsupported['.pdf']! },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: unsupported['.rtf']! },
];

/** What the first bytes of a file say that it is; nothing for a text. */
export function signatureOf(bytes: Uint8Array): 'zip' | Unsupported | undefined {
  return signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.is;
}

/** What a file is before it is opened: an OpenDocument text may be one XML file. */
export type Opening = Exclude<FormatName, ArchiveName> | 'archive' | 'flat-odt';

/**
 * The format to read a file in: that of its ending, unless its first bytes say otherwise. An archive has to be opened to know
 * which document it is. A file that is not what its name says, or of a format that is not read, is refused; the report says
 * what to do.
 */
export function formatFor(file: string, bytes: Uint8Array, report: Report): Opening | undefined {
  const named = formatOfEnding(extname(file));
  const signature = signatureOf(bytes);
  if (typeof signature === 'object') {
    report.add('input/unsupported', `this is ${signature.words}; ${signature.wayOut}`, { place: { file } });
    return undefined;
  }
  if (signature === 'zip') return 'archive';
  if (named?.name === 'odt' ? isXml(bytes) : named === undefined && isFlatOdt(bytes)) return 'flat-odt';
  if (named === undefined) return isPage(bytes) ? 'html' : 'text';
  if (named.name !== 'docx' && named.name !== 'odt') return named.name;
  const message = `the name says that this is ${named.words}, but it is none; copy it again from where it came, or name a plain text .txt`;
  report.add('read/other-format', message, { place: { file } });
  return undefined;
}

function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
}

function isXml(bytes: Uint8Array): boolean {
  return /^(?:\xEF\xBB\xBF)?\s{0,20}</.test(beginningOf(bytes));
}

/** Whether a file without a name that tells its format begins as an OpenDocument that is one XML file. */
function isFlatOdt(bytes: Uint8Array): boolean {
  return /^(?:\xEF\xBB\xBF)?\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:[\w.-]{1,40}:)?document\s[^>]{0,900}opendocument/.test(
    beginningOf(bytes),
  );
}

/** Whether the name of an archive says what it is, or nothing at all; else the report says how to name it. */
export function agrees(file: string, format: FormatName, report: Report): boolean {
  const named = formatOfEnding(extname(file));
  if (named === undefined || named.name === format) return true;
  const actual = formats.find(({ name }) => name === format)!;
  const message = `the name says that this is ${named.words}, but it is ${actual.words}; give it the ending ${actual.endings[0]}`;
  report.add('read/other-format', message, { place: { file } });
  return false;
}
