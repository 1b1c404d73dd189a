import { join } from 'node:path';
import type { DiagnosticCode, Report } from '../../diagnostics/diagnostic.js';
import type { Disk, Entry } from '../disk.js';

/** A folder that is looked at: where it is, what the user calls it, what is in it, and where findings go. */
export interface Folder {
  readonly disk: Disk;
  readonly path: string;
  readonly shownAs: string;
  readonly entries: readonly Entry[];
  readonly report: Report;
}

/** Opens a folder for looking at. A link among its files is reported and left alone: what it leads to is not in the folder. */
export function openFolder(disk: Disk, path: string, shownAs: string, report: Report): Folder {
  const folder = { disk, path, shownAs, entries: disk.list(path), report };
  for (const entry of folder.entries) {
    if (entry.kind === 'file' || entry.kind === 'directory') continue;
    const what = entry.kind === 'link' ? 'a link' : 'neither a file nor a folder';
    find(
      folder,
      'verify/not-a-file',
      entry.path,
      `this is ${what}, so nobody can tell what it holds; put the file itself here`,
    );
  }
  return folder;
}

/** The files of a folder by their paths below it. */
export function filesOf({ entries }: Folder): readonly string[] {
  return entries.flatMap(({ path, kind }) => (kind === 'file' ? [path] : []));
}

/** A finding about a file of the folder. */
export function find(folder: Folder, code: DiagnosticCode, path: string, message: string, line?: number): void {
  const file = join(folder.shownAs, path);
  folder.report.add(code, message, { place: { file, ...(line !== undefined && { line }) } });
}
