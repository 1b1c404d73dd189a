import type { Column, TableShape } from '../../artifact/tables.js';

const column = (name: string, description: string, type: Column['type'] = 'string'): Column => ({
  name,
  type,
  description,
});

const document = column('document', 'Name of the document, as in the address of its page.');
const position = (of: string) => column('position', `Number of the ${of} in its document, counted from 1.`, 'integer');
const words = (of: string) =>
  column(
    'words',
    `Number of words ${of}; in scripts that set none apart (Chinese, Japanese, Thai) half the number of signs.`,
    'integer',
  );
const address = column(
  'address',
  'Where it is read: an address, or, where the edition has none yet, one that is relative to its site.',
);
const speech = column('speech', 'The speech in which it stands; none where it stands in none.');
const day = 'in ISO 8601, with no more than is known: a year, a month or a day';

/** The tables of an edition and their columns: what xslt/tables.xsl writes, and what rows.ts adds of the register. */
export const shapes: readonly TableShape[] = [
  {
    name: 'documents',
    title: 'Documents of the edition',
    key: ['document'],
    references: {},
    columns: [
      document,
      column('title', 'Title in the header of the document.'),
      column('date', `When what it records took place, or began, ${day}.`),
      column('date_end', `When it ended, where that is said, ${day}.`),
      column('date_as_written', 'The date in the words of the source.'),
      column('kind', 'What kind of record it is; several are parted by semicolons.'),
      column('language', 'Language of the document (BCP 47).'),
      column('speeches', 'Number of its speeches.', 'integer'),
      words('spoken in it, those that are told a second time left out'),
      address,
    ],
  },
  {
    name: 'speeches',
    title: 'Speeches',
    key: ['speech'],
    references: { document: 'documents' },
    columns: [
      column('speech', 'Identifier of the speech in the edition: document#identifier.'),
      document,
      position('speech'),
      column('date', `Date of the document, ${day}.`),
      column('section', 'Heading of the innermost section in which the speech stands.'),
      column('speaker', 'The speaker as the source names him, with its punctuation.'),
      column(
        'person',
        'Who that is, in the table of people; several are parted by spaces, none where it is not known.',
      ),
      column('name', 'Name of that person; several are parted by semicolons.'),
      column(
        'authority',
        'Entry of that person in an authority file, such as gnd:118540238, where there is one person.',
      ),
      column('authority_url', 'Address of that entry.'),
      column('language', 'Language of the speech (BCP 47).'),
      column(
        'retold',
        'Whether it is a speech told before: in a translation or a second record beside the first.',
        'boolean',
      ),
      words('spoken'),
      column(
        'text',
        'What is said, a line for each paragraph: without label, notes and directions; what is missing shows as its sign, such as […].',
      ),
      address,
    ],
  },
  {
    name: 'directions',
    title: 'Directions, noises and gestures in and between speeches',
    key: ['document', 'position'],
    references: { document: 'documents', speech: 'speeches' },
    columns: [
      document,
      position('direction'),
      speech,
      column('element', 'Element of TEI: stage, incident, kinesic or vocal.'),
      column('type', 'Its type in the TEI.'),
      column('text', 'Its words.'),
      address,
    ],
  },
  {
    name: 'notes',
    title: 'Notes',
    key: ['note'],
    references: { document: 'documents', speech: 'speeches' },
    columns: [
      column('note', 'Identifier of the note in the edition: document#identifier.'),
      document,
      position('note'),
      speech,
      column('number', 'Number or sign of the note in the source.'),
      column('type', 'Its type in the TEI.'),
      column('place', 'Where it stands in the source, such as foot or end.'),
      words('of the note'),
      column('text', 'The note as it reads in plain text, with the signs of the editors; a line for each paragraph.'),
      address,
    ],
  },
  {
    name: 'people',
    title: 'Persons, groups and bodies',
    key: ['person'],
    references: {},
    columns: [
      column(
        'person',
        'Identifier in the register of the edition, or document#identifier for who is in none: two of these may be the same person.',
      ),
      column('element', 'Element of TEI: person, personGrp, org or role.'),
      column('name', 'Name.'),
      column('forename', 'Forenames, where they are told apart.'),
      column('surname', 'Surname, where it is told apart.'),
      column('other_names', 'Further names, parted by semicolons.'),
      column('birth', `Birth, ${day}.`),
      column('death', `Death, ${day}.`),
      column('occupation', 'Occupation or office in the words of the register; several are parted by semicolons.'),
      column('authority', 'First entry in an authority file: name of the file, colon, identifier.'),
      column('authority_url', 'Address of that entry.'),
      column('identifiers', 'All entries in authority files, parted by spaces.'),
    ],
  },
  {
    name: 'sources',
    title: 'Sources of the documents, and those that they cite',
    key: ['document', 'position'],
    references: { document: 'documents' },
    columns: [
      document,
      position('source'),
      column(
        'relation',
        'What it is to the document: source, copy (the file that was encoded), cited (in its text), or as the TEI relates it to the source.',
      ),
      column('type', 'Its type in the TEI.'),
      column('author', 'Authors, parted by semicolons.'),
      column('title', 'Title of the work.'),
      column('part', 'Title of the part of it.'),
      column('publisher', 'Publishers, parted by semicolons.'),
      column('place', 'Places of publication, parted by semicolons.'),
      column('date', 'Date of publication, in ISO 8601 where the TEI has it so, else as written.'),
      column('scope', 'Volume, number, pages.'),
      column('text', 'The source in words.'),
      column('url', 'Where the source is read.'),
      address,
    ],
  },
];
