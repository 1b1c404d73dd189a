import type { Artifact } from '../artifact/artifact.js';
import { digest } from '../artifact/digest.js';
import { compareVersions } from '../artifact/release.js';
import { type Disk, localDisk } from './disk.js';
import { readRecord, recordOf } from './record.js';

/** What stands where a release is to be: nothing, just these artifacts by their record, or something else. */
export type Standing = 'nothing' | 'same' | 'other';

/** Looks what stands in a folder. That it is still as it was recorded is for `verify` to say. */
export function standing(
  directory: string,
  artifacts: readonly Artifact[],
  version: string,
  disk: Disk = localDisk,
): Standing {
  if (disk.kindOf(directory) === undefined) return 'nothing';
  return readRecord(disk, directory)?.build === recordOf(artifacts, version).build ? 'same' : 'other';
}

/** The versions of an edition that were released, lowest first: the names of the folders in its `releases`. */
export function releasesIn(home: string, disk: Disk = localDisk): readonly string[] {
  const directory = `${home}/releases`;
  if (disk.kindOf(directory) !== 'directory') return [];
  return disk
    .names(directory)
    .filter((name) => /^[0-9A-Za-z][0-9A-Za-z.+-]*$/.test(name) && disk.kindOf(`${directory}/${name}`) === 'directory')
    .sort(compareVersions);
}

/** The highest of them below this version. */
export function formerRelease(home: string, version: string): string | undefined {
  return releasesIn(home)
    .filter((one) => compareVersions(one, version) < 0)
    .at(-1);
}

/** A file of a folder that acta wrote, if it is what was recorded; nothing where it is not, or there is none. */
export function frozenFile(directory: string, path: string, disk: Disk = localDisk): Uint8Array | undefined {
  const recorded = readRecord(disk, directory)?.files.find((file) => file.path === path);
  const place = `${directory}/${path}`;
  if (!recorded || disk.kindOf(place) !== 'file') return undefined;
  const content = disk.read(place);
  return digest('sha256', content) === recorded.sha256 ? content : undefined;
}
