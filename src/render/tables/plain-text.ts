import type { Artifact } from '../../artifact/artifact.js';
import type { Table } from '../../artifact/tables.js';
import { csv } from './csv.js';

/**
 * A file of plain text for each speech that has words, all in one folder as corpus tools want them, and `manifest.csv`, which says of each
 * file what the table of speeches says. `007-0001.txt` is the first speech of the document 007.
 */
export function speechFiles(speeches: Table): readonly Artifact[] {
  const spoken = speeches.rows.filter(({ text }) => text !== null);
  const digits = Math.max(4, ...spoken.map(({ position }) => String(position).length));
  const rows = spoken.map((row) => ({
    file: `speeches/${row['document']}-${String(row['position']).padStart(digits, '0')}.txt`,
    ...row,
  }));
  const file = { name: 'file', type: 'string', description: 'The file, relative to this one.' } as const;
  const columns = [file, ...speeches.columns.filter(({ name }) => name !== 'text')];
  return [
    { path: 'manifest.csv', mediaType: 'text/csv', content: csv({ columns, rows }) },
    ...rows.map((row) => ({
      path: row.file,
      mediaType: 'text/plain',
      content: `${(row as Table['rows'][number])['text']}\n`,
    })),
  ];
}
