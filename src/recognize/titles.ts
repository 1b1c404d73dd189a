import type { Span } from '../manuscript/manuscript.js';
import type { Title } from '../transcript/transcript.js';
import { isEntryOfContents, levelOfPart } from './blocks.js';
import { pageBreakOf } from './breaks.js';
import { findDates } from './dates.js';
import { headKey } from './head-keys.js';
import { isRecordKey } from './label-lexicon.js';
import { kindOf } from './lists.js';
import type { Passage, Reading } from './reading.js';
import { stampKind } from './stamps.js';
import { genreOf, isBareKind, numbersSession } from './title-kinds.js';

/** `Document No. 7: `, `DOCUMENT No. 81`, `Doc. 12 – `, `Dokument Nr. 3. `; the number is the first group. */
const documentNumber =
  /^(?:Document|Doc\.|Dokument|Documento|Документ)\s+(?:(?:No\.?|Nr\.?|N°|№|#)\s*)?(\d{1,4}[a-z]?)\s*(?:[:.–—-]\s*|\s+|$)/iu;
/** `195. Memorandum of Conversation`; `Nr. 36 Ministerkonferenz`, also with the space lost. */
const leadingNumber = /^(?:(\d{1,4})\.\s+(?=\p{Lu})|(?:Nr|No|N°|№|Protokół nr)\.? ?(\d{1,4}[a-z]?)[.:]?\s*(?=\p{Lu}))/u;

/** `Notes of the X Session, ...`: what recorded body, and what it did. */
const occasion =
  /^(?:[\p{L} ]{4,40}) (?:of|from) (?:an? |the )?(\p{Lu}[\p{L}\p{M}\p{N}.&’' -]{1,80}?) (Session|Meeting|Conference|Plenum|Conversation|Sitting|Hearing|Discussion)(?=,|\.|$| on | with )/u;

export interface FoundTitle {
  readonly passage: Passage;
  /** The title bears a number, so that a larger work has it, of which the line above may be the title. */
  readonly isNumbered: boolean;
  /** Of what kind the record is, by one of the title's lines. */
  readonly genre?: string;
}

/**
 * Picks the title among the blocks of the header: the block that bears a number, a kind of record or a date.
 */
export function findTitle(reading: Reading, header: readonly Passage[]): FoundTitle | undefined {
  const isTime = ({ start, time }: Passage) => time !== undefined || reading.stated.get(start)?.type === 'time';
  const lines = header.filter(
    (passage) =>
      !pageBreakOf(reading, passage) &&
      !stampKind(reading, passage) &&
      !isTime(passage) &&
      !isEntryOfContents(reading.slice(passage)),
  );
  const level = Math.min(...lines.map(({ block: { role } }) => (role?.type === 'heading' ? role.level : 9)));
  const scored = scoredLines(reading, lines).map(({ passage, words }) => ({
    passage,
    words,
    score: words + stated(reading, passage, level),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = best > 1 ? scored.find(({ score }) => score === best) : undefined;
  // What stands behind a time of a recording was said, and is no title.
  const opening = header[0] && isTime(header[0]) ? undefined : shortOpening(reading, lines);
  const line = found?.passage ?? opening;
  if (!line) return undefined;
  const text = reading.slice(line);
  const isNumbered = (found?.words ?? 0) > 2 && numberLength(text) > 0;
  const passage = wholeTitle(reading, line, lines, found !== undefined);
  const within = lines.filter(({ start, end }) => start >= passage.start && end <= passage.end);
  const [genre] = within.flatMap((part) => genreOf(withoutNumber(reading.slice(part))) ?? []);
  return { passage, isNumbered, ...(genre && { genre }) };
}

/** The lines with what their words say for a title. */
function scoredLines(
  reading: Reading,
  lines: readonly Passage[],
): { readonly passage: Passage; readonly words: number }[] {
  const firstKey = lines.findIndex((passage) => opensList(reading, passage));
  let isNamed = false;
  return lines.map((passage, index) => {
    const goesOn = lines[index + 1] && continues(reading, passage, lines[index + 1]!);
    const whole = goesOn ? { ...passage, end: lines[index + 1]!.end } : passage;
    // Below the title and its lists, numbers and dates are those of the items and decisions.
    const isBelow = firstKey >= 0 && index >= firstKey;
    const words = score(reading, whole, isNamed || isBelow) - (isBelow ? 1 : 0);
    isNamed ||= words > 1 && genreOf(reading.slice(passage)) !== undefined;
    return { passage, words };
  });
}

/** `Present:`, `Anwesend: Adler, Brandt`, `AGENDA`: behind these the title does not stand. */
function opensList(reading: Reading, passage: Passage): boolean {
  const key = /^[^:：\n]{2,60}(?=$| ?[:：])/u.exec(reading.slice(passage))?.[0];
  const kind = key === undefined ? undefined : kindOf(key);
  return kind !== undefined && kind !== 'subject';
}

/** Characters of a line that is a part of a title of several. */
const LONGEST_LINE = 200;

/** A title with the lines that belong to it. One that is only the first line of the copy goes on in capitals, and not within a sentence. */
function wholeTitle(reading: Reading, passage: Passage, lines: readonly Passage[], isFound: boolean): Passage {
  const at = lines.indexOf(passage);
  const text = reading.slice(passage);
  const next = lines[at + 1];
  // `DOCUMENT No. 81` alone on its line is the number of the title that stands below it.
  if (next && numberLength(text) === text.length) {
    const [date] = findDates(reading, next);
    const isDateline = date !== undefined && date.start - next.start < 20;
    const isApart = isDateline || /^\P{L}|:/u.test(reading.slice(next)) || next.end - next.start > LONGEST_LINE;
    return isApart ? passage : { ...passage, end: next.end };
  }
  let last = at;
  const goesOn = isFound ? continues : inCapitals;
  while (lines[last + 1] && goesOn(reading, lines[last]!, lines[last + 1]!)) last++;
  let first = at;
  if (numberLength(text) === 0) {
    while (lines[first - 1] && inCapitals(reading, lines[first - 1]!, lines[first]!)) first--;
    if (first > 0 && namesKind(reading, lines[first - 1]!, lines[first]!)) first--;
    while (lines[first - 1] && inCapitals(reading, lines[first - 1]!, lines[first]!)) first--;
    const top = lines[first]!;
    if (lines[first - 1] && isBareKind(reading.slice(top)) && isBody(reading, lines[first - 1]!, top)) first--;
  }
  return { ...lines[first]!, end: lines[last]!.end };
}

/** True where a title goes on in the line below it, within a sentence or in capitals like it. */
function continues(reading: Reading, line: Passage, next: Passage): boolean {
  if (next.index !== line.index + 1 || next.number || next.block.role?.type !== line.block.role?.type) return false;
  const [above, below] = [reading.slice(line), reading.slice(next)];
  if (below.length > LONGEST_LINE || /[.:;!?]$/u.test(above.replace(yearAtEnd, ''))) return false;
  const isNear = next.block.blankBefore === 0 || (isBareKind(above) && next.block.blankBefore === 1);
  if (isNear && /^\p{Ll}/u.test(below) && !/[:：] |^[a-z][.)] /u.test(below)) return true;
  return inCapitals(reading, line, next);
}

/** True for two lines in capitals, one right under the other, neither a key nor a date. */
function inCapitals(reading: Reading, line: Passage, next: Passage): boolean {
  if (next.index !== line.index + 1 || next.block.blankBefore > 0 || line.number || next.number) return false;
  return [line, next].every((passage) => {
    const text = reading.slice(passage);
    if (passage.block.role || text.length > LONGEST_LINE || /[:：]|^[\d[(]|\p{L}{3}[.,;]$/u.test(text)) return false;
    if (!isInCapitals(text) || headKey(text) !== undefined || isRecordKey(text) || opensPlay.test(text)) return false;
    if (levelOfPart(text) !== undefined) return false;
    return findDates(reading, passage).length === 0;
  });
}

/** Headings over the persons of a play. */
const opensPlay =
  /^(?:dramatis person|person(?:ae|en|er|nages|ages|ajes|aggi)(?!\p{L})|personas|osoby|os[oó]b|действующие лица|лица|ли́ца|characters|the persons|cast|osobe|szereplők|henkilöt)/iu;

function isInCapitals(text: string): boolean {
  const words = text.replace(/\d(?:st|nd|rd|th)(?!\p{L})/gu, '');
  return words === words.toUpperCase() && (words.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** True for the line that says of what kind the record is of whose session the next gives the day. */
function namesKind(reading: Reading, line: Passage, next: Passage): boolean {
  if (next.index !== line.index + 1 || next.block.blankBefore > 0 || line.number || line.block.role) return false;
  const text = reading.slice(line);
  if (numberLength(text) > 0 || /[:.;]$/u.test(text) || findDates(reading, line).length > 0) return false;
  return genreOf(text) !== undefined && genreOf(reading.slice(next)) !== undefined;
}

/** True for the line with the body whose record the next is: `ROYAL COMMISSION ON COAL` over `MINUTES OF EVIDENCE`. */
function isBody(reading: Reading, line: Passage, next: Passage): boolean {
  const text = reading.slice(line);
  const isNear = next.index === line.index + 1 && next.block.blankBefore <= 1;
  if (isInCapitals(text) !== isInCapitals(reading.slice(next))) return false;
  return isNear && text.length <= 100 && text.includes(' ') && /^\p{Lu}[\p{L}\p{M}’'&, -]+$/u.test(text);
}

/** What the file says of a title: that it is the page's chief heading, or in so many words in its head. */
function stated(reading: Reading, passage: Passage, level: number): number {
  const { role } = passage.block;
  const isChief = role?.type === 'heading' && role.level === level;
  const words = squeezed(reading.slice(passage));
  const isNamed = (reading.manuscript.properties ?? []).some(
    ({ name, value }) =>
      /(?:^citation_|^dc\.|^dcterms\.)title$/i.test(name) && squeezed(value) === words && words !== '',
  );
  return (isChief ? 2 : 0) + (isNamed ? 3 : 0);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function score(reading: Reading, passage: Passage, isNamedAbove: boolean): number {
  const text = reading.slice(passage);
  if (text.length > 300) return 0;
  // `21. SEJA` is a heading under a title.
  const isKind = genreOf(withoutNumber(text)) !== undefined;
  if (text.split(/\s+/).length < 3) return isKind && !isNamedAbove && !/\d/.test(text) ? 2 : 0;
  // `1. Protokoll der letzten Sitzung` is an item of the meeting that the title above names.
  const isItem = isNamedAbove || isFirstOfHeadings(reading, text, isKind);
  if (isItem && bareNumber.test(text)) return 0;
  return (
    (documentNumber.test(text) ? 4 : 0) +
    (leadingNumber.test(text) && !numbersSession(text) ? 3 : 0) +
    (isKind ? 3 : 0) +
    (findDates(reading, passage).length > 0 ? 1 : 0) -
    (text.length > 60 && /(?:\p{Ll}|\p{N})\.$/u.test(text) && !yearAtEnd.test(text) && !hourAtEnd.test(text) ? 2 : 0)
  );
}

const bareNumber = /^\d{1,4}\.\s/u;
/** `at 7.30 p.m.`, `à 20 h.`: a point that ends no sentence either. */
const hourAtEnd = /\d ?(?:[ap]\.? ?m|h|hs|hrs)\.$/iu;

/** `1986 г.`, `1986 r.`, `1986. god.`: a point that ends no sentence. */
const yearAtEnd = /\d{4}\.? ?(?:гг?|р|r|g|god|m)\.$/u;

const itemInCapitals = /^(\d{1,2})\. [^\p{Ll}]+$/u;
const itemInLetters = /^(\d{1,2})\. \p{Lu}.{1,100}(?<![.?!:;,])$/u;

/** `1. DREDGING.` where `2. LIGHT DUES.` stands farther down: the first of the items, set like the next. */
function isFirstOfHeadings(reading: Reading, text: string, isKind: boolean): boolean {
  const shape = itemInCapitals.test(text) ? itemInCapitals : isKind ? undefined : itemInLetters;
  const n = Number(shape?.exec(text)?.[1]);
  if (shape === undefined || Number.isNaN(n)) return false;
  const lines = reading.manuscript.text.split('\n');
  return lines.some((line) => line.length < 240 && Number(shape.exec(line.trim())?.[1]) === n + 1);
}

/** With no better sign, a short first block that is no sentence is the title. */
function shortOpening(reading: Reading, header: readonly Passage[]): Passage | undefined {
  const [first] = header;
  if (!first) return undefined;
  const text = reading.slice(first);
  const isSentence = /\D[.!?]$/.test(text) && !yearAtEnd.test(text) && (text.length > 60 || text.split(' ').length > 5);
  return text.length <= 200 && !/[:;,]$/.test(text) && !isSentence ? first : undefined;
}

function withoutNumber(text: string): string {
  return text.slice(numberLength(text));
}

function numberLength(text: string): number {
  return numberOf(text)?.[0].length ?? 0;
}

/** The number that a title begins with, and the words before it. */
function numberOf(text: string): RegExpExecArray | null {
  return documentNumber.exec(text) ?? (numbersSession(text) ? null : leadingNumber.exec(text));
}

/** Reads the parts of a title: number, kind of record, what body did what, and when. */
export function recognizeTitle(reading: Reading, { passage, genre }: FoundTitle): Title {
  const text = reading.slice(passage);
  const numbered = numberOf(text);
  const skip = numbered && numbered[0].length < text.length ? numbered[0].length : 0;
  const main: Span = { start: passage.start + skip, end: passage.end };
  const words = reading.slice(main);
  const dates = findDates(reading, main);
  const [date] = dates;
  const recorded = occasion.exec(words);
  const at = (part: string): Span => {
    const start = main.start + recorded!.index + recorded![0].lastIndexOf(part);
    return { start, end: start + part.length };
  };
  return {
    start: passage.start,
    end: passage.end,
    main,
    content: dates.map((found) => ({
      type: 'date',
      start: found.start,
      end: found.end,
      open: 0,
      close: 0,
      date: found,
    })),
    ...(numbered && { number: (numbered[1] ?? numbered[2])! }),
    ...(date && { date }),
    ...(genre && { genre }),
    ...(recorded && { organisation: at(recorded[1]!), activity: at(recorded[2]!) }),
  };
}
