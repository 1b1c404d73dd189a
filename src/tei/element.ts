/** An XML comment, for a remark that belongs to the file and not to the text. */
export interface TeiComment {
  readonly comment: string;
}

/**
 * An element of the TEI namespace as `encode` builds it: a value, not a DOM node. Attribute names are written with their
 * prefix (`xml:id`), values and text as the reader will get them, without any escaping.
 */
export interface TeiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TeiNode[];
}

export type TeiNode = TeiElement | TeiComment | string;

/** What `tei` takes as a child: a node, nothing, or any nesting of lists of them. */
export type TeiContent = TeiNode | undefined | null | false | readonly TeiContent[];

/**
 * Builds an element. Attributes and children that are absent (`undefined`, `null`, `false`) are left out, lists are
 * flattened, and neighbouring strings become one, so that a tree equals the tree that a parser reads back.
 */
export function tei(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly TeiContent[]
): TeiElement {
  const children: TeiNode[] = [];
  append(children, content);
  return { name, attributes: present(attributes), children };
}

function present(attributes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(attributes);
  const isPresent = (pair: [string, string | undefined]): pair is [string, string] => pair[1] !== undefined;
  // fromEntries defines own properties: even an attribute called `__proto__` is data here.
  return pairs.every(isPresent)
    ? (attributes as Readonly<Record<string, string>>)
    : Object.fromEntries(pairs.filter(isPresent));
}

/** Whether a node is an element, as opposed to text or a comment. */
export function isElement(node: TeiNode): node is TeiElement {
  return typeof node !== 'string' && 'name' in node;
}

function append(children: TeiNode[], content: TeiContent): void {
  if (content === undefined || content === null || content === false || content === '') return;
  if (isList(content)) {
    for (const item of content) append(children, item);
  } else if (typeof content === 'string' && typeof children.at(-1) === 'string') {
    children.push(`${children.pop()}${content}`);
  } else {
    children.push(content);
  }
}

// Array.isArray does not narrow a readonly array.
function isList(content: TeiContent): content is readonly TeiContent[] {
  return Array.isArray(content);
}
