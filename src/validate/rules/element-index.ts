import type { Document, Element } from 'slimdom';

const path = /^\/\/(?:([\p{L}_][\p{L}\p{N}_.-]*):)?([\p{L}_][\p{L}\p{N}_.-]*)$/u;

/**
 * The elements of a document by their names, found in one walk: most rules are about all elements of a name, and an expression that
 * seeks these walks the whole document for each rule.
 */
export class ElementIndex {
  private readonly byName = new Map<string, Element[]>();

  constructor(document: Document) {
    for (const element of document.getElementsByTagName('*')) {
      const same = this.byName.get(element.localName);
      if (same) same.push(element);
      else this.byName.set(element.localName, [element]);
    }
  }

  /** The elements that a path such as `//tei:sp` finds, in document order; nothing for a path of another form. */
  named(expression: string, namespaceOf: (prefix: string) => string | null): readonly Element[] | undefined {
    const [, prefix = '', name] = path.exec(expression) ?? [];
    const namespace = name === undefined ? null : namespaceOf(prefix);
    // A prefix that is not declared is for the evaluation to complain of.
    if (name === undefined || namespace === null) return undefined;
    return (this.byName.get(name) ?? []).filter((element) => (element.namespaceURI ?? '') === namespace);
  }
}
