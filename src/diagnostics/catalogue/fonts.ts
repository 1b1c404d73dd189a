import type { CatalogueEntry } from '../catalogue.js';

export const fonts = {
  'fonts/no-face': {
    severity: 'warning',
    title: 'no font has a character',
    means:
      'The text has a character that neither the fonts of acta nor those that are installed or named in edition.yaml can show. In a PDF an empty box would stand in its place. The character is named once, with the place where it first stands; the TEI and the web pages are not concerned.',
    mend: 'Install a font of its script, for example Noto Sans Arabic for Arabic, as a font of your system or with "npm install @fontsource/noto-sans-arabic" in the folder of the edition; or put a font file there and name it in edition.yaml: print: fonts: [my-font.ttf]. Where the character is a slip of the transcript, mend it there.',
  },
  'fonts/unreadable': {
    severity: 'error',
    exit: 2,
    title: 'a font that edition.yaml names cannot be read',
    means:
      'A file that edition.yaml names under print: fonts: is not there, or is no font: TrueType, OpenType or WOFF2. Nothing was written.',
    mend: 'Put the font file into the folder of the edition under this name, or take the line out.',
  },
} as const satisfies Record<string, CatalogueEntry>;
