import type { Span } from '../manuscript/manuscript.js';
import type { Book, NamedPerson } from '../transcript/transcript.js';
import { pageBreakOf } from './breaks.js';
import { looksLikeName, splitName } from './names.js';
import type { Profile } from './profiles/index.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import { stampKind } from './stamps.js';
import { countsVolumes } from './title-kinds.js';
import type { FoundTitle } from './titles.js';

/** `© Central European University Press, 2010` and `© 2010 Central European University Press`; `(c)` alone numbers an item too. */
const copyright =
  /^(?:©|\(c\)(?=[^\n]{0,120}(?<!\d)(?:19|20)\d\d(?!\d))|Copyright(?: ©)?)\s+(?:(?:((?:19|20)\d\d)\s+)?(\p{Lu}[^\d©]{2,100}?)(?:,?\s+((?:19|20)\d\d))?)\.?$/u;

/** `Kent Sieg, Edward C. Keefer (eds.)`, `Bearbeitet von Stefan Malfèr`. */
const editorsBefore = /^(.{3,200}?) \((?:eds?\.?|editors?|Hrsg\.?|Hg\.|dir\.|a cura di|ред\.)\)$/u;
const editorsBehind =
  /^(?:Bearbeitet von|Edited by|Editors?:|Herausgegeben von|Hrsg\. von|Sous la direction de|A cura di|Под редакцией) (.{3,400})$/u;

export interface Header {
  readonly book: Book;
  readonly translators: readonly NamedPerson[];
  /** Blocks above the title that are none of these. */
  readonly preliminaries: readonly Passage[];
  /** Blocks below the title that are none of these. */
  readonly rest: readonly Passage[];
}

/** Reads the matter above the record: book, editors, translator. The title was found before and is given. */
export function recognizeHeader(
  reading: Reading,
  profile: Profile,
  header: readonly Passage[],
  title: FoundTitle | undefined,
): Header {
  const translators: NamedPerson[] = [];
  const untitled = header.filter((passage) => {
    if (title && passage.start < title.passage.end && passage.end > title.passage.start) return false;
    const translator = readTranslator(reading, profile, passage);
    if (translator) translators.push(translator);
    return translator === undefined;
  });
  const titleStart = title?.passage.start ?? 0;
  const above = untitled.filter((passage) => passage.start < titleStart);
  const rest = untitled.filter((passage) => passage.start >= titleStart);
  const bookTitle = above.find(
    (passage) =>
      !stampKind(reading, passage) &&
      !pageBreakOf(reading, passage) &&
      !reading.hasCall(passage) &&
      passage.block.role?.type !== 'source',
  );
  const under = above.filter((passage) => passage !== bookTitle);
  if (!bookTitle || !title || !(title.isNumbered || profile.editorsUnderTitle || namesWork(reading, bookTitle, under)))
    return { book: { editors: [] }, translators, preliminaries: above, rest };
  reading.leaveOut(bookTitle, 'header', 'header', ['first line of the page, over the title of the document']);
  const editors: NamedPerson[] = [];
  const preliminaries = under.filter((passage) => {
    const found = readEditors(reading, profile, passage);
    editors.push(...(found ?? []));
    return found === undefined;
  });
  return { book: { title: bookTitle, editors }, translators, preliminaries, rest };
}

/** `Volume XI`, `Band 4`, `1848–1867`, or a line of its editors below: a larger work, and not the body that met. */
function namesWork(reading: Reading, line: Passage, under: readonly Passage[]): boolean {
  const words = reading.slice(line);
  // The number of a volume is no name of a work.
  if (work.test(words) && !countsVolumes(words)) return true;
  return under.some(
    (passage) => editorsBefore.test(reading.slice(passage)) || editorsBehind.test(reading.slice(passage)),
  );
}

const work =
  /^[^›»>|]*(?:(?<!\p{L})(?:volumes?|vol\.|series|band|bd\.|teilband|tome|tomo|volumen|tom|svazek|kötet|deel|bind|том|(?:papers|documents) (?:on|of|relating|from|concerning)|dokumente (?:zu|der|des)|documents diplomatiques|documenti diplomatici|документы внешней)(?!\p{L})|(?<!\d)1\d{3} ?[–-] ?(?:1\d{3}|\d\d)(?!\d))/iu;

/** The editors that a line under the book's title names, or nothing where it names none. */
function readEditors(reading: Reading, profile: Profile, passage: Passage): NamedPerson[] | undefined {
  if (reading.hasCall(passage)) return undefined;
  const text = reading.slice(passage);
  const named = editorsBefore.exec(text) ?? editorsBehind.exec(text);
  if (named) {
    reading.leaveOut(passage, 'header', 'header', ['the line says that these are the editors']);
    return splitNames(reading, passage.start + text.indexOf(named[1]!), named[1]!);
  }
  if (!profile.editorsUnderTitle || !looksLikeName(text)) return undefined;
  reading.leaveOut(passage, 'header', 'header', ['a personal name on a line of its own under the title of the book']);
  reading.say(
    'header/role-default',
    `${text} stands under the title of the book without a role and was taken for an editor`,
    passage.start,
  );
  return [splitName(reading.manuscript.text, { start: passage.start, end: passage.end })];
}

function splitNames(reading: Reading, start: number, names: string): NamedPerson[] {
  const found: NamedPerson[] = [];
  let at = start;
  for (const part of names.split(/(, | and | und | et | e | y |; )/u)) {
    const name = part.trim();
    if (looksLikeName(name)) {
      const from = at + part.indexOf(name);
      found.push(splitName(reading.manuscript.text, { start: from, end: from + name.length }));
    }
    at += part.length;
  }
  return found;
}

/** `Traduction de Anna Melyakova`: a label of the page, in the reader's language, and a name. */
function readTranslator(reading: Reading, profile: Profile, passage: Passage): NamedPerson | undefined {
  if (reading.hasCall(passage)) return undefined;
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
  const found = passages.find(
    (passage) => !passage.number && !reading.hasCall(passage) && copyright.test(reading.slice(passage)),
  );
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
