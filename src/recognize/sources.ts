import type { Span } from '../manuscript/manuscript.js';
import type {
  ArchivalItem,
  BibliographicItem,
  BiblPart,
  Inline,
  NamedPerson,
  Paragraph,
  SourceStatement,
} from '../transcript/transcript.js';
import { citesUnits, readArchive, readHandling } from './archives.js';
import { splitName } from './names.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Words before what says where a record comes from; each may be in capitals. */
const keys =
  'Sources?|Citation|Archiv(?:al|e) (?:source|reference)|Quellen?|Font[ei]|Fuentes?|Źródł[oa]|Источник|Джерело|Pramen|Forrás|Πηγή';
/** The same, where they may be other words or names too: what stands behind them tells. */
const otherKeys =
  'Fundort|Signatur|Archivsignatur|Cote|Segnatura|Signatura|Sygnatura|Шифр|Zdroj|Lelőhely|Bron|Vindplaats|Sursa|Källa|Kilde|Lähde|Izvor|Vir|Извор|Kaynak';
const asArchive = String.raw`(?=[^\n]{0,120}(?:\d|[Aa]r[ck]?hi|[Аа]рхив))`;
const inBoth = (words: string): string => `${words}|${words.toUpperCase()}`;
const key = `(?:${inBoth(keys)}|出典|出處|来源|資料來源|资料来源|출처)`;
const opening = new RegExp(String.raw`^[[(]?(?:${key}\s?[:：]|(?:${inBoth(otherKeys)}) ?:${asArchive})\s*`, 'u');
/** `Citation:` over the citation itself. */
const bareKey = new RegExp(`^${key} ?:$`, 'u');
/**
 * `Архив Горбачев-Фонда. Ф. 2. Оп. 1.`, `РГАНИ. Ф. 89. Оп. 3.`, `AVPRF, f. 0100, op. 46`: an archive and its units need no key.
 */
const archival =
  /^[[(]?(?:Архив \p{Lu}|\p{Lu}{2,6}(?: РФ)?[.,] )[^\n]{0,80}?(?<![\p{L}])Ф\. ?\d{1,4}\. ?Оп\. ?\d|^[[(]?\p{Lu}\p{L}{2,9}(?: RF)?[,.] [Ff](?:ond)?\. ?\d{1,5}[,.;] ?[Oo]p(?:is)?\. ?\d/u;
/** `Title (Place: Publisher, Year), pp. 61–62`, the form of the Chicago notes style (17th ed., 14.23). */
const book =
  /^(.+?) \(([^():]{2,60}): ([^()]{2,120}), ((?:1[5-9]|20)\d\d)\)(?:, (pp?\. ?(\d{1,5})(?:[–-](\d{1,5}))?))?/u;
const translatedBy =
  /\bTranslated(?: from [^.]{3,40})? by (\p{Lu}[\p{L}\p{M}’'.-]*(?: \p{Lu}[\p{L}\p{M}’'.-]*){0,2} \p{Lu}[\p{L}\p{M}’'-]+)(?=[.,;\]]|$| and )/u;

export interface Sources {
  readonly statement: SourceStatement | undefined;
  readonly items: readonly BibliographicItem[];
  readonly translators: readonly NamedPerson[];
  /** Citations among the other passages. */
  readonly inlines: readonly Inline[];
  readonly passages: readonly Passage[];
}

/** Finds the statement of where the record comes from, and the bibliographic item and translator in it. */
export function recognizeSources(reading: Reading, passages: readonly Passage[]): Sources {
  const paragraphs: Paragraph[] = [];
  const items: BibliographicItem[] = [];
  const translators: NamedPerson[] = [];
  const inlines: Inline[] = [];
  const rest: Passage[] = [];
  // A statement between other paragraphs belongs to what stands there; only what ends the record is about all of it.
  const isKey = (index: number): boolean => {
    const passage = passages[index];
    return passage !== undefined && passage.end - passage.start <= 20 && bareKey.test(reading.slice(passage));
  };
  const isStated = (passage: Passage): boolean => passage.block.role?.type === 'source';
  const last = passages.findLastIndex(
    (passage, index) => !isOpening(reading.slice(passage)) && !isKey(index - 1) && !isStated(passage),
  );
  for (const [index, passage] of passages.entries()) {
    const text = reading.slice(passage);
    const match = opening.exec(text) ?? (isArchival(text) || isKey(index - 1) || isStated(passage) ? [''] : null);
    if (!match || index <= last) {
      rest.push(passage);
      if (!match || !isStated(passage)) continue;
      // What the file calls a source is one, and stays where it stands.
      const inner = { start: passage.start + match[0].length, end: passage.end };
      const { item, content } = findItem(reading, inner, findTranslator(reading, inner), items.length + 1);
      items.push(item);
      inlines.push(...content);
      continue;
    }
    if (isKey(index)) {
      paragraphs.push(paragraphOf(reading, passage));
      continue;
    }
    const bracketed = text.startsWith('[') && areAround(text);
    const inner = { ...passage, ...withinBrackets(reading, passage, match[0].length) };
    const translator = findTranslator(reading, inner);
    if (translator) translators.push(translator);
    const item = findItem(reading, inner, translator, items.length + 1);
    items.push(item.item);
    paragraphs.push({
      type: 'paragraph',
      start: passage.start,
      end: passage.end,
      ...(passage.number && { number: passage.number }),
      content: item.content,
      open: bracketed ? 1 : 0,
      close: bracketed ? 1 : 0,
    });
  }
  return { statement: paragraphs.length > 0 ? { paragraphs } : undefined, items, translators, inlines, passages: rest };
}

/** True where a text begins with a bracket that its last character closes: `[Source: Library, [Tape 1].]`. */
function areAround(text: string): boolean {
  const [open, close] = text.startsWith('[') ? '[]' : '()';
  if (!text.startsWith(open!) || !text.endsWith(close!)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at === text.length - 1;
  }
  return false;
}

/** What stands in the brackets of a passage, behind its first characters; all of it where none are around it. */
function withinBrackets(reading: Reading, { start, end }: Span, skip: number): Span {
  const text = reading.slice({ start, end });
  const isAround = areAround(text.trimEnd());
  const from = start + (isAround ? Math.max(1, skip) : skip);
  return { start: from, end: isAround ? start + text.trimEnd().length - 1 : end };
}

function isOpening(text: string): boolean {
  return opening.test(text) || isArchival(text);
}

/** An archive and its units without a key before them. */
function isArchival(text: string): boolean {
  return archival.test(text) || citesUnits(text.trimEnd());
}

function findTranslator(reading: Reading, span: Span): NamedPerson | undefined {
  const match = translatedBy.exec(reading.slice(span));
  if (!match) return undefined;
  const start = span.start + match.index + match[0].lastIndexOf(match[1]!);
  return splitName(reading.manuscript.text, { start, end: start + match[1]!.length });
}

/** True for a line that says where the record comes from. */
export function isSourceLine(reading: Reading, span: Span): boolean {
  return isOpening(reading.slice({ start: span.start, end: Math.min(span.end, span.start + 140) }));
}

/** `Summary: They met. Source: Archives ...`: where a sentence of a note begins to say where the record comes from. */
const withinNote = /(?<=^|[.!?”"’)]\s)Sources?:\s(?=\p{Lu}|“)/u;

/** True for a note that says where the record comes from, perhaps behind a summary of it. */
export function isSourceNote(text: string): boolean {
  return withinNote.test(text);
}

/** The item that a note cites behind `Source:`; `n` numbers the items of the document. */
export function readSourceNote(
  reading: Reading,
  paragraph: Paragraph,
  n: number,
): { readonly item: BibliographicItem; readonly content: Inline[] } {
  const text = reading.slice(paragraph);
  const said = opening.exec(text) ?? withinNote.exec(text);
  const inner = withinBrackets(reading, paragraph, said ? said.index + said[0].length : 0);
  return findItem(reading, inner, findTranslator(reading, inner), n);
}

/** `Paris Peace Conf. 184.00101/142`: a file number on a line of its own. */
export function isArchivalReference(text: string): boolean {
  return text.length <= 100 && /\d[./–-]\d/.test(text) && /\p{Lu}\p{L}/u.test(text) && !/[?!]/.test(text);
}

/** The item that the statement names. What is not understood stays text inside `bibl`. */
function findItem(
  reading: Reading,
  span: Span,
  translator: NamedPerson | undefined,
  n: number,
): { readonly item: BibliographicItem; readonly content: Inline[] } {
  const text = reading.slice(span);
  const match = book.exec(text);
  const id = `bibl${n}`;
  const translated = translator !== undefined;
  if (!match) {
    const whole = trimmed(reading.manuscript.text, { start: span.start, end: citationEnd(reading, span, translator) });
    const archive = readArchive(reading, { ...whole, start: archiveStart(reading, whole) });
    const item: BibliographicItem = { id, translated, ...(archive && { archive }) };
    return {
      item,
      content: [{ type: 'bibl', ...whole, open: 0, close: 0, item }, ...archiveParts(reading, whole, archive)],
    };
  }
  const [whole, titleWords, placeWords, publisherWords, year, pages, from, to] = match;
  const title = { start: span.start, end: span.start + titleWords!.length };
  const pubPlace = after(title.end + 2, placeWords!);
  const publisher = after(pubPlace.end + 2, publisherWords!);
  const date = after(publisher.end + 2, year!);
  const range = pages === undefined ? undefined : after(date.end + 3, pages);
  const language = isTransliteratedRussian(titleWords!) ? 'ru-Latn' : undefined;
  const item: BibliographicItem = {
    id,
    translated,
    title,
    pubPlace,
    publisher,
    date,
    ...(language && { titleLanguage: language }),
    ...(range && { pages: { span: range, from: from!, to: to ?? from! } }),
  };
  const part = (type: 'biblTitle' | 'pubPlace' | 'publisher' | 'pubDate' | 'citedRange', place: Span): Inline => ({
    type,
    ...place,
    open: 0,
    close: 0,
  });
  const content: Inline[] = [
    { type: 'bibl', start: span.start, end: span.start + whole.length, open: 0, close: 0, item },
    part('biblTitle', title),
    part('pubPlace', pubPlace),
    part('publisher', publisher),
    part('pubDate', date),
    ...(range ? [part('citedRange', range)] : []),
  ];
  return { item, content };
}

/** `“Title,” May 5, 1959, ... Digital Archive, PA AA, M 3`: the archive comes behind the collection that shows it. */
function archiveStart(reading: Reading, span: Span): number {
  const shown = /^[“"][^”"]{3,200}[”"].{0,80}?Digital Archive, /u.exec(reading.slice(span));
  return span.start + (shown?.[0].length ?? 0);
}

/** The parts of a citation that are marked within `bibl`. */
function archiveParts(reading: Reading, whole: Span, archive: ArchivalItem | undefined): Inline[] {
  if (!archive) return [];
  const { repository, collection, idno } = archive;
  const { marking, drafter } = readHandling(reading, (idno ?? collection ?? repository).end, whole.end);
  const part = (type: BiblPart, place: Span | undefined): Inline[] =>
    place ? [{ type, start: place.start, end: place.end, open: 0, close: 0 }] : [];
  return [
    ...part('repository', repository),
    ...part('collection', collection),
    ...part('shelfmark', idno),
    ...part('marking', marking),
    ...part('drafter', drafter),
  ];
}

function after(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** A citation that is not understood ends where the sentence about the translator begins, or with the statement. */
function citationEnd(reading: Reading, span: Span, translator: NamedPerson | undefined): number {
  if (!translator) return span.end;
  const at = reading.slice(span).search(translatedBy);
  return at <= 0 ? span.end : span.start + at;
}

/** Endings and words of Russian in the Latin alphabet; three of them are no chance. */
const russian =
  /\b(?:TsK|KPSS|SSSR|RGANI|GARF|zapisyam|dokumenty|arkhiv|istoriya|zasedaniya|izdatel’?stvo|\w+(?:skogo|skoi|skaya|iya|iyakh|aniya|eniya|ykh|ikh|yeva|aeva|ogo))\b|^V |\bPo\b/giu;

export function isTransliteratedRussian(title: string): boolean {
  return (title.match(russian)?.length ?? 0) >= 3;
}
