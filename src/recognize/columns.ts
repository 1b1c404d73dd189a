import type { Manuscript } from '../manuscript/manuscript.js';
import type { Reading } from './reading.js';

/** So many lines side by side are no chance. */
const FEWEST = 3;
/** Lines of one stretch stand no farther apart than this. */
const NEAR = 4;
/** Spaces between two columns at least. */
const gutter = /(?<! ) {3,120}(?=\S)/gu;

interface Row {
  readonly line: number;
  readonly offset: number;
  /** Where its columns begin, the first apart. */
  readonly columns: readonly number[];
}

/**
 * Says so of lines that spaces set in columns: a page of two columns that was copied across, or a table. The text keeps the order of
 * the lines, which is not the order of such a page, and one space between words, which are not the cells of such a table.
 */
export function sayColumns(reading: Reading): void {
  const rows = rowsOf(reading.manuscript);
  for (let first = 0; first < rows.length; ) {
    let next = first + 1;
    while (next < rows.length && rows[next]!.line - rows[next - 1]!.line <= NEAR) next++;
    const stretch = rows.slice(first, next);
    if (areAligned(stretch)) {
      reading.say(
        'breaks/columns',
        `spaces set ${stretch.length} lines from here in columns, and each was read across as one line`,
        stretch[0]!.offset,
        { question: 'lines are set in columns' },
      );
    }
    first = next;
  }
}

/** The rows among the lines of paragraphs; what the file says is a table, a list or a heading has no columns of spaces. */
function rowsOf({ text, blocks }: Manuscript): Row[] {
  if (!/\S {3,}\S/.test(text)) return [];
  const rows: Row[] = [];
  let line = 0;
  for (const block of blocks) {
    line += block.blankBefore;
    let { start } = block;
    for (const words of text.slice(block.start, block.end).split('\n')) {
      const margin = start === block.start ? block.indent : 0;
      const columns = block.role ? [] : columnsOf(words);
      if (columns.length > 0) rows.push({ line, offset: start, columns: columns.map((at) => at + margin) });
      start += words.length + 1;
      line++;
    }
  }
  return rows;
}

/** Where the columns of a line begin, the first apart: `TO:   The Secretary`, `12   Q.  Yes`, `Minutes   41` have none. */
function columnsOf(words: string): number[] {
  const indent = words.length - words.trimStart().length;
  const all = Array.from(words.matchAll(gutter), ({ 0: gap, index }) => index + gap.length);
  const columns = all.filter((at) => at > indent);
  const left = words.slice(0, columns[0] ?? 0).trim();
  const isRow = /\p{L}{3}/u.test(left) && !/[:.)]$/u.test(left) && !/^\d+$/.test(words.slice(columns[0]).trim());
  return isRow ? columns : [];
}

/** True where a column begins at one place, a space or two aside, in enough of the lines. */
function areAligned(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST) return false;
  const counts = new Map<number, number>();
  for (const { columns } of rows) {
    const places = new Set(columns.flatMap((at) => [at - 2, at - 1, at, at + 1, at + 2]));
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return Math.max(...counts.values()) >= Math.max(FEWEST, rows.length * 0.5);
}
