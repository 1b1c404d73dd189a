import type { Span } from '../manuscript/manuscript.js';
import type { Title } from '../transcript/transcript.js';
import { isEntryOfContents } from './blocks.js';
import { pageBreakOf } from './breaks.js';
import { weekdayOf } from './calendar.js';
import { datesAsInlines, findDates } from './dates.js';
import { headKey } from './head-keys.js';
import { isPart as isOffice, isRecordKey, offices } from './label-lexicon.js';
import { namesHolder } from './listed-names.js';
import { kindOf } from './lists.js';
import type { Passage, Reading } from './reading.js';
import { isBracketedDirection, isFormula, stageKind } from './stage.js';
import { stampKind } from './stamps.js';
import {
  countsVolumes,
  genreOf,
  hasDocumentNumber,
  hasNumber,
  numberLength,
  numberOf,
  withoutNumber,
  yearAtEnd,
} from './title-kinds.js';
import { continues, wholeTitle } from './title-lines.js';

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
      !isEntryOfContents(reading.slice(passage)) &&
      !countsVolumes(reading.slice(passage)) &&
      !isFormula(reading.slice(passage)) &&
      !isDirection(reading.slice(passage).trim()),
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

/** `[Open session]`: a direction of a known kind. */
function isDirection(text: string): boolean {
  return /^[[(〔]/u.test(text) && isBracketedDirection(text) && stageKind(text) !== undefined;
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
    // `4. The delegation said` under `3. ...` is an item, and so is the third.
    const n = itemNumber(reading, passage);
    const isCounted = [n - 1, n + 1].some((other, at) => {
      const beside = lines[at === 0 ? index - 1 : index + 1];
      return beside !== undefined && itemNumber(reading, beside) === other;
    });
    const words = score(reading, whole, isNamed || isBelow || isCounted) - (isBelow ? 1 : 0);
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
  if (text.split(/\s+/).length < 3) {
    // `Document 7` over the title.
    if (hasDocumentNumber(text) && numberLength(text) === text.length) return 4;
    return isKind && !isNamedAbove && !/^\d{1,4}\. /u.test(text) ? 2 : 0;
  }
  // `1. Protokoll der letzten Sitzung` is an item of the meeting that the title above names.
  const isItem = isNamedAbove || isFirstOfHeadings(reading, text, isKind);
  if (isItem && bareNumber.test(text)) return 0;
  return (
    (hasDocumentNumber(text) ? 4 : 0) +
    (hasNumber(text) ? 3 : 0) +
    (isKind ? 3 : 0) +
    (findDates(reading, passage).length > 0 ? 1 : 0) -
    (text.length > 60 && /(?:\p{Ll}|\p{N})\.$/u.test(text) && !yearAtEnd.test(text) && !hourAtEnd.test(text) ? 2 : 0)
  );
}

const bareNumber = /^\d{1,4}\.\s/u;
/** `at 7.30 p.m.`, `à 20 h.`: a point that ends no sentence either. */
const hourAtEnd = /\d ?(?:[ap]\.? ?m|h|hs|hrs)\.$/iu;

/** The number with which a line begins. */
function itemNumber(reading: Reading, { start, end }: Passage): number {
  return Number(/^(\d{1,4})\.\s/u.exec(reading.slice({ start, end: Math.min(end, start + 6) }))?.[1]);
}

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
  // A day alone over words that are no more than a line is when it was.
  const [above, below] = header;
  const first = above && below && isDayAlone(reading, above) && isShortLine(reading, below) ? below : above;
  if (!first) return undefined;
  const text = reading.slice(first);
  const isSentence = /\D[.!?]$/.test(text) && !yearAtEnd.test(text) && (text.length > 60 || text.split(' ').length > 5);
  const isItem = bareNumber.test(text) && isFirstOfHeadings(reading, text, false);
  // `From: Ada Holt` opens a record without a title.
  const [whole = '', key] = /^(\p{L}[^:：]{1,39}?) ?[:：] /u.exec(text) ?? [];
  const isPart = key !== undefined && headKey(key) === 'seat' && namesHolder(text.slice(whole.length));
  if (isPart || (key !== undefined && isRecordKey(key)) || isLabelLine(reading, first)) return undefined;
  return text.length <= 200 && !/[:;,]$/.test(text) && !isSentence && !isItem ? first : undefined;
}

/** `CHAIRMAN DR. KERN`, which stands on a line of its own again: who presides speaks first. */
function isLabelLine(reading: Reading, line: Passage): boolean {
  const text = reading.slice(line).trimEnd();
  if (isOffice(text)) return true;
  return offices.test(text) && reading.manuscript.text.includes(`\n${text}\n`, line.end);
}

/** `July 3, 1986`, `Tuesday, 21 May 1985`, and nothing else. */
function isDayAlone(reading: Reading, line: Passage): boolean {
  const [date] = line.end - line.start > 40 ? [] : findDates(reading, line);
  if (date === undefined || date.end < line.end - 1) return false;
  const before = reading.slice({ start: line.start, end: date.start }).replace(/, ?$| $/u, '');
  return before === '' || weekdayOf(before) !== undefined;
}

/** A line that ends like no sentence, and is no key. */
function isShortLine(reading: Reading, line: Passage): boolean {
  const text = reading.slice(line).trimEnd();
  return (
    text.length <= 120 &&
    /^\p{Lu}/u.test(text) &&
    !/[.?!:：;,]$|[:：] /u.test(text) &&
    findDates(reading, line).length === 0
  );
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
    content: datesAsInlines(dates),
    ...(numbered && { number: (numbered[1] ?? numbered[2])! }),
    ...(date && { date }),
    ...(genre && { genre }),
    ...(recorded && { organisation: at(recorded[1]!), activity: at(recorded[2]!) }),
  };
}
