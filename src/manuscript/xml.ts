import type { Report } from '../diagnostics/diagnostic.js';

/** An element of a part of a file, e.g. of `word/document.xml`. */
export interface XmlElement {
  /** Local name with the prefix that the reader gave to its namespace, e.g. `w:p`; of other namespaces `{uri}local`. */
  readonly name: string;
  /** By name as elements have them; an attribute without namespace has its plain name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and texts in order. */
  readonly children: readonly (XmlElement | string)[];
}

/** Prefixes by namespace; several namespaces may have one prefix, as the strict and the transitional form of a format. */
export type Prefixes = Readonly<Record<string, string>>;

/**
 * Reads an XML part of a file: the same gate as for TEI stands before it. Nothing comes back when it is refused; the report then
 * has an error at the file.
 */
export type XmlReader = (
  part: { readonly file: string; readonly part: string; readonly bytes: Uint8Array; readonly prefixes: Prefixes },
  report: Report,
) => Promise<XmlElement | undefined>;

/** Child elements, of a name or all. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All texts in an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
