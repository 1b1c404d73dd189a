import { join } from 'node:path';
import { type BuildRecord, buildDigest, readRecord, recordName, writeRecord } from '../record.js';
import { count } from './digests.js';
import { type Folder, filesOf, find } from './fixity.js';

/** Files that systems leave in every folder that somebody looked at. */
const leavings = /(?:^|\/)(?:\.DS_Store|\._[^/]{0,255}|Thumbs\.db|desktop\.ini)$/i;

/** Whether a folder is as acta wrote it: the record itself, and by it every file. Each that is not is named. */
export async function verifyBuild(folder: Folder): Promise<void> {
  const record = readRecord(folder.disk, folder.path);
  const text = Buffer.from(folder.disk.read(join(folder.path, recordName))).toString('utf8');
  if (!record || writeRecord(record) !== text || buildDigest(record) !== record.build) {
    const message = 'this record is not as acta wrote it, so nothing can be compared with it; build or deposit again';
    find(folder, 'verify/record', recordName, message);
    return;
  }
  await compare(folder, record);
}

async function compare(folder: Folder, { files }: BuildRecord): Promise<void> {
  const present = new Set(filesOf(folder));
  const recorded = new Map(files.map((file) => [file.path, file]));
  for (const { path } of files) {
    if (!present.has(path)) find(folder, 'verify/missing', path, 'acta wrote this file, and it is not there');
  }
  for (const path of present) {
    const file = recorded.get(path);
    if (path === recordName || (!file && leavings.test(path))) continue;
    if (!file) {
      find(folder, 'verify/extra', path, 'acta did not write this file');
      continue;
    }
    const { bytes, digests } = await count(folder.disk.stream(join(folder.path, path)), ['sha256']);
    if (digests.get('sha256') !== file.sha256)
      find(folder, 'verify/changed', path, 'this file is not as acta wrote it');
    else if (bytes !== file.bytes)
      find(folder, 'verify/record', recordName, `the size of ${path} is not the one that is here`);
  }
}
