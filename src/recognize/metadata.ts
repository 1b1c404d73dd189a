import type { Metadata } from '../transcript/transcript.js';
import { isRecordKey } from './label-lexicon.js';
import { kindOf } from './lists.js';
import { looksLikeName } from './names.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import type { FoundTitle } from './titles.js';

const LONGEST = 300;

interface Entry {
  readonly key: { readonly start: number; readonly end: number };
  readonly value: Passage;
  readonly name: string;
}

/** Keys that stand in a record's head and label speeches too. */
const partsOfInterview =
  /^(?:interviewe[er]s?|narrators?|moderators?|informants?|speakers?|chair(?:man|person)?|rapporteurs?|secretary)$/iu;

/** `Interviewer: Ada Holt`: within a record the name of somebody who has a part in it. */
function partOf(reading: Reading, passage: Passage): Entry | undefined {
  const [whole, name, value] = /^([^:：\n]{2,30}) ?[:：] {0,40}(?=(\S.{0,100})$)/u.exec(reading.slice(passage)) ?? [];
  if (whole === undefined || passage.number || !partsOfInterview.test(name!) || !looksLikeName(value!))
    return undefined;
  return entryAt(reading, passage, whole, name!);
}

/** `Original language: Norwegian`: a key that catalogues have, a colon and a value. */
function entryOf(reading: Reading, passage: Passage): Entry | undefined {
  if (passage.number || passage.end - passage.start > LONGEST) return undefined;
  const [whole, name] = /^([^:：\n]{2,30}) ?[:：] {0,40}(?=\S)/u.exec(reading.slice(passage)) ?? [];
  if (whole === undefined || !isRecordKey(name!) || /^(?:participants|absent|agenda)$/.test(kindOf(name!) ?? ''))
    return undefined;
  return entryAt(reading, passage, whole, name!);
}

function entryAt(reading: Reading, passage: Passage, whole: string, name: string): Entry {
  const key = trimmed(reading.manuscript.text, { start: passage.start, end: passage.start + whole.length });
  return { key, value: { ...passage, start: passage.start + whole.length }, name: name.trim().toLowerCase() };
}

/** A record has at least two keys; a line by itself may be anything. */
const FEWEST = 2;

/** Reads the lines of a catalogue's record from a passage on. Gives nothing where there are not two of them. */
export function readMetadata(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
): { readonly metadata: Metadata; readonly next: number } | undefined {
  const entries: Entry[] = [];
  let keys = 0;
  for (let index = at; index < passages.length; index++) {
    const entry = entryOf(reading, passages[index]!);
    const found = entry ?? partOf(reading, passages[index]!);
    if (!found) break;
    if (entry) keys++;
    entries.push(found);
  }
  if (keys < FEWEST) return undefined;
  return { metadata: metadataOf(reading, entries), next: at + entries.length };
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
  return { passage: first.value, plain: false };
}

/** The value of a date among the entries. */
export function dateEntry(metadata: Metadata, reading: Reading): Metadata['entries'][number]['value'] | undefined {
  const isDate = /^(?:date|datum|дата|fecha|data|日期|时间|時間|日時)/iu;
  return metadata.entries.find(({ key }) => isDate.test(reading.slice(key)))?.value;
}
