import type { Document, Element, Node } from 'slimdom';
import { unicodeName } from './entities.js';

/** A control character that turns the direction of text and is never turned back within its paragraph. */
export interface Unbalanced {
  /** The text or attribute that holds it. */
  readonly node: Node;
  readonly character: string;
  /** How many of the same character stand before it there. */
  readonly before: number;
}

const pop = { embedding: '\u202C', isolate: '\u2069' } as const;
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Finds direction controls that are not closed where their paragraph ends (Unicode Bidirectional Algorithm, UAX #9):
 * what follows would be shown in another order than it is written. A paragraph is an attribute's value, or all the
 * text of an element that is not itself in the midst of text. `xml` is the tree as text, without references to such characters.
 */
export function unbalancedControls(tree: Document, xml: string): Unbalanced[] {
  // Hardly any document has one, and the tree is large.
  if (xml.search(controls) < 0) return [];
  const found: Unbalanced[] = [];
  const visit = (element: Element, inText: boolean): void => {
    for (const attribute of element.attributes) found.push(...openControls([[attribute, attribute.value]]));
    const paragraph = !inText && hasText(element);
    if (paragraph) found.push(...openControls(textsOf(element)));
    for (const child of element.children) visit(child, inText || paragraph);
  };
  if (tree.documentElement !== null) visit(tree.documentElement, false);
  return found;
}

function hasText(element: Element): boolean {
  return element.childNodes.some((child) => child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? ''));
}

function textsOf(node: Node): Array<readonly [Node, string]> {
  if (node.nodeType === node.TEXT_NODE) return [[node, node.nodeValue ?? '']];
  return node.childNodes.flatMap(textsOf);
}

function openControls(texts: ReadonlyArray<readonly [Node, string]>): Unbalanced[] {
  const open: Unbalanced[] = [];
  for (const [node, text] of texts) {
    const seen = new Map<string, number>();
    for (const [character] of text.matchAll(controls)) {
      const before = seen.get(character) ?? 0;
      seen.set(character, before + 1);
      if (character === pop.isolate) closeLast(open, true);
      else if (character === pop.embedding) closeLast(open, false);
      else open.push({ node, character, before });
    }
  }
  return open;
}

/** A closing isolate also ends the embeddings inside it; a closing embedding does not reach out of an isolate. */
function closeLast(open: Unbalanced[], isolate: boolean): void {
  const last = open.findLastIndex(({ character }) => isIsolate(character));
  if (isolate && last >= 0) open.length = last;
  if (!isolate && open.length - 1 > last) open.pop();
}

function isIsolate(character: string): boolean {
  return character >= '\u2066';
}

/** The control's name as a message may show it without being turned around itself. */
export function controlName({ character }: Unbalanced): string {
  return unicodeName(character.codePointAt(0) as number);
}
