import type { CatalogueEntry } from '../catalogue.js';

export const print = {
  'print/template': {
    severity: 'error',
    exit: 2,
    title: 'a template of print has an error',
    means:
      'The file that edition.yaml names under print: template: is a program of Typst, which sets the pages of the PDF. Typst stopped in it at the place that is named. Nothing was written.',
    mend: 'Mend the line that is named; docs/guide/print.md says what a template finds. Without "template" in edition.yaml acta sets the pages by its own.',
  },
  'print/packages': {
    severity: 'error',
    exit: 3,
    title: 'a template of print loads a package',
    means:
      'A template imports a package ("@preview/…"), which Typst would fetch from the network. Nothing that acta does while it builds needs the network, so that the same edition gives the same pages in twenty years.',
    mend: 'Copy what you need of the package into the template itself.',
  },
  'print/standard': {
    severity: 'error',
    title: 'the PDF cannot meet the standard that was asked for',
    means:
      'PDF/A and PDF/UA forbid some things that an ordinary PDF may hold, such as a character that no font at hand can show. The message says which was met. Nothing was written.',
    mend: 'Mend what is named in the document. Without --pdf an ordinary PDF is made.',
  },
  'print/no-bleed': {
    severity: 'info',
    title: 'the pages for a press have no bleed and no crop marks',
    means:
      'Pages that are set with --pdf press have the trim size exactly: fonts embedded, black only, no links. The engine cannot set bleed or crop marks. Nothing on the pages runs to their edges, so a press that asks for bleed takes them as they are, or adds an empty one.',
    mend: 'Tell the printer that the pages have trim size, without bleed.',
  },
} as const satisfies Record<string, CatalogueEntry>;
