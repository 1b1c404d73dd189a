import type { Attr, Document, Node, ProcessingInstruction } from 'slimdom';
import { startTagAt, type Token, tokens } from './tokens.js';

/** What a node of the tree looks like in the text: its name for an element, its kind for anything else. */
interface Mark {
  readonly sign: string;
  readonly offset: number;
}

/**
 * Makes the function that tells the offset at which a node of `tree` stands in `text`, the document as it lies in its file. The
 * text is read once, at the first question, beside the tree; an entity's content stands where the entity is called.
 * An attribute has a place of its own; an attribute that a DTD supplied has its element's.
 */
export function locator(
  text: string,
  rootStart: number,
  entities: ReadonlyMap<string, string>,
  tree: Document,
): (node: Node) => number {
  let offsets: ReadonlyMap<Node, number> | undefined;

  const offsetOf = (node: Node): number => {
    offsets ??= align(tree, marks(text, rootStart, entities));
    for (let at: Node | null = node; at !== null; at = at.parentNode) {
      const offset = offsets.get(at);
      if (offset !== undefined) return offset;
    }
    return rootStart;
  };

  return (node) => {
    if (node.nodeType === node.PROCESSING_INSTRUCTION_NODE && node.parentNode === tree) {
      return instructionBefore(text, rootStart, node as ProcessingInstruction);
    }
    if (node.nodeType !== node.ATTRIBUTE_NODE) return offsetOf(node);
    const { name, ownerElement } = node as Attr;
    const start = ownerElement === null ? rootStart : offsetOf(ownerElement);
    const tag = text[start] === '<' ? startTagAt(text, start) : undefined;
    return tag?.attributes.find((attribute) => attribute.name === name)?.start ?? start;
  };
}

/** Where an instruction begins that stands outside the root element; the root where its content is not written out as it is. */
function instructionBefore(text: string, rootStart: number, { target, data }: ProcessingInstruction): number {
  const content = text.indexOf(data);
  const start = content < 0 ? -1 : text.lastIndexOf(`<?${target}`, content);
  return start < 0 ? rootStart : start;
}

/** Pairs the nodes of the root element with their marks, both in document order. */
function align(tree: Document, found: Generator<Mark, void>): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const visit = (node: Node): boolean => {
    const { value: mark, done } = found.next();
    // Should text and tree ever tell different stories, what follows has its parent's place, never a wrong one.
    if (done || mark.sign !== signOf(node)) return false;
    offsets.set(node, mark.offset);
    return node.childNodes.every(visit);
  };
  if (tree.documentElement !== null) visit(tree.documentElement);
  return offsets;
}

function signOf(node: Node): string {
  if (node.nodeType === node.ELEMENT_NODE) return `<${node.nodeName}`;
  return node.nodeType === node.PROCESSING_INSTRUCTION_NODE ? '?' : node.nodeName;
}

function* marks(text: string, rootStart: number, entities: ReadonlyMap<string, string>): Generator<Mark, void> {
  let depth = 0;
  let inText = false;

  // `pinned` is the place of an entity's reference, which all of its content shares.
  function* read(source: string, from: number, pinned: number | undefined): Generator<Mark, void> {
    for (const token of tokens(source, from)) {
      const offset = pinned ?? token.start;
      if (token.kind === 'end') depth -= 1;
      const replacement = token.kind === 'reference' ? entities.get(token.name) : undefined;
      if (replacement !== undefined) yield* read(replacement, 0, offset);
      else if (isText(token)) {
        if (!inText && depth > 0) yield { sign: '#text', offset };
        inText = true;
      } else {
        const sign = signOfToken(token);
        if (sign !== undefined) inText = false;
        if (sign !== undefined && (depth > 0 || token.kind === 'start')) yield { sign, offset };
      }
      if (token.kind === 'end') inText = false;
      if (token.kind === 'start' && !token.empty) depth += 1;
    }
  }

  yield* read(text, rootStart, undefined);
}

function isText(token: Token): boolean {
  const emptySection = token.kind === 'cdata' && token.end - token.start === '<![CDATA[]]>'.length;
  return token.kind === 'text' || token.kind === 'reference' || (token.kind === 'cdata' && !emptySection);
}

function signOfToken(token: Token): string | undefined {
  if (token.kind === 'start') return `<${token.name}`;
  if (token.kind === 'comment') return '#comment';
  return token.kind === 'instruction' ? '?' : undefined;
}
