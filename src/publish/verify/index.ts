import { join } from 'node:path';
import { Report } from '../../diagnostics/diagnostic.js';
import { type Disk, localDisk } from '../disk.js';
import { isSystemError } from '../faults.js';
import { recordName } from '../record.js';
import { verifyBag } from './bag.js';
import { verifyBuild } from './build.js';
import { metadataName, verifyCrate } from './crate.js';
import { type Folder, filesOf, find, openFolder } from './fixity.js';

/** What a folder turned out to be. */
export type Verified = 'bag' | 'build' | 'crate';

/** What tells a kind, and what looks at it, the first that fits. */
const looks: readonly (readonly [Verified, string, (folder: Folder) => Promise<void>])[] = [
  ['build', recordName, verifyBuild],
  ['bag', 'bagit.txt', verifyBag],
  ['crate', metadataName, verifyCrate],
];

/**
 * Looks whether a folder is as it was made: a site or packages of acta's, by the record in it; anybody's bag; an RO-Crate. Every file
 * that differs, is missing or was added is in the report. Gives what was verified, by path; nothing is written and nothing fetched.
 */
export async function verify(
  directory: string,
  report: Report,
  disk: Disk = localDisk,
): Promise<ReadonlyMap<string, Verified>> {
  if (disk.kindOf(directory) !== 'directory') {
    const message = 'there is no such folder; name that of a site, of packages, or a bag';
    report.add('verify/nothing', message, { place: { file: directory } });
    return new Map();
  }
  try {
    return await look(disk, directory, report);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `the system does not let this be read (${error.code}), so nothing is proven; look at its permissions, and at the disk`;
    report.add('INPUT-UNREADABLE', message, { place: { file: error.path ?? directory }, cause: error });
    return new Map();
  }
}

async function look(disk: Disk, directory: string, report: Report): Promise<ReadonlyMap<string, Verified>> {
  const heard = new Report();
  const folder = openFolder(disk, directory, directory, heard);
  const files = new Set(filesOf(folder));
  const [kind, , check] = looks.find(([, name]) => files.has(name)) ?? [];
  if (kind === undefined || check === undefined) {
    const sign = [...files].some((path) => /^(?:tag)?manifest-[\w-]+\.txt$/i.test(path));
    if (sign)
      find(
        folder,
        'verify/declaration',
        'bagit.txt',
        'there are manifests of a bag, and no bagit.txt that declares it',
      );
    else
      find(
        folder,
        'verify/nothing',
        '',
        `there is nothing to compare with here: no ${recordName}, bagit.txt or ${metadataName}`,
      );
    report.addAll(heard.diagnostics);
    return new Map();
  }
  try {
    await check(folder);
  } finally {
    report.addAll(heard.diagnostics);
  }
  const found = new Map<string, Verified>([[directory, kind]]);
  // What is wrong with a file is said once: packages within are looked at where the record finds nothing.
  if (kind !== 'build' || heard.hasErrors) return found;
  for (const path of [...disk.names(directory)].sort()) {
    const within = join(directory, path);
    if (!files.has(`${path}/bagit.txt`) && !files.has(`${path}/${metadataName}`)) continue;
    for (const [where, what] of await look(disk, within, report)) found.set(where, what);
  }
  return found;
}
