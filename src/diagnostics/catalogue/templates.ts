import type { CatalogueEntry } from '../catalogue.js';

export const templates = {
  'templates/compile': {
    severity: 'error',
    exit: 2,
    title: 'templates of the edition cannot be compiled',
    means:
      'The module of XSLT that edition.yaml names has a mistake, or asks for something that neither it nor acta has. Nothing was written.',
    mend: 'Mend the line that the message names. Names of acta that templates can use are listed in docs/reference/stylesheets.md; the module has to bind their prefixes, as in xmlns:f="urn:acta:function".',
  },
  'templates/refused': {
    severity: 'error',
    exit: 2,
    title: 'templates of the edition want what templates may not',
    means:
      'An edition may come from a stranger, so its templates may say how a document looks and nothing else: they may not read files, reach other places, write files, or run code.',
    mend: 'Delete what the message names. What a page is to say has to stand in the TEI; how it looks is said by templates, functions, variables and keys in one module, and by the theme.',
  },
  'templates/active-content': {
    severity: 'error',
    exit: 2,
    title: 'templates of the edition put active content on a page',
    means:
      'Pages of an edition carry no program and no style of their own, so that nothing in a document can do anything in a reader’s browser. A template wrote an element or an attribute that would.',
    mend: 'Give the element a class, and say in the theme how it looks: <span class="voice"> in the template, .voice { … } in theme.css.',
  },
} as const satisfies Record<string, CatalogueEntry>;
