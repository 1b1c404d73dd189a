import { levelOfPart } from './blocks.js';
import { findDates } from './dates.js';
import { headKey } from './head-keys.js';
import { isRecordKey } from './label-lexicon.js';
import type { Passage, Reading } from './reading.js';
import { genreOf, isBareKind, numberLength, yearAtEnd } from './title-kinds.js';

/** Characters of a line that is a part of a title of several. */
const LONGEST_LINE = 200;

/** A title with the lines that belong to it. One that is only the first line of the copy goes on in capitals, and not within a sentence. */
export function wholeTitle(reading: Reading, passage: Passage, lines: readonly Passage[], isFound: boolean): Passage {
  const at = lines.indexOf(passage);
  const text = reading.slice(passage);
  const next = lines[at + 1];
  // `DOCUMENT No. 81` alone on its line is the number of the title that stands below it.
  if (next && numberLength(text) === text.length) {
    const [date] = findDates(reading, next);
    const isDateline = date !== undefined && date.start - next.start < 20;
    const isApart =
      isDateline || /^\P{L}|[:：](?!\d)/u.test(reading.slice(next)) || next.end - next.start > LONGEST_LINE;
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
export function continues(reading: Reading, line: Passage, next: Passage): boolean {
  if (next.index !== line.index + 1 || next.number || next.block.role?.type !== line.block.role?.type) return false;
  const [above, below] = [reading.slice(line), reading.slice(next)];
  if (below.length > LONGEST_LINE || /[.:;!?]$/u.test(above.replace(yearAtEnd, ''))) return false;
  const isNear = next.block.blankBefore === 0 || (isBareKind(above) && next.block.blankBefore === 1);
  // `ZAPISNIK` over `8. seje Sveta`
  const opens = isBareKind(above) ? /^(?:\d{1,4}\. ?)?\p{Ll}/u : /^\p{Ll}/u;
  if (isNear && opens.test(below) && !/[:：] |^[a-z][.)] /u.test(below)) return true;
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
  /^(?:dramatis person|person(?:ae|en|er|nages|ages|ajes|aggi|as)(?!\p{L})|osoby(?!\p{L})|действующие лица|characters(?!\p{L})|the persons|cast(?!\p{L})|szereplők|henkilöt)/iu;

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
