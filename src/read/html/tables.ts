import { elementsOf, type PageElement } from './tree.js';

/** Where a cell stands in its table, counted from 0, and how far it reaches. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly heads: boolean;
}

/** Spans beyond these are mistakes (HTML Standard, 4.9.11). */
const WIDEST = 1000;
/** Data are short; who lays out a page in cells puts paragraphs into them. */
const LONGEST_CELL = 400;

/**
 * The places of a table's cells, or nothing for a table that only lays out a page: one with a single column or row, or whose
 * cells hold headings, lists, tables or long text.
 */
export function cellsOf(table: PageElement): ReadonlyMap<PageElement, CellPlace> | undefined {
  if (/^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return undefined;
  const rows = rowsOf(table);
  const places = new Map<PageElement, CellPlace>();
  const reach: number[] = [];
  let widest = 0;
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.children) {
      if (typeof cell === 'string' || !/^t[dh]$/.test(cell.name)) continue;
      while ((reach[column] ?? 0) > index) column++;
      const columns = spanOf(cell, 'colspan');
      const span = Math.min(spanOf(cell, 'rowspan'), rows.length - index);
      places.set(cell, { row: index, column, rows: span, columns, heads: cell.name === 'th' });
      for (let at = column; at < column + columns; at++) reach[at] = index + span;
      column += columns;
      widest = Math.max(widest, column);
    }
  });
  const isLayout = rows.length < 2 || widest < 2 || widest > WIDEST || [...places.keys()].some(isOfPage);
  return isLayout ? undefined : places;
}

function rowsOf(table: PageElement): PageElement[] {
  return table.children.flatMap((child): PageElement[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function spanOf(cell: PageElement, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST) : 1;
}

function isOfPage(cell: PageElement): boolean {
  let length = 0;
  for (const element of elementsOf(cell)) {
    if (element !== cell && /^(?:table|ul|ol|h[1-6]|article|nav|form)$/.test(element.name)) return true;
    for (const child of element.children) if (typeof child === 'string') length += child.length;
  }
  return length > LONGEST_CELL;
}
