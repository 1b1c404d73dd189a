import type { Cell, Table } from '../transcript/transcript.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/**
 * Reads lines whose cells tabs divide, two or more of them with the same number of cells. Spaces may align a table too, but
 * they do not prove one.
 */
export function readTable(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
): { readonly table: Table; readonly next: number } | undefined {
  const rows: Cell[][] = [];
  let next = at;
  for (; next < passages.length; next++) {
    const cells = cellsOf(reading, passages[next]!);
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  if (rows.length < 2) return undefined;
  return { table: { type: 'table', start: passages[at]!.start, end: passages[next - 1]!.end, rows }, next };
}

function cellsOf(reading: Reading, passage: Passage): Cell[] {
  const text = reading.slice(passage);
  if (passage.number || passage.block.role || !text.includes('\t')) return [];
  const cells: Cell[] = [];
  let start = passage.start;
  for (const part of text.split(/\t+/)) {
    const span = trimmed(reading.manuscript.text, { start, end: start + part.length });
    cells.push({ paragraphs: [paragraphOf(reading, { ...passage, ...span })] });
    start += part.length;
    while (start < passage.end && reading.manuscript.text[start] === '\t') start++;
  }
  return cells;
}
