import type { Artifact } from '../../artifact/artifact.js';
import { zip } from '../zip.js';

/** Where a reading system finds the package document (EPUB Open Container Format 3.3, section 4.2.6.3.1). */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** The files of a book as one EPUB container: `mimetype` first, stored and without an extra field, as the format asks. */
export function packBook(files: readonly Pick<Artifact, 'path' | 'content'>[]): Uint8Array {
  return zip([
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', content: container },
    ...files.map(({ path, content }) => ({ path: `EPUB/${path}`, content })),
  ]);
}
