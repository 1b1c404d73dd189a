import type { CatalogueEntry } from '../catalogue.js';

export const editorial = {
  'editorial/bracket-default': {
    severity: 'info',
    title: 'Words in square brackets were taken as supplied',
    means:
      'Square brackets mark words that somebody added to the record. Nothing here says that they are a note, a stage direction or an omission.',
    mend: 'If they are something else, change `supplied` to `note`, `stage` or `gap` in the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
