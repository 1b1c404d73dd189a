import type { Edition } from '../config/edition.js';
import type { ListPage } from '../division/pages.js';
import type { PagesOf, Register } from '../edition-pages.js';
import type { Kept } from '../publish/index.js';
import type { Around, PreparedUnit, Unit } from '../unit.js';
import type { FileValidationOptions } from '../validation.js';

/** A transcript to make a draft of. */
export interface DraftTask {
  readonly path: string;
  readonly name: string;
  /** Which of the editions it belongs to. */
  readonly edition: number;
}

/** A TEI file to validate. */
export interface ValidationTask {
  readonly path: string;
  readonly options: FileValidationOptions;
}

/** Work on one document, or on several small ones. */
export type Task =
  | { readonly kind: 'several'; readonly tasks: readonly Task[] }
  | (DraftTask & { readonly kind: 'draft' })
  | (ValidationTask & { readonly kind: 'validate' })
  | { readonly kind: 'far'; readonly task: string }
  | { readonly kind: 'prepare'; readonly unit: Unit; readonly page: string; readonly edition: number }
  | { readonly kind: 'render'; readonly prepared: ForPages; readonly around: Around }
  | { readonly kind: 'entries'; readonly unit: ForEntries; readonly register: Register }
  | { readonly kind: 'pages'; readonly of: PagesOf }
  | { readonly kind: 'list'; readonly page: ListPage };

/** A document as far as its pages are made of it. */
export type ForPages = Pick<PreparedUnit, 'page' | 'file' | 'tei'>;

/** A document as far as registers speak of it. */
export type ForEntries = Pick<PreparedUnit, 'page' | 'file' | 'member'>;

/** What every task needs, given to a worker once. */
export interface SharedWithWorkers {
  readonly editions: readonly Edition[];
  /** Path of a RELAX NG schema to validate against in place of acta's. */
  readonly schema?: string;
  /** Where outcomes are kept. */
  readonly kept?: Kept;
}
