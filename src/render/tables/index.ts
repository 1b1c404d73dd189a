import type { ExportKind } from '../../artifact/export.js';
import type { Table } from '../../artifact/tables.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { csv, formulas } from './csv.js';
import { dataPackage, type TableFormat } from './data-package.js';
import { parquet } from './parquet.js';
import { speechFiles } from './plain-text.js';

export { readTables } from './rows.js';

/** The tables of an edition for other programs, by the name that `--to` takes. The same rows are in all of them. */
export const tableKinds: Readonly<Record<string, ExportKind>> = {
  csv: {
    summary: 'tables of speeches, notes, people, sources: CSV, for any program',
    files: async (edition, report) => {
      const tables = await edition.tables();
      for (const table of tables) warnOfFormulas(table, report);
      return tableFiles(tables, edition.description, { extension: 'csv', mediaType: 'text/csv', write: csv });
    },
  },
  jsonl: {
    summary: 'the same tables, a JSON object a line',
    files: async ({ tables, description }) =>
      tableFiles(await tables(), description, { extension: 'jsonl', mediaType: 'application/jsonl', write: jsonLines }),
  },
  parquet: {
    summary: 'the same tables as Apache Parquet, for DuckDB, R and Python',
    files: async ({ tables, description }) =>
      tableFiles(await tables(), description, {
        extension: 'parquet',
        mediaType: 'application/vnd.apache.parquet',
        write: parquet,
      }),
  },
  text: {
    summary: 'a file of plain text for each speech, for corpus tools',
    files: async ({ tables }) => speechFiles((await tables()).find(({ name }) => name === 'speeches')!),
  },
};

function tableFiles(tables: readonly Table[], description: Parameters<typeof dataPackage>[2], format: TableFormat) {
  const files = tables.map((table) => ({
    path: `${table.name}.${format.extension}`,
    mediaType: format.mediaType,
    content: format.write(table),
  }));
  return [dataPackage(tables, format, description), ...files];
}

/** A JSON object for each row, one a line. */
function jsonLines({ rows }: Table): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function warnOfFormulas(table: Table, report: Report): void {
  const { count, first } = formulas(table);
  if (count === 0) return;
  const cells = count === 1 ? 'a cell begins' : `${count} cells begin`;
  const message = `${table.name}.csv: ${cells} with a sign of which spreadsheets make a formula, first ${first}; open it as text, or take parquet or jsonl`;
  report.add('export/formula', message);
}
