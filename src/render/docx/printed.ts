import { type Element, parseXmlDocument } from 'slimdom';
import type { XmlElement } from '../../manuscript/xml.js';

/** What xslt/print.xsl made, as a tree without namespaces. It comes from acta's own stylesheets, so no gate stands before it. */
export function readPrinted(xml: string): XmlElement {
  return elementOf(parseXmlDocument(xml).documentElement!);
}

function elementOf({ localName, attributes, childNodes }: Element): XmlElement {
  return {
    name: localName,
    attributes: new Map(Array.from(attributes, ({ name, value }) => [name, value])),
    children: Array.from(childNodes, (child) =>
      child.nodeType === 1 ? elementOf(child as Element) : (child.textContent ?? ''),
    ),
  };
}
