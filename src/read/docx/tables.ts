import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { Story } from './story.js';
import { isSet, val } from './styles.js';

type ReadBlocks = (story: Story, parent: XmlElement) => void;

/**
 * A table, cell by cell (ECMA-376 part 1, 17.4). A table of one cell is a frame around paragraphs; a table within a cell is
 * read as paragraphs of that cell.
 */
export function readTable(story: Story, table: XmlElement, readBlocks: ReadBlocks): void {
  const rows = membersOf(table, 'w:tr').filter((row) => !isDeleted(story, row));
  const cells = rows.map((row) => membersOf(row, 'w:tc'));
  if (story.role !== undefined || (rows.length === 1 && cells[0]!.length === 1)) {
    for (const cell of cells.flat()) readBlocks(story, cell);
    return;
  }
  const number = story.word.tables.count++;
  const grid = rows.map((row, index) => gridOf(row, cells[index]!));
  for (const [index, row] of rows.entries()) {
    const heads = isSet(childOf(row, 'w:trPr'), 'w:tblHeader') ?? false;
    for (const { cell, column, columns, merge } of grid[index]!) {
      // What goes on from the row above shows nothing of its own.
      if (merge === 'continue') continue;
      let below = index + 1;
      const goesOn = () => grid[below]?.some((other) => other.column === column && other.merge === 'continue');
      while (merge === 'restart' && goesOn()) below++;
      const spans = { ...(below - index > 1 && { rows: below - index }), ...(columns > 1 && { columns }) };
      story.role = { type: 'cell', table: number, row: index, column, heads, ...spans };
      readBlocks(story, cell);
    }
  }
  story.role = undefined;
}

interface GridCell {
  readonly cell: XmlElement;
  readonly column: number;
  readonly columns: number;
  /** Whether the cell begins or continues one that goes over several rows. */
  readonly merge: 'restart' | 'continue' | undefined;
}

function gridOf(row: XmlElement, cells: readonly XmlElement[]): GridCell[] {
  let column = numberOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 0);
  return cells.map((cell) => {
    const properties = childOf(cell, 'w:tcPr');
    const columns = Math.max(1, numberOf(childOf(properties, 'w:gridSpan'), 1));
    const vMerge = childOf(properties, 'w:vMerge');
    const merge = vMerge && (val(vMerge) === 'restart' ? 'restart' : 'continue');
    column += columns;
    return { cell, column: column - columns, columns, merge };
  });
}

function numberOf(element: XmlElement | undefined, otherwise: number): number {
  return Math.min(Number.parseInt(val(element) ?? '', 10) || otherwise, 1000);
}

/** Rows of a table or cells of a row, also those within content controls and insertions. */
function membersOf(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? membersOf(child, name) : [];
  });
}

function isDeleted(story: Story, row: XmlElement): boolean {
  const deleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
  if (deleted) story.word.losses.count('changes');
  return deleted;
}
