import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { BodyNode, Heading, Turn } from '../transcript/transcript.js';
import { encodeMissingParagraphs, encodePage, encodeSeparator, encodeTime } from './breaks.js';
import { decided } from './decisions.js';
import { encodeLoneGap } from './editorial.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { encodeCloser, encodeList, encodeNestedList, encodeTable, encodeVerse, encodeVote } from './lists.js';
import { encodeParagraph } from './paragraph.js';
import { encodeStage } from './stage.js';

/**
 * The record itself: one division, so that `//text/body` is a clean corpus. A heading opens a division of its own, since
 * TEI allows none behind the first speech of one (TEI 4.1).
 */
export function encodeBody(encoding: Encoding): TeiElement {
  const { body, title } = encoding.transcript;
  let turns = 0;
  const encodeAll = (nodes: readonly BodyNode[]) => nodes.map((node) => encodeNode(encoding, node, () => ++turns));
  const encodeParts = ({ nodes, parts }: Part): TeiContent[] => [
    ...encodeAll(nodes),
    ...parts.map((part, index) => {
      const { agendaItem } = part.heading!;
      const head = tei('head', {}, encodeInline(encoding, part.heading!, part.heading!.content));
      const type = agendaItem === undefined ? 'part' : 'agendaItem';
      const inner = encodeParts(part);
      return tei('div', { type, n: String(agendaItem ?? index + 1) }, head, inner.length > 0 ? inner : tei('p'));
    }),
  ];
  const content = encodeParts(divide(body));
  return tei(
    'body',
    {},
    tei('div', { type: 'proceedings', subtype: title?.genre }, content.length > 0 ? content : tei('p')),
  );
}

interface Part {
  readonly heading?: Heading;
  readonly nodes: BodyNode[];
  readonly parts: Part[];
}

/** Rank of a heading for which the file gives none: it opens a part of the one that stands over it. */
const LOWEST = 100;

/** The record up to its first heading, then a part for each heading, with the parts of lower rank in it. */
function divide(body: readonly BodyNode[]): Part {
  const whole: Part = { nodes: [], parts: [] };
  const open: { readonly part: Part; readonly level: number }[] = [{ part: whole, level: 0 }];
  for (const node of body) {
    if (node.type === 'heading') {
      const level = node.level ?? LOWEST;
      while (open.length > 1 && open.at(-1)!.level >= level) open.pop();
      const part: Part = { heading: node, nodes: [], parts: [] };
      open.at(-1)!.part.parts.push(part);
      open.push({ part, level });
    } else open.at(-1)!.part.nodes.push(node);
  }
  return whole;
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
    case 'items':
      return encodeNestedList(encoding, node);
    case 'verse':
      return encodeVerse(encoding, node);
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
const spoken = new Set<BodyNode['type']>(['paragraph', 'stage', 'list', 'items', 'table', 'verse', 'vote']);

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
