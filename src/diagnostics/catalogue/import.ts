import type { CatalogueEntry } from '../catalogue.js';

/** What is found while the files of another project become an edition. */
export const imports = {
  'import/not-tei': {
    severity: 'error',
    exit: 3,
    title: 'This is neither TEI nor Akoma Ntoso, so it cannot be imported.',
    means:
      'acta import takes what other projects encoded in TEI P5: files whose outermost element is TEI or teiCorpus, in the namespace of TEI; and debates in Akoma Ntoso 3.0. A transcript is no such file; it is built as it is.',
    mend: 'Give such a file. Put a transcript into the folder transcripts of an edition, and run acta build.',
  },
  'import/wrong-kind': {
    severity: 'error',
    exit: 2,
    title: 'The file is not of the kind that was said.',
    means:
      'Each kind of TEI says in its own way where documents begin and who speaks. What is read as another kind would lose that, so nothing was imported.',
    mend: 'Leave out --from, so that acta finds out, or name the kind that the message says. acta import --from list shows them all.',
  },
  'import/dangling': {
    severity: 'error',
    exit: 3,
    title: 'A speech is said by somebody whom the register of the file does not have.',
    means:
      'The file lists its persons, and one of its speeches points to an identifier that is not among them. Whoever is meant, the speech would lose its speaker, so nothing was imported.',
    mend: 'Correct the pointer in the file, or add the person to its list.',
  },
  'import/unknown-persons': {
    severity: 'warning',
    title: 'Names or speeches point to persons whom no list has.',
    means:
      'Names or speeches in the file point to identifiers that it does not explain, as in a document that was taken out of its volume or its corpus. Names keep these identifiers as their key, speeches keep their labels, but no register can be made of them.',
    mend: 'Import the whole volume or corpus, which has the list of persons; or list them in people.yaml and point to them from the TEI.',
  },
  'import/losses': {
    severity: 'info',
    title: 'Something in the file has no counterpart in the edition.',
    means:
      'Editions of acta are encoded in a part of TEI. What that has no place for was given another name, moved or left out; no word of the text was lost. The report in the edition says what, where and how.',
    mend: 'Read losses.md in the edition; losses.json has every place.',
  },
  'import/unfit': {
    severity: 'error',
    exit: 3,
    title: 'A document cannot be brought into the form of an edition.',
    means:
      'Whatever acta tried, its grammar found something wrong with the document: the structure of the file is too far from that of a record.',
    mend: 'Look at the place that the message names. acta validate says of the file what the grammar has against it.',
  },
  'import/words': {
    severity: 'error',
    exit: 70,
    title: 'The edition would not have all words of the file.',
    means:
      'After an import the words of the file and of the edition are compared, one by one. They differ, which is a fault of acta; nothing was imported.',
    mend: 'Please report it, with the file.',
  },
  'import/names': {
    severity: 'error',
    exit: 2,
    title: 'Two documents of the edition would have the same name.',
    means: 'Each document of an edition is a file of its own, and its name is the address of its page.',
    mend: 'Import the files into different editions, or rename one of them.',
  },
} as const satisfies Record<string, CatalogueEntry>;
