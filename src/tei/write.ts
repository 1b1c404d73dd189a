import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { isElement, type TeiComment, type TeiElement, type TeiNode } from './element.js';
import { isBroken } from './layout.js';

/** Address of the TEI's schema of all that it has, which drafts name. */
export const teiSchema = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng';

/** Namespace of TEI P5. */
export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** A processing instruction before the root element: `<?target data?>`. */
export interface Instruction {
  readonly target: string;
  readonly data: string;
}

// Characters outside the production Char of XML 1.0 (section 2.2); with the flag u a lone surrogate is one of them.
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
// Text without any of them and without surrogates, which is nearly all: told without a set of code points.
const plain = /^[\t\n\r -\uD7FF\uE000-\uFFFD]*$/;
// All names in TEI are ASCII, and the only prefix is xml:.
const plainName = /^[A-Za-z_][\w.-]*$/;
const attributeName = /^(?:xml:)?[A-Za-z_][\w.-]*$/;

/**
 * Writes a tree as an XML file in UTF-8 text: declaration, instructions, the root in the TEI namespace, a final newline.
 * Elements that hold elements only are laid out on lines; white space in mixed content is text and is never touched.
 *
 * Throws a RangeError for what XML cannot hold: a character outside its repertoire (named as `U+XXXX`), a name that is no
 * name, `--` in a comment, `?>` in an instruction. Recognisers replace such characters before they come here.
 */
export function writeTei(root: TeiElement, options: { readonly instructions?: readonly Instruction[] } = {}): string {
  const parts: string[] = [];
  writeElement(root, 0, parts);
  // Built without the namespace, which xmlbuilder2 would look up for every element, and declared where it is written.
  parts[0] = parts[0]!.replace(/^<[\w.-]+/, `$& xmlns="${teiNamespace}"`);
  const markup = parts.join('');
  const instructions = (options.instructions ?? []).map(writeInstruction);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...instructions, markup, ''].join('\n');
}

function writeInstruction({ target, data }: Instruction): string {
  check(
    plainName.test(target) && !/^xml$/i.test(target),
    `"${target}" cannot be the target of a processing instruction`,
  );
  check(!data.includes('?>'), `"?>" would end the instruction ${target} early`);
  return `<?${target} ${legal(data, `<?${target}?>`)}?>`;
}

/** Children that xmlbuilder2 is given at once: its nodes take many times the memory of what is written. */
const BATCH = 200;

/** An element at the start of its line. Of one that holds very many, a part of the children is written after the other. */
function writeElement(element: TeiElement, depth: number, parts: string[]): void {
  if (!holdsMany(element)) {
    parts.push(serialized((parent, document) => addElement(parent, element, depth, document)));
    return;
  }
  const { name, children } = element;
  const tags = serialized((parent, document) => {
    addTag(parent, element, document).appendChild(document.createTextNode(' '));
  });
  const end = `</${name}>`;
  parts.push(tags.slice(0, -end.length - 1));
  for (let start = 0; start < children.length; start += BATCH) {
    const batch = children.slice(start, start + BATCH);
    if (batch.some((child) => isElement(child) && holdsMany(child))) {
      for (const child of batch) {
        parts.push(line(depth + 1));
        if (isElement(child)) writeElement(child, depth + 1, parts);
        else parts.push(serialized((parent, document) => addNode(parent, child, name, depth + 1, document)));
      }
    } else {
      parts.push(serialized((parent, document) => addLines(parent, batch, name, depth + 1, document)));
    }
  }
  parts.push(line(depth), end);
}

function holdsMany(element: TeiElement): boolean {
  return (
    isBroken(element) &&
    (element.children.length > BATCH || element.children.some((child) => isElement(child) && holdsMany(child)))
  );
}

// The nodes are made through the DOM under xmlbuilder2: its own calls look at each name for XML, JSON and YAML, and up the tree for
// a namespace, which takes as long again.
type Node = XMLBuilder['node'];
type Document = NonNullable<Node['ownerDocument']>;

// In an element that is taken off again: nodes of a fragment take xmlbuilder2 several times as long.
function serialized(add: (parent: Node, document: Document) => void): string {
  const holder = create().ele('x');
  add(holder.node, holder.node.ownerDocument!);
  return holder.toString().slice('<x>'.length, -'</x>'.length);
}

function addElement(parent: Node, element: TeiElement, depth: number, document: Document): void {
  const { name, children } = element;
  const node = addTag(parent, element, document);
  if (isBroken(element)) {
    addLines(node, children, name, depth + 1, document);
    node.appendChild(document.createTextNode(line(depth)));
  } else {
    for (const child of children) addNode(node, child, name, depth, document);
  }
}

function addLines(parent: Node, nodes: readonly TeiNode[], within: string, depth: number, document: Document): void {
  for (const node of nodes) {
    parent.appendChild(document.createTextNode(line(depth)));
    addNode(parent, node, within, depth, document);
  }
}

function addTag(parent: Node, { name, attributes }: TeiElement, document: Document): Node {
  check(plainName.test(name), `"${name}" cannot be the name of an element`);
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    check(attributeName.test(key) && key !== 'xmlns', `"${key}" cannot be the name of an attribute (on ${name})`);
    node.setAttribute(key, attributeMarkup(legal(value, `${name}/@${key}`)));
  }
  return parent.appendChild(node);
}

function addNode(parent: Node, node: TeiNode, within: string, depth: number, document: Document): void {
  if (typeof node === 'string') parent.appendChild(document.createTextNode(textMarkup(legal(node, within))));
  else if (isElement(node)) addElement(parent, node, depth, document);
  else parent.appendChild(document.createComment(commentMarkup(node, within)));
}

function commentMarkup({ comment }: TeiComment, within: string): string {
  check(
    !comment.includes('--') && !comment.endsWith('-'),
    `a comment may not hold "--" or end with "-" (in ${within})`,
  );
  return legal(comment, `a comment in ${within}`);
}

function line(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

// xmlbuilder2 takes `&` followed by letters and a semicolon for a reference that is already written, in `Q&A; a story`
// too, and leaves it alone. So every `&` is written as a reference here, and with it what a parser would normalise: CR in
// text (XML 1.0, 2.11), tab and newline in attributes (3.3.3). `<`, `>` and `"` are xmlbuilder2's to escape.
function textMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
}

function attributeMarkup(value: string): string {
  return textMarkup(value).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function legal(text: string, where: string): string {
  if (plain.test(text)) return text;
  const found = illegal.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return text;
  throw new RangeError(`U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML (in ${where})`);
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}
