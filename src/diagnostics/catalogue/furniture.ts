import type { CatalogueEntry } from '../catalogue.js';

export const furniture = {
  'furniture/dropped': {
    severity: 'info',
    title: 'Interface text of the page was left out',
    means:
      'These words belong to the web page, not to the document. They are listed with their line in the header of the TEI (samplingDecl), so that nothing vanishes unseen.',
    mend: 'If they belong to the document, put them into the text of the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
