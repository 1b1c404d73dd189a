import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

/** An element of a web page, as a browser would have it. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  readonly children: readonly (PageElement | string)[];
}

/** A page beyond what any honest page needs: by what it is beyond. */
export class PageTooLarge extends Error {
  constructor(
    readonly limit: 'depth' | 'elements',
    readonly figure: number,
  ) {
    super(`more than ${figure} (${limit})`);
  }
}

/** Elements of a page, and elements inside one another. Word nests a few dozen. */
const MOST_ELEMENTS = 500_000;
const DEEPEST = 400;

type Node = DefaultTreeAdapterMap['node'];
type Children = { readonly name: string; readonly children: (PageElement | string)[] };

/** Parses a page after the rules of the HTML Standard, as browsers do with scripts on. Throws `PageTooLarge`. */
export function parsePage(html: string): PageElement {
  const document = parse(html, { treeAdapter: counting(), scriptingEnabled: true });
  const root: PageElement & Children = { name: '#document', attributes: new Map(), parent: undefined, children: [] };
  const open: { readonly node: Node; readonly into: PageElement & Children; readonly depth: number }[] = [];
  const push = (nodes: readonly Node[], into: PageElement & Children, depth: number): void => {
    for (let index = nodes.length - 1; index >= 0; index--) open.push({ node: nodes[index]!, into, depth });
  };
  push(document.childNodes, root, 1);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, into, depth } = next;
    if (depth > DEEPEST) throw new PageTooLarge('depth', DEEPEST);
    if (node.nodeName === '#text') into.children.push((node as DefaultTreeAdapterMap['textNode']).value);
    if (!('tagName' in node)) continue;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
    const element: PageElement & Children = {
      name: node.tagName.toLowerCase(),
      attributes,
      parent: into,
      children: [],
    };
    into.children.push(element);
    push(node.childNodes, element, depth + 1);
  }
  return root;
}

/** A tree adapter that stops before a page takes more than its share. */
function counting(): TreeAdapter<DefaultTreeAdapterMap> {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (tag, namespace, attributes) => {
      if (++count > MOST_ELEMENTS) throw new PageTooLarge('elements', MOST_ELEMENTS);
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
  };
}

/** All elements within another and itself, in reading order. */
export function* elementsOf(element: PageElement): Generator<PageElement, void> {
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index]!;
      if (typeof child !== 'string') open.push(child);
    }
  }
}

/** The elements around another, the nearest first. */
export function* ancestorsOf(element: PageElement): Generator<PageElement, void> {
  for (let { parent } = element; parent; { parent } = parent) yield parent;
}

/** The text within an element, as it stands in the file; as much of it as holds so many characters, or more by one piece. */
export function textOf(element: PageElement, enough = Number.POSITIVE_INFINITY): string {
  let text = '';
  const open: (PageElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined && text.length <= enough; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index]!);
  }
  return text;
}
