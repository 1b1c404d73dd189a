import type { Report } from '../diagnostics/diagnostic.js';
import { decodeWindows1252 } from '../manuscript/windows-1252.js';

export interface Decoded {
  /** Text with line ends as `\n`, without BOM, with every character that XML 1.0 forbids replaced by U+FFFD. */
  readonly text: string;
  readonly encoding: string;
}

/** Byte order marks of the Unicode Standard, section 23.8. */
const boms: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Decodes bytes: a BOM decides, then the encoding that was asked for, then UTF-8, then windows-1252 with a warning. */
export function decode(
  file: string,
  bytes: Uint8Array,
  asked: string | undefined,
  report: Report,
): Decoded | undefined {
  const bom = boms.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const wanted = bom?.encoding ?? asked;
  const unmarked = wanted === undefined ? unmarkedUtf16(bytes) : undefined;
  if (unmarked !== undefined) {
    const message = `the file holds NUL bytes as ${unmarked} without its mark would; if it is that, say --encoding ${unmarked}, else save it as text in UTF-8`;
    report.add('read/binary', message, { place: { file, line: 1 } });
    return undefined;
  }
  const decoded = wanted === undefined ? guess(file, bytes, report) : decodeAs(file, bytes, wanted, report);
  if (decoded === undefined) return undefined;
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0) {
    report.add(
      'read/binary',
      'the file holds NUL bytes, so it is not plain text; save it as text in UTF-8 and try again',
      {
        place: { file, line: decoded.text.slice(0, nul).split('\n').length },
      },
    );
    return undefined;
  }
  return { ...decoded, text: clean(file, decoded.text, report) };
}

/** Bytes that are looked at to tell UTF-16 that has no mark. */
const SAMPLE = 4_000;

/** UTF-16 by its NUL bytes: a text of any script has spaces and line ends, which have one each, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return undefined;
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2]! += 1;
  const [even, odd] = nuls as [number, number];
  if (even > 0 === odd > 0 || (even + odd) * 20 < sample.length) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function guess(file: string, bytes: Uint8Array, report: Report): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const place = { file, line: lineOfInvalidUtf8(bytes) };
    report.add(
      'read/not-utf-8',
      'the file is not UTF-8 from here on; it was read as windows-1252. Look at the accented letters, or name the encoding with --encoding',
      { place },
    );
    return decodeAs(file, bytes, 'windows-1252', report);
  }
}

function decodeAs(file: string, bytes: Uint8Array, encoding: string, report: Report): Decoded | undefined {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    report.add('read/unknown-encoding', `"${encoding}" is not an encoding that can be read here`, {
      place: { file },
      expected: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251', 'iso-8859-2', 'big5'],
    });
    return undefined;
  }
  try {
    const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    return { text, encoding: decoder.encoding };
  } catch {
    report.add('read/not-this-encoding', `the file is not ${decoder.encoding}; name its encoding with --encoding`, {
      place: { file },
    });
    return undefined;
  }
}

function lineOfInvalidUtf8(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const bad = lenient.indexOf('\uFFFD');
  return lenient.slice(0, Math.max(0, bad)).split('\n').length;
}

// Characters outside the production Char of XML 1.0 (section 2.2); with the flag u a lone surrogate is one of them.
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Line ends become `\n`; form feeds become spaces; what XML cannot hold becomes U+FFFD. */
function clean(file: string, text: string, report: Report): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[\f\v]/g, ' ');
  return lines.replace(illegal, (character, offset: number) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    report.add('read/illegal-character', `${name} cannot stand in XML and was replaced by U+FFFD`, {
      place: { file, line: lines.slice(0, offset).split('\n').length },
    });
    return '\uFFFD';
  });
}
