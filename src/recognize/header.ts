import type { Span } from '../manuscript/manuscript.js';
import type { Book, NamedPerson, Title } from '../transcript/transcript.js';
import { looksLikeName, splitName } from './names.js';
import type { Profile } from './profiles/index.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** `© Central European University Press, 2010` and `© 2010 Central European University Press`. */
const copyright =
  /^(?:©|\(c\)|Copyright(?: ©)?)\s+(?:(?:((?:19|20)\d\d)\s+)?(\p{Lu}[^\d©]{2,100}?)(?:,?\s+((?:19|20)\d\d))?)\.?$/u;

export interface Header {
  readonly book: Book;
  readonly translators: readonly NamedPerson[];
  /** Header blocks that are none of these. */
  readonly rest: readonly Passage[];
}

/** Reads the matter above the record: book, editors, translator. The title was found before and is given. */
export function recognizeHeader(
  reading: Reading,
  profile: Profile,
  header: readonly Passage[],
  title: { readonly title: Title; readonly passage: Passage } | undefined,
): Header {
  const translators: NamedPerson[] = [];
  const rest = header.filter((passage) => {
    if (passage === title?.passage) return false;
    const translator = readTranslator(reading, profile, passage);
    if (translator) translators.push(translator);
    return translator === undefined;
  });
  if (!profile.editorsUnderTitle || !title) return { book: { editors: [] }, translators, rest };
  const above = rest.filter((passage) => passage.start < title.passage.start);
  const names = above.filter((passage, index) => index > 0 && looksLikeName(reading.slice(passage)));
  const [bookTitle] = above;
  if (!bookTitle || names.length === 0) return { book: { editors: [] }, translators, rest };
  reading.leaveOut(bookTitle, 'header', 'header', ['first line of the page, over the names of the editors']);
  const editors = names.map((passage) => {
    const name = reading.slice(passage);
    reading.leaveOut(passage, 'header', 'header', ['a personal name on a line of its own under the title of the book']);
    reading.say(
      'header/role-default',
      `${name} stands under the title of the book without a role and was taken for an editor`,
      passage.start,
    );
    return splitName(reading.manuscript.text, passage);
  });
  const taken = new Set<Passage>([bookTitle, ...names]);
  return { book: { title: bookTitle, editors }, translators, rest: rest.filter((passage) => !taken.has(passage)) };
}

/** `Traduction de Anna Melyakova`: a label of the page, in the reader's language, and a name. */
function readTranslator(reading: Reading, profile: Profile, passage: Passage): NamedPerson | undefined {
  const text = reading.slice(passage);
  const label = profile.translatorLabels.find((form) => text.startsWith(`${form} `));
  if (label === undefined || !looksLikeName(text.slice(label.length).trim())) return undefined;
  const name = trimmed(reading.manuscript.text, { start: passage.start + label.length, end: passage.end });
  reading.leaveOut({ start: passage.start, end: passage.start + label.length }, 'translator-label', 'furniture', [
    'words of the page before a personal name',
  ]);
  reading.leaveOut(name, 'header', 'header', [`follows "${label}"`]);
  reading.say(
    'furniture/dropped',
    `"${label}" is interface text of the page and was left out; its value is the translator`,
    passage.start,
  );
  return splitName(reading.manuscript.text, name);
}

/** Finds the copyright line at either end of a page. */
export function recognizeCopyright(
  reading: Reading,
  passages: readonly Passage[],
): { readonly book: Partial<Book>; readonly passages: readonly Passage[] } {
  const found = passages.find((passage) => !passage.number && copyright.test(reading.slice(passage)));
  if (!found) return { book: {}, passages };
  const text = reading.slice(found);
  const [, before, holder, behind] = copyright.exec(text)!;
  const at = text.indexOf(holder!);
  const publisher: Span = { start: found.start + at, end: found.start + at + holder!.length };
  const year = before ?? behind;
  reading.leaveOut(found, 'header', 'header', ['opens with the copyright sign and names a holder']);
  return {
    book: { copyright: found, publisher, ...(year && { year }) },
    passages: passages.filter((passage) => passage !== found),
  };
}
