import type { CatalogueEntry } from '../catalogue.js';

export const furniture = {
  'furniture/dropped': {
    severity: 'info',
    title: 'Interface text of the page was left out',
    means:
      'These words belong to the web page, not to the document. They are listed with their line in the header of the TEI (samplingDecl), so that nothing vanishes unseen.',
    mend: 'If they belong to the document, settle it with acta review (text).',
  },
  'furniture/running-head': {
    severity: 'info',
    title: 'The head of a page was taken out of the text',
    means:
      'The line recurs with a rising number, as the heads that are printed over every page do. A page break stands in its place and keeps its words.',
    mend: 'If it is a line of the text, settle it with acta review (text).',
  },
} as const satisfies Record<string, CatalogueEntry>;
