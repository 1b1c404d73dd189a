import type { CatalogueEntry } from '../catalogue.js';

/** What is found by following pointers and numbers through the whole document. */
export const links = {
  'links/duplicate-id': {
    severity: 'error',
    exit: 3,
    title: 'Two elements have the same identifier.',
    means:
      'An xml:id names one place. Where two have the same, every link and citation to it may lead to the wrong one.',
    mend: 'Rename one of them, and the pointers that mean it.',
  },
  'links/not-an-address': {
    severity: 'error',
    title: 'A pointer is no address.',
    means:
      'An attribute that points somewhere holds something that is neither an identifier of this document (#rossi) nor an address on the web or of a file.',
    mend: 'Write who="#rossi" for an element of this document, ref="https://..." for the web.',
  },
  'links/dangling': {
    severity: 'error',
    title: 'A pointer leads nowhere.',
    means:
      'An attribute points to an identifier in this document that no element has. The speech would have no speaker, the link no goal.',
    mend: 'Correct the pointer, or add the element: <person xml:id="rossi"> for who="#rossi".',
  },
  'links/wrong-kind': {
    severity: 'error',
    title: 'A pointer leads to the wrong kind of thing.',
    means:
      'Speakers are persons, groups or bodies; readings come from witnesses; classes are categories. Indexes are made from these pointers.',
    mend: 'Point to the entry in the header: who="#rossi" where the header has <person xml:id="rossi">.',
  },
  'links/one-way': {
    severity: 'warning',
    title: 'One part of a divided speech points to the other, but not back.',
    means: 'next and prev join the parts of what was interrupted. Read from the other part, the speech breaks off.',
    mend: 'Give both: <sp xml:id="sp1" next="#sp3"> and <sp xml:id="sp3" prev="#sp1">.',
  },
  'names/unused': {
    severity: 'info',
    title: 'Nothing in the document refers to a person in the register.',
    means: 'The person neither speaks nor is named with a pointer. That may be right, or a pointer may be missing.',
    mend: 'Point to the person where he or she is named: <persName ref="#rossi">',
  },
  'notes/duplicate-number': {
    severity: 'warning',
    title: 'Two notes of a document have the same number.',
    means: 'Readers who look for note 3 find two. Where the source itself counts anew, this is right.',
    mend: 'Compare with the source; give each note the number that it prints.',
  },
  'breaks/paragraph-order': {
    severity: 'warning',
    title: 'A numbered paragraph follows one with a higher number.',
    means:
      'The numbers are the source’s and are what other works cite. One of them may have been misread, or paragraphs are out of order.',
    mend: 'Compare with the source. Where it has this order, leave it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
