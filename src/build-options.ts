import type { Workers } from './pool/index.js';
import type { PrintPurpose } from './render/index.js';
import type { Unit } from './unit.js';

/** What a build makes, out of what, and how. */
export interface BuildOptions {
  /** Replaces files of the site that somebody changed. */
  readonly force?: boolean;
  /** Path of a schema to validate against: RELAX NG in place of acta's, or Schematron beside it. */
  readonly schema?: string;
  /** Makes one EPUB of the whole edition beside its pages. */
  readonly epub?: boolean;
  /** Makes a PDF of each document beside its page, and one book of all, for this purpose. */
  readonly pdf?: PrintPurpose;
  /** Makes a Word file of each document beside its page, and one of all. */
  readonly docx?: boolean;
  /** Folder of the edition: its releases, and the packages of fonts in it or, where it is left out, in the present folder. */
  readonly home?: string;
  /** Path of the introduction: Markdown where it ends in `.md`, else TEI. */
  readonly introduction?: string;
  /** How many documents may be worked on at once; as many as there are cores where it is left out. */
  readonly jobs?: number;
  /** Folder in which what was made is kept for the next build; nowhere where it is left out. */
  readonly cache?: string;
  /** Store in which it is kept instead, for other machines: a folder that they see, or a bucket, `s3://bucket/prefix`. */
  readonly store?: string;
  /** Who does what was not kept; threads of this process where it is left out. */
  readonly workers?: Workers;
  /** Whether to say why what was made anew had to be. */
  readonly explain?: boolean;
  /** Number of documents above which lists of an edition are divided, and of lines on a page of one; 500 where it is left out. */
  readonly divideAbove?: number;
  /** Is told how many documents are ready for their pages. */
  readonly onUnit?: (unit: Unit, count: number, total: number) => void;
}
