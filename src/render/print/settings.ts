import type { Print } from '../../config/edition.js';
import type { Face, Standard } from './engine.js';

/** For what a PDF is made. */
export type Purpose = 'reading' | 'archive' | 'archive-tei' | 'accessible' | 'press';

/** How an edition is printed, with what the command line says. */
export interface PrintOptions extends Print {
  readonly purpose?: Purpose;
  /** Faces in which to look for a character, one after the other, beside those that the engine brings. */
  readonly faces?: readonly Face[];
}

/** The standards by what a PDF is for: PDF/A-2a, PDF/A-3a with the TEI in it, PDF/UA-1. */
export const standards: Readonly<Record<Purpose, Standard | undefined>> = {
  reading: undefined,
  archive: 'a-2a',
  'archive-tei': 'a-3a',
  accessible: 'ua-1',
  press: undefined,
};

export const purposes = Object.keys(standards) as readonly Purpose[];

/** Families that the engine brings, and pages are set in. */
export const ownFamilies = ['Libertinus Serif'];

/**
 * What a template is told, as settings.json: the trim size of the pages, the width that the binding takes (mm), how a document opens,
 * what is numbered, the families of the faces, and whether there is a file to attach. Sheets are A4 and books A5 unless it is said.
 */
export function templateSettings(
  { trim, binding = 0, opening = 'new-page', numbering = 'paragraphs', purpose = 'reading', faces = [] }: PrintOptions,
  kind: 'document' | 'book',
): string {
  return JSON.stringify({
    kind,
    trim: trim ?? (kind === 'book' ? 'a5' : 'a4'),
    binding,
    opening,
    numbering,
    purpose,
    faces: [...ownFamilies, ...new Set(faces.map(({ family }) => family))],
  });
}
