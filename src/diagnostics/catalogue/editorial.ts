import type { CatalogueEntry } from '../catalogue.js';

export const editorial = {
  'editorial/bracket-default': {
    severity: 'info',
    title: 'Words in square brackets were taken as supplied',
    means:
      'Square brackets mark words that somebody added to the record. Nothing here says that they are a note, a stage direction or an omission.',
    mend: 'If they are something else, settle it with acta review: note, stage or text.',
  },
  'editorial/unbalanced-bracket': {
    severity: 'warning',
    title: 'A square bracket has no partner',
    means:
      'One end of a bracket is missing in the paragraph, so nobody can say how far the words go that it marks. The bracket stayed as it is.',
    mend: 'Compare with the original. Add the other bracket to the transcript and encode again, or mark the words in the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
