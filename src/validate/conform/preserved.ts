import type { Document, Element, Node } from 'slimdom';
import { escapeText, startTagOf } from '../canonical.js';
import { decodeXml } from '../encoding.js';
import { scanProlog } from '../prolog.js';
import { type Token, tokens } from '../tokens.js';

/** Where a node stands in a text: the whole of a text, a comment, a start tag; and of an element its end tag. */
interface Range {
  readonly start: number;
  end: number;
  endTag?: readonly [start: number, end: number];
}

/** A file's text, and where the nodes of its tree stand in it. */
export interface Original {
  readonly text: string;
  readonly ranges: ReadonlyMap<Node, Range>;
}

/**
 * Finds the nodes of a tree in the file that it was read from, so that what is not changed can be written as it was, to the byte. Nothing where that
 * cannot be: the file is not in UTF-8, or declares entities, which the tree has resolved.
 */
export function originalOf(bytes: Uint8Array, tree: Document): Original | undefined {
  const decoded = decodeXml(bytes);
  if ('code' in decoded || decoded.encoding !== 'utf-8') return undefined;
  const { text } = decoded;
  const prolog = scanProlog(text);
  if (prolog.entities.size > 0) return undefined;
  const ranges = new Map<Node, Range>();
  // All of them, so that the last end tags are read as well.
  const pieces = [...piecesOf(text, prolog.end)].values();
  const visit = (node: Node): boolean => {
    const piece = pieces.next().value;
    if (!piece || piece.sign !== signOf(node)) return false;
    ranges.set(node, piece.range);
    return node.childNodes.every(visit);
  };
  return visit(tree.documentElement!) ? { text, ranges } : undefined;
}

/** Writes a tree with the bytes of its file where nothing was changed; `changed` has the elements whose start tags were. */
export function writePreserved(tree: Document, { text, ranges }: Original, changed: ReadonlySet<Element>): string {
  const parts: string[] = [];
  const write = (node: Node): void => {
    const range = ranges.get(node);
    if (node.nodeType !== node.ELEMENT_NODE) {
      parts.push(range ? text.slice(range.start, range.end) : escapeText(node.nodeValue ?? ''));
      return;
    }
    const element = node as Element;
    const written = range && !changed.has(element) ? text.slice(range.start, range.end) : undefined;
    const isEmpty = element.firstChild === null;
    if (written && (isEmpty || range?.endTag)) parts.push(written);
    else if (written) parts.push(`${written.slice(0, -'/>'.length).trimEnd()}>`);
    else parts.push(startTagOf(element, isEmpty && !range?.endTag));
    for (const child of element.childNodes) write(child);
    if (range?.endTag && written) parts.push(text.slice(...range.endTag));
    else if (!isEmpty || range?.endTag) parts.push(`</${element.nodeName}>`);
  };
  const root = tree.documentElement!;
  const range = ranges.get(root);
  write(root);
  return `${text.slice(0, range?.start)}${parts.join('')}${text.slice(range?.endTag?.[1] ?? range?.end)}`;
}

/** The pieces of a text that are nodes of its tree, in their order. Texts, references and CDATA sections that touch are one. */
function* piecesOf(text: string, from: number): Generator<{ readonly sign: string; readonly range: Range }, undefined> {
  const open: Range[] = [];
  let words: Range | undefined;
  for (const token of tokens(text, from)) {
    if (isText(token)) {
      if (words) words.end = token.end;
      else words = { start: token.start, end: token.end };
      continue;
    }
    if (words && open.length > 0) yield { sign: '#text', range: words };
    words = undefined;
    const range = { start: token.start, end: token.end };
    if (token.kind === 'start') {
      if (!token.empty) open.push(range);
      yield { sign: token.name, range };
    } else if (token.kind === 'end') {
      const element = open.pop();
      if (element) element.endTag = [token.start, token.end];
      if (open.length === 0) return undefined;
    } else if (open.length > 0) yield { sign: token.kind === 'comment' ? '#comment' : '?', range };
  }
  return undefined;
}

function isText({ kind, start, end }: Token): boolean {
  return kind === 'text' || kind === 'reference' || (kind === 'cdata' && end - start > '<![CDATA[]]>'.length);
}

function signOf(node: Node): string {
  if (node.nodeType === node.PROCESSING_INSTRUCTION_NODE) return '?';
  return node.nodeName;
}
