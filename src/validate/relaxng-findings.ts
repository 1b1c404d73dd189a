import type { BaseName, Grammar } from 'salve-annos';
import type { Element, Node } from 'slimdom';
import type { DiagnosticCode } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { GrammarFault } from './relaxng-faults.js';
import { expectedValue } from './relaxng-values.js';

/** A fault in words, and the node it points at. */
export interface GrammarFinding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly node: Node;
  readonly actual: string;
  readonly expected: readonly string[];
}

const teiNamespace = 'http://www.tei-c.org/ns/1.0';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** How many names a message offers; a finding's `expected` holds them all. */
const offered = 6;

/** Says in an editor's words what a grammar found wrong, the likeliest correction first. */
export function describeFault(grammar: Grammar, { event, errors, possible }: GrammarFault): GrammarFinding[] {
  const { element, node, parameters } = event;
  const required = () => errors.flatMap((error) => error.getNames().flatMap(namesIn));
  const allowed = (kind: string) =>
    [...possible].flatMap(({ name, param }) => (name === kind && isName(param) ? namesIn(param) : []));
  switch (event.name) {
    case 'enterStartTag':
      return [wrongElement(grammar, element, allowed('enterStartTag'))];
    case 'text':
      return [wrongText(node, element, parameters[0] ?? '', allowed('enterStartTag'))];
    case 'endTag':
      return [incomplete(element, required())];
    case 'attributeName':
      return [wrongAttribute(node, element, allowed('attributeName'))];
    case 'leaveStartTag':
      return unique(required()).map((name) => missingAttribute(element, name));
    case 'attributeValue': {
      const values = [...possible].flatMap(({ param }) => (typeof param === 'string' ? [param] : []));
      return [wrongValue(node, element, parameters[0] ?? '', values)];
    }
  }
}

function wrongElement(grammar: Grammar, element: Element, allowed: readonly string[]): GrammarFinding {
  const { nodeName, localName, namespaceURI, parentElement } = element;
  const known = Object.values(grammar.elementDefinitions).flatMap(([first]) => first?.name.toArray() ?? []);
  const sameName = known.filter(({ name }) => name === localName);
  const finding = { node: element, actual: nodeName };
  const inNamespace = sameName.some(({ ns }) => ns === (namespaceURI ?? ''));
  if (sameName.length > 0 && !inNamespace && (namespaceURI === null || parentElement === null)) {
    const message = `<${nodeName}> is not in the TEI namespace; write xmlns="${teiNamespace}" in the root element`;
    return { ...finding, code: 'schema/namespace', message, expected: [teiNamespace] };
  }
  if (!inNamespace) {
    const likely = nearest(
      localName,
      known.map(({ name }) => name),
    );
    const names = nearestFirst(likely, allowed);
    const hint = likely === undefined ? mayStand(names) : `; did you mean <${likely}>?`;
    return {
      ...finding,
      code: 'schema/unknown-element',
      message: `the schema has no element <${nodeName}>${hint}`,
      expected: names,
    };
  }
  const names = nearestFirst(nearest(localName, allowed), allowed);
  const message =
    parentElement === null
      ? `<${nodeName}> cannot be the outermost element${mayStand(names)}`
      : `<${nodeName}> may not stand here in <${parentElement.nodeName}>${mayStand(names)}`;
  return { ...finding, code: 'schema/misplaced-element', message, expected: names };
}

function wrongText(node: Node, element: Element, text: string, allowed: readonly string[]): GrammarFinding {
  const words = text.trim().split(/\s+/).slice(0, 5).join(' ');
  const expected = nearestFirst(
    allowed.find((name) => name === 'p'),
    allowed,
  );
  const message = `text ("${words}") may not stand directly in <${element.nodeName}>; put it into an element${mayStand(expected)}`;
  return { code: 'schema/misplaced-text', message, node, actual: words, expected };
}

function incomplete(element: Element, required: readonly string[]): GrammarFinding {
  const names = unique(required);
  const lacks = names.length === 1 ? `lacks <${names[0]}>` : `is not complete; it needs one of ${offer(names)}`;
  const finding = { node: element, actual: element.nodeName, expected: names };
  return { ...finding, code: 'schema/incomplete-element', message: `<${element.nodeName}> ${lacks}` };
}

function wrongAttribute(node: Node, element: Element, allowed: readonly string[]): GrammarFinding {
  const { nodeName } = node;
  const likely = nearest(nodeName, allowed);
  const names = nearestFirst(likely, allowed);
  const hint = likely === undefined ? '; delete it' : `; did you mean ${likely}?`;
  const message = `<${element.nodeName}> has no attribute "${nodeName}"${hint}`;
  return { code: 'schema/unknown-attribute', message, node, actual: nodeName, expected: names };
}

function missingAttribute(element: Element, name: string): GrammarFinding {
  const message = `<${element.nodeName}> lacks the attribute "${name}"; write ${name}="..."`;
  return { code: 'schema/missing-attribute', message, node: element, actual: element.nodeName, expected: [name] };
}

function wrongValue(node: Node, element: Element, value: string, literals: readonly string[]): GrammarFinding {
  const likely = nearest(value, literals);
  const expected =
    literals.length > 0 ? nearestFirst(likely, literals) : [expectedValue(node.nodeName, element.localName, value)];
  const hint = likely === undefined ? `expected ${expected.join(', ')}` : `did you mean "${likely}"?`;
  const message = `"${value}" is no value for the attribute "${node.nodeName}" of <${element.nodeName}>; ${hint}`;
  return { code: 'schema/attribute-value', message, node, actual: value, expected };
}

function mayStand(names: readonly string[]): string {
  return names.length === 0 ? '' : `; expected ${offer(names)}`;
}

function offer(names: readonly string[]): string {
  const shown = names.slice(0, offered).map((name) => `<${name}>`);
  return `${shown.join(', ')}${names.length > offered ? ', …' : ''}`;
}

function nearestFirst(likely: string | undefined, names: readonly string[]): readonly string[] {
  return unique(likely === undefined ? names : [likely, ...names]);
}

export function isName(param: unknown): param is BaseName {
  return typeof param === 'object' && param !== null && 'toArray' in param;
}

/** The names a pattern stands for; none for one that stands for all names of a namespace. */
export function namesIn(pattern: BaseName): string[] {
  const names = pattern.toArray() ?? [];
  return names.map(({ ns, name }) => (ns === xmlNamespace ? `xml:${name}` : name));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
