import { type Zippable, zipSync } from 'fflate';
import type { Artifact } from '../../artifact/artifact.js';

/** Files as one zip. All bear one time, so the same files give the same bytes. */
export function zip(files: readonly Artifact[]): Uint8Array {
  // A zip holds local times; fflate reads the parts of this one as local ones too, so they are the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const { path, content } of files) {
    entries[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(entries, { mtime, level: 9 });
}
