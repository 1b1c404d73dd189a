import type { CatalogueEntry } from '../catalogue.js';

export const render = {
  'render/cite-structure': {
    severity: 'info',
    title: 'Passages that are not offered to other programs',
    means:
      'The header of the document says in a citeStructure by what units its text is cited. An edition with an address offers ' +
      'each unit as a file (Distributed Text Services, in the folder dts). This citeStructure tells the units by an XPath that ' +
      'acta does not read, or tells so many of them that a site would be all files. The page and the whole TEI file are as they were.',
    mend:
      'Tell the units by elements and attributes, as in `match="//tei:text//tei:sp"` or `match="//body/div[@type=\'chapter\']"`, ' +
      'those within others from there on (`match="p"`), and their names by one attribute, `use="@n"`, or by `use="position()"`. ' +
      'Otherwise leave it.',
  },
  'render/not-tei': {
    severity: 'error',
    exit: 3,
    title: 'The file is not a TEI document',
    means:
      'The file is well-formed XML, but its outermost element is neither TEI nor teiCorpus in the namespace of the Text ' +
      'Encoding Initiative, http://www.tei-c.org/ns/1.0. The style sheets read TEI P5 only.',
    mend:
      'Give a TEI P5 file. If yours begins with `<TEI>` and no namespace, write `<TEI xmlns="http://www.tei-c.org/ns/1.0">`. ' +
      'Files of TEI P4 (`<TEI.2>`) have to be converted to P5 first.',
  },
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
