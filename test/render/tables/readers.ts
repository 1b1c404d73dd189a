import type { Exported } from '../../../src/artifact/export.js';
import type { Table } from '../../../src/artifact/tables.js';

/** CSV read back as RFC 4180 describes it, sign by sign: rows of cells. Anything else than that is an error. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    for (;;) {
      const [, quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(text.slice(at))!;
      at += quoted === undefined ? bare!.length : quoted.length + 2;
      cells.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}`);
    at += 2;
    rows.push(cells);
  }
  return rows;
}

/** An edition of which only the tables are asked for. */
export function exportedWith(tables: readonly Table[]): Exported {
  const description = { title: 'x', identifiers: {}, contributors: [] } as unknown as Exported['description'];
  return { description, tables: async () => tables } as unknown as Exported;
}
