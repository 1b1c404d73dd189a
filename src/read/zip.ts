import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';

/** What an archive may demand: a page of scanned images in vector form legitimately reaches 460:1, so small parts are free. */
export const zipLimits = {
  entries: 10_000,
  /** Bytes of one part, and of all parts that are read. */
  part: 32 * 1024 * 1024,
  total: 128 * 1024 * 1024,
  /** Inflated bytes for one compressed, of parts longer than `free`. */
  ratio: 200,
  free: 1024 * 1024,
} as const;

/** An archive whose table of contents was read and is sound. No part has been inflated yet, and none is ever written to disk. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; nothing when there is none of this name, or when it was refused and the report says why. */
  part(name: string): Promise<Uint8Array | undefined>;
}

/** Why an archive is refused. */
class Refusal extends Error {
  constructor(
    readonly code: DiagnosticCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Opens a zip archive in memory. The whole table of contents is looked at before any part: names that lead out of the archive,
 * links, parts that occur twice, encryption. Nothing comes back when the archive is refused; the report says why.
 */
export async function openArchive(file: string, bytes: Uint8Array, report: Report): Promise<Archive | undefined> {
  const refused = (cause: unknown): undefined => {
    const { code, message } = cause instanceof Refusal ? cause : translated(cause);
    report.add(code, message, { place: { file } });
    return undefined;
  };
  try {
    const zip = await opened(bytes);
    const entries = await entriesOf(zip);
    let total = 0;
    return {
      names: [...entries.keys()],
      async part(name) {
        const entry = entries.get(name);
        if (!entry) return undefined;
        try {
          const content = await inflate(zip, entry, zipLimits.total - total);
          total += content.length;
          return content;
        } catch (cause) {
          return refused(cause);
        }
      },
    };
  } catch (cause) {
    return refused(cause);
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const options = {
    autoClose: false,
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
    decodeStrings: true,
  };
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > zipLimits.entries) {
    const message = `the archive holds ${zip.entryCount} parts, more than ${zipLimits.entries}; save the document anew`;
    throw new Refusal('read/zip-limit', message);
  }
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      try {
        checkEntry(entry, folded);
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (cause) {
        reject(cause);
      }
    });
    zip.readEntry();
  });
  return entries;
}

/** Names are compared without regard to capitals: part names are (ECMA-376 part 2, 6.2.2.3). */
function checkEntry(entry: Entry, seen: Set<string>): void {
  const { fileName } = entry;
  const key = fileName.normalize('NFC').toLowerCase();
  if (seen.has(key)) {
    throw new Refusal(
      'read/zip-duplicate',
      `"${fileName}" occurs twice in the archive; programs would read different texts`,
    );
  }
  seen.add(key);
  const unix = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0;
  if (unix !== 0 && unix !== 0x8000 && unix !== 0x4000) {
    throw new Refusal('read/zip-name', `"${fileName}" is a link, not a part of the document; save the document anew`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name must not have
  if (/(?:^|\/)\.\.?(?:\/|$)|^\/|\/\/|^[A-Za-z]:|[\\\u0000-\u001f]/.test(fileName)) throw wrongName(fileName);
  if (entry.isEncrypted()) {
    throw new Refusal('read/zip-encrypted', 'the file is locked with a password; save it without one and give that');
  }
}

function wrongName(name: string): Refusal {
  const message = `"${name}" is no name of a part: it leads out of the archive; the file was not made by a word processor`;
  return new Refusal('read/zip-name', message);
}

/** Counts the bytes as they come: what the table of contents says of their number may be a lie. */
function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const most = Math.min(zipLimits.part, left, Math.max(zipLimits.free, entry.compressedSize * zipLimits.ratio));
  const tooLong = () =>
    new Refusal(
      'read/zip-limit',
      `"${entry.fileName}" is longer than ${most} bytes when it is unpacked; divide the document`,
    );
  if (entry.uncompressedSize > most) return Promise.reject(tooLong());
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let length = 0;
      let checksum = 0;
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        checksum = crc32(chunk, checksum);
        if (length <= most) chunks.push(chunk);
        else {
          reject(tooLong());
          stream.destroy();
        }
      });
      stream.on('end', () => {
        if (checksum >>> 0 === entry.crc32 >>> 0) return resolve(Buffer.concat(chunks, length));
        reject(
          new Refusal('read/zip-damaged', `"${entry.fileName}" is damaged: its checksum is wrong; copy the file again`),
        );
      });
    });
  });
}

/** yauzl's reasons, by its words (lib 3.4), in words for an editor. */
function translated(cause: unknown): { readonly code: DiagnosticCode; readonly message: string } {
  const words = cause instanceof Error ? cause.message : String(cause);
  const name = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(words)?.[1];
  if (name !== undefined) return wrongName(name);
  if (/encrypt/i.test(words)) {
    return {
      code: 'read/zip-encrypted',
      message: 'the file is locked with a password; save it without one and give that',
    };
  }
  return {
    code: 'read/zip-damaged',
    message: `the file is cut off or damaged, so it cannot be opened (${words}); copy it again from where it came`,
  };
}
