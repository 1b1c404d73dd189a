import { unzipSync, type Zippable, zipSync } from 'fflate';

/** A file in a zip; `stored` ones are not compressed. */
export interface Zipped {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
}

/** Files as one zip, in their order. All bear one time and nothing else of the computer, so the same files give the same bytes. */
export function zip(files: readonly Zipped[]): Uint8Array {
  // A zip holds local times; fflate reads the parts of this one as local ones too, so they are the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const { path, content, stored } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    entries[path] = stored ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(entries, { mtime, level: 9 });
}

/** The files of a zip, in their order. */
export function unzip(archive: Uint8Array): readonly Zipped[] {
  return Object.entries(unzipSync(archive)).map(([path, content]) => ({ path, content }));
}
