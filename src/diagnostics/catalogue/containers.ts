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
      'A small archive can unpack to gigabytes and stop a computer. A part may have 32 MB and 400,000 XML elements when it is unpacked, all parts together 128 MB, and the archive 10,000 parts; a book of 1,000 pages stays below.',
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
  'read/other-format': {
    severity: 'error',
    exit: 3,
    title: 'The file is not what its name says',
    means:
      'The ending of the name says one format, and the content is another. A program that trusts the name would read nonsense.',
    mend: 'Give the file the ending of what it is: .docx for a Word file, .odt for OpenDocument, .txt for plain text.',
  },
  'read/images': {
    severity: 'warning',
    title: 'Pictures were left out',
    means: 'acta reads words. A picture in the document, a scan, a map or a signature, is not in the edition.',
    mend: 'Look through the document. If a picture holds text of the record, type it where the picture stands.',
  },
  'read/tracked-changes': {
    severity: 'warning',
    title: 'Tracked changes were read as accepted',
    means:
      'The document records changes that nobody has accepted or rejected. It was read as if all were accepted: what was inserted is in the edition, what was deleted is not.',
    mend: 'Open the document, look at the changes (in Word Review > Track Changes, in LibreOffice Edit > Track Changes), accept or reject them, save, and encode again.',
  },
  'read/hidden-text': {
    severity: 'warning',
    title: 'Hidden text was left out',
    means:
      'Some words are formatted as hidden: the word processor does not show or print them. They are not in the edition.',
    mend: 'Select the whole document and turn off Hidden in Format > Font (in LibreOffice Format > Character > Font Effects) if the words belong to the record.',
  },
  'read/symbol': {
    severity: 'warning',
    title: 'A sign of a symbol font is not known',
    means:
      'The sign was inserted from a font such as Wingdings, in which a number stands for a picture. Without the font nobody knows what it shows, so U+FFFD stands in its place.',
    mend: 'Replace the sign in the document by a character that says what it means.',
  },
  'read/left-out': {
    severity: 'warning',
    title: 'A part of the file was left out',
    means:
      'The file holds something that is no text of a word processor: an object of another program, a chart, a macro, a web page or a document inserted as a whole. It was not opened.',
    mend: 'If words are in it, open it in its own program and paste them into the document. A macro is not needed.',
  },
  'read/external': {
    severity: 'warning',
    title: 'Something outside the file was not opened',
    means:
      'The document shows a picture or text that lies in another file or on the web. acta never opens what a document points to: it could fetch your private files, or tell somebody that you read it.',
    mend: 'In the word processor, break the link (in Word File > Info > Edit Links, in LibreOffice Edit > External Links), so that the document holds what it shows.',
  },
} as const satisfies Record<string, CatalogueEntry>;
