import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { BodyNode, Turn } from '../transcript/transcript.js';
import { encodeMissingParagraphs } from './breaks.js';
import { encodeGap } from './editorial.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { encodeParagraph } from './paragraph.js';

/** The record itself: one division, so that `//text/body` is a clean corpus. */
export function encodeBody(encoding: Encoding): TeiElement {
  const { body, title } = encoding.transcript;
  let turns = 0;
  const nodes = body.map((node) => encodeNode(encoding, node, () => ++turns));
  return tei(
    'body',
    {},
    tei('div', { type: 'proceedings', subtype: title?.genre }, nodes.length > 0 ? nodes : tei('p')),
  );
}

function encodeNode(encoding: Encoding, node: BodyNode, next: () => number): TeiContent {
  switch (node.type) {
    case 'turn':
      return encodeTurn(encoding, node, next());
    case 'paragraph':
      return encodeParagraph(encoding, node);
    case 'stage':
      return tei('stage', { type: node.kind }, encodeInline(encoding, node, node.content));
    case 'page':
      return tei('pb', { n: node.n });
    case 'gap':
      return encodeGap(
        encoding,
        { open: 1, close: 1, ...node },
        encoding.text({ start: node.start + 1, end: node.end - 1 }),
      );
    case 'missing':
      return encodeMissingParagraphs(node);
  }
}

/** A speech (TEI 7.2.2): one speaker first, its punctuation kept, then at least one paragraph. */
function encodeTurn(encoding: Encoding, turn: Turn, n: number): TeiElement {
  const who = turn.speakers.map((person) => `#${person.id}`).join(' ');
  const cert = turn.confidence === 'certain' ? undefined : 'medium';
  const children = turn.children.map((child) => encodeNode(encoding, child, () => n));
  return tei(
    'sp',
    { who: who || undefined, 'xml:id': `sp${n}`, cert },
    tei('speaker', {}, encodeInline(encoding, turn.label, turn.labelContent)),
    turn.children.some((child) => child.type === 'paragraph' || child.type === 'stage')
      ? children
      : [tei('p'), ...children],
  );
}
