import { createHash } from 'node:crypto';
import type { Artifact } from '../artifact/artifact.js';
import { digest } from '../artifact/digest.js';
import type { Disk } from './disk.js';

/** Name of the file that says that acta wrote a folder, and what it wrote there. */
export const recordName = 'acta-build.json';

/** A file that acta wrote. */
export interface RecordedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What `acta-build.json` says. Neither clock nor machine is in it: equal content makes an equal record. */
export interface BuildRecord {
  /** Version of acta. */
  readonly acta: string;
  /**
   * SHA-256 over the version of acta on a line, and the lines `<sha256>  <path>` of all files, in the order of their paths, as
   * sha256sum(1) writes them.
   */
  readonly build: string;
  readonly files: readonly RecordedFile[];
}

/** The record of a site made of these artifacts. */
export function recordOf(artifacts: readonly Artifact[], version: string): BuildRecord {
  const files = artifacts
    .map(({ path, content }) => ({ path, sha256: digest('sha256', content), bytes: Buffer.byteLength(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { acta: version, build: buildDigest({ acta: version, files }), files };
}

/** What `build` of a record must be. */
export function buildDigest({ acta, files }: Pick<BuildRecord, 'acta' | 'files'>): string {
  // Line by line: those of a million files would be long.
  const hash = createHash('sha256').update(`acta ${acta}\n`);
  for (const { sha256, path } of files) hash.update(`${sha256}  ${path}\n`);
  return hash.digest('hex');
}

/** The record as it stands in the site. */
export function writeRecord(record: BuildRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The record of a folder; nothing where there is none, or what stands in its place is none. */
export function readRecord(disk: Disk, directory: string): BuildRecord | undefined {
  const path = `${directory}/${recordName}`;
  if (disk.kindOf(path) !== 'file') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(disk.read(path)));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is BuildRecord {
  const record = value as Partial<BuildRecord> | null;
  return (
    typeof record?.build === 'string' &&
    Array.isArray(record.files) &&
    record.files.every((file) => typeof file?.path === 'string' && typeof file.sha256 === 'string')
  );
}
