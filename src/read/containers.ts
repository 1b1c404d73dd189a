import type { Report } from '../diagnostics/diagnostic.js';
import type { ArchiveName } from './formats.js';
import type { Archive } from './zip.js';

/** Documents that are archives, by a part that each has. */
const kinds: readonly { readonly part: RegExp; readonly is: 'docx' | { readonly words: string } }[] = [
  { part: /^word\/document\.xml$/i, is: 'docx' },
  { part: /^xl\/workbook\./i, is: { words: 'an Excel file' } },
  { part: /^ppt\/presentation\./i, is: { words: 'a PowerPoint file' } },
  { part: /^META-INF\/container\.xml$/, is: { words: 'an EPUB file' } },
  { part: /^index\/document\.iwa$/i, is: { words: 'a file of Pages' } },
];

const openDocument = 'application/vnd.oasis.opendocument.';

/** Texts among the documents of OpenDocument, and the template of one. */
const openDocumentTexts = /^text(?:-template|-web)?$/;

/** Other documents of OpenDocument. */
const openDocumentWords: Readonly<Record<string, string>> = {
  spreadsheet: 'an OpenDocument spreadsheet',
  presentation: 'an OpenDocument presentation',
  graphics: 'an OpenDocument drawing',
  'text-master': 'a master document of OpenDocument',
};

/** The format of a document that is an archive; nothing where acta reads no such document, and the report says so. */
export async function containerOf(file: string, archive: Archive, report: Report): Promise<ArchiveName | undefined> {
  const place = { place: { file } };
  const nested = archive.names.find((name) => /\.(?:zip|docx|docm|odt|7z|rar|gz|tar)$/i.test(name) && !isObject(name));
  if (nested !== undefined) {
    const message = `there is an archive in it, "${nested}"; unpack it and give the documents one by one`;
    report.add('read/zip-nested', message, place);
    return undefined;
  }
  const kind = kinds.find(({ part }) => archive.names.some((name) => part.test(name)))?.is;
  const type = await typeOf(archive);
  if (type?.startsWith(openDocument)) {
    const which = type.slice(openDocument.length);
    // What it calls itself and what is in it have to be one thing: each program would show what it looks for.
    if (kind !== undefined) {
      const message = `it calls itself OpenDocument, but holds ${kind === 'docx' ? 'a Word file' : kind.words}; open it in the program in which you read it, save it anew, and give that`;
      report.add('read/other-format', message, place);
      return undefined;
    }
    if (openDocumentTexts.test(which)) return 'odt';
    const words = Object.hasOwn(openDocumentWords, which)
      ? openDocumentWords[which]!
      : 'an OpenDocument file without text';
    report.add('input/unsupported', unread(words), place);
    return undefined;
  }
  if (kind === 'docx' || (kind === undefined && archive.names.includes('[Content_Types].xml'))) return 'docx';
  if (kind === undefined && archive.names.includes('content.xml') && archive.names.includes('META-INF/manifest.xml')) {
    return 'odt';
  }
  report.add('input/unsupported', unread(kind?.words ?? 'a zip archive and no document'), place);
  return undefined;
}

function unread(words: string): string {
  return `this is ${words}; save its text as a Word file (.docx), as an OpenDocument text (.odt) or as plain text and give that`;
}

/** What a document says of itself in its first part, as OpenDocument and EPUB have it. */
async function typeOf(archive: Archive): Promise<string | undefined> {
  const bytes = archive.names.includes('mimetype') ? await archive.part('mimetype') : undefined;
  return bytes && new TextDecoder().decode(bytes.subarray(0, 200)).trim();
}

/** What is embedded in a document by its word processor, which is named and left out. */
function isObject(name: string): boolean {
  return /^word\/embeddings\//i.test(name) || /^Object/.test(name);
}
