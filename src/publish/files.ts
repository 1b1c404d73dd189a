import { basename, dirname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Disk, localDisk } from './disk.js';
import { type Aftermath, onDisk, putAway } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';
import { isRunning, type Purpose, takeLock } from './lock.js';

/** A file to write outside a site. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What may be replaced: what stood there when the work began. Should it be another thing by now, it is left alone. */
  readonly replaces?: Uint8Array | 'nothing';
  /** Can be made again: that the computer loses power may leave it empty. Spares the wait for the disk. */
  readonly isCopy?: boolean;
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
 * a folder in a file's place is refused. Files may come one after the other, while others are still made: if the report has
 * an error when the last one has come, nothing is written. Says whether all were written.
 */
export async function writeFilesWhole(
  files: Iterable<FileToWrite> | AsyncIterable<FileToWrite>,
  report: Report,
  disk: Disk = localDisk,
): Promise<boolean> {
  const stage = new Stage(disk);
  const interruption = putAwayIfInterrupted(() => stage.putAway());
  const taken: Pick<FileToWrite, 'path' | 'replaces'>[] = [];
  const work = async (aftermath: Aftermath): Promise<boolean> => {
    try {
      for await (const file of files) {
        aftermath.path = file.path;
        if (!checkTarget(file.path, disk, report)) return false;
        taken.push({ path: file.path, ...(file.replaces !== undefined && { replaces: file.replaces }) });
        await stage.take(file);
      }
    } finally {
      await stage.settle(aftermath);
    }
    stage.assertWhole();
    if (report.hasErrors) return false;
    for (const file of taken) if (!checkUnchanged(file, disk, report)) return false;
    for (const [index, { path, temporary }] of stage.files.entries()) {
      aftermath.path = path;
      disk.rename(temporary, path);
      aftermath.outcome = `${index + 1} of ${taken.length} files were written before`;
    }
    for (const directory of new Set(taken.map(({ path }) => dirname(path)))) disk.syncDirectory(directory);
    return true;
  };
  let written = false;
  try {
    written = (await onDisk('', report, work)) ?? false;
  } finally {
    if (!written) stage.putAway();
    interruption.done();
  }
  return written;
}

/** Files that are written at the same time. */
const AT_ONCE = 8;

/** Files beside the places that they are to take, in their order, and the folders that were made for them. */
class Stage {
  readonly files: { readonly path: string; readonly temporary: string }[] = [];
  private readonly made: string[] = [];
  private readonly stale = new Map<string, ReadonlyMap<string, readonly string[]>>();
  private readonly underWay = new Set<Promise<void>>();
  private failure: { readonly path: string; readonly error: unknown } | undefined;

  constructor(private readonly disk: Disk) {}

  /** Begins to write a file; several at once, as the disk takes its time to say that it has one. */
  async take({ path, content, isCopy = false }: FileToWrite): Promise<void> {
    const { disk } = this;
    const directory = dirname(path);
    if (!this.stale.has(directory)) {
      this.makeDirectory(directory);
      this.stale.set(directory, staleIn(directory, disk));
    }
    for (const name of this.stale.get(directory)!.get(basename(path)) ?? []) disk.remove(join(directory, name));
    const temporary = temporaryOf(path, process.pid);
    this.files.push({ path, temporary });
    const writing = disk.writeNew(temporary, Buffer.from(content), { synced: !isCopy }).then(
      () => void this.underWay.delete(writing),
      (error: unknown) => {
        this.underWay.delete(writing);
        this.failure ??= { path, error };
      },
    );
    this.underWay.add(writing);
    if (this.underWay.size >= AT_ONCE) await Promise.race(this.underWay);
    this.assertWhole();
  }

  /** Waits until nothing is being written any more; then all can be put into place, or put away. */
  async settle(aftermath: { path: string }): Promise<void> {
    await Promise.all(this.underWay);
    if (this.failure) aftermath.path = this.failure.path;
  }

  /** Throws what the disk threw at a file. */
  assertWhole(): void {
    if (this.failure) throw this.failure.error;
  }

  /** Takes away what has not taken its place, and the folders that stay empty. */
  putAway(): void {
    for (const { temporary } of this.files) putAway(() => this.disk.remove(temporary));
    for (const directory of this.made.reverse()) putAway(() => this.disk.removeEmpty(directory));
  }

  private makeDirectory(path: string): void {
    const missing: string[] = [];
    for (let at = path; this.disk.kindOf(at) === undefined && dirname(at) !== at; at = dirname(at)) missing.push(at);
    this.made.push(...missing.reverse());
    this.disk.makeDirectory(path, { parents: true });
  }
}

/** Makes a folder and those above it where they are not there yet; says whether it is there now. */
export async function makeFolder(path: string, report: Report, disk: Disk = localDisk): Promise<boolean> {
  const made = await onDisk(path, report, async () => {
    disk.makeDirectory(path, { parents: true });
    return true;
  });
  return made ?? false;
}

/**
 * Does work that no two processes may do at once, under a lock file in a folder that is made where it is not there. Where another process
 * holds it the report says which, and nothing is done.
 */
export async function withLock<Result>(
  path: string,
  target: string,
  purpose: Purpose,
  report: Report,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  if (!(await makeFolder(dirname(path), report))) return undefined;
  const lock = await onDisk(path, report, () => takeLock(localDisk, path, target, report, purpose));
  if (!lock) return undefined;
  try {
    return await work();
  } finally {
    lock.release();
  }
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
function checkUnchanged(
  { path, replaces }: Pick<FileToWrite, 'path' | 'replaces'>,
  disk: Disk,
  report: Report,
): boolean {
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
