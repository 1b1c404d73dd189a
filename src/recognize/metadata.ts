import type { Metadata } from '../transcript/transcript.js';
import { headKey } from './head-keys.js';
import { isRecordKey } from './label-lexicon.js';
import { namesHolder } from './listed-names.js';
import { kindOf, opensList } from './lists.js';
import { looksLikeName } from './names.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import { genreOf } from './title-kinds.js';
import type { FoundTitle } from './titles.js';

const LONGEST = 300;

interface Entry {
  readonly key: { readonly start: number; readonly end: number };
  readonly value: Passage;
  readonly name: string;
}

const keyed = /^(\p{L}[^:：\n]{1,39}?) ?[:：] {0,40}(?=\S)/u;

/** `Original language: Norwegian`: a key that catalogues have, a colon and a value. */
function entryOf(reading: Reading, passage: Passage): Entry | undefined {
  return keyedBy(
    reading,
    passage,
    (name) => isKey(name) && !/^(?:participants|absent|agenda)$/.test(kindOf(name) ?? ''),
  );
}

/** True for what can only be a key in the head of a record. */
function isKey(name: string): boolean {
  return isRecordKey(name) || headKey(name) === 'record';
}

/** `Chair: Ada Holt`, `Vorsitz: Bürgermeister Karl Adler`: who has a part in it. The same key stands over speeches. */
function partOf(reading: Reading, passage: Passage): Entry | undefined {
  if (/^\p{Ll}/u.test(reading.slice(passage).slice(0, 2))) return undefined;
  const entry = keyedBy(reading, passage, (name) => headKey(name) === 'seat');
  return entry && namesHolder(reading.slice(entry.value).trim()) ? entry : undefined;
}

/**
 * A key that no list of keys has, between two that are known and right under one another, or the last of them before a blank line with
 * the name of somebody, or below two that are known; nobody speaks under it farther down.
 */
function unknownOf(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  isText: (passage: Passage) => boolean,
  isInRecord: boolean,
): Entry | undefined {
  const [passage, next] = [passages[at]!, passages[at + 1]];
  if (!next || passage.block.blankBefore > 0 || isText(passage)) return undefined;
  const entry = keyedBy(reading, passage, (name) => kindOf(name) === undefined);
  if (!entry || /[?!]$|\p{L}\.$/u.test(reading.slice(entry.value).trimEnd())) return undefined;
  if (isInRecord) return entry;
  const isLast = next.block.blankBefore > 0 && namesHolder(reading.slice(entry.value).trim());
  return isLast || (next.block.blankBefore === 0 && isOfHead(reading, next)) ? entry : undefined;
}

function keyedBy(reading: Reading, passage: Passage, isKey: (name: string) => boolean): Entry | undefined {
  if (passage.number || passage.block.role || passage.end - passage.start > LONGEST) return undefined;
  const [whole, name] = keyed.exec(reading.slice(passage)) ?? [];
  if (whole === undefined || !isKey(name!)) return undefined;
  const key = trimmed(reading.manuscript.text, { start: passage.start, end: passage.start + whole.length });
  return { key, value: { ...passage, start: passage.start + whole.length }, name: name!.trim().toLowerCase() };
}

/** True for a line that can only stand in the head of a record: a key of a catalogue, of a list, or of an office and its holder. */
function isOfHead(reading: Reading, passage: Passage): boolean {
  if (opensList(reading, passage)) return true;
  return (entryOf(reading, passage) ?? partOf(reading, passage)) !== undefined;
}

/**
 * Divides blocks of several lines of which two or more begin with known keys, as a paragraph of Markdown has them: `Date: 5 May`
 * over `Place: Yarrow` over `Present: Holt`.
 */
export function divideEntries(reading: Reading, passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage, place) => {
    if (place >= MOST_BLOCKS) return [passage];
    const text = reading.slice(passage);
    if (passage.number || passage.block.role || !text.includes('\n') || text.length > LONGEST * 5) return [passage];
    const starts = Array.from(text.matchAll(/^[ \t]*(?=\p{Lu})/gmu), ({ 0: margin, index }) => index + margin.length);
    const keys = starts.filter((start) => {
      const name = keyed.exec(text.slice(start, start + LONGEST))?.[1];
      return name !== undefined && (headKey(name) !== undefined || isRecordKey(name));
    });
    if (keys.length < FEWEST || keys[0] !== 0) return [passage];
    return keys.map((start, index) => {
      const span = { start: passage.start + start, end: passage.start + (keys[index + 1] ?? text.length) };
      const block = index === 0 ? passage.block : { ...passage.block, blankBefore: 0 };
      return { ...passage, block, ...trimmed(reading.manuscript.text, span) };
    });
  });
}

/** The next line of a value: set in below its key, as deep as the value or nearly. */
function isContinued(reading: Reading, entry: Entry, passage: Passage): boolean {
  const { block, number, start, end } = passage;
  const depth = block.indent - entry.value.block.indent;
  if (number || block.role || block.blankBefore > 0 || depth < 4) return false;
  return end - start <= LONGEST && !keyed.test(reading.slice(passage));
}

/** Blocks among which a record stands. */
const MOST_BLOCKS = 12;

/** A record has at least two keys; a line by itself may be anything. */
const FEWEST = 2;

/**
 * Reads the lines of a catalogue's record from a passage on, values of several lines included. Gives nothing where there are not two
 * of them, unless a list of the head stands before or behind. `isText` knows passages in which somebody speaks.
 */
export function readMetadata(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  isText: (passage: Passage) => boolean,
  isWithin: boolean,
): { readonly metadata: Metadata; readonly next: number } | undefined {
  const entries: Entry[] = [];
  let keys = 0;
  let index = at;
  for (; index < passages.length; index++) {
    const passage = passages[index]!;
    // `Ora:` is a key and a name.
    const known = entryOf(reading, passage);
    const entry = known && (isRecordKey(known.name) || !isText(passage)) ? known : undefined;
    const last = entries.at(-1);
    const isKnown = last !== undefined || isWithin;
    const next = passages[index + 1];
    // A speech that names somebody ends like a sentence.
    const isNear = passage.block.blankBefore === 0 || !/\.$/u.test(reading.slice(passage).trimEnd());
    const isPart =
      (isKnown && isNear && !isText(passage)) || (next && (isOfHead(reading, next) || isApart(reading, passage, next)));
    const part = isPart ? partOf(reading, passage) : undefined;
    const found = entry ?? part ?? (isKnown ? unknownOf(reading, passages, index, isText, keys >= FEWEST) : undefined);
    if (!found && last && isContinued(reading, last, passage)) {
      entries[entries.length - 1] = { ...last, value: { ...last.value, end: passage.end } };
      continue;
    }
    if (!found) break;
    if (entry) keys++;
    entries.push(found);
  }
  // A subject by itself is a list.
  if (entries.length === 0 || (entries.length === 1 && kindOf(entries[0]!.name) === 'subject')) return undefined;
  const next = passages[index];
  const isBeside = isWithin || (next !== undefined && isOfHead(reading, next));
  // An office and a name may open a speech; a list that stands beside them says that they do not.
  const areParts = entries.length >= FEWEST && (keys > 0 || !passages.slice(at, index).some(isText));
  const isAlone =
    entries.length === 1 && next !== undefined && isApart(reading, entries[0]!.value, next) && !isText(passages[at]!);
  if (!areParts && !isBeside && !isAlone) return undefined;
  return { metadata: metadataOf(reading, entries), next: index };
}

/** True for a line with the full name of somebody and nothing else, before a blank line: `Chair: Ada Holt`. */
function isApart(reading: Reading, passage: Passage, next: Passage): boolean {
  const value = reading
    .slice(passage)
    .replace(/^[^:：]{1,40}[:：] ?/u, '')
    .trim();
  return next.block.blankBefore > 0 && looksLikeName(value) && !value.endsWith('.');
}

function metadataOf(reading: Reading, entries: readonly Entry[]): Metadata {
  return {
    type: 'metadata',
    start: entries[0]!.key.start,
    end: entries.at(-1)!.value.end,
    entries: entries.map(({ key, value }) => ({ key, value: paragraphOf(reading, value) })),
  };
}

const titleKeys = new Set([
  'title',
  'titel',
  'titre',
  'título',
  'titolo',
  'название',
  'tytuł',
  'název',
  'cím',
  'naslov',
  '标题',
]);

/** A record that opens the copy and gives the title itself: the value is the title, and its key is left out. */
export function titleOfMetadata(reading: Reading, top: readonly Passage[]): FoundTitle | undefined {
  const first = top[0] && entryOf(reading, top[0]);
  const second = top[1] && entryOf(reading, top[1]);
  if (!first || !second || !titleKeys.has(first.name)) return undefined;
  reading.leaveOut(first.key, 'metadata-key', 'header', ['a key of a catalogue before the title']);
  const genre = genreOf(reading.slice(first.value));
  return { passage: first.value, isNumbered: false, ...(genre && { genre }) };
}

/** The value of a date among the entries. */
export function dateEntry(metadata: Metadata, reading: Reading): Metadata['entries'][number]['value'] | undefined {
  const isDate =
    /^(?!.*(?:birth|naissance|nacimiento|nascita|Geburt|narození|urodzenia|рождения))(?:date|datum|dato|дата|fecha|data|(?:\p{L}+ and|\p{L}+ und|\p{L}+ et|\p{L}+ y|\p{L}+ e|\p{L}+ och|\p{L}+ og) (?:date|zeit|datum|fecha|data|dato|tid)|(?:interview|meeting|recording|release|air) date|interviewdatum|aufnahmedatum|published|recorded|aired|tid|време|время|일시|날짜|תאריך|التاريخ|ημερομηνία|päivämäärä|日期|时间|時間|日時)/iu;
  return metadata.entries.find(({ key }) => isDate.test(reading.slice(key)))?.value;
}
