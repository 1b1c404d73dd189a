import type { Span } from '../manuscript/manuscript.js';
import { type TeiElement, tei } from '../tei/element.js';
import type { MissingParagraphs, Separator } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';

/** Paragraph numbers that the page skips (TEI 12.3.1 `gap`). Whether text is lost there the copy does not say: `@cert` low. */
export function encodeMissingParagraphs({ first, last }: MissingParagraphs): TeiElement {
  const one = first === last;
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

/** A page of the printed source begins (TEI 3.11.3); `@rend` keeps the marker as the copy has it. */
export function encodePage(encoding: Encoding, page: Span & { readonly n: string }): TeiElement {
  return tei('pb', { n: page.n, rend: encoding.text(page) });
}

/** A row of asterisks or a rule between two parts. */
export function encodeSeparator(encoding: Encoding, separator: Separator): TeiElement {
  return tei('milestone', { unit: 'section', rend: encoding.text(separator) });
}
