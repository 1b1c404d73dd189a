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
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  for (const instruction of options.instructions ?? []) parts.push(writeInstruction(instruction), '\n');
  writeElement(parts, root, 0, ` xmlns="${teiNamespace}"`);
  parts.push('\n');
  return parts.join('');
}

function writeInstruction({ target, data }: Instruction): string {
  check(
    plainName.test(target) && !/^xml$/i.test(target),
    `"${target}" cannot be the target of a processing instruction`,
  );
  check(!data.includes('?>'), `"?>" would end the instruction ${target} early`);
  return `<?${target} ${legal(data, `<?${target}?>`)}?>`;
}

function writeElement(parts: string[], element: TeiElement, depth: number, namespace = ''): void {
  const { name, attributes, children } = element;
  check(plainName.test(name), `"${name}" cannot be the name of an element`);
  parts.push('<', name, namespace);
  for (const [key, value] of Object.entries(attributes)) {
    check(attributeName.test(key) && key !== 'xmlns', `"${key}" cannot be the name of an attribute (on ${name})`);
    parts.push(' ', key, '="', attributeMarkup(legal(value, `${name}/@${key}`)), '"');
  }
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  const broken = isBroken(element);
  for (const child of children) {
    if (broken) parts.push(line(depth + 1));
    writeNode(parts, child, name, broken ? depth + 1 : depth);
  }
  if (broken) parts.push(line(depth));
  parts.push('</', name, '>');
}

function writeNode(parts: string[], node: TeiNode, within: string, depth: number): void {
  if (typeof node === 'string') parts.push(textMarkup(legal(node, within)));
  else if (isElement(node)) writeElement(parts, node, depth);
  else writeComment(parts, node, within);
}

function writeComment(parts: string[], { comment }: TeiComment, within: string): void {
  check(
    !comment.includes('--') && !comment.endsWith('-'),
    `a comment may not hold "--" or end with "-" (in ${within})`,
  );
  parts.push('<!--', legal(comment, `a comment in ${within}`), '-->');
}

function line(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

// Beside the signs of markup, what a parser would normalise is written as a reference: CR in text (XML 1.0, 2.11), tab and
// newline in attributes (3.3.3). `>` is written so everywhere, since `]]>` may not stand in text (2.4).
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function textMarkup(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (sign) => references[sign]!) : text;
}

function attributeMarkup(value: string): string {
  return /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (sign) => references[sign]!) : value;
}

function legal(text: string, where: string): string {
  const found = illegal.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return text;
  throw new RangeError(`U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML (in ${where})`);
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}
