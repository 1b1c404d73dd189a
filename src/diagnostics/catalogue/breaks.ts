import type { CatalogueEntry } from '../catalogue.js';

export const breaks = {
  'breaks/missing-paragraph': {
    severity: 'warning',
    title: 'A paragraph number is missing from the copy',
    means:
      'The page numbers its paragraphs, and one number or more do not occur in the copy. The paragraph may be empty or an ornament, or text may be lost. The numbers were kept as they are, with a gap.',
    mend: 'Look on the page. If there is text, paste it into the transcript and encode again.',
  },
  'breaks/lost-line': {
    severity: 'warning',
    title: 'The number of a line is missing',
    means:
      'The page numbers its lines, and a number between two that are there is not. A line of the copy may be lost. A gap marks the place.',
    mend: 'Compare with the page. If a line is lost, put it into the transcript and encode again.',
  },
  'breaks/columns': {
    severity: 'warning',
    title: 'Lines are set in columns',
    means:
      'Spaces divide these lines into columns, as where a page of two columns was copied across or a table was set with spaces. Each line was read from left to right, so that sentences of two columns may be mixed, or the cells of a table run together. No word is lost.',
    mend: 'Copy a page of two columns column by column and put the left one above the right. Put a tab between the cells of a table.',
  },
  'breaks/hyphen-kept': {
    severity: 'info',
    title: 'A hyphen at the end of a line was kept',
    means:
      'The hyphen may divide the word for the line alone, or belong to the word. Nothing in the copy decides, so it stayed, and the two halves were joined by it.',
    mend: 'If the word has no hyphen, take it out of the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
