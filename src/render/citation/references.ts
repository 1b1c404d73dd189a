import type { CitationStyle } from '../format.js';
import { formatCitations } from './processor.js';
import { toMarkup, toText } from './runs.js';

/** A reference in words. */
export interface Reference {
  /** Where the manual wants it: in a note, or in a bibliography, list of works cited or reference list. */
  readonly use: 'note' | 'bibliography';
  readonly text: string;
  /** The same with titles in `<i>`, and `&`, `<`, `>` escaped: HTML and XML alike. */
  readonly markup: string;
}

/** What the processor needs of a document: see `xslt/citation/hayagriva.xsl`. */
export interface ReferenceData {
  readonly entry: object;
  readonly locator?: string;
}

/**
 * A manual's kinds of reference: the CSL style of each, and how it abbreviates `paragraph`. The styles are our own, because
 * those that come with the processor are made for works with authors: of a document without one they make the editors of
 * the book its authors, run them together with its translator, and tell documents of one year apart as 2010a and 2010b.
 */
const manuals: Readonly<Record<CitationStyle, readonly { use: Reference['use']; style: string; paragraph: string }[]>> =
  {
    chicago: [
      { use: 'note', style: 'chicago-note', paragraph: 'par.' },
      { use: 'bibliography', style: 'chicago-bibliography', paragraph: 'par.' },
    ],
    mla: [{ use: 'bibliography', style: 'mla', paragraph: 'par.' }],
    apa: [{ use: 'bibliography', style: 'apa', paragraph: 'para.' }],
  };

/** The manuals, in the order of a page's rows. */
export const styles: readonly CitationStyle[] = ['chicago', 'mla', 'apa'];

/** Whether a format is a manual's, and its references words. */
export function isStyle(format: string): format is CitationStyle {
  return Object.hasOwn(manuals, format);
}

/** The references that manuals prescribe for documents, one list for each pair given; all in one go of the processor. */
export async function formatReferences(
  wanted: readonly { readonly data: ReferenceData; readonly style: CitationStyle }[],
): Promise<readonly (readonly Reference[])[]> {
  const citations = wanted.flatMap(({ data: { entry, locator }, style }) =>
    manuals[style].map((manual) => ({
      style: manual.style,
      entry,
      ...(locator !== undefined && { locator: locator.replace(/^par\./, manual.paragraph) }),
    })),
  );
  const formatted = (await formatCitations(citations)).values();
  return wanted.map(({ style }) =>
    manuals[style].map(({ use }) => {
      const runs = formatted.next().value!;
      return { use, text: toText(runs), markup: toMarkup(runs) };
    }),
  );
}
