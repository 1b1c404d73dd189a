/** What bagit.txt says (RFC 8493, 2.1.1). */
export interface Declaration {
  readonly version: Version;
  /** Decodes the other tag files of the bag. Throws a `TypeError` for what is not in its encoding. */
  decode(bytes: Uint8Array): string;
}

/** Before 1.0 a payload file needed to stand in one manifest only, and a name in it could stand there twice. */
export type Version = '0.93' | '0.94' | '0.95' | '0.96' | '0.97' | '1.0';

const versions: ReadonlySet<string> = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']);

/** Reads bagit.txt, which is in UTF-8 whatever the rest is in; what is wrong with it comes back as words. */
export function readDeclaration(bytes: Uint8Array): Declaration | string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'it begins with a byte order mark';
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n|\n|\r/);
  while (lines.at(-1) === '') lines.pop();
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1];
  if (version === undefined) return 'its first line is not "BagIt-Version: " and a number such as 1.0';
  if (!versions.has(version)) return `there is no version ${version} of BagIt that acta knows`;
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (encoding === undefined) return 'its second line is not "Tag-File-Character-Encoding: " and a name such as UTF-8';
  if (lines.length > 2) return 'it has more than two lines';
  const decode = decoderOf(encoding);
  return decode ? { version: version as Version, decode } : `"${encoding}" is not an encoding that can be read`;
}

function decoderOf(encoding: string): Declaration['decode'] | undefined {
  const name = encoding.toLowerCase();
  if (/^(?:iso[-_]?8859-1|latin-?1|us-ascii)$/.test(name)) return (bytes) => Buffer.from(bytes).toString('latin1');
  // To Node `utf-16` has its low byte first, whatever the mark at the beginning says.
  if (name === 'utf-16') {
    return (bytes) => {
      const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
      return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le', { fatal: true }).decode(bytes);
    };
  }
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
