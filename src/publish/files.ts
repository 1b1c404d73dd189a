import { basename, dirname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Disk, localDisk } from './disk.js';
import { onDisk, putAway } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';
import { isRunning } from './lock.js';

/** A file to write outside a site. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What may be replaced: what stood there when the work began. Should it be another thing by now, it is left alone. */
  readonly replaces?: Uint8Array | 'nothing';
}

/** Writes one file whole: see `writeFilesWhole`. */
export function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  report: Report,
  disk?: Disk,
): Promise<boolean> {
  return writeFilesWhole([{ path, content }], report, disk);
}

/**
 * Writes files, each whole or not at all, replacing what stands there; folders are made as needed. All are written beside
 * their places and seen on the disk before the first is renamed into place, so a disk that is full changes nothing. A link or
 * a folder in a file's place is refused. Says whether all were written.
 */
export async function writeFilesWhole(
  files: readonly FileToWrite[],
  report: Report,
  disk: Disk = localDisk,
): Promise<boolean> {
  if (files.length === 0) return true;
  const staged: { readonly path: string; readonly temporary: string }[] = [];
  const interruption = putAwayIfInterrupted(() => removeAll(staged, disk));
  const written = await onDisk(files[0]!.path, report, async (aftermath) => {
    for (const { path } of files) {
      aftermath.path = path;
      if (!checkTarget(path, disk, report)) return false;
    }
    const stale = new Map<string, ReadonlyMap<string, readonly string[]>>();
    const stage = async ({ path, content }: FileToWrite): Promise<void> => {
      aftermath.path = path;
      const directory = dirname(path);
      if (!stale.has(directory)) {
        disk.makeDirectory(directory, { parents: true });
        stale.set(directory, staleIn(directory, disk));
      }
      for (const name of stale.get(directory)!.get(basename(path)) ?? []) disk.remove(join(directory, name));
      const temporary = temporaryOf(path, process.pid);
      staged.push({ path, temporary });
      await disk.writeNew(temporary, Buffer.from(content));
    };
    // Several at once, as the disk takes its time to say that it has one; all have ended before any is taken away.
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const group = files.slice(from, from + AT_ONCE);
      const results = await Promise.allSettled(group.map(stage));
      const failed = results.findIndex(({ status }) => status === 'rejected');
      if (failed < 0) continue;
      aftermath.path = group[failed]!.path;
      throw (results[failed] as PromiseRejectedResult).reason;
    }
    for (const file of files) if (!checkUnchanged(file, disk, report)) return false;
    for (const [index, { path, temporary }] of staged.entries()) {
      aftermath.path = path;
      disk.rename(temporary, path);
      aftermath.outcome = `${index + 1} of ${files.length} files were written before`;
    }
    for (const directory of new Set(files.map(({ path }) => dirname(path)))) disk.syncDirectory(directory);
    return true;
  });
  if (!written) removeAll(staged, disk);
  interruption.done();
  return written ?? false;
}

/** Makes a folder and those above it where they are not there yet; says whether it is there now. */
export async function makeFolder(path: string, report: Report, disk: Disk = localDisk): Promise<boolean> {
  const made = await onDisk(path, report, async () => {
    disk.makeDirectory(path, { parents: true });
    return true;
  });
  return made ?? false;
}

function checkTarget(path: string, disk: Disk, report: Report): boolean {
  const kind = disk.kindOf(path);
  if (kind === undefined || kind === 'file') return true;
  if (kind === 'link') {
    report.add('publish/link', 'this is a link to another place, and is not followed; name the file itself', {
      place: { file: path },
    });
  } else {
    report.add(
      'publish/not-a-file',
      'something that is not a file stands where a file would be written; move it away',
      {
        place: { file: path },
      },
    );
  }
  return false;
}

/** An editor may save a file while a build is under way. */
function checkUnchanged({ path, replaces }: FileToWrite, disk: Disk, report: Report): boolean {
  if (replaces === undefined) return true;
  const now = disk.kindOf(path) === undefined ? 'nothing' : disk.read(path);
  const same = now === 'nothing' || replaces === 'nothing' ? now === replaces : Buffer.compare(now, replaces) === 0;
  if (same) return true;
  report.add(
    'publish/meanwhile',
    'somebody changed this file while acta was at work, so it was left alone; run it again',
    {
      place: { file: path },
    },
  );
  return false;
}

/** Files that are written at the same time. */
const AT_ONCE = 8;

/** A name that `temporaryOf` gives: the file's, and the process that writes it. */
const temporaryName = /^\.(.+)\.tmp-(\d{1,15})$/s;

function temporaryOf(path: string, pid: number | string): string {
  return join(dirname(path), `.${basename(path)}.tmp-${pid}`);
}

/** What runs that were killed left in a folder, by the name of the file that it was to become. */
function staleIn(directory: string, disk: Disk): ReadonlyMap<string, readonly string[]> {
  const stale = new Map<string, string[]>();
  for (const name of disk.names(directory)) {
    const [, file, digits] = temporaryName.exec(name) ?? [];
    const pid = Number(digits);
    if (file === undefined || pid === 0 || (pid !== process.pid && isRunning(pid))) continue;
    stale.set(file, [...(stale.get(file) ?? []), name]);
  }
  return stale;
}

function removeAll(staged: readonly { readonly temporary: string }[], disk: Disk): void {
  for (const { temporary } of staged) putAway(() => disk.remove(temporary));
}
