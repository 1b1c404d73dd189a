import type { Attr, Element, Node } from 'slimdom';

/** What a RELAX NG walker is told of a document, in salve's words; `node` is what a finding about it points at. */
export interface WalkEvent {
  readonly name: 'enterStartTag' | 'attributeName' | 'attributeValue' | 'leaveStartTag' | 'text' | 'endTag';
  readonly parameters: readonly string[];
  readonly node: Node;
  readonly element: Element;
}

const namespaceOfDeclarations = 'http://www.w3.org/2000/xmlns/';

/** The events of an element and all it contains. Comments and processing instructions do not divide a text. */
export function* eventsOf(element: Element): Generator<WalkEvent, void> {
  const name = [element.namespaceURI ?? '', element.localName];
  yield { name: 'enterStartTag', parameters: name, node: element, element };
  for (const attribute of element.attributes) {
    if (isDeclaration(attribute)) continue;
    const { namespaceURI, localName, value } = attribute;
    yield { name: 'attributeName', parameters: [namespaceURI ?? '', localName], node: attribute, element };
    yield { name: 'attributeValue', parameters: [value], node: attribute, element };
  }
  yield { name: 'leaveStartTag', parameters: [], node: element, element };

  let text = '';
  let textNode: Node = element;
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) {
      if (text === '') textNode = child;
      text += child.nodeValue ?? '';
    } else if (child.nodeType === child.ELEMENT_NODE) {
      if (text !== '') yield { name: 'text', parameters: [text], node: textNode, element };
      text = '';
      yield* eventsOf(child as Element);
    }
  }
  if (text !== '') yield { name: 'text', parameters: [text], node: textNode, element };
  yield { name: 'endTag', parameters: name, node: element, element };
}

/** Prefixes that an element declares, with their namespaces; the prefix of the default namespace is empty. */
export function declarationsOf(element: Element): ReadonlyArray<readonly [prefix: string, namespace: string]> {
  return element.attributes
    .filter(isDeclaration)
    .map(({ prefix, localName, value }) => [prefix === null ? '' : localName, value]);
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(attribute: Attr): boolean {
  return attribute.namespaceURI === namespaceOfDeclarations;
}
