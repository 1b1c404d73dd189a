import type { CatalogueEntry } from '../catalogue.js';

export const exporting = {
  'export/formula': {
    severity: 'warning',
    title: 'a spreadsheet would take words of the edition for a formula',
    means:
      'A table in CSV holds a text that begins with =, +, -, @ or a tab, such as a speech that begins with a dash. The table holds it as it is, so that what other programs read is what the edition says; but Excel and LibreOffice Calc, when they open the file, may show an error in its place, or run it.',
    mend: 'In a spreadsheet, do not open the file but import it, with all columns as text. R, Python and DuckDB read it as it is. Or take acta export --to parquet or jsonl.',
  },
} satisfies Record<string, CatalogueEntry>;
