import type { Span } from '../manuscript/manuscript.js';
import { type TeiElement, tei } from '../tei/element.js';
import type { MissingParagraphs, Separator } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';

/** Paragraph numbers that the page skips (TEI 12.3.1 `gap`). Whether text is lost there the copy does not say: `@cert` low. */
export function encodeMissingParagraphs({ unit, first, last }: MissingParagraphs): TeiElement {
  const one = first === last;
  if (unit === 'line') {
    const n = one ? String(first) : `${first}-${last}`;
    return tei('gap', {
      reason: 'absentFromCopy',
      unit,
      quantity: String(last - first + 1),
      n,
      cert: 'low',
      resp: '#encoder',
    });
  }
  const which = one
    ? `The paragraph that the source page numbers ${first} is`
    : `The paragraphs that the source page numbers ${first} to ${last} are`;
  const maybe = one ? 'it may be an empty or ornamental paragraph' : 'they may be empty or ornamental paragraphs';
  return tei(
    'gap',
    {
      reason: 'absentFromCopy',
      unit: 'paragraph',
      quantity: String(last - first + 1),
      n: one ? String(first) : `${first}-${last}`,
      cert: 'low',
      resp: '#encoder',
    },
    tei('desc', {}, `${which} not in the copy supplied; on the page ${maybe}.`),
  );
}

/**
 * The address of the image of a page, from the pattern that edition.yaml has for all pages of a document: `{n}` is the page's number,
 * `{n-376}` the number less 376, `{n:4}` the number with zeros before it up to four digits. Nothing where a number is to be reckoned with
 * that has no value in digits, or comes out below nought.
 */
export function facsimileOf(pattern: string, n: string): string | undefined {
  let isKnown = true;
  const address = pattern.replace(/\{n([+-]\d{1,6})?(?::(\d))?\}/g, (_, shift?: string, digits?: string) => {
    const number = /^\d{1,9}$/.test(n) ? Number(n) + Number(shift ?? 0) : undefined;
    if (number === undefined ? shift !== undefined || digits !== undefined : number < 0) isKnown = false;
    return number === undefined ? encodeURIComponent(n) : String(number).padStart(Number(digits ?? 0), '0');
  });
  return isKnown ? address : undefined;
}

/**
 * A page or a column of the printed source begins (TEI 3.11.3); `@rend` keeps the marker where the copy has words for it, and `@break` says
 * that a word runs on behind it. The image of a page is where edition.yaml says (TEI 12.1 `@facs`).
 */
export function encodePage(
  encoding: Encoding,
  page: Span & { readonly n: string; readonly unit: 'page' | 'column'; readonly breaksWord?: boolean },
): TeiElement {
  const { n, unit, breaksWord } = page;
  const marker = encoding.text(page).trim();
  const { facsimile } = encoding.settings;
  return tei(unit === 'page' ? 'pb' : 'cb', {
    n,
    facs: unit === 'page' && facsimile !== undefined ? facsimileOf(facsimile, n) : undefined,
    break: breaksWord ? 'no' : undefined,
    rend: marker || undefined,
  });
}

/** A time of the recording (TEI 3.11.3): `sp` has no `@start`, so a milestone keeps it. */
export function encodeTime(encoding: Encoding, time: Span & { readonly n: string }): TeiElement {
  return tei('milestone', { unit: 'time', n: time.n, rend: encoding.text(time).trim() || undefined });
}

/** A row of asterisks or a rule between two parts. */
export function encodeSeparator(encoding: Encoding, separator: Separator): TeiElement {
  return tei('milestone', { unit: 'section', rend: encoding.text(separator) });
}
