import { type Dirent, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A document of an edition: its transcript, its TEI file, or both. */
export interface EditionDocument {
  /** File name without extension; the same for transcript and TEI. */
  readonly name: string;
  /** Paths as the user would name them. */
  readonly transcripts: readonly string[];
  readonly tei?: string;
}

/**
 * What an edition's folders hold, sorted by name: every file in `transcripts/`, whatever its format, and every `.xml` in
 * `tei/`. Hidden files and folders are left out; a folder that is not there holds nothing.
 */
export function listDocuments(directory: string): readonly EditionDocument[] {
  const transcripts = filesIn(join(directory, 'transcripts'));
  const tei = filesIn(join(directory, 'tei')).filter((path) => extname(path).toLowerCase() === '.xml');
  const byName = new Map<string, { name: string; transcripts: string[]; tei?: string }>();
  const document = (path: string) => {
    const name = documentName(path);
    const known = byName.get(name) ?? { name, transcripts: [] };
    byName.set(name, known);
    return known;
  };
  for (const path of transcripts) document(path).transcripts.push(path);
  for (const path of tei) document(path).tei = path;
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Name of a document: that of its file without folder and extension. */
export function documentName(path: string): string {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return file.slice(0, file.length - extname(file).length);
}

/** Files of a folder, without hidden ones, sorted by name; none where the folder is not there. */
export function filesIn(directory: string): readonly string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(directory, entry.name))
    .sort();
}
