import type { Element } from 'slimdom';
import { schematronNamespace, UnusableRules } from './rule-set.js';

/** Children of an element that are Schematron's, by name. */
export function childrenNamed(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter((child) => isNamed(child, ...names));
}

/** All elements below one that are Schematron's, by name. */
export function allNamed(element: Element, name: string): Element[] {
  return element.getElementsByTagNameNS(schematronNamespace, name);
}

export function isNamed({ namespaceURI, localName }: Element, ...names: readonly string[]): boolean {
  return namespaceURI === schematronNamespace && names.includes(localName);
}

const origins = new WeakMap<Element, Element>();

/** The element of the schema's own tree that an element is a copy of, for its place; itself where it is none. */
export function originOf(element: Element): Element {
  return origins.get(element) ?? element;
}

/** A pattern as it applies: an instance (`is-a`) is the abstract pattern with its parameters written in. */
export function instance(pattern: Element, abstract: ReadonlyMap<string, Element>): Element {
  const name = pattern.getAttribute('is-a');
  if (name === null) return pattern;
  const model = abstract.get(name);
  if (!model) throw new UnusableRules(`there is no abstract pattern "${name}"`, pattern);
  const values = new Map(
    childrenNamed(pattern, 'param').map((param) => [
      param.getAttribute('name') ?? '',
      param.getAttribute('value') ?? '',
    ]),
  );
  const copy = model.cloneNode(true) as Element;
  const originals = [model, ...model.getElementsByTagName('*')];
  for (const [index, element] of [copy, ...copy.getElementsByTagName('*')].entries()) {
    origins.set(element, originals[index]!);
  }
  // The longest name first, or `$part` would be taken for `$p` and letters after it.
  const names = [...values.keys()].toSorted((a, b) => b.length - a.length);
  for (const element of [copy, ...copy.getElementsByTagName('*')]) {
    for (const attribute of element.attributes) {
      for (const parameter of names)
        attribute.value = attribute.value.replaceAll(`$${parameter}`, values.get(parameter)!);
    }
  }
  return copy;
}

/** What a rule consists of, in order, with what it takes from abstract rules (`extends`) in their place. */
export function partsOf(
  rule: Element,
  abstract: ReadonlyMap<string, Element>,
  open: readonly Element[] = [],
): readonly Element[] {
  return rule.children.flatMap((child) => {
    if (!isNamed(child, 'extends')) return [child];
    const model = abstract.get(child.getAttribute('rule') ?? '');
    if (!model) throw new UnusableRules(`there is no abstract rule "${child.getAttribute('rule')}"`, child);
    if (open.includes(model)) throw new UnusableRules('an abstract rule extends itself', child);
    return partsOf(model, abstract, [...open, model]);
  });
}

/** Elements that are marked as abstract, by identifier. */
export function abstractOnes(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(
    elements
      .filter((element) => element.getAttribute('abstract') === 'true')
      .map((element) => [element.getAttribute('id') ?? '', element]),
  );
}
