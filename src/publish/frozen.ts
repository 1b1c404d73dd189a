import type { Artifact } from '../artifact/artifact.js';
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
