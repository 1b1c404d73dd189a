import type { Document, Element, Node } from 'slimdom';
import type { Manuscript, Span } from '../manuscript/manuscript.js';
import type { Correspondence, Omitted, Tie } from '../tei/correspondence.js';
import type { TeiDocument } from '../tei/document.js';
import { serializeCanonical } from './canonical.js';
import { Copy, ledgerItems, leftOutBy, squeeze, takeNotes, without } from './ledger.js';
import { differences } from './ledger-difference.js';
import { type Stream, streamOf } from './ledger-stream.js';

const xml = 'http://www.w3.org/XML/1998/namespace';

/**
 * Ties a TEI document to its transcript by what the word ledger proves: character by character, from the TEI and the copy
 * alone, so that a file which a person has edited is tied as well, as far as its words are those of the copy.
 */
export function tieToCopy(document: TeiDocument, manuscript: Manuscript): Correspondence {
  const tree = document.tree.cloneNode(true) as Document;
  const tied = { ...document, tree };
  const copy = new Copy(manuscript);
  const omitted: Omitted[] = [];
  for (const item of ledgerItems(tied)) {
    const rule = (item.getAttribute('ana') ?? '').replace(/^#ledger\./, '');
    for (const { place, words } of leftOutBy(item)) {
      const span = words === '' ? undefined : copy.take(place, squeeze(words));
      if (span) omitted.push({ span, rule });
    }
  }
  const { main, notes } = streamOf(tied);
  const rest = copy.rest();
  const { taken } = takeNotes(rest, notes, manuscript.text);
  const spans = new Map<Element, Span[]>();
  const left = without(rest, taken);
  follow(main, left.offsets, inStep(left.text, main.text), spans);
  for (const [start, end, note] of taken) {
    follow(note, rest.offsets.slice(start, end), (at) => at, spans);
  }
  identify(tree, spans.keys());
  const ties = [...spans].map(([element, found]): Tie => {
    const within = idAround(element);
    return { id: idOf(element)!, ...(within !== undefined && { within }), spans: found };
  });
  return { document: { ...tied, xml: serializeCanonical(tree) }, ties, omitted };
}

/** The place in the copy of a character of the TEI; nothing for one that the copy does not have. */
type Step = (at: number) => number | undefined;

function inStep(copy: string, text: string): Step {
  const found = differences(copy, text);
  return (at) => {
    const last = found.findLast(({ right }) => right.start <= at);
    if (!last) return at;
    return at < last.right.end ? undefined : at - last.right.end + last.left.end;
  };
}

function follow({ nodes, text }: Stream, offsets: readonly number[], step: Step, spans: Map<Element, Span[]>): void {
  nodes.forEach(({ node, start }, index) => {
    const [first, last] = [step(start), step((nodes[index + 1]?.start ?? text.length) - 1)];
    if (first === undefined || last === undefined || last < first || last >= offsets.length) return;
    const element = elementOf(node);
    if (!element) return;
    const known = spans.get(element);
    const span = { start: offsets[first]!, end: offsets[last]! + 1 };
    if (known) known.push(span);
    else spans.set(element, [span]);
  });
}

function elementOf(node: Node): Element | null {
  return node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

/** Gives an identifier to each element that has none. */
function identify(tree: Document, elements: Iterable<Element>): void {
  const taken = new Set([...tree.getElementsByTagName('*')].flatMap((element) => idOf(element) ?? []));
  let n = 0;
  for (const element of elements) {
    if (idOf(element) !== undefined) continue;
    do n++;
    while (taken.has(`tie${n}`));
    element.setAttributeNS(xml, 'xml:id', `tie${n}`);
  }
}

function idOf(element: Element): string | undefined {
  return element.getAttributeNS(xml, 'id') ?? undefined;
}

function idAround(element: Element): string | undefined {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const id = idOf(around);
    if (id !== undefined && around.localName !== 'TEI') return id;
  }
  return undefined;
}
