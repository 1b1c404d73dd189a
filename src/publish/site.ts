import { realpathSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve, sep } from 'node:path';
import type { Artifact } from '../artifact/artifact.js';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import { type Disk, localDisk } from './disk.js';
import { type Aftermath, onDisk, putAway } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';
import { takeLock } from './lock.js';
import { checkOwnership, type Owned } from './ownership.js';
import { ancestors, checkPaths } from './paths.js';
import { type BuildRecord, recordName, recordOf, writeRecord } from './record.js';
import { openSightings, type Sightings } from './sightings.js';

export interface PublishOptions {
  /** Version of acta, for the record. */
  readonly version: string;
  /** Replaces a site of acta's also where somebody changed it since. Never a folder that acta did not write. */
  readonly force?: boolean;
  /** Folder of a cache, in which is kept how the files of the site are, so that the next build need not read them. */
  readonly cache?: string;
  readonly disk?: Disk;
}

/** A site before it is written. */
interface Site {
  readonly artifacts: readonly Artifact[];
  readonly record: BuildRecord;
  /** The record as it stands in the site. */
  readonly text: string;
}

/** The names beside a site that publishing uses. What stands there tells the next run how far the last one came. */
interface Places {
  readonly target: string;
  /** The new site while it is written. */
  readonly next: string;
  /** The old site while it is replaced. */
  readonly former: string;
  readonly lock: string;
}

/**
 * Publishes artifacts as a site in `directory`, whole or not at all. The site is written beside its place, seen on the disk,
 * and swapped in by renaming; whoever reads meets the old site or the new one. A run that was killed leaves one of them, and
 * the next run puts away the rest. Gives the record of what was published; nothing when the report says why not, and then
 * nothing was changed.
 */
export async function publishSite(
  directory: string,
  artifacts: readonly Artifact[],
  report: Report,
  options: PublishOptions,
): Promise<BuildRecord | undefined> {
  const { cache, disk = localDisk, force = false } = options;
  const places = placesFor(directory);
  const sightings = openSightings(disk, places.target, cache);
  if (!checkPaths(artifacts, report)) return undefined;
  return onDisk(directory, report, async (aftermath) => {
    if (!checkTarget(directory, places.target, disk, report)) return undefined;
    disk.makeDirectory(dirname(places.target), { parents: true });
    const lock = await takeLock(disk, places.lock, directory, report);
    if (!lock) return undefined;
    try {
      recover(disk, places);
      const owned = checkOwnership(disk, places.target, directory, report, { force, sightings, cache });
      if (!owned) return undefined;
      const record = recordOf(artifacts, options.version);
      const text = writeRecord(record);
      if (owned.unchanged && owned.record !== undefined && writeRecord(owned.record) === text) {
        await sightings.keep(record);
        return record;
      }
      await writeNext(disk, places, { artifacts, record, text }, owned.sound, sightings);
      if (!lock.held()) {
        putAway(() => disk.remove(places.next));
        report.add('publish/locked', 'another build has taken this folder over; build again', {
          place: { file: directory },
        });
        return undefined;
      }
      swap(disk, places, aftermath);
      await sightings.keep(record);
      return record;
    } finally {
      putAway(() => lock.release());
    }
  });
}

/** Whether a site could be published in `directory`, without writing anything: whether what stands there is acta's to replace. */
export async function mayPublish(
  directory: string,
  report: Report,
  options: Omit<PublishOptions, 'version'> = {},
): Promise<boolean> {
  return (await ownedSite(directory, report, options)) !== undefined;
}

/** What of a site in `directory` is acta's to replace; nothing where it is not, which the report says. Nothing is written to the site. */
export function ownedSite(
  directory: string,
  report: Report,
  { force = false, cache, disk = localDisk }: Omit<PublishOptions, 'version'> = {},
): Promise<Owned | undefined> {
  const { target } = placesFor(directory);
  return onDisk(directory, report, async () => {
    if (!checkTarget(directory, target, disk, report)) return undefined;
    const sightings = openSightings(disk, target, cache);
    const owned = checkOwnership(disk, target, directory, report, { force, sightings, cache });
    if (owned?.unchanged && owned.record) await sightings.keep(owned.record);
    return owned;
  });
}

function placesFor(directory: string): Places {
  const target = normalize(directory).replace(/(?<=.)[/\\]$/, '');
  return { target, next: besideOf(target, 'new'), former: besideOf(target, 'old'), lock: besideOf(target, 'lock') };
}

function besideOf(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.tmp-${suffix}`);
}

/** A site's place is a folder or nothing; not a link, and not the folder in which the program runs or one around it. */
function checkTarget(directory: string, target: string, disk: Disk, report: Report): boolean {
  const refuse = (code: DiagnosticCode, message: string): false => {
    report.add(code, message, { place: { file: directory } });
    return false;
  };
  const kind = disk.kindOf(target);
  if (kind === 'link')
    return refuse('publish/link', 'this is a link to another place, and is not followed; name the folder itself');
  if (kind === 'file' || kind === 'other') {
    return refuse('publish/not-a-folder', 'a file stands where the site would be; name another folder with -o');
  }
  const here = realpathSync(process.cwd());
  const there = kind === undefined ? resolve(target) : realpathSync(target);
  if (here === there || here.startsWith(there.endsWith(sep) ? there : there + sep)) {
    const message = 'a site replaces its folder, so it cannot be this one or one around it; name a folder below';
    return refuse('publish/current-folder', message);
  }
  return true;
}

/** Finishes what a killed run left: a site that was taken away is put back, all else beside it is removed but our lock. */
function recover(disk: Disk, { target, former, lock }: Places): void {
  if (disk.kindOf(former) !== undefined && disk.kindOf(target) === undefined) disk.rename(former, target);
  const folder = dirname(target);
  const ours = besideOf(target, '');
  for (const name of disk.names(folder)) {
    const path = join(folder, name);
    if (path.startsWith(ours) && path !== lock) disk.remove(path);
  }
}

/**
 * Writes the new site beside the old one. A file that stands in the old one as it shall stand in the new one (`sound`: SHA-256 by
 * path) is given a second name there, where the file system has such a thing, and is not written again.
 */
async function writeNext(
  disk: Disk,
  { target, next }: Places,
  { artifacts, record, text }: Site,
  sound: ReadonlyMap<string, string>,
  sightings: Sightings,
): Promise<void> {
  const interruption = putAwayIfInterrupted(() => disk.remove(next));
  try {
    disk.makeDirectory(next);
    const files = [...artifacts, { path: recordName, content: text }];
    const directories = directoriesOf(files);
    for (const directory of directories) disk.makeDirectory(join(next, directory));
    const digests = new Map(record.files.map(({ path, sha256 }) => [path, sha256]));
    const others = files.filter(({ path }) => {
      const stays = sound.has(path) && sound.get(path) === digests.get(path);
      return !(stays && putAway(() => disk.link(join(target, path), join(next, path))));
    });
    await writeAll(others, async ({ path, content }) => {
      const place = join(next, path);
      await disk.writeNew(place, bytesOf(content));
      if (digests.has(path)) putAway(() => sightings.written(path, place, digests.get(path)!));
    });
    for (const directory of directories.reverse()) disk.syncDirectory(join(next, directory));
    disk.syncDirectory(next);
  } catch (error) {
    putAway(() => disk.remove(next));
    throw error;
  } finally {
    interruption.done();
  }
}

/** Several files at a time, so that the disk can write them in one go; after a failure, only when all have come to rest. */
async function writeAll<Item>(items: readonly Item[], write: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) await write(item);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, work));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Two renamings, with nothing between them. Should the program be killed there, the old site stands whole beside its place,
 * and the next run puts it back.
 */
function swap(disk: Disk, { target, next, former }: Places, aftermath: Aftermath): void {
  const replaces = disk.kindOf(target) !== undefined;
  if (replaces) disk.rename(target, former);
  try {
    disk.rename(next, target);
  } catch (error) {
    const restored = !replaces || putAway(() => disk.rename(former, target));
    if (!restored) aftermath.outcome = `The old site is in ${former}; the next build puts it back`;
    putAway(() => disk.remove(next));
    throw error;
  }
  aftermath.outcome = 'The new site is in its place';
  disk.syncDirectory(dirname(target));
  // What cannot be removed now is found by the next run.
  putAway(() => disk.remove(former));
}

/** All folders of a site, each behind the one that it is in. */
function directoriesOf(files: readonly { readonly path: string }[]): string[] {
  const directories = new Set<string>();
  for (const { path } of files) for (const directory of ancestors(path)) directories.add(directory);
  return [...directories].sort();
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
