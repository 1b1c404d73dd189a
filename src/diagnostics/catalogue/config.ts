import type { CatalogueEntry } from '../catalogue.js';

export const config = {
  'config/unreadable': {
    severity: 'error',
    exit: 5,
    title: 'a configuration file cannot be read',
    means: 'edition.yaml, people.yaml or a file that they name is there, but this computer does not let acta read it.',
    mend: 'Look at the permissions of the file and of the folders above it.',
  },
  'config/not-a-file': {
    severity: 'error',
    exit: 2,
    title: 'a configuration file is not a plain text file of usual size',
    means:
      'edition.yaml and people.yaml are text files in UTF-8 of at most 4 MB, a theme is one of at most 200 kB. This one is something else.',
    mend: 'Save the file as UTF-8. A folder, a pipe or a device cannot stand in its place.',
  },
  'config/yaml': {
    severity: 'error',
    exit: 2,
    title: 'a configuration file is not well-formed YAML',
    means:
      'The file cannot be read as YAML, so nothing in it was used. Line and column say where the reader got lost; the fault is there or on the line before.',
    mend: 'The usual causes: a tab instead of spaces, a value with a colon in it and no quotation marks around it, lines that should be indented alike and are not. Write title: "Document No. 7: Notes".',
  },
  'config/duplicate-key': {
    severity: 'error',
    exit: 2,
    title: 'a key is given twice',
    means: 'One of the two would be lost without a word, so neither is used.',
    mend: 'Keep one of the two lines. Several persons are a list: each begins with a hyphen.',
  },
  'config/comment-in-value': {
    severity: 'warning',
    title: 'a number sign cuts a value short',
    means: 'In YAML a number sign after a space begins a comment: in title: Session #7 the title is "Session".',
    mend: 'Put quotation marks around the whole value: title: "Session #7". If a comment was meant, leave a space after the number sign.',
  },
  'config/unknown-key': {
    severity: 'error',
    exit: 2,
    title: 'a key that acta does not know',
    means: 'The key has no meaning here, so what it says would be lost without a word.',
    mend: 'Use the key that the message proposes, or delete the line. All keys are described in schemas/edition.schema.json and schemas/people.schema.json.',
  },
  'config/missing-key': {
    severity: 'error',
    exit: 2,
    title: 'a key is missing that is needed here',
    means:
      'An entry is not complete: a person has an id and a name, a contributor a name or a body and a role, a licence a name.',
    mend: 'Add the key that the message names, or delete the whole entry.',
  },
  'config/wrong-type': {
    severity: 'error',
    exit: 2,
    title: 'a value has the wrong shape',
    means: 'A text stands where a list or a map is expected, or the other way round.',
    mend: 'The entries of a list begin with a hyphen on lines of their own. The keys of a map are indented by two spaces below it.',
  },
  'config/invalid-value': {
    severity: 'error',
    exit: 2,
    title: 'a value does not have the form that is expected here',
    means:
      'Dates, language tags, addresses and identifiers have fixed forms, so that readers and machines understand them.',
    mend: 'Write the value as in the example that the message gives. A key without a value is best deleted.',
  },
  'config/check-digit': {
    severity: 'error',
    exit: 2,
    title: 'the check digit of an identifier is wrong',
    means:
      'The last character of an ORCID iD, ISNI, GND or BnF number, ISBN or ISSN is computed from the others, and so are the last two of a ROR ID. Here they do not fit, so a digit is wrong or two were exchanged, and the identifier would point at nobody or at somebody else.',
    mend: 'Copy the identifier again from its source.',
  },
  'config/duplicate-id': {
    severity: 'error',
    exit: 2,
    title: 'two entries share an identifier',
    means: 'Links in the edition go by identifiers; with two of the same name they would lead to the wrong entry.',
    mend: 'Change one of them, also where it is used in TEI files that exist already.',
  },
  'config/duplicate-alias': {
    severity: 'warning',
    title: 'two persons share a name',
    means:
      'A speaker label of this form could be either of them, so acta will not say which: the label stays unresolved.',
    mend: 'Take the alias from the person who is not called so in these documents, or make the aliases longer, with forename or office.',
  },
  'config/no-such-document': {
    severity: 'warning',
    title: 'settings for a document that does not exist',
    means:
      'edition.yaml says something of a document, but there is no transcript and no TEI file of this name. What it says is not used.',
    mend: 'Write the name of the transcript without its extension, with all its digits: 007 for transcripts/007.txt.',
  },
  'config/no-such-file': {
    severity: 'error',
    exit: 2,
    title: 'a file that edition.yaml names is not there',
    means:
      'edition.yaml names a file that is not in the folder of the edition, or one that is a link to another place.',
    mend: 'Write the name as it stands in the folder, with its ending, capitals and all. A file from elsewhere has to be copied.',
  },
  'config/former-name': {
    severity: 'error',
    exit: 2,
    title: 'a former name is in use',
    means:
      'At the address of a former name stands a page that leads to the document as it is called now. Here another document or a page of the site stands at that address, or the same name is given to two documents, so a link could not lead to both.',
    mend: 'Delete the name from the list of one document. Where a document was divided, decide to which part its old address leads; a new document is best given a name that none had before.',
  },
  'config/two-profiles': {
    severity: 'error',
    exit: 2,
    title: 'the layout is said twice',
    means:
      'edition.yaml names a layout of acta, and beside it a profile.yaml describes another one. Only one can hold.',
    mend: 'Write the name into profile.yaml, as in "extends: frus", and delete the key profile of edition.yaml.',
  },
  'config/not-an-edition': {
    severity: 'error',
    exit: 2,
    title: 'the folder is not an edition',
    means: 'An edition has an edition.yaml, or a folder called transcripts or tei. This folder has none of them.',
    mend: 'Name the folder of the edition, or a single transcript. acta init makes a new edition to start from.',
  },
} as const satisfies Record<string, CatalogueEntry>;
