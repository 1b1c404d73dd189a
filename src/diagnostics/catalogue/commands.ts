import type { CatalogueEntry } from '../catalogue.js';

/** What the command line, the input that it names, and drafts that exist already can be at fault with. */
export const commands = {
  'usage/arguments': {
    severity: 'error',
    exit: 2,
    title: 'the command line is not understood',
    means: 'A command, an option or a value is missing, misspelt or does not go together with another one.',
    mend: 'Look at the examples that acta COMMAND --help gives.',
  },
  'usage/output': {
    severity: 'error',
    exit: 2,
    title: 'it is not said where to write',
    means: 'Outside an edition acta does not choose a place for its output by itself.',
    mend: 'Name a folder with -o, such as -o out.',
  },
  'usage/unknown-code': {
    severity: 'error',
    exit: 2,
    title: 'there is no diagnostic of this name',
    means: 'The code is not in the catalogue of this version of acta.',
    mend: 'acta explain without a code lists all of them.',
  },
  'usage/exists': {
    severity: 'error',
    exit: 2,
    title: 'a file is there already',
    means: 'acta init makes files of its own and never writes over a file that exists.',
    mend: 'Name another folder, or keep what is there: acta build works with it.',
  },
  'input/none': {
    severity: 'error',
    exit: 3,
    title: 'there is nothing to work on',
    means:
      'The folder holds no document: no transcript (plain text, a web page, a Word file, Markdown or subtitles), and where TEI is wanted no .xml file.',
    mend: 'Put transcripts into the folder called transcripts, or name a file.',
  },
  'input/unsupported': {
    severity: 'error',
    exit: 3,
    title: 'a file format that acta does not read yet',
    means:
      'acta reads plain text, saved web pages, Word files (.docx), OpenDocument texts (.odt), Markdown and subtitles, and TEI. A PDF, an old Word file (.doc), RTF and others are not read.',
    mend: 'Open the file in its program and save it as a Word file (.docx), as an OpenDocument text (.odt) or as plain text in UTF-8 (.txt), and give that.',
  },
  'input/ignored': {
    severity: 'info',
    title: 'a file among the transcripts is left out',
    means: 'The file does not look like a transcript by its name, so it is not part of the edition.',
    mend: 'Give it the ending of its format if it is one: .txt, .html, .docx, .odt, .md, .vtt or .srt. Otherwise nothing needs doing.',
  },
  'input/same-name': {
    severity: 'error',
    exit: 2,
    title: 'two documents have the same name',
    means:
      'A document is known by the name of its file without folder and extension; two of one name would overwrite one another. Some computers do not tell capitals from small letters.',
    mend: 'Rename one of the files.',
  },
  'input/no-transcript': {
    severity: 'info',
    title: 'the words were not checked against a transcript',
    means:
      'The TEI file names the transcript that it was made from, but no such file is beside it or in the folder transcripts, so nothing proves that no word was lost.',
    mend: 'Name the transcript with --source, or put it into the folder transcripts of the edition.',
  },
  'draft/edited': {
    severity: 'error',
    exit: 2,
    title: 'the TEI file was changed by hand',
    means:
      'Somebody has worked on this TEI file since acta wrote it. Writing it anew would undo that work, so it was left as it is.',
    mend: 'Keep it: acta build uses it as it is. To have your changes in a new draft, encode with --merge; if they may go, with --force.',
  },
  'draft/foreign': {
    severity: 'error',
    exit: 2,
    title: 'the TEI file was not written by acta',
    means: 'A file of this name is there which is no draft of acta. It was left as it is.',
    mend: 'Keep it: acta build uses it as it is. Write to another folder with -o, or replace it with --force.',
  },
  'draft/kept': {
    severity: 'info',
    title: 'the TEI file in the edition is used as it is',
    means:
      'The file is not a draft as acta left it: somebody has worked on it or made it elsewhere. The edition is built from it and not from the transcript, against which its words are checked.',
    mend: 'Nothing needs doing. To carry your changes over to a new draft, run acta encode --merge. To begin again from the transcript, move the TEI file away.',
  },
  'merge/conflict': {
    severity: 'warning',
    title: 'an editor and acta changed the same place',
    means:
      'The TEI file was changed by hand, and the new draft differs from the former one in the same place. Both readings are given; the one in the file stays.',
    mend: 'Look at the place and write what is right. A second merge does not name it again.',
  },
  'merge/no-base': {
    severity: 'error',
    exit: 2,
    title: 'the draft that was corrected is not there',
    means:
      'To tell what an editor changed from what acta did, the draft as acta wrote it is kept in the folder .acta beside the TEI files. It is missing there, or is another one than the file was made from.',
    mend: 'Bring the folder .acta back, from version control or a backup. Otherwise encode to another folder with -o and carry the changes over by hand.',
  },
  'merge/broken': {
    severity: 'error',
    exit: 2,
    title: 'the changes and the new draft do not go together',
    means: 'Both changed the structure in one place so that the result would not be XML. Nothing was written.',
    mend: 'Encode to another folder with -o, compare the two files, and carry the changes over by hand.',
  },
  'site/no-search': {
    severity: 'warning',
    title: 'the site has no search',
    means:
      'The index for the search is made by pagefind, a program that comes with acta for Linux, macOS, Windows and FreeBSD. It did not work on this computer, so the site was built without a page for searching.',
    mend: 'Install acta again with its optional dependencies (npm install without --omit=optional), or build on another computer.',
  },
  'site/renamed': {
    severity: 'info',
    title: 'a page has another name than its document',
    means: 'The name of the document cannot be the name of a page on every web server, or another page has it already.',
    mend: 'Nothing needs doing; links use the name of the page. To choose it yourself, rename the transcript with letters, digits and hyphens only.',
  },
  'internal/fault': {
    severity: 'error',
    exit: 70,
    title: 'a fault of acta',
    means: 'Something happened that acta is not prepared for. It is not your fault, and nothing was written.',
    mend: 'Please report it, with the message, the version and the document if you may share it. With ACTA_DEBUG=1 in the environment acta says where it happened.',
  },
} as const satisfies Record<string, CatalogueEntry>;
