import type { Span } from '../manuscript/manuscript.js';
import type { DateClaim, FrontNode, Title } from '../transcript/transcript.js';
import { pageBreakOf } from './breaks.js';
import { recognizeDateline } from './dateline.js';
import { findDates } from './dates.js';
import type { LabelShapes } from './label-shapes.js';
import { listKind, readList } from './lists.js';
import { dateEntry, readMetadata } from './metadata.js';
import { paragraphOf } from './paragraph.js';
import type { Passage, Reading } from './reading.js';
import { isSourceLine } from './sources.js';
import { isFormula } from './stage.js';
import { recognizeStamp, stampKind } from './stamps.js';
import { numbersSession } from './title-kinds.js';

/** Blocks of a header are lines, and there are not many of them. */
export const LONGEST_HEADER_LINE = 320;
export const MOST_HEADER_LINES = 12;

/** How many blocks may stand before a dateline, a list or a record that belongs to the front, and be a part of it. */
const MOST_BETWEEN = 3;

const disclaimer =
  /(?<!\p{L})(?:provisional|uncorrected|unedited|(?:not|never) (?:been )?(?:reviewed|checked|corrected|approved|edited)|subject to (?:correction|change|review)|computer[- ]generated|automatically (?:generated|transcribed)|made possible (?:with|by)|check against delivery|non relu|vorläufig|unkorrigiert|nie autoryzowan\p{L}{0,9}|неправленн\p{L}{0,9})(?!\p{L})/iu;

/** A short line of the publisher's about the text as a whole. */
function isDisclaimer(reading: Reading, passage: Passage): boolean {
  const text = reading.slice(passage);
  return (
    !passage.number && text.length <= LONGEST_HEADER_LINE && disclaimer.test(text) && !/^\p{Lu}[^.]{0,40}: /u.test(text)
  );
}

/**
 * Reads what follows the title: dateline, stamps, the catalogue's record, where the text comes from, lists. A line or two may
 * stand between them.
 */
export function readFront(
  reading: Reading,
  shapes: LabelShapes,
  passages: readonly Passage[],
): { readonly front: readonly FrontNode[]; readonly passages: readonly Passage[] } {
  const front: FrontNode[] = [];
  const isText = speaks(reading, shapes, passages);
  let at = 0;
  while (at < passages.length) {
    // TEI allows nothing but divisions behind a division.
    const isOpen = !front.some(({ type }) => type === 'list' || type === 'metadata');
    const found = readNode(reading, passages, at, isText, isOpen);
    const between = found || !isOpen ? 0 : linesBetween(reading, passages, at, isText);
    if (!found && between === 0) break;
    front.push(...(found ? [found.node] : passages.slice(at, at + between).map((passage) => lineOf(reading, passage))));
    at = found?.next ?? at + between;
  }
  return { front, passages: passages.slice(at) };
}

/** Tells passages in which somebody speaks: they open with a label that recurs, unless it is `The Rt. Hon.`, as several names begin. */
function speaks(reading: Reading, shapes: LabelShapes, passages: readonly Passage[]): (passage: Passage) => boolean {
  const labelled = shapes.recurring(passages);
  return (passage) =>
    labelled.has(passage) && !/^The (?:Right|Rt|Most|Very|Hon)(?!\p{L})/iu.test(reading.slice(passage));
}

function readNode(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  isText: (passage: Passage) => boolean,
  isOpen: boolean,
): { readonly node: FrontNode; readonly next: number } | undefined {
  const line = isOpen ? readLine(reading, passages[at]!) : undefined;
  if (line) return { node: line, next: at + 1 };
  const metadata = readMetadata(reading, passages, at, isText, !isOpen);
  if (metadata) return { node: metadata.metadata, next: metadata.next };
  const list = readList(reading, passages, at, isText);
  return list && { node: list.list, next: list.next };
}

/**
 * How many blocks from a passage on lead to something that belongs to the front: `Zweiter Verhandlungstag` before the date of that
 * day, and before a list of those present the sentence that says when and where they met.
 */
function linesBetween(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  isText: (passage: Passage) => boolean,
): number {
  let hasSentence = false;
  for (let count = 1; count <= MOST_BETWEEN && at + count < passages.length; count++) {
    const [passage, next] = [passages[at + count - 1]!, passages[at + count]!];
    const isOverDate = next.block.blankBefore === 0 && recognizeDateline(reading, next) !== undefined;
    if (!isLine(reading, passage, isText, isOverDate)) {
      if (hasSentence || !isPreamble(reading, passage, isText)) return 0;
      hasSentence = true;
    }
    const found = readNode(reading, passages, at + count, isText, true)?.node;
    const isPresent = found?.type === 'list' && (found.kind === 'participants' || found.kind === 'absent');
    if (found && (isPresent || !hasSentence)) return count;
  }
  return 0;
}

/** Characters of a sentence that says who met, where and when. */
const LONGEST_PREAMBLE = 600;

/** True for a sentence that may stand before the names of those present: nobody says it, and it is no formula of the meeting's course. */
function isPreamble(reading: Reading, passage: Passage, isText: (passage: Passage) => boolean): boolean {
  const text = reading.slice(passage);
  if (passage.number || isText(passage) || passage.block.role || text.length > LONGEST_PREAMBLE) return false;
  return /^\p{Lu}.*\p{L}[.,]$/su.test(text) && !/^[^:]{1,60}[:：] /u.test(text) && !isFormula(text);
}

/** True for a line that is no sentence and no speech; over a date a colon divides it: `Full Synod: First Day`. */
function isLine(
  reading: Reading,
  passage: Passage,
  isText: (passage: Passage) => boolean,
  isOverDate: boolean,
): boolean {
  const text = reading.slice(passage);
  if (passage.number || isText(passage) || text.length > LONGEST_HEADER_LINE / 2) return false;
  const isItem = /^(?:\d{1,3}|[IVX]{1,5})[.)] /u.test(text) && !numbersSession(text);
  if (listKind(reading, passage) !== undefined || isItem) return false;
  if (!/^(?:г\. )?[\p{Lu}\p{Lo}\p{N}[(«„“"]/u.test(text) || /(?:[?!:;…]|\p{L}{3}\.)$/u.test(text)) return false;
  return isOverDate || !/[:：] /u.test(text);
}

/** A line of the front that is known by its own words. */
function readLine(reading: Reading, passage: Passage): FrontNode | undefined {
  const dateline = recognizeDateline(reading, passage);
  if (dateline) return dateline;
  if (isDisclaimer(reading, passage))
    return { type: 'disclaimer', start: passage.start, end: passage.end, content: [] };
  return stampKind(reading, passage) || isSourceLine(reading, passage) ? lineOf(reading, passage) : undefined;
}

function lineOf(reading: Reading, passage: Passage): FrontNode {
  const page = pageBreakOf(reading, passage);
  return page ?? { ...paragraphOf(reading, passage), content: recognizeStamp(reading, passage) };
}

/** A list of those present stands among the first blocks of a record. */
const MOST_BEFORE_LISTS = 60;

/**
 * The passages before the first speech that are entries of a record or items of a list, wherever they stand: nobody speaks there,
 * whatever colon they have.
 */
export function listedIn(reading: Reading, shapes: LabelShapes, record: readonly Passage[]): ReadonlySet<Passage> {
  const opening = record.slice(0, MOST_BEFORE_LISTS);
  const isText = speaks(reading, shapes, opening);
  const listed = new Set<Passage>();
  let isWithin = false;
  for (let at = 0; at < opening.length; ) {
    const metadata = readMetadata(reading, opening, at, isText, isWithin);
    const next = metadata?.next ?? readList(reading, opening, at, isText)?.next;
    for (const passage of opening.slice(at, next ?? at)) listed.add(passage);
    isWithin = next !== undefined;
    at = next ?? at + 1;
  }
  return listed;
}

/**
 * Day of the event: the title's, the dateline's, the catalogue's, that of a line above the title that has nothing else, or that of
 * the first short line above the record that gives one. Of several datelines the one below the title comes first in `front`.
 */
export function occasionDate(
  reading: Reading,
  title: Title | undefined,
  front: readonly FrontNode[],
  opening: readonly Passage[],
): DateClaim | undefined {
  if (title?.date) return title.date;
  const datelines = front.filter((node) => node.type === 'dateline');
  const below = datelines.find(({ start }) => start > (title?.start ?? 0));
  if (below) return below.date;
  const metadata = front.find((node) => node.type === 'metadata');
  const entry = metadata && dateEntry(metadata, reading);
  const [stated] = entry ? findDates(reading, entry) : [];
  if (stated ?? datelines[0]) return stated ?? datelines[0]?.date;
  const printed = front.filter((node) => node.type === 'paragraph');
  const isBelow = ({ start }: Span) => start > (title?.start ?? 0);
  const under = [...printed.filter(isBelow), ...opening.slice(0, MOST_HEADER_LINES)];
  const subjects = front.flatMap((node) => (node.type === 'list' && node.kind === 'subject' ? node.items : []));
  const lines = [...under, ...printed.filter((node) => !isBelow(node)), ...subjects].filter(
    ({ start, end }) => end - start <= LONGEST_HEADER_LINE / 2,
  );
  for (const line of lines) {
    const [date] = findDates(reading, line);
    if (date) return date;
  }
  return undefined;
}
