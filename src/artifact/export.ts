import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import type { Artifact } from './artifact.js';
import type { Description } from './deposit.js';
import type { Table } from './tables.js';

/** An edition that is to be given to other programs. */
export interface Exported {
  /** The edition as TEI: `edition.xml`. */
  readonly corpus: TeiDocument;
  readonly description: Description;
  /** The documents one after the other, each with the name of its page; they can be gone through more than once. */
  readonly documents: () => AsyncIterable<readonly [page: string, document: TeiDocument]>;
  /** What they say, as tables, made when they are first asked for. */
  readonly tables: () => Promise<readonly Table[]>;
}

/** A form in which an edition is given to other programs. */
export interface ExportKind {
  /** One line for who chooses. */
  readonly summary: string;
  /** Its files, their paths relative to a folder of their own. What is found on the way goes to the report. */
  files(edition: Exported, report: Report): Promise<readonly Artifact[]>;
}
