import type { Element, Node } from 'slimdom';

/** Where two texts part: what stands there in the one and in the other, and in which node of the first. */
export interface WordDifference {
  readonly node: Node;
  readonly source: string;
  readonly result: string;
}

/**
 * The first difference between the characters of two elements, white space apart, in document order; nothing where there is none.
 * What is in `without` does not count as part of the source.
 */
export function differenceOfWords(
  source: Element,
  without: ReadonlySet<Element>,
  result: Element,
): WordDifference | undefined {
  const from = charactersOf(source, without);
  const to = charactersOf(result, new Set()).text;
  if (from.text === to) return undefined;
  let at = 0;
  while (at < to.length && from.text[at] === to[at]) at += 1;
  let node: Node = source;
  for (const start of from.nodes) {
    if (start.at > at) break;
    node = start.node;
  }
  return { node, source: from.text.slice(at, at + 40), result: to.slice(at, at + 40) };
}

function charactersOf(element: Element, without: ReadonlySet<Element>) {
  const parts: string[] = [];
  const nodes: { readonly at: number; readonly node: Node }[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (without.has(node as Element)) return;
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, '');
      if (text === '') return;
      nodes.push({ at: length, node });
      parts.push(text);
      length += text.length;
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return { text: parts.join(''), nodes };
}
