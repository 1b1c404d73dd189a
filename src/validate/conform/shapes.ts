import type { Element, Node } from 'slimdom';

/** Elements that stand between paragraphs, never in a sentence. */
const blocks: ReadonlySet<string> = new Set(
  'p ab div sp u lg list table quote cit floatingText head opener closer signed salute dateline byline trailer postscript'.split(
    ' ',
  ),
);

/** What may come after the blocks of a division only. */
export const bottoms: ReadonlySet<string> = new Set([
  'closer',
  'trailer',
  'dateline',
  'signed',
  'postscript',
  'salute',
]);

/** Elements that hold one paragraph's worth of text, or whole paragraphs, but not both. */
export const prose: ReadonlySet<string> = new Set('note item cell q said quote licence change occupation'.split(' '));

/** What has no words of its own and may be moved to the next place that takes it. */
export const breaks: ReadonlySet<string> = new Set(['pb', 'cb', 'lb', 'milestone', 'anchor', 'gap', 'space']);

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === node.ELEMENT_NODE;
}

export function isBlock(node: Node): boolean {
  return isElement(node) && blocks.has(node.localName);
}

/** Whether a node has anything to read in it. */
export function hasWords(node: Node): boolean {
  return /\S/.test((node.nodeType === node.TEXT_NODE ? node.nodeValue : (node as Element).textContent) ?? '');
}

export function isIn(element: Element, name: string): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.localName === name) return true;
  return false;
}

/** Nodes before one in its parent, the nearest first. */
export function* before(node: Node): Generator<Node, void> {
  for (let at = node.previousSibling; at; at = at.previousSibling) yield at;
}

/** A node and those after it in its parent, as far as they are of a kind. */
export function run(node: Node, belongs: (node: Node) => boolean): readonly Node[] {
  const found = [node];
  for (let at = node.nextSibling; at && belongs(at); at = at.nextSibling) found.push(at);
  // White space and breaks at the end belong to what follows.
  while (found.length > 1 && !hasWords(found.at(-1)!) && !isElement(found.at(-1)!)) found.pop();
  return found;
}

/** Whether an element is the frame of a document, which must stay: its root, its text, its body. */
export function isFrame(element: Element): boolean {
  const parent = element.parentElement;
  if (parent === null || parent.parentElement === null) return true;
  return element.localName === 'body' && parent.parentElement.parentElement === null;
}

/** The next element beside one, with nothing to read between the two. */
export function adjacent(element: Element, side: 'nextSibling' | 'previousSibling'): Element | undefined {
  let at = element[side];
  while (at && !isElement(at) && !hasWords(at)) at = at[side];
  return isElement(at) ? at : undefined;
}
