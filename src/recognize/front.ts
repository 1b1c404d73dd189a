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
import { recognizeStamp, stampKind } from './stamps.js';

/** Blocks of a header are lines, and there are not many of them. */
export const LONGEST_HEADER_LINE = 320;
export const MOST_HEADER_LINES = 12;

/** How many blocks may stand between a title and its dateline. */
const BEFORE_DATELINE = 2;

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
 * stand between the title and the dateline.
 */
export function readFront(
  reading: Reading,
  shapes: LabelShapes,
  passages: readonly Passage[],
): { readonly front: readonly FrontNode[]; readonly passages: readonly Passage[] } {
  const front: FrontNode[] = [];
  const labelled = shapes.recurring(passages);
  let at = 0;
  const ahead = passages.slice(0, BEFORE_DATELINE + 1).findIndex((passage) => recognizeDateline(reading, passage));
  const between = passages.slice(0, Math.max(0, ahead));
  if (between.every((passage) => !passage.number && listKind(reading, passage) === undefined)) {
    front.push(...between.map((passage) => lineOf(reading, passage)));
    at = between.length;
  }
  while (at < passages.length) {
    // TEI allows nothing but divisions behind a division.
    const isOpen = !front.some(({ type }) => type === 'list' || type === 'metadata');
    const passage = passages[at]!;
    const line = isOpen ? readLine(reading, passage) : undefined;
    const metadata = line ? undefined : readMetadata(reading, passages, at);
    const list = line || metadata ? undefined : readList(reading, passages, at, (next) => labelled.has(next));
    const node = line ?? metadata?.metadata ?? list?.list;
    if (!node) break;
    front.push(node);
    at = metadata?.next ?? list?.next ?? at + 1;
  }
  return { front, passages: passages.slice(at) };
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

/**
 * Day of the event: the title's, the dateline's, the catalogue's, or that of the first short line above the record that gives
 * one.
 */
export function occasionDate(
  reading: Reading,
  title: Title | undefined,
  front: readonly FrontNode[],
  opening: readonly Passage[],
): DateClaim | undefined {
  const dateline = front.find((node) => node.type === 'dateline');
  if (title?.date || dateline) return title?.date ?? dateline?.date;
  const metadata = front.find((node) => node.type === 'metadata');
  const entry = metadata && dateEntry(metadata, reading);
  const lines = opening.slice(0, MOST_HEADER_LINES).filter(({ start, end }) => end - start <= LONGEST_HEADER_LINE / 2);
  for (const line of [...(entry ? [entry] : []), ...lines]) {
    const [date] = findDates(reading, line);
    if (date) return date;
  }
  return undefined;
}
