/** What a cell holds. Of a value that the TEI does not have there is nothing: `null`, and never an empty string. */
export type Cell = string | number | boolean | null;

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** What stands in it, for who finds the table in twenty years. */
  readonly description: string;
}

/** What a table is about, and what stands in its columns. */
export interface TableShape {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Columns that together tell a row from all others; none of them is ever `null`. */
  readonly key: readonly string[];
  /** Columns that name a row of another table by its key. */
  readonly references: Readonly<Record<string, string>>;
}

/** A table: one value a row for each of the columns of its shape, by their names. */
export interface Table extends TableShape {
  readonly rows: readonly Row[];
}

export type Row = Readonly<Record<string, Cell>>;
