import { createHash } from 'node:crypto';
import type { Description, EditionFile } from '../../artifact/deposit.js';
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
  const site = files.filter(({ part }) => part === 'site');
  const corpus = files.filter(({ part, document }) => part === 'tei' && document === undefined);
  const ofDocuments = description.documents.flatMap(({ page, title, copy }) => {
    const own = tei.filter(({ document }) => document === page);
    const transcripts = files.filter(
      ({ part, document, content }) => part === 'transcripts' && document === page && copy?.sha256 === sha256(content),
    );
    const pages = site.filter(({ document }) => document === page);
    return [
      ...action(`#encoding-${page}`, `Encoding of ${title}`, transcripts, own),
      ...action(`#rendering-${page}`, `Rendering of ${title}`, own, pages),
    ];
  });
  const front = site.filter(({ document }) => document === undefined);
  return [
    ...ofDocuments,
    ...action('#compiling', 'Compiling of the edition', tei, corpus),
    ...action('#rendering', 'Rendering of the edition', [...corpus, ...tei], front),
  ];
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
