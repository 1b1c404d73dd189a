import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, Table } from '../../artifact/tables.js';
import { software } from '../../tei/software.js';

const types = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' } as const satisfies Record<
  Column['type'],
  string
>;

/** A table as Apache Parquet, compressed with Snappy, which every reader has. Columns of the key are never null. */
export function parquet({ columns, rows, key }: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }) => ({
      name,
      type: types[type],
      nullable: !key.includes(name),
      data: rows.map((row) => row[name] ?? null),
    })),
    createdBy: `${software.name} version ${software.version}`,
  });
  return new Uint8Array(buffer);
}
