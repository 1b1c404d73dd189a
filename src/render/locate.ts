import type { Document, Element } from 'slimdom';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';

/**
 * Adds what stylesheets found in a document to the report: each thing once, however many formats and places met it, with
 * line and column of the first place in the file.
 */
export function addFindings(findings: readonly Diagnostic[], document: TeiDocument, report: Report): void {
  const known = new Set<string>();
  for (const finding of findings) {
    const thing = JSON.stringify([finding.code, finding.actual ?? finding.message]);
    if (known.has(thing)) continue;
    known.add(thing);
    report.addAll([located(finding, document)]);
  }
}

function located(finding: Diagnostic, document: TeiDocument): Diagnostic {
  const { place } = finding;
  const element = place?.xpath === undefined ? undefined : elementAt(document.tree, place.xpath);
  return place && element ? { ...finding, place: { ...place, ...document.locate(element) } } : finding;
}

/** The element that XPath's `path()` names: `/Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{http://www.tei-c.org/ns/1.0}text[1]`. */
function elementAt(tree: Document, path: string): Element | undefined {
  let parent: Document | Element | undefined = tree;
  for (const [, namespace, name, position] of path.matchAll(/\/Q\{([^{}]*)\}([^[/{]+)\[(\d+)\]/g)) {
    const namesakes: Element[] =
      parent?.children.filter((child) => (child.namespaceURI ?? '') === namespace && child.localName === name) ?? [];
    parent = namesakes[Number(position) - 1];
  }
  return parent === tree ? undefined : (parent as Element | undefined);
}
