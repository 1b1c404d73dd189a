import type { DescribedDocument, Description, EditionFile } from '../../artifact/deposit.js';

/** The files that are forms of a document, by the name of its page. */
export function filesByDocument(files: readonly EditionFile[]): ReadonlyMap<string, readonly EditionFile[]> {
  const groups = new Map<string, EditionFile[]>();
  for (const file of files) {
    if (file.document === undefined) continue;
    const group = groups.get(file.document);
    if (group) group.push(file);
    else groups.set(file.document, [file]);
  }
  return groups;
}

/** The documents by the names of their pages. */
export function documentsByPage({ documents }: Description): ReadonlyMap<string, DescribedDocument> {
  return new Map(documents.map((document) => [document.page, document]));
}
