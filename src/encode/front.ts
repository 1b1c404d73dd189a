import { type TeiElement, tei } from '../tei/element.js';
import type { FrontNode } from '../transcript/transcript.js';
import { encodePage } from './breaks.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { encodeList } from './lists.js';
import { encodeParagraph } from './paragraph.js';

/** What stands between the title and the record: where and when, who took part, what it was about. */
export function encodeFrontNode(encoding: Encoding, node: FrontNode): TeiElement {
  switch (node.type) {
    case 'dateline':
      return tei('docDate', {}, encodeInline(encoding, node, node.content));
    case 'list':
      return tei('div', { type: node.kind === 'absent' ? 'participants' : node.kind }, encodeList(encoding, node));
    case 'page':
      return encodePage(encoding, node);
    case 'disclaimer':
      return tei('note', { type: 'disclaimer' }, tei('p', {}, encodeInline(encoding, node, node.content)));
    case 'metadata':
      return tei(
        'div',
        { type: 'metadata' },
        tei(
          'list',
          { type: 'metadata' },
          node.entries.map(({ key, value }) => [
            tei('label', {}, encoding.text(key)),
            tei('item', {}, encodeInline(encoding, value, value.content)),
          ]),
        ),
      );
    case 'paragraph':
      return encodeParagraph(encoding, node);
  }
}
