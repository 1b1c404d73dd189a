import type { CatalogueEntry } from '../catalogue.js';

export const cite = {
  'cite/unknown-id': {
    severity: 'error',
    exit: 2,
    title: 'there is nothing with this identifier to cite',
    means:
      'What stands behind the # names a speech, a paragraph, a note or another part of the text by its identifier (xml:id). This document has no part of that name, so no reference was made. Persons and other entries of the header cannot be cited.',
    mend: 'Take one of the identifiers that the message names, or look in the address of a speech or paragraph on its page: the link beside it ends in its identifier, as in 007.html#sp2.',
  },
  'cite/no-header': {
    severity: 'error',
    title: 'a file without a TEI header cannot be cited',
    means:
      'References are made from the header of a TEI file (teiHeader), and this file has none, or one without a title statement. It is perhaps another kind of XML.',
    mend: 'Give the TEI file that acta encode wrote, or one that acta validate finds no errors in.',
  },
  'cite/no-title': {
    severity: 'warning',
    title: 'a document without a title cannot be cited well',
    means:
      'References are made from the header of the document, and its title is empty. The references have everything else.',
    mend: 'Write the title into the first title of titleStmt in the TEI file, or give the document a title in edition.yaml and encode again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
