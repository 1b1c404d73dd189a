import { childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { BlockContext } from './blocks.js';
import { languageOf } from './phrases.js';
import type { WordBlock, WordCell, WordInline, WordTable } from './word-text.js';

/** Columns that a table of Word can have at most. */
const MOST_COLUMNS = 63;

type MakeBlocks = (nodes: XmlElement['children'], context: BlockContext) => readonly WordBlock[];

/** A table, each cell in the column where it belongs; one that is too wide for Word as lines, their cells parted by tabs. */
export function tableOf(element: XmlElement, context: BlockContext, makeBlocks: MakeBlocks): readonly WordBlock[] {
  const { item: _, ...around } = context;
  const rows = childrenOf(element, 'row').map((row) =>
    childrenOf(row, 'cell').map((cell): WordCell => {
      const heads = cell.attributes.get('kind') === 'head';
      const style = context.inNote ? context.style : heads ? 'Table head' : 'Table text';
      const look = { ...context.look, ...languageOf(cell) };
      const blocks = makeBlocks(cell.children, { ...around, style, look });
      return { columns: spanOf(cell, 'columns'), rows: spanOf(cell, 'rows'), heads, blocks };
    }),
  );
  const placed = fitted(rows);
  if (placed.length === 0) return [];
  if (widthOf(placed) > MOST_COLUMNS) return rows.map((row) => lineOf(row, context));
  return [{ type: 'table', rightToLeft: context.look.rightToLeft ?? false, rows: placed } satisfies WordTable];
}

function spanOf(cell: XmlElement, name: 'columns' | 'rows'): number {
  return Math.max(1, Math.min(Number(cell.attributes.get(name)) || 1, 1000));
}

/** The rows without empty ones, each filled up to the width of the table; no cell reaches below the last row or over another. */
function fitted(given: readonly (readonly WordCell[])[]): readonly (readonly WordCell[])[] {
  const rows = given.filter((row) => row.length > 0);
  // How many rows each column is still taken by a cell from above.
  let taken: readonly number[] = [];
  const placed = rows.map((row, y) => {
    const columns = [...taken];
    const cells = row.map((cell) => {
      let x = 0;
      while ((columns[x] ?? 0) > 0) x++;
      let across = 1;
      while (across < cell.columns && !((columns[x + across] ?? 0) > 0)) across++;
      const down = Math.min(cell.rows, rows.length - y);
      for (let i = 0; i < across; i++) columns[x + i] = down;
      return { ...cell, columns: across, rows: down };
    });
    taken = columns.map((count) => Math.max(0, count - 1));
    return { cells, columns };
  });
  const width = Math.max(0, ...placed.map(({ columns }) => columns.length));
  return placed.map(({ cells, columns }) => {
    const missing = width - columns.filter((count) => count > 0).length;
    return [...cells, ...Array.from({ length: missing }, () => emptyCell)];
  });
}

const emptyCell: WordCell = { columns: 1, rows: 1, heads: false, blocks: [] };

/** Columns of the first row, over which no cell from above reaches. */
function widthOf([first = []]: readonly (readonly WordCell[])[]): number {
  return first.reduce((sum, { columns }) => sum + columns, 0);
}

function lineOf(row: readonly WordCell[], { style, look }: BlockContext): WordBlock {
  const content = row.flatMap(({ blocks }, index): readonly WordInline[] => [
    ...(index > 0 ? [{ type: 'tab' } as const] : []),
    ...blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : [])),
  ]);
  return { type: 'paragraph', style, content, rightToLeft: look.rightToLeft ?? false };
}
