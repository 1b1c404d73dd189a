import type { CatalogueEntry } from '../catalogue.js';

export const notes = {
  'notes/truncated': {
    severity: 'warning',
    title: 'A note is cut off in the copy',
    means:
      'The page shows only the beginning of the note beside the text and the whole of it at its foot; the copy has the beginning alone. The sentence was not completed: a gap says that it is cut.',
    mend: 'Copy the note from the foot of the page into the transcript and encode again, or complete it in the TEI draft.',
  },
  'notes/call-unsure': {
    severity: 'warning',
    title: 'A number of the text was taken for the call of a note',
    means:
      'Calls of notes are printed close to a word. This number stands by itself or close to other digits, and was taken for a call only because the note of that number was due between its neighbours.',
    mend: 'Look at the place. If the number belongs to the text, settle it with acta review (not-a-call).',
  },
  'notes/no-call': {
    severity: 'warning',
    title: 'Nothing in the text calls this note',
    means:
      'A note with this number is in the copy, but no paragraph holds its number. The note was kept in a division behind the text.',
    mend: 'Find the place that the note belongs to and move the `note` there in the TEI draft.',
  },
  'notes/no-note': {
    severity: 'warning',
    title: 'A note is called that is not in the copy',
    means:
      'The text has the number of a note in brackets, and notes before and behind it are in the copy, but not this one. The number stayed in the text.',
    mend: 'Look on the page for the note. Put it among the notes of the transcript and encode again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
