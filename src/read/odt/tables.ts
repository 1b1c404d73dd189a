import { childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { countOf, type Story } from './story.js';

type ReadBlocks = (story: Story, parent: XmlElement) => void;

/** More rows or columns than a table on paper has; a file may claim any number of empty ones. */
const MOST = 1000;

/**
 * A table, cell by cell (OpenDocument 1.3 part 3, 9). A table of one cell is a frame around paragraphs; a table within a cell is
 * read as paragraphs of that cell.
 */
export function readTable(story: Story, table: XmlElement, readBlocks: ReadBlocks): void {
  const rows = rowsOf(table, false);
  const cells = rows.map(({ row }) =>
    childrenOf(row).filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell'),
  );
  const outer = { list: story.list, item: story.item };
  story.list = undefined;
  if (story.role !== undefined || (rows.length === 1 && cells[0]!.length === 1)) {
    for (const cell of cells.flat()) readBlocks(story, cell);
  } else {
    const number = story.odt.tables.count++;
    let index = 0;
    for (const [at, { row, heads }] of rows.entries()) {
      let column = 0;
      for (const cell of cells[at]!) {
        const [down, across] = [
          countOf(cell, 'table:number-rows-spanned', MOST),
          countOf(cell, 'table:number-columns-spanned', MOST),
        ];
        const spans = { ...(down > 1 && { rows: down }), ...(across > 1 && { columns: across }) };
        // What another cell covers has no words of its own.
        if (cell.name === 'table:table-cell') {
          story.role = { type: 'cell', table: number, row: index, column, heads, ...spans };
          readBlocks(story, cell);
          // No paragraph goes on in another cell.
          story.joins = false;
        }
        column += countOf(cell, 'table:number-columns-repeated', MOST);
      }
      index += countOf(row, 'table:number-rows-repeated', MOST);
    }
    story.role = undefined;
  }
  Object.assign(story, outer);
}

interface Row {
  readonly row: XmlElement;
  /** It stands among the rows that are repeated on every page. */
  readonly heads: boolean;
}

function rowsOf(parent: XmlElement, heads: boolean): Row[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, heads }];
    if (child.name === 'table:table-header-rows') return rowsOf(child, true);
    return /^table:table-(?:rows|row-group)$/.test(child.name) ? rowsOf(child, heads) : [];
  });
}
