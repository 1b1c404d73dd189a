import { type TeiElement, tei } from '../tei/element.js';
import type { ItemList } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

/** A list under its key (TEI 3.8), line by line as the copy has it; a paragraph number that the copy gives its key is the list's. */
export function encodeList(encoding: Encoding, list: ItemList): TeiElement {
  return tei(
    'list',
    { type: list.kind === 'other' ? undefined : list.kind, n: list.head.number?.n },
    tei('head', {}, encodeInline(encoding, list.head, list.head.content)),
    list.items.map((item) => tei('item', {}, encodeInline(encoding, item, item.content))),
  );
}
