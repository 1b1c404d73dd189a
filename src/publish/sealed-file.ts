import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealAt, sealLength, sealOf } from './cache.js';
import { putAway } from './faults.js';

/** The content of a file of a cache's folder; nothing where it is not there, is damaged or was made in another folder. */
export function readSealed(folder: string, name: string): Buffer | undefined {
  const seal = sealAt(folder);
  if (!seal) return undefined;
  try {
    const bytes = readFileSync(join(folder, name));
    const content = bytes.subarray(sealLength);
    return bytes.subarray(0, sealLength).equals(sealOf(seal, name, content)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file of a cache's folder whole, or not at all where it cannot be written: then the next build has more to do. */
export function writeSealed(folder: string, name: string, content: Uint8Array): void {
  const seal = sealAt(folder);
  if (!seal) return;
  const path = join(folder, name);
  const beside = `${path}.${process.pid}`;
  const isWritten = putAway(() => {
    writeFileSync(beside, Buffer.concat([sealOf(seal, name, content), content]), { flag: 'wx' });
    renameSync(beside, path);
  });
  if (!isWritten) putAway(() => rmSync(beside, { force: true }));
}
