import { type TeiElement, tei } from '../tei/element.js';
import { encodeMissingParagraphs } from './breaks.js';
import type { Encoding } from './encoding.js';
import { editorIds } from './names.js';
import { encodeParagraph } from './paragraph.js';

/** The editors' introduction, in front of the record. That it is theirs the copy shows but does not say: `@cert` medium. */
export function encodeHeadnote(encoding: Encoding): TeiElement | undefined {
  const { headnote } = encoding.transcript;
  if (headnote.length === 0) return undefined;
  const ids = editorIds(encoding.work.editors);
  const resp = ids.length > 0 ? ids.map((id) => `#${id}`).join(' ') : undefined;
  return tei(
    'div',
    { type: 'headnote', resp, cert: resp && 'medium' },
    headnote.map((node) => (node.type === 'missing' ? encodeMissingParagraphs(node) : encodeParagraph(encoding, node))),
  );
}
