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
  writeElement(root, 0, parts, ` xmlns="${teiNamespace}"`);
  const instructions = (options.instructions ?? []).map(writeInstruction);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...instructions, parts.join(''), ''].join('\n');
}

function writeInstruction({ target, data }: Instruction): string {
  check(
    plainName.test(target) && !/^xml$/i.test(target),
    `"${target}" cannot be the target of a processing instruction`,
  );
  check(!data.includes('?>'), `"?>" would end the instruction ${target} early`);
  return `<?${target} ${legal(data, `<?${target}?>`)}?>`;
}

/** Adds an element, which stands `depth` lines deep, to the markup. `declaration` goes before its attributes. */
function writeElement(element: TeiElement, depth: number, parts: string[], declaration = ''): void {
  const { name, children } = element;
  check(plainName.test(name), `"${name}" cannot be the name of an element`);
  parts.push(`<${name}${declaration}`);
  for (const [key, value] of Object.entries(element.attributes)) {
    check(attributeName.test(key) && key !== 'xmlns', `"${key}" cannot be the name of an attribute (on ${name})`);
    parts.push(` ${key}="${attributeMarkup(legal(value, `${name}/@${key}`))}"`);
  }
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  const broken = isBroken(element);
  for (const child of children) {
    if (broken) parts.push(line(depth + 1));
    writeNode(child, name, broken ? depth + 1 : depth, parts);
  }
  if (broken) parts.push(line(depth));
  parts.push(`</${name}>`);
}

function writeNode(node: TeiNode, within: string, depth: number, parts: string[]): void {
  if (typeof node === 'string') parts.push(textMarkup(legal(node, within)));
  else if (isElement(node)) writeElement(node, depth, parts);
  else parts.push(`<!--${commentText(node, within)}-->`);
}

function commentText({ comment }: TeiComment, within: string): string {
  check(
    !comment.includes('--') && !comment.endsWith('-'),
    `a comment may not hold "--" or end with "-" (in ${within})`,
  );
  return legal(comment, `a comment in ${within}`);
}

function line(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

// What a parser would take for markup, and what it would normalise: CR in text (XML 1.0, 2.11), tab and newline in attributes (3.3.3).
// `>` is harmless but in `]]>`, and is written as a reference everywhere.
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
  return text.replace(/[&<>\r]/g, (character) => references[character]!);
}

function attributeMarkup(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => references[character]!);
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
