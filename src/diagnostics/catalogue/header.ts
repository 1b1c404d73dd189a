import type { CatalogueEntry } from '../catalogue.js';

export const header = {
  'header/role-default': {
    severity: 'info',
    title: 'A name under the book title was taken for an editor',
    means:
      'The copy names a person under the title of the book but not what the person did. On such pages these are the editors of the book.',
    mend: 'If the role is another one, correct it in the TEI draft: `editor` or `author` in titleStmt and sourceDesc.',
  },
  'header/language-unknown': {
    severity: 'warning',
    title: 'The language of the record is not known',
    means:
      'Hyphenation, quotation marks and screen readers follow the language of a text. The words are too few, or too mixed, to tell it, so it is marked as undetermined.',
    mend: 'Name the language in edition.yaml as a BCP 47 tag: `language: en`, or under the document.',
  },
  'header/no-title': {
    severity: 'info',
    title: 'The copy has no title',
    means: 'No line of the copy is plainly a title, so the name of the file stands in its place.',
    mend: 'Give the document a title in edition.yaml, under documents, or in the TEI draft.',
  },
  'header/undated': {
    severity: 'info',
    title: 'a file must have a date, and the edition has none',
    means:
      'EPUB demands the time of the last change, and PDF/A a date. acta asks no clock, so it takes the day from the header: of publication, of the edition, of the last change that revisionDesc lists. Here the header says none; 1980-01-01 stands in the file, the first day that a zip can tell.',
    mend: 'Say in edition.yaml when the edition is published: date: 2027-01-31.',
  },
  'header/not-a-transcript': {
    severity: 'error',
    exit: 3,
    title: 'The copy is a table of contents, not a record',
    means:
      'Most lines end in a row of points and a page number. There are no speeches and no narrative to encode, so nothing was made.',
    mend: 'Copy the document itself, and give that file.',
  },
} as const satisfies Record<string, CatalogueEntry>;
