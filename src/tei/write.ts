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
  // The first part is the root's name; the namespace stands before its attributes.
  parts[0] += ` xmlns="${teiNamespace}"`;
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
  return `<?${target} ${legal(data, () => `<?${target}?>`)}?>`;
}

/** Writes an element, and lays out its children on lines where white space between them means nothing. */
function writeElement(element: TeiElement, depth: number, parts: string[]): void {
  const { name, children } = element;
  writeTag(element, parts);
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  if (isBroken(element)) {
    for (const child of children) {
      parts.push(line(depth + 1));
      writeNode(child, name, depth + 1, parts);
    }
    parts.push(line(depth));
  } else {
    for (const child of children) writeNode(child, name, depth, parts);
  }
  parts.push(`</${name}>`);
}

/** The start tag as far as its attributes. */
function writeTag({ name, attributes }: TeiElement, parts: string[]): void {
  check(plainName.test(name), `"${name}" cannot be the name of an element`);
  parts.push(`<${name}`);
  for (const key of Object.keys(attributes)) {
    check(attributeName.test(key) && key !== 'xmlns', `"${key}" cannot be the name of an attribute (on ${name})`);
    parts.push(` ${key}="${attributeMarkup(legal(attributes[key]!, () => `${name}/@${key}`))}"`);
  }
}

function writeNode(node: TeiNode, within: string, depth: number, parts: string[]): void {
  if (typeof node === 'string') parts.push(textMarkup(legal(node, () => within)));
  else if (isElement(node)) writeElement(node, depth, parts);
  else writeComment(node, within, parts);
}

function writeComment({ comment }: TeiComment, within: string, parts: string[]): void {
  check(
    !comment.includes('--') && !comment.endsWith('-'),
    `a comment may not hold "--" or end with "-" (in ${within})`,
  );
  parts.push(
    '<!--',
    legal(comment, () => `a comment in ${within}`),
    '-->',
  );
}

function line(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

// Besides what would be markup, what a parser would normalise is written as a reference: CR in text (XML 1.0, 2.11), tab and
// newline in attributes (3.3.3). Most texts hold none of it.
const marked = /[&<>\r]/;
const markedInAttribute = /[&<>"\t\n\r]/;

function textMarkup(text: string): string {
  if (!marked.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function attributeMarkup(value: string): string {
  if (!markedInAttribute.test(value)) return value;
  return textMarkup(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function legal(text: string, where: () => string): string {
  if (plain.test(text)) return text;
  const found = illegal.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return text;
  throw new RangeError(
    `U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML (in ${where()})`,
  );
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}
