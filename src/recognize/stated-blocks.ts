import type { Role } from '../manuscript/manuscript.js';
import type { Cell, NestedList, Paragraph, Table, Verse } from '../transcript/transcript.js';
import { paragraphOf } from './paragraph.js';
import type { Passage, Reading } from './reading.js';

type RoleOf<Type extends Role['type']> = Extract<Role, { readonly type: Type }>;

/** A list, a table or verse that begins at a passage, as the file says, and the index of the passage behind it. */
export function readStatedBlock(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
): { readonly node: NestedList | Table | Verse; readonly next: number } | undefined {
  const role = passages[at]!.block.role;
  switch (role?.type) {
    case 'item':
      return readItems(reading, passages, at);
    case 'cell':
      return readCells(reading, passages, at, role.table);
    case 'verse':
      return readVerse(reading, passages, at);
    default:
      return undefined;
  }
}

function roleOf<Type extends Role['type']>(passage: Passage | undefined, type: Type): RoleOf<Type> | undefined {
  const role = passage?.block.role;
  return role?.type === type ? (role as RoleOf<Type>) : undefined;
}

interface OpenList {
  readonly list: Omit<NestedList, 'items'> & { end: number; readonly items: (Paragraph | NestedList)[][] };
  readonly role: RoleOf<'item'>;
}

/** A list with those within it: what is deeper than an item before it belongs to that item. */
function readItems(reading: Reading, passages: readonly Passage[], at: number) {
  const first = roleOf(passages[at], 'item')!;
  const open: OpenList[] = [];
  let next = at;
  for (; next < passages.length; next++) {
    const passage = passages[next]!;
    const role = roleOf(passage, 'item');
    if (!role || (role.depth <= first.depth && role.list !== first.list)) break;
    while (open.length > 1 && isBehind(open.at(-1)!, role)) open.pop();
    let innermost = open.at(-1);
    if (!innermost || innermost.role.list !== role.list) {
      const { start, end } = passage;
      const list: OpenList['list'] = { type: 'items', start, end, ordered: role.ordered, items: [] };
      innermost?.list.items.at(-1)?.push(list);
      innermost = { list, role };
      open.push(innermost);
    }
    const { items } = innermost.list;
    const paragraph = paragraphOf(reading, passage);
    if (role.continues && items.length > 0) items.at(-1)!.push(paragraph);
    else items.push([paragraph]);
    for (const { list } of open) list.end = passage.end;
  }
  return { node: open[0]!.list, next };
}

/** Whether an item lies neither in an open list nor in a list within that. */
function isBehind({ role }: OpenList, item: RoleOf<'item'>): boolean {
  return item.list !== role.list && item.depth <= role.depth;
}

/** The rows of a table. Where the file has a cell without words the row has an empty one. */
function readCells(reading: Reading, passages: readonly Passage[], at: number, table: number) {
  const rows = new Map<number, Map<number, Cell & { paragraphs: Paragraph[] }>>();
  let width = 1;
  let next = at;
  for (; next < passages.length; next++) {
    const role = roleOf(passages[next], 'cell');
    if (role?.table !== table) break;
    const row = rows.get(role.row) ?? new Map<number, Cell & { paragraphs: Paragraph[] }>();
    rows.set(role.row, row);
    const paragraph = paragraphOf(reading, passages[next]!);
    const known = row.get(role.column);
    if (known) known.paragraphs.push(paragraph);
    else {
      const { heads, rows: spansRows, columns } = role;
      row.set(role.column, {
        paragraphs: [paragraph],
        ...(heads && { heads }),
        ...(spansRows && spansRows > 1 && { rows: spansRows }),
        ...(columns && columns > 1 && { columns }),
      });
    }
    width = Math.max(width, role.column + (role.columns ?? 1));
  }
  const node: Table = {
    type: 'table',
    start: passages[at]!.start,
    end: passages[next - 1]!.end,
    rows: filled(rows, width),
  };
  return { node, next };
}

/** No table is wider; a file that says so is not believed, and its rows keep the cells that have words. */
const WIDEST = 200;

function filled(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>, width: number): Cell[][] {
  const spanned = new Map<number, number>();
  return [...rows].map(([index, cells]) => {
    const full: Cell[] = [];
    if (width > WIDEST) return [...cells.values()];
    for (let column = 0; column < width; ) {
      const cell = cells.get(column);
      if (cell) {
        full.push(cell);
        for (let at = column; at < column + (cell.columns ?? 1); at++) spanned.set(at, index + (cell.rows ?? 1));
        column += cell.columns ?? 1;
      } else {
        // A cell above may reach down to here.
        if ((spanned.get(column) ?? 0) <= index) full.push({ paragraphs: [] });
        column++;
      }
    }
    return full;
  });
}

/** Lines of verse with the same number are one stanza. */
function readVerse(reading: Reading, passages: readonly Passage[], at: number) {
  const stanzas: Paragraph[][] = [];
  let stanza: number | undefined;
  let next = at;
  for (; next < passages.length; next++) {
    const role = roleOf(passages[next], 'verse');
    if (!role) break;
    if (role.stanza !== stanza) stanzas.push([]);
    stanza = role.stanza;
    stanzas.at(-1)!.push(paragraphOf(reading, passages[next]!));
  }
  const node: Verse = { type: 'verse', start: passages[at]!.start, end: passages[next - 1]!.end, stanzas };
  return { node, next };
}
