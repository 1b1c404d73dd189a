import { digest } from '../artifact/digest.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import type { PageLayout } from '../manuscript/page-layout.js';
import type { XmlReader } from '../manuscript/xml.js';
import { containerOf } from './containers.js';
import { decode } from './decode.js';
import { type ArchiveName, agrees, formatFor, type Opening } from './formats.js';
import { readText } from './text.js';
import type { Archive } from './zip.js';

export interface ReadOptions {
  /** Encoding to read the bytes in where it is neither UTF-8 nor marked by a BOM, e.g. `windows-1252`. */
  readonly encoding?: string;
  /** Reads the XML parts of a file, behind the gate; needed for formats that are made of such. */
  readonly readXml?: XmlReader;
  /** How web pages mark what their parts are; the most particular first. */
  readonly layouts?: readonly PageLayout[];
}

/** What every reader is given. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly options: ReadOptions;
}

type Reader = (source: Source, report: Report) => Promise<Manuscript | undefined> | Manuscript | undefined;

/** The reader of each format, as far as a file has to be opened to know it. */
const readers: Readonly<Record<Opening, Reader>> = {
  text: readTextBytes,
  html: async (source, report) => (await import('./html/index.js')).readHtml(source, report),
  markdown: async (source, report) => {
    const decoded = decode(source.file, source.bytes, source.options.encoding, report);
    const { readMarkdown } = await import('./markdown/index.js');
    return decoded && readMarkdown({ file: source.file, sha256: source.sha256, ...decoded }, report);
  },
  subtitles: async (source, report) => {
    const decoded = decode(source.file, source.bytes, source.options.encoding, report);
    const { readSubtitles } = await import('./subtitles/index.js');
    return decoded && readSubtitles({ file: source.file, sha256: source.sha256, ...decoded }, report);
  },
  'flat-odt': async ({ file, bytes, sha256, options }, report) => {
    const readXml = needed(options.readXml);
    return (await import('./odt/index.js')).readFlatOdt({ file, sha256, bytes, readXml }, report);
  },
  archive: readArchive,
};

type ArchiveReader = (
  source: {
    readonly file: string;
    readonly sha256: string;
    readonly archive: Archive;
    readonly readXml: XmlReader;
  },
  report: Report,
) => Promise<Manuscript | undefined>;

/** The reader of each format that is an archive of XML parts. */
const archiveReaders: Readonly<Record<ArchiveName, ArchiveReader>> = {
  docx: async (source, report) => (await import('./docx/index.js')).readDocx(source, report),
  odt: async (source, report) => (await import('./odt/index.js')).readOdt(source, report),
};

function needed(readXml: XmlReader | undefined): XmlReader {
  if (!readXml) throw new TypeError('readManuscript needs `readXml` for a file that is made of XML parts');
  return readXml;
}

/**
 * Reads a transcript as a manuscript, by the format that its name and its content say. Nothing comes back when the two
 * disagree, when the file is damaged or holds no words; the report then says why.
 */
export async function readManuscript(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  report: Report,
): Promise<Manuscript | undefined> {
  const source = { file, bytes, options, sha256: digest('sha256', bytes) };
  const format = formatFor(file, bytes, report);
  return format === undefined ? undefined : readers[format](source, report);
}

/** Reads a document that is an archive of XML parts. */
async function readArchive({ file, bytes, options, sha256 }: Source, report: Report): Promise<Manuscript | undefined> {
  const readXml = needed(options.readXml);
  const { openArchive } = await import('./zip.js');
  const archive = await openArchive(file, bytes, report);
  const format = archive && (await containerOf(file, archive, report));
  if (!archive || !format || !agrees(file, format, report)) return undefined;
  return archiveReaders[format]({ file, sha256, archive, readXml }, report);
}

/** Reads plain text, whatever its name says. */
export function readPlainText(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  report: Report,
): Manuscript | undefined {
  return readTextBytes({ file, bytes, options, sha256: digest('sha256', bytes) }, report);
}

function readTextBytes({ file, bytes, sha256, options }: Source, report: Report): Manuscript | undefined {
  const decoded = decode(file, bytes, options.encoding, report);
  return decoded && readText({ file, sha256, ...decoded }, report);
}
