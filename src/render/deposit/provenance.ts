import type { Description, EditionFile } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import { filesByDocument } from './by-document.js';
import { type Entity, idOf, pointer } from './entity.js';

/**
 * From which file each was made, as actions (RO-Crate 1.2, "Provenance of entities"): the TEI of a document from its transcript, its
 * part of the site from the TEI, the TEI and the pages of the edition from all documents. That a transcript was encoded is said only
 * where the TEI names its digest, so of a file that was changed since it is not.
 */
export function provenance(files: readonly EditionFile[], description: Description): readonly Entity[] {
  const tool = `#${description.software.name}`;
  const action = (id: string, name: string, from: readonly EditionFile[], to: readonly EditionFile[]) =>
    from.length > 0 && to.length > 0
      ? [
          {
            '@id': id,
            '@type': 'CreateAction',
            name,
            instrument: pointer(tool),
            object: from.map(({ path }) => pointer(idOf(path))),
            result: to.map(({ path }) => pointer(idOf(path))),
          },
        ]
      : [];
  const tei = files.filter(({ part, document }) => part === 'tei' && document !== undefined);
  const corpus = files.filter(({ part, document }) => part === 'tei' && document === undefined);
  const byDocument = filesByDocument(files);
  const ofDocuments = description.documents.flatMap(({ page, title, copy }) => {
    const forms = byDocument.get(page) ?? [];
    const own = forms.filter(({ part }) => part === 'tei');
    const transcripts = forms.filter(
      ({ part, content }) => part === 'transcripts' && copy?.sha256 === digest('sha256', content),
    );
    const pages = forms.filter(({ part }) => part === 'site');
    return [
      ...action(`#encoding-${page}`, `Encoding of ${title}`, transcripts, own),
      ...action(`#rendering-${page}`, `Rendering of ${title}`, own, pages),
    ];
  });
  const front = files.filter(({ part, document }) => part === 'site' && document === undefined);
  return [
    ...ofDocuments,
    ...action('#compiling', 'Compiling of the edition', tei, corpus),
    ...action('#rendering', 'Rendering of the edition', [...corpus, ...tei], front),
  ];
}
