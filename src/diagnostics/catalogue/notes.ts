import type { CatalogueEntry } from '../catalogue.js';

export const notes = {
  'notes/truncated': {
    severity: 'warning',
    title: 'A note is cut off in the copy',
    means:
      'The page shows only the beginning of the note beside the text and the whole of it at its foot; the copy has the beginning alone. The sentence was not completed: a gap says that it is cut.',
    mend: 'Copy the note from the foot of the page into the transcript and encode again, or complete it in the TEI draft.',
  },
  'notes/no-call': {
    severity: 'warning',
    title: 'Nothing in the text calls this note',
    means:
      'A note with this number is in the copy, but no paragraph holds its number. The note was kept in a division behind the text.',
    mend: 'Find the place that the note belongs to and move the `note` there in the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
