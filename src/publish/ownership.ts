import { join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Disk } from './disk.js';
import { type BuildRecord, readRecord, recordName } from './record.js';
import { recallSightings, type Sightings } from './sightings.js';

/** What may be replaced: nothing, an empty folder, or a site that acta wrote. */
export interface Owned {
  readonly record?: BuildRecord;
  /** Whether every file is there as acta wrote it. */
  readonly unchanged: boolean;
  /** The files that are there as acta wrote them: SHA-256 by path. */
  readonly sound: ReadonlyMap<string, string>;
}

export interface OwnershipOptions {
  readonly force: boolean;
  readonly sightings: Sightings;
  /** Folder of the cache in which a former build kept what it saw. */
  readonly cache?: string | undefined;
}

const nothing: Owned = { unchanged: false, sound: new Map() };

/** Files that systems leave in every folder that somebody looked at. */
const leavings = /(?:^|\/)(?:\.DS_Store|\._[^/]{0,255}|Thumbs\.db|desktop\.ini)$/i;

/**
 * Looks whether a folder is acta's to replace: each file in it is in the record that acta left, and is as acta wrote it.
 * What is not is reported, and nothing comes back; with `force`, changed and added files of a site of acta's are passed over.
 */
export function checkOwnership(
  disk: Disk,
  target: string,
  shownAs: string,
  report: Report,
  { force, sightings, cache }: OwnershipOptions,
): Owned | undefined {
  if (disk.kindOf(target) === undefined) return nothing;
  const entries = disk.list(target).filter(({ path }) => !leavings.test(path));
  if (entries.length === 0) return nothing;
  const record = readRecord(disk, target);
  if (!record) {
    const message =
      'this folder holds files that acta did not write, so it is left alone; name a new or empty folder with -o';
    report.add('publish/foreign-folder', message, { place: { file: shownAs } });
    return undefined;
  }
  recallSightings(target, record, cache);
  const written = new Map(record.files.map((file) => [file.path, file.sha256]));
  const sound = new Map<string, string>();
  let isOwned = true;
  let unchanged = written.size === entries.filter(({ kind }) => kind === 'file').length - 1;
  for (const { path, kind } of entries) {
    if (kind === 'directory' || path === recordName) continue;
    const expected = written.get(path);
    const fault = kind === 'link' ? link : kind !== 'file' || expected === undefined ? added : undefined;
    const changed = fault === undefined && sightings.digestAt(path) !== expected;
    if (!fault && !changed) {
      sound.set(path, expected!);
      continue;
    }
    unchanged = false;
    if (force && fault !== link) continue;
    isOwned = false;
    const { code, message } = fault ?? edited;
    report.add(code, message, { place: { file: join(shownAs, path) } });
  }
  return isOwned ? { record, unchanged, sound } : undefined;
}

const link = {
  code: 'publish/link',
  message: 'there is a link among the files of the site that acta did not make; remove it',
} as const;
const added = {
  code: 'publish/foreign-file',
  message: 'acta did not write this file, and a build would remove it; move it out of the site, or build with --force',
} as const;
const edited = {
  code: 'publish/changed',
  message:
    'somebody changed this file since acta wrote it, and a build would undo that; save the change elsewhere, then build with --force',
} as const;
