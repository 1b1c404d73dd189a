import type { Report } from '../diagnostics/diagnostic.js';
import type { FormatName } from './formats.js';
import type { Archive } from './zip.js';

/** Documents that are archives, by a part that each has. */
const kinds: readonly { readonly part: RegExp; readonly is: FormatName | string }[] = [
  { part: /^word\/document\.xml$/i, is: 'docx' },
  { part: /^xl\/workbook\./i, is: 'an Excel file' },
  { part: /^ppt\/presentation\./i, is: 'a PowerPoint file' },
  { part: /^META-INF\/container\.xml$/, is: 'an EPUB file' },
  { part: /^index\/document\.iwa$/i, is: 'a file of Pages' },
];

const openDocument = 'application/vnd.oasis.opendocument.';

/** The format of a document that is an archive; nothing where acta reads no such document, and the report says so. */
export async function containerOf(file: string, archive: Archive, report: Report): Promise<FormatName | undefined> {
  const nested = archive.names.find((name) => /\.(?:zip|docx|docm|odt|7z|rar|gz|tar)$/i.test(name) && !isObject(name));
  if (nested !== undefined) {
    report.add(
      'read/zip-nested',
      `there is an archive in it, "${nested}"; unpack it and give the documents one by one`,
      {
        place: { file },
      },
    );
    return undefined;
  }
  const mimetype = archive.names.includes('mimetype') ? await archive.part('mimetype') : undefined;
  const type = mimetype && new TextDecoder().decode(mimetype).trim();
  const kind = type?.startsWith(openDocument)
    ? 'an OpenDocument file'
    : kinds.find(({ part }) => archive.names.some((name) => part.test(name)))?.is;
  if (kind === 'docx' || (kind === undefined && archive.names.includes('[Content_Types].xml'))) return 'docx';
  const message = `this is ${kind ?? 'a zip archive and no document'}; save its text as a Word file (.docx) or as plain text and give that`;
  report.add('input/unsupported', message, { place: { file } });
  return undefined;
}

/** What is embedded in a document by its word processor, which is named and left out. */
function isObject(name: string): boolean {
  return /^word\/embeddings\//i.test(name) || /^Object/.test(name);
}
