import type { Cell, Table } from '../../artifact/tables.js';

/** What must stand between quotation marks: the signs of the form itself, and spaces at an end, which some readers trim. */
const special = /[",\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180): UTF-8, names of the columns in the first line, CRLF, nothing where there is no value. Every cell says what the
 * table says, also one that a spreadsheet would take for a formula (see `formulas`).
 */
export function csv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name] ?? null))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets take for the beginning of a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r]/;

/** Cells that a spreadsheet which opens the file might run: how many, and the first, by its column and the key of its row. */
export function formulas({ columns, rows, key }: Table): { readonly count: number; readonly first?: string } {
  const texts = columns.filter(({ type }) => type === 'string').map(({ name }) => name);
  const cells = rows.flatMap((row) =>
    texts.filter((name) => formula.test(String(row[name] ?? ''))).map((name) => ({ row, name })),
  );
  const [first] = cells;
  if (!first) return { count: 0 };
  return { count: cells.length, first: `"${first.name}" of ${key.map((name) => first.row[name]).join(', ')}` };
}
