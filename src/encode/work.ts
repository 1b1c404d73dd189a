import type { Property } from '../manuscript/manuscript.js';
import type { NamedPerson, Transcript } from '../transcript/transcript.js';

/** A name as the head of a file writes it, its parts where they are plain. */
export type StatedName = Pick<NamedPerson, 'forename' | 'surname'> & { readonly name?: string };

/** The work that a copy was taken from: what its words say, and where they say nothing what the head of its file says. */
export interface Work {
  readonly title?: string;
  readonly book?: string;
  /** The book is a journal. */
  readonly isJournal: boolean;
  readonly editors: readonly StatedName[];
  readonly publisher?: string;
  readonly year?: string;
  readonly doi?: string;
  readonly isbn?: string;
  /** Addresses: of the licence of the text, and of the page. */
  readonly licence?: string;
  readonly address?: string;
}

/** Names of properties: Highwire's, then Dublin Core's. */
const names = {
  title: ['citation_title', 'dcterms.title', 'dc.title'],
  book: ['citation_inbook_title', 'citation_book_title'],
  journal: ['citation_journal_title'],
  editors: ['citation_editor'],
  publisher: ['citation_publisher', 'dcterms.publisher', 'dc.publisher'],
  date: ['citation_publication_date', 'citation_date', 'citation_year', 'dcterms.issued'],
  doi: ['citation_doi', 'dc.identifier', 'dcterms.identifier'],
  isbn: ['citation_isbn'],
  licence: ['license', 'dcterms.license', 'dc.rights', 'dcterms.rights'],
  address: ['canonical', 'og:url', 'citation_public_url'],
} as const;

/** Puts together what is known of the work that a transcript was copied from. */
export function workOf({ book, manuscript }: Transcript, text: (span: { start: number; end: number }) => string): Work {
  const { properties = [] } = manuscript;
  const find = (keys: readonly string[], form = /\S/): string | undefined =>
    valuesOf(properties, keys).find((value) => form.test(value));
  const stated = find(names.book);
  const journal = stated === undefined ? find(names.journal) : undefined;
  const bookTitle = book.title ? text(book.title) : (stated ?? journal);
  const publisher = book.publisher ? text(book.publisher) : find(names.publisher);
  const year = book.year ?? /^\d{4}(?!\d)/.exec(find(names.date) ?? '')?.[0];
  const doi = find(names.doi, doiForm);
  const isbn = find(names.isbn, /^[\d-]{9,17}[\dX]?$/);
  const licence = find(names.licence, webAddress);
  const address = find(names.address, webAddress);
  const title = find(names.title);
  return {
    ...(title !== undefined && { title }),
    ...(bookTitle !== undefined && { book: bookTitle }),
    isJournal: book.title === undefined && journal !== undefined,
    editors: book.editors.length > 0 ? book.editors : valuesOf(properties, names.editors).map(nameOf),
    ...(publisher !== undefined && { publisher }),
    ...(year !== undefined && { year }),
    ...(doi !== undefined && { doi: doi.slice(doi.indexOf('10.')) }),
    ...(isbn !== undefined && { isbn }),
    ...(licence !== undefined && { licence }),
    ...(address !== undefined && { address }),
  };
}

const doiForm = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?10\.\d{4,9}\/\S+$/i;
const webAddress = /^https?:\/\/[^\s"<>\\^`{|}]+$/i;

function valuesOf(properties: readonly Property[], keys: readonly string[]): string[] {
  return keys.flatMap((key) => properties.flatMap(({ name, value }) => (name.toLowerCase() === key ? [value] : [])));
}

/** `Marin, Ilka` has its parts; of `Ilka Marin` the parts are not sure. */
function nameOf(value: string): StatedName {
  const [surname, forename, ...more] = value.split(', ');
  return surname && forename && more.length === 0 ? { surname, forename } : { name: value };
}
