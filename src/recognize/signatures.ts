import type { Closer } from '../transcript/transcript.js';
import { headKey } from './head-keys.js';
import { namesSomebody } from './listed-names.js';
import type { Passage, Reading } from './reading.js';

/** Lines under a record in which those who sign it stand. */
const MOST_LINES = 6;
/** Spaces between two who sign side by side, or a row of points on which one signs. */
const gutter = /(?<! ) {3,120}(?=\S)|(?<!\.)\.{5,120}/gu;
const article = /^(?:the|der|die|le|la|el|il|o|a|de) /iu;

/**
 * Takes the signatures off the end of a record: `Der Präsident:     Der Schreiber:` over two names, `Председатель      Орлов`,
 * `Chairman .............`. Offices that stand alone in their lines may be labels, and stay.
 */
export function takeSignatures(
  reading: Reading,
  passages: readonly Passage[],
): { readonly record: readonly Passage[]; readonly closers: readonly Closer[] } {
  let from = passages.length;
  // A name under offices belongs to them; anything else behind them says that they are no signatures.
  for (let index = passages.length - 1; index >= Math.max(1, passages.length - MOST_LINES); index--) {
    const isLine = isSigned(reading, passages[index]!) || isOver(reading, passages, index);
    if (!isLine && !cellsOf(reading, passages[index]!).every(namesSomebody)) break;
    if (isLine) from = index;
  }
  const closers = passages.slice(from).map(({ start, end }): Closer => ({ type: 'closer', start, end, content: [] }));
  return { record: passages.slice(0, from), closers };
}

/** Offices side by side, or one that has its name or its row of points in the same line. */
function isSigned(reading: Reading, passage: Passage): boolean {
  const text = reading.slice(passage);
  const cells = cellsOf(reading, passage);
  const [office = '', name] = cells;
  if (passage.number || passage.block.role || text.length > 160 || !isOffice(office)) return false;
  if (name === undefined) return /\.{5}$/u.test(text);
  // `PRESIDENT:     Good` is a speech.
  if (cells.every(isOffice)) return true;
  return (
    !/[:：]$/u.test(office) && cells.slice(1).every((cell) => namesSomebody(cell) || /^\p{Lu}[\p{L}-]+$/u.test(cell))
  );
}

/** True for offices side by side over the names of those who hold them. */
function isOver(reading: Reading, passages: readonly Passage[], index: number): boolean {
  const [passage, next] = [passages[index]!, passages[index + 1]];
  if (!next || passage.number || next.number || next.block.blankBefore > 1) return false;
  const [offices, names] = [cellsOf(reading, passage), cellsOf(reading, next)];
  const isRow = offices.length > 1 && offices.length === names.length && offices.some(isOffice);
  return isRow && offices.every((cell) => /^\p{Lu}[^.?!]{2,50}[:,]?$/u.test(cell)) && names.every(namesSomebody);
}

function isOffice(cell: string): boolean {
  const words = cell
    .replace(/[:,.]$/u, '')
    .trim()
    .replace(article, '');
  return headKey(words) === 'seat';
}

function cellsOf(reading: Reading, passage: Passage): string[] {
  return reading
    .slice(passage)
    .split(gutter)
    .map((cell) => cell.trim())
    .filter(Boolean);
}
