import type { Document, Node } from 'slimdom';

/** A TEI file as it lies on disk or as `encode` made it: bytes that have not passed the gate yet. */
export interface TeiFile {
  /** Path as the user named it, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A TEI file that passed the gate: what validation looked at and what stylesheets are given. */
export interface TeiDocument {
  readonly file: string;
  /** The document as UTF-8 text without BOM, without DOCTYPE, its entities resolved. Safe for SaxonJS. */
  readonly xml: string;
  readonly tree: Document;
  /** Place of a node in the file, or in another that the file includes: line and column from 1, columns in code points. */
  locate(node: Node): { readonly line: number; readonly column: number; readonly file?: string };
}
