import type { CatalogueEntry } from '../catalogue.js';

export const introduction = {
  'introduction/no-counterpart': {
    severity: 'warning',
    title: 'HTML or an image in an introduction in Markdown',
    means:
      'An introduction in Markdown becomes TEI: headings, paragraphs, emphasis, links, lists, quotations and footnotes. HTML and images have no counterpart there, so only their words were kept: of an image its description.',
    mend: 'Write it in Markdown, or write the whole introduction in TEI, as introduction.xml beside edition.yaml.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
