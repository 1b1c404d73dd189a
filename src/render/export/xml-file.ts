import type { Artifact } from '../../artifact/artifact.js';

/** A TEI file of an export; `content` is its root, with instructions before it if any. */
export function xmlFile(path: string, content: string): Artifact {
  return { path, mediaType: 'application/tei+xml', content: `<?xml version="1.0" encoding="UTF-8"?>\n${content}\n` };
}
