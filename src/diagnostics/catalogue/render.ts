import type { CatalogueEntry } from '../catalogue.js';

export const render = {
  'render/unknown-element': {
    severity: 'warning',
    title: 'An element that the pages have no form for',
    means:
      'The document holds a TEI element that acta does not know how to set. Its text is on the page and in the plain ' +
      'text, so no word is lost, but without any form of its own. Each such element is reported once a document.',
    mend:
      'Use an element that acta knows, if one says the same (see the examples in ' +
      'tei/examples/). Otherwise leave it: the text is complete. A style sheet may address it by its class, for ' +
      'example `.tei-objectName`.',
  },
  'render/url-scheme': {
    severity: 'warning',
    title: 'An address that the pages do not link to',
    means:
      'The document points to an address that is not a web address (http, https), a mail address (mailto) or a place ' +
      'in the edition. Such addresses can run programs in a reader’s browser or point into a computer’s own disk, so ' +
      'the page shows the words without a link.',
    mend: 'Correct the address, for example `target="https://www.wikidata.org/wiki/Q30487"`, or remove it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
