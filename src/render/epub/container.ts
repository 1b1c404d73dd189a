import { type Zippable, zipSync } from 'fflate';
import type { Artifact } from '../../artifact/artifact.js';

/** Where a reading system finds the package document (EPUB Open Container Format 3.3, section 4.2.6.3.1). */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/**
 * The files of a book as one EPUB container: `mimetype` first, stored and without an extra field, as the format asks. All
 * files bear one time, so the same files give the same bytes.
 */
export function packBook(files: readonly Pick<Artifact, 'path' | 'content'>[]): Uint8Array {
  // A zip holds local times; fflate reads the parts of this one as local ones too, so they are the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {
    mimetype: [bytesOf('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': bytesOf(container),
  };
  for (const { path, content } of files) entries[`EPUB/${path}`] = bytesOf(content);
  return zipSync(entries, { mtime, level: 9 });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
