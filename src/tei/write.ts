import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { isElement, type TeiComment, type TeiElement, type TeiNode } from './element.js';
import { isBroken } from './layout.js';

/** Namespace of TEI P5. */
export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** A processing instruction before the root element: `<?target data?>`. */
export interface Instruction {
  readonly target: string;
  readonly data: string;
}

// Characters outside the production Char of XML 1.0 (section 2.2); with the flag u a lone surrogate is one of them.
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
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
  const document = create();
  addElement(document, root, 0);
  // Built without the namespace, which xmlbuilder2 would look up for every element, and declared where it is written.
  const markup = document.toString({ headless: true }).replace(/^<[\w.-]+/, `$& xmlns="${teiNamespace}"`);
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

function addElement(parent: XMLBuilder, element: TeiElement, depth: number): void {
  const { name, attributes, children } = element;
  check(plainName.test(name), `"${name}" cannot be the name of an element`);
  const node = parent.ele(name);
  for (const [key, value] of Object.entries(attributes)) {
    check(attributeName.test(key) && key !== 'xmlns', `"${key}" cannot be the name of an attribute (on ${name})`);
    node.att(key, attributeMarkup(legal(value, `${name}/@${key}`)));
  }
  const broken = isBroken(element);
  for (const child of children) {
    if (broken) node.txt(line(depth + 1));
    addNode(node, child, name, broken ? depth + 1 : depth);
  }
  if (broken) node.txt(line(depth));
}

function addNode(parent: XMLBuilder, node: TeiNode, within: string, depth: number): void {
  if (typeof node === 'string') parent.txt(textMarkup(legal(node, within)));
  else if (isElement(node)) addElement(parent, node, depth);
  else addComment(parent, node, within);
}

function addComment(parent: XMLBuilder, { comment }: TeiComment, within: string): void {
  check(
    !comment.includes('--') && !comment.endsWith('-'),
    `a comment may not hold "--" or end with "-" (in ${within})`,
  );
  parent.com(legal(comment, `a comment in ${within}`));
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
  const found = illegal.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return text;
  throw new RangeError(`U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML (in ${where})`);
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}
