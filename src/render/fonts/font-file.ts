import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkitten';

/** A face in a font file, and which of the characters asked for it has. */
export interface Surveyed {
  readonly path: string;
  readonly family: string;
  /** Weight and slope, where the face differs from the regular one of its family: `700`, `400 italic`. Empty for the regular one. */
  readonly style: string;
  readonly has: ReadonlySet<number>;
}

/** Faces that answer to every character with a box. */
const boxes = /^(?:\.?Last ?Resort|Adobe Blank)/i;

/**
 * The faces of a font file (TrueType, OpenType, a collection of them, WOFF2) that have any of these code points. None where the
 * file is no such font; an error where it cannot be read.
 */
export async function surveyFont(path: string, wanted: readonly number[]): Promise<readonly Surveyed[]> {
  const bytes = await readFile(path);
  return (await facesIn(bytes)).flatMap((face) => {
    try {
      const has = new Set(wanted.filter((character) => face.hasGlyphForCodePoint(character)));
      const family = face.familyName;
      return has.size === 0 || !family || boxes.test(family) ? [] : [{ path, family, style: styleOf(face), has }];
    } catch {
      // A font may open, and yet have a table that is broken.
      return [];
    }
  });
}

/** Whether a file is a font that can be set from. */
export async function isFont(path: string): Promise<boolean> {
  return (await facesIn(await readFile(path))).length > 0;
}

/** A font file in the container that Typst reads: TrueType or OpenType. */
export async function readSfnt(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return /\.woff2$/i.test(path) ? (await import('wawoff2')).decompress(bytes) : bytes;
}

/** The library is loaded here, for only what is printed asks for faces. */
async function facesIn(bytes: Uint8Array): Promise<readonly Font[]> {
  const { create } = await import('fontkitten');
  try {
    const font = create(Buffer.from(bytes));
    return font.isCollection ? font.fonts : [font];
  } catch {
    return [];
  }
}

function styleOf(face: Font): string {
  const table = face['OS/2'];
  const italic = face.italicAngle !== 0 || table.fsSelection.italic;
  const narrow = table.usWidthClass !== 5 ? `width ${table.usWidthClass}` : '';
  return [table.usWeightClass === 400 ? '' : String(table.usWeightClass), italic ? 'italic' : '', narrow]
    .filter(Boolean)
    .join(' ');
}
