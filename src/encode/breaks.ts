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
 * A page or a column of the printed source begins (TEI 3.11.3); `@rend` keeps the marker where the copy has words for it, and `@break` says
 * that a word runs on behind it.
 */
export function encodePage(
  encoding: Encoding,
  page: Span & { readonly n: string; readonly unit: 'page' | 'column'; readonly breaksWord?: boolean },
): TeiElement {
  const { n, unit, breaksWord } = page;
  const marker = encoding.text(page).trim();
  return tei(unit === 'page' ? 'pb' : 'cb', { n, break: breaksWord ? 'no' : undefined, rend: marker || undefined });
}

/** A time of the recording (TEI 3.11.3): `sp` has no `@start`, so a milestone keeps it. */
export function encodeTime(encoding: Encoding, time: Span & { readonly n: string }): TeiElement {
  return tei('milestone', { unit: 'time', n: time.n, rend: encoding.text(time).trim() || undefined });
}

/** A row of asterisks or a rule between two parts. */
export function encodeSeparator(encoding: Encoding, separator: Separator): TeiElement {
  return tei('milestone', { unit: 'section', rend: encoding.text(separator) });
}
