import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A node of the syntax tree (mdast 4), as far as it is read here. */
export interface Node {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point };
  readonly children?: readonly Node[];
  readonly value?: string;
  /** Level of a heading. */
  readonly depth?: number;
  readonly ordered?: boolean | null;
  /** First number of an ordered list. */
  readonly start?: number | null;
  readonly url?: string;
  readonly identifier?: string;
  readonly label?: string | null;
}

interface Point {
  readonly offset?: number | undefined;
}

/**
 * Parses CommonMark with the tables and footnotes of GitHub. Four spaces are no code here: transcripts indent their speeches.
 */
export function parseMarkdown(text: string): Node {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  }) as Node;
}

/** Where a node begins and ends in the text. */
export function spanOf({ position }: Node): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
