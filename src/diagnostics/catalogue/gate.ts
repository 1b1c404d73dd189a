import type { CatalogueEntry } from '../catalogue.js';

/** Refusals of an input file before anything is made of it, and warnings about what a file asks for and does not get. */
export const gate = {
  'INPUT-MISSING': {
    severity: 'error',
    exit: 2,
    title: 'There is no such file.',
    means: 'No file lies at the place that was named.',
    mend: 'Check the spelling and the folder in which the command was given.',
  },
  'INPUT-TYPE': {
    severity: 'error',
    exit: 3,
    title: 'What was named is not a file.',
    means:
      'A directory, pipe, socket or device lies there. acta reads ordinary files only, so that it never waits for one.',
    mend: 'Name the file itself: acta validate tei/007.xml',
  },
  'INPUT-UNREADABLE': {
    severity: 'error',
    exit: 5,
    title: 'The file cannot be read.',
    means: 'The file is there, but the operating system does not hand it over.',
    mend: 'Ask for the right to read it: chmod u+r FILE, or take a copy.',
  },
  'ENC-INVALID': {
    severity: 'error',
    exit: 3,
    title: 'A byte does not belong in the encoding of the file.',
    means:
      'The file says, or lets it be assumed, that it is written in one encoding, and holds bytes that do not exist in it. Replacing them would lose letters without a word, so nothing is read.',
    mend: 'Open the file in the program that wrote it and save it as UTF-8, or declare what it is really in: <?xml version="1.0" encoding="windows-1252"?>',
  },
  'ENC-CONFLICT': {
    severity: 'error',
    exit: 3,
    title: 'The file says that it is in one encoding and begins with the mark of another.',
    means: 'The XML declaration and the first bytes of the file contradict each other; either reading may be wrong.',
    mend: 'Save the file as UTF-8 and write encoding="UTF-8" in its first line, or leave the encoding out.',
  },
  'ENC-UNKNOWN': {
    severity: 'error',
    exit: 3,
    title: 'The encoding of the file is not known here.',
    means: 'The file is written in an encoding that acta cannot read, such as EBCDIC, UTF-7 or UTF-32.',
    mend: 'Save the file as UTF-8.',
  },
  'XML-WF': {
    severity: 'error',
    exit: 3,
    title: 'The file is not well-formed XML.',
    means:
      'XML is text with tags: each opened tag is closed again, in order, around one outermost element. Where this rule is broken, nobody can say what belongs to what, so nothing is read.',
    mend: 'Go to the line and column named. Often a tag was deleted by half, or & or < was typed where &amp; or &lt; is needed.',
  },
  'XML-CHAR': {
    severity: 'error',
    exit: 3,
    title: 'The file holds a character that XML does not allow.',
    means:
      'Control characters and halves of characters mean nothing in a text; they come from damaged files or from copying.',
    mend: 'Delete the character at the line and column named.',
  },
  'XML-EXTENT': {
    severity: 'error',
    exit: 3,
    title: 'The document wants text from another file.',
    means:
      'The DOCTYPE declares an entity that stands for the content of another file or address. acta reads no file that you did not name: a document could fetch your private files with it. Leaving the text out would be a silent loss.',
    mend: 'Paste the text where the entity is called, or declare it inline: <!ENTITY chapter "the text">.',
  },
  'XML-ENTITY': {
    severity: 'error',
    exit: 3,
    title: 'The document calls an entity that it does not declare.',
    means:
      'A name between & and ; stands for a text that must be declared in the file. Where the declaration is in a DTD, which acta never reads, a parser would drop the letter: “café” would become “caf”.',
    mend: 'Write the character itself (é), or its number (&#233;). For the names that HTML knows, use --entities html.',
  },
  'XML-ATTRIBUTE': {
    severity: 'error',
    exit: 3,
    title: 'An attribute has a name that cannot be kept.',
    means:
      'The names __proto__ and hasOwnProperty mean something to the program that runs stylesheets; such attributes would vanish.',
    mend: 'Rename the attribute. TEI has none of these names.',
  },
  'XINCLUDE-REFUSED': {
    severity: 'error',
    exit: 3,
    title: 'The document includes another file.',
    means:
      'xi:include stands for the content of another file. acta reads no file that you did not name, and leaving it out would be a silent loss. Only acta import, and acta validate of a corpus (teiCorpus), include, as corpora come in many files: whole XML files, in the folder of the file or, for acta import, in the one that you name.',
    mend: 'Put the included text into the document, for example with xmllint --xinclude. For acta import, and for a corpus that is validated, put the file into the folder of the corpus.',
  },
  'LIMIT-SIZE': {
    severity: 'error',
    exit: 4,
    title: 'The file is too large.',
    means: 'A file of this size is hardly one document of an edition, and would need more memory than there may be.',
    mend: 'Give each document a file of its own.',
  },
  'LIMIT-DEPTH': {
    severity: 'error',
    exit: 4,
    title: 'Elements are nested too deeply.',
    means: 'Editions nest some twenty elements. Hundreds come from a fault in a program, and make stylesheets fail.',
    mend: 'Look for tags that were opened again and again instead of closed.',
  },
  'LIMIT-ATTRIBUTES': {
    severity: 'error',
    exit: 4,
    title: 'An element has too many attributes.',
    means: 'No element of TEI has even a hundred attributes; this is a fault in a program, or an attack on one.',
    mend: 'Look at the element at the line named.',
  },
  'LIMIT-NAME': {
    severity: 'error',
    exit: 4,
    title: 'A name is too long.',
    means:
      'The name of an element or attribute is longer than any that TEI has; a quotation mark or space may be missing.',
    mend: 'Look at the tag at the line named.',
  },
  'LIMIT-TEXT': {
    severity: 'error',
    exit: 4,
    title: 'A single text is too long.',
    means:
      'One text without a tag in it is longer than several novels. Programs that read the file would run out of memory.',
    mend: 'Divide the text into paragraphs, or the document into several.',
  },
  'LIMIT-AMPLIFICATION': {
    severity: 'error',
    exit: 4,
    title: 'Entities would make the document many times longer than it is.',
    means:
      'Entities that call entities can turn a few lines into gigabytes. This is a well-known attack, and never an honest document.',
    mend: 'Write the text out instead of calling entities.',
  },
  'XML-DTD-IGNORED': {
    severity: 'warning',
    title: 'The DTD that the document names is not read.',
    means:
      'The first lines of the file name a DTD. acta reads no file that you did not name; it checks the document against its own schema instead.',
    mend: 'Delete the DOCTYPE line. If the document uses entities that the DTD declares, write the characters themselves.',
  },
  'BIDI-UNBALANCED': {
    severity: 'warning',
    title: 'A control character turns the direction of text and is not closed.',
    means:
      'Such invisible characters are needed in editions of Hebrew and Arabic. One that is not closed shows all that follows in another order than it is written, which can hide a change of the text. The text is kept as it is.',
    mend: 'Close the control within its paragraph (U+202C closes U+202A to U+202E, U+2069 closes U+2066 to U+2068), or delete it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
