import type { CatalogueEntry } from '../catalogue.js';

/** Files that are archives of parts: Word and OpenDocument. */
export const containers = {
  'read/zip-damaged': {
    severity: 'error',
    exit: 3,
    title: 'The file is cut off or damaged',
    means:
      'A Word or OpenDocument file is an archive of parts. Its table of contents or one of its parts does not agree with what it says of itself, so a part of the text could be missing without anybody noticing.',
    mend: 'Copy or download the file again. If it still does not open, open it in Word or LibreOffice, let the program repair it, and save it anew.',
  },
  'read/zip-name': {
    severity: 'error',
    exit: 3,
    title: 'A part of the file has a name that leads out of it',
    means:
      'No word processor writes such names. They are made to put files where they do not belong, so nothing of the file was read.',
    mend: 'Ask where the file came from. If its text is trustworthy, open it in Word or LibreOffice and save it anew.',
  },
  'read/zip-duplicate': {
    severity: 'error',
    exit: 3,
    title: 'A part occurs twice in the file',
    means:
      'Of two parts with one name Word shows the one and other programs the other. acta cannot know which of the texts you have seen, so it reads none.',
    mend: 'Open the file in the program in which you read it, save it anew, and give that.',
  },
  'read/zip-encrypted': {
    severity: 'error',
    exit: 3,
    title: 'The file is locked with a password',
    means: 'The parts of the file are encrypted and cannot be read.',
    mend: 'Open it with its password, save it without one, and give that.',
  },
  'read/zip-limit': {
    severity: 'error',
    exit: 4,
    title: 'The file unpacks to more than acta reads',
    means:
      'A small archive can unpack to gigabytes and stop a computer. A part may have 32 MB and 1,000,000 XML elements when it is unpacked, all parts together 128 MB, and the archive 10,000 parts; a book of 1,000 pages stays below.',
    mend: 'If it is an honest document, divide it into several, one for each record.',
  },
  'read/zip-nested': {
    severity: 'error',
    exit: 4,
    title: 'There are archives within the archive',
    means: 'acta opens one level: the document itself. An archive within it could hold archives without end.',
    mend: 'Unpack it, and give the documents one by one.',
  },
  'read/doctype': {
    severity: 'error',
    exit: 3,
    title: 'A part of the file has a DOCTYPE',
    means:
      'The formats of Word and OpenDocument forbid it, because a DOCTYPE can ask for other files and multiply a text without end. No word processor writes one.',
    mend: 'Open the file in Word or LibreOffice and save it anew.',
  },
} as const satisfies Record<string, CatalogueEntry>;
