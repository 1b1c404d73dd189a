import type { CatalogueEntry } from '../catalogue.js';

export const read = {
  'read/empty': {
    severity: 'error',
    exit: 3,
    title: 'The file holds no words',
    means: 'There is nothing to encode: the file is empty or holds white space alone.',
    mend: 'Check that the copy was saved, and give that file.',
  },
  'read/binary': {
    severity: 'error',
    exit: 3,
    title: 'The file is not text',
    means:
      'A NUL byte stands in the file. Text has none, so this is an image, a word processor file or a damaged copy.',
    mend: 'Open the document in the program that made it and save it as plain text in UTF-8.',
  },
  'read/not-utf-8': {
    severity: 'warning',
    title: 'Read as windows-1252 because it is not UTF-8',
    means:
      'The bytes cannot be UTF-8. Older Windows programs write windows-1252, so the file was read that way. If it was something else, accented letters are wrong.',
    mend: 'Compare the accented letters with the original. Save the file as UTF-8, or name its encoding: --encoding windows-1250, or encoding: under the document in edition.yaml.',
  },
  'read/not-this-encoding': {
    severity: 'error',
    exit: 3,
    title: 'The file is not in the encoding that was named',
    means:
      'The bytes cannot stand for text in the encoding that was asked for or that the byte order mark announces. Nothing was guessed, since a wrong guess loses letters.',
    mend: 'Name the right encoding with --encoding, or save the file as UTF-8.',
  },
  'read/unknown-encoding': {
    severity: 'error',
    exit: 2,
    title: 'Nobody knows this encoding',
    means: 'The name given for the encoding is not one of those that the Encoding Standard lists.',
    mend: 'Use a name such as utf-8, windows-1252, windows-1250, windows-1251, iso-8859-2, big5 or shift_jis.',
  },
  'read/illegal-character': {
    severity: 'warning',
    title: 'A character that XML forbids was replaced',
    means:
      'XML 1.0 cannot hold most control characters. Each was replaced by U+FFFD so that its place stays visible; no word is lost by it.',
    mend: 'Look at the line in the transcript; usually the character is a left-over of a word processor and can be deleted.',
  },
  'read/unknown-profile': {
    severity: 'warning',
    title: 'This layout profile does not exist',
    means: 'The profile that was named is not known, so the layout was judged from the text.',
    mend: 'Use one of the profiles that the message lists, or leave the key out.',
  },
} as const satisfies Record<string, CatalogueEntry>;
