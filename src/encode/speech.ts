import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { BodyNode, Heading, Turn } from '../transcript/transcript.js';
import { encodeMissingParagraphs, encodePage, encodeSeparator, encodeTime } from './breaks.js';
import { decided } from './decisions.js';
import { encodeLoneGap } from './editorial.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { encodeCloser, encodeList, encodeTable, encodeVote } from './lists.js';
import { encodeParagraph } from './paragraph.js';
import { encodeStage } from './stage.js';

/**
 * The record itself: one division, so that `//text/body` is a clean corpus. A heading opens a division of its own, since
 * TEI allows none behind the first speech of one (TEI 4.1).
 */
export function encodeBody(encoding: Encoding): TeiElement {
  const { body, title } = encoding.transcript;
  const [opening, ...parts] = divide(body);
  let turns = 0;
  const encodeAll = (nodes: readonly BodyNode[]) => nodes.map((node) => encodeNode(encoding, node, () => ++turns));
  const content: TeiContent[] = encodeAll(opening!.nodes);
  parts.forEach(({ heading, nodes }, index) => {
    const head = tei('head', {}, encodeInline(encoding, heading!, heading!.content));
    const inner = encodeAll(nodes);
    const { agendaItem } = heading!;
    const type = agendaItem === undefined ? 'part' : 'agendaItem';
    content.push(tei('div', { type, n: String(agendaItem ?? index + 1) }, head, inner.length > 0 ? inner : tei('p')));
  });
  return tei(
    'body',
    {},
    tei('div', { type: 'proceedings', subtype: title?.genre }, content.length > 0 ? content : tei('p')),
  );
}

interface Part {
  readonly heading?: Heading;
  readonly nodes: BodyNode[];
}

/** The record up to its first heading, then a part for each heading. */
function divide(body: readonly BodyNode[]): Part[] {
  const parts: Part[] = [{ nodes: [] }];
  for (const node of body) {
    if (node.type === 'heading') parts.push({ heading: node, nodes: [] });
    else parts.at(-1)!.nodes.push(node);
  }
  return parts;
}

function encodeNode(encoding: Encoding, node: BodyNode, next: () => number): TeiContent {
  switch (node.type) {
    case 'turn':
      return encodeTurn(encoding, node, next());
    case 'paragraph':
      return encodeParagraph(encoding, node);
    case 'stage':
      return encodeStage(encoding, node);
    case 'page':
      return encodePage(encoding, node);
    case 'separator':
      return encodeSeparator(encoding, node);
    case 'gap':
      return encodeLoneGap(encoding, node);
    case 'missing':
      return encodeMissingParagraphs(node);
    case 'list':
      return encodeList(encoding, node);
    case 'time':
      return encodeTime(encoding, node);
    case 'table':
      return encodeTable(encoding, node);
    case 'vote':
      return encodeVote(encoding, node);
    case 'closer':
      return encodeCloser(encoding, node);
    case 'heading':
      // Headings open divisions and were taken out before.
      return undefined;
  }
}

/** What makes an `sp` more than its speaker (TEI 7.2.2). */
const spoken = new Set<BodyNode['type']>(['paragraph', 'stage', 'list', 'table', 'vote']);

/** A speech (TEI 7.2.2): one speaker first, its punctuation kept, then at least one paragraph or direction. */
function encodeTurn(encoding: Encoding, turn: Turn, n: number): TeiElement {
  const who = turn.speakers.map((person) => `#${person.id}`).join(' ');
  const isSure = turn.confidence === 'certain' && !turn.resumedLater && !turn.resumesEarlier;
  const cert = isSure ? undefined : 'medium';
  const children = turn.children.map((child) => encodeNode(encoding, child, () => n));
  const speaks = turn.children.some(({ type }) => spoken.has(type));
  return tei(
    'sp',
    {
      who: who || undefined,
      'xml:id': `sp${n}`,
      next: turn.resumedLater ? `#sp${n + 2}` : undefined,
      prev: turn.resumesEarlier ? `#sp${n - 2}` : undefined,
      cert,
      change: decided(turn),
    },
    turn.label.end > turn.label.start && tei('speaker', {}, encodeInline(encoding, turn.label, turn.labelContent)),
    children,
    !speaks && tei('p'),
  );
}
