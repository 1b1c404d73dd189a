import type { Attr, Document, Element, Node } from 'slimdom';

/**
 * Writes a tree as UTF-8 text that any XML parser reads back to the same elements, attributes, texts, comments and
 * processing instructions: no DOCTYPE, CDATA sections as text. References are used only where a parser would change
 * the character itself: markup, carriage returns, and tabs and line feeds in attributes (XML 1.0 sections 2.11, 3.3.3).
 */
export function serializeCanonical(tree: Document): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>'];
  for (const node of tree.childNodes) {
    if (node.nodeType === node.DOCUMENT_TYPE_NODE) continue;
    parts.push('\n');
    write(node, parts);
  }
  return `${parts.join('')}\n`;
}

function write(node: Node, parts: string[]): void {
  switch (node.nodeType) {
    case node.ELEMENT_NODE:
      writeElement(node as Element, parts);
      break;
    case node.TEXT_NODE:
    case node.CDATA_SECTION_NODE:
      parts.push(escapeText(node.nodeValue ?? ''));
      break;
    case node.COMMENT_NODE:
      parts.push('<!--', node.nodeValue ?? '', '-->');
      break;
    case node.PROCESSING_INSTRUCTION_NODE: {
      const data = node.nodeValue ?? '';
      parts.push('<?', node.nodeName, data === '' ? '' : ' ', data, '?>');
      break;
    }
    default:
      throw new TypeError(`a parsed document holds no node of type ${node.nodeType}`);
  }
}

function writeElement(element: Element, parts: string[]): void {
  const isEmpty = element.firstChild === null;
  parts.push(startTagOf(element, isEmpty));
  if (isEmpty) return;
  for (const child of element.childNodes) write(child, parts);
  parts.push('</', element.nodeName, '>');
}

/** The start tag of an element, or the tag of one that is empty. */
export function startTagOf(element: Element, isEmpty: boolean): string {
  const attributes = element.attributes.map((attribute) => ` ${attribute.name}="${escapeAttribute(attribute)}"`);
  return `<${element.nodeName}${attributes.join('')}${isEmpty ? '/>' : '>'}`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => references[character] as string);
}

function escapeAttribute({ value }: Attr): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => references[character] as string);
}
