import type { CatalogueEntry } from '../catalogue.js';

export const breaks = {
  'breaks/missing-paragraph': {
    severity: 'warning',
    title: 'A paragraph number is missing from the copy',
    means:
      'The page numbers its paragraphs, and one number or more do not occur in the copy. The paragraph may be empty or an ornament, or text may be lost. The numbers were kept as they are, with a gap.',
    mend: 'Look on the page. If there is text, paste it into the transcript and encode again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
