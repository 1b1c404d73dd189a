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
 * What an edition's folders hold, in the order of their names, `d2` before
 * `d10`: every file in `transcripts/`, whatever its format, and every `.xml` in
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
  return [...byName.values()].sort((a, b) => compareNames(a.name, b.name));
}

/** Order of names in which numbers count as numbers. It is the same in every locale. */
function compareNames(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => name.split(/(\d+)/));
  for (const [index, part] of first!.entries()) {
    const other = second![index];
    if (other === undefined) return 1;
    if (part === other) continue;
    // Every second part is a number; of two that are the same the shorter is first, as 7 is before 007.
    const difference = index % 2 === 1 ? Number(part) - Number(other) : 0;
    if (difference !== 0) return difference;
    if (index % 2 === 1 && part.length !== other.length) return part.length - other.length;
    return part < other ? -1 : 1;
  }
  return first!.length - second!.length;
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
