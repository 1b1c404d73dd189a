import type { DiagnosticCode } from '../diagnostics/diagnostic.js';
import { decodeWindows1252 } from '../manuscript/windows-1252.js';

/** A text read from bytes: without byte order mark, its line ends as they were. */
export interface DecodedXml {
  readonly text: string;
  readonly encoding: string;
}

/** Why bytes cannot be read as text. `before` is the text up to the fault, which tells line and column. */
export interface EncodingFault {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly before: string;
}

/** First bytes that give an encoding away (XML 1.0, appendix F). The longer signature of two that agree stands first. */
const signatures: ReadonlyArray<readonly [bytes: readonly number[], encoding: string, mark: boolean]> = [
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32', true],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32', true],
  [[0x00, 0x00, 0x00, 0x3c], 'utf-32', false],
  [[0x3c, 0x00, 0x00, 0x00], 'utf-32', false],
  [[0x4c, 0x6f, 0xa7, 0x94], 'ebcdic', false],
  [[0xef, 0xbb, 0xbf], 'utf-8', true],
  [[0xff, 0xfe], 'utf-16le', true],
  [[0xfe, 0xff], 'utf-16be', true],
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le', false],
  [[0x00, 0x3c, 0x00, 0x3f], 'utf-16be', false],
];

/** Names by which an XML declaration may call an encoding that the first bytes have already settled. */
const namesOf: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8'],
  'utf-16le': ['utf-16', 'utf-16le', 'iso-10646-ucs-2', 'ucs-2'],
  'utf-16be': ['utf-16', 'utf-16be', 'iso-10646-ucs-2', 'ucs-2'],
};

/**
 * Encodings of single bytes that the platform's decoder reads as a relative of theirs, with the highest byte each has:
 * by the WHATWG's rules it takes ASCII and Latin-1 for windows-1252, and in Node 20 windows-1252 for Latin-1.
 */
const byByte: Readonly<Record<string, number>> = {
  'us-ascii': 0x7f,
  ascii: 0x7f,
  'iso-8859-1': 0xff,
  latin1: 0xff,
  'windows-1252': 0xff,
  cp1252: 0xff,
};

/**
 * Reads the bytes of an XML document as text: by byte order mark, else by its XML declaration, else as UTF-8
 * (XML 1.0 section 4.3.3). Nothing is ever replaced by U+FFFD: bytes that do not fit are a fault, and so are a
 * declaration that contradicts the byte order mark and an encoding that is not known here.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml | EncodingFault {
  const [signature, signed, hasMark] =
    signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte)) ?? [];
  const declared = declaredEncoding(bytes, signed);
  const encoding = signed ?? declared ?? 'utf-8';
  if (signed !== undefined && declared !== undefined && !(namesOf[signed] ?? [signed]).includes(declared)) {
    const found = hasMark ? `its byte order mark says ${signed}` : `its bytes are ${signed}`;
    return fault('ENC-CONFLICT', `the XML declaration says ${declared} but ${found}; correct the declaration`);
  }
  if (signed === undefined && /^(?:utf-16|ucs-2|iso-10646-ucs-2|utf-16le|utf-16be)$/.test(encoding)) {
    return fault('ENC-CONFLICT', `the XML declaration says ${encoding} but the file is written in single bytes`);
  }
  const body = hasMark ? bytes.subarray(signature?.length) : bytes;
  const highest = byByte[encoding];
  return highest === undefined ? decodeBy(encoding, body) : decodeSingleBytes(encoding, body, highest);
}

/** The encoding that the XML declaration names, in lower case. */
function declaredEncoding(bytes: Uint8Array, signed: string | undefined): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  // The declaration itself is ASCII: dropping the zero bytes is enough to read it in UTF-16.
  const ascii = start
    .toString('latin1')
    .replace(signed?.startsWith('utf-16') ? /^\xff\xfe|^\xfe\xff|\0/g : /^\xef\xbb\xbf/, '');
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(ascii)?.[1]?.toLowerCase();
}

function decodeSingleBytes(encoding: string, bytes: Uint8Array, highest: number): DecodedXml | EncodingFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const wrong = buffer.findIndex((byte) => byte > highest);
  if (wrong >= 0) return invalidByte(encoding, buffer[wrong] as number, buffer.toString('latin1', 0, wrong));
  return { text: encoding.endsWith('1252') ? decodeWindows1252(buffer) : buffer.toString('latin1'), encoding };
}

function decodeBy(encoding: string, bytes: Uint8Array): DecodedXml | EncodingFault {
  const decoder = strictDecoder(encoding);
  if (decoder === undefined) {
    return fault('ENC-UNKNOWN', `the encoding “${encoding}” is not known here; save the file as UTF-8`);
  }
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return locateFault(decoder.encoding, bytes);
  }
}

function strictDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** Finds the first byte that does not fit: by pieces first, then byte by byte in the piece that fails. */
function locateFault(encoding: string, bytes: Uint8Array): EncodingFault {
  const pieceLength = 65_536;
  const good = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let start = 0;
  try {
    const probe = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    for (; start < bytes.length; start += pieceLength) {
      probe.decode(bytes.subarray(start, start + pieceLength), { stream: true });
    }
  } catch {
    // `start` is the beginning of the piece that fails.
  }
  let before = '';
  for (let at = 0; at < start; at += pieceLength) {
    before += good.decode(bytes.subarray(at, at + pieceLength), { stream: true });
  }
  let at = start;
  try {
    for (; at < bytes.length; at += 1) before += good.decode(bytes.subarray(at, at + 1), { stream: true });
  } catch {
    // `at` is the byte at which the decoder knew; the character it belongs to begins after `before`.
  }
  const culprit = encoding === 'utf-8' ? Buffer.byteLength(before) : Math.min(at, bytes.length - 1);
  return surrogateAt(encoding, bytes, culprit, before) ?? invalidByte(encoding, bytes[culprit] as number, before);
}

/** A surrogate written out in UTF-8, or standing alone in UTF-16, is a character that XML does not allow. */
function surrogateAt(encoding: string, bytes: Uint8Array, at: number, before: string): EncodingFault | undefined {
  if (encoding === 'utf-8') {
    const [first, second, third] = bytes.subarray(at, at + 3);
    if (first !== 0xed || second === undefined || second < 0xa0 || third === undefined) return undefined;
    return forbidden(0xd000 + ((second & 0x3f) << 6) + (third & 0x3f), before);
  }
  if (!encoding.startsWith('utf-16')) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const offset = before.length * 2;
  if (offset + 2 > bytes.length) return undefined;
  const unit = view.getUint16(offset, encoding === 'utf-16le');
  return unit >= 0xd800 && unit <= 0xdfff ? forbidden(unit, before) : undefined;
}

function forbidden(unit: number, before: string): EncodingFault {
  const name = `U+${unit.toString(16).toUpperCase()}`;
  return { code: 'XML-CHAR', message: `${name} is not allowed: it is half of a character; delete it`, before };
}

function invalidByte(encoding: string, byte: number, before: string): EncodingFault {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const message = `byte 0x${hex} does not belong in ${encoding}; save the file as UTF-8, or declare the encoding it is really in`;
  return { code: 'ENC-INVALID', message, before };
}

function fault(code: DiagnosticCode, message: string): EncodingFault {
  return { code, message, before: '' };
}
