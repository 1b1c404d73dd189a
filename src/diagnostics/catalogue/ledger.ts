import type { CatalogueEntry } from '../catalogue.js';

export const ledger = {
  'ledger/lost': {
    severity: 'error',
    title: 'Words of the transcript are not in the TEI',
    means:
      'The word ledger compares the transcript with the TEI character by character. Here the transcript has words that the TEI has neither in its text nor in its list of what was left out.',
    mend: 'If you deleted them on purpose, say so in the TEI: keep them in `sic` or `orig` beside the correction, or list them in samplingDecl. In a draft that acta has just made this is a fault of acta.',
  },
  'ledger/invented': {
    severity: 'error',
    title: 'Words of the TEI are not in the transcript',
    means:
      'The word ledger compares the transcript with the TEI character by character. Here the text of the TEI has words that the transcript does not have.',
    mend: 'Mark what you added: `supplied` (without @source), `corr`, `reg`, `expan`, or a `note` with @resp. In a draft that acta has just made this is a fault of acta.',
  },
  'ledger/changed': {
    severity: 'error',
    title: 'The TEI has other words than the transcript',
    means:
      'The word ledger compares the transcript with the TEI character by character. Here the two have different words in one place.',
    mend: 'If the transcript has a mistake, keep its word beside yours: `<choice><sic>inner</sic><corr>outer</corr></choice>`. In a draft that acta has just made this is a fault of acta.',
  },
  'ledger/other-source': {
    severity: 'warning',
    title: 'The transcript is not the one that the TEI was made from',
    means:
      'The header of the TEI holds the SHA-256 of the transcript that it was made from, and this transcript has another: it was changed since.',
    mend: 'Encode the transcript again; with --merge what you changed in the TEI is carried over. Or correct the TEI by hand and keep the transcript as it was.',
  },
} as const satisfies Record<string, CatalogueEntry>;
