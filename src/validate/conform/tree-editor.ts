import type { Attr, Document, Element, Node } from 'slimdom';
import type { Loss, LossPlace } from '../../artifact/exchange.js';
import { teiNamespace } from '../../tei/write.js';
import type { Places } from './places.js';

/** Namespace of declarations of namespaces. */
const declarations = 'http://www.w3.org/2000/xmlns/';

/** What became of an element of the source: its name there, and the loss that says so. */
interface Fate {
  readonly name: string;
  loss: number;
}

/**
 * A tree that is made to fit a grammar, step by step. Each step says what was lost by it; of an element that is changed twice, only
 * what became of it in the end is said.
 */
export class TreeEditor {
  private readonly found: (Loss | undefined)[] = [];
  private readonly fates = new Map<Element, Fate>();
  /** Elements whose start tags are not as they were, new ones included. */
  readonly changed = new Set<Element>();

  constructor(
    readonly tree: Document,
    private readonly places: Places,
  ) {}

  get losses(): readonly Loss[] {
    return this.found.filter((loss) => loss !== undefined);
  }

  /** Number of steps so far: it grows with each change. */
  steps = 0;

  placeOf(element: Element): LossPlace {
    return this.places.of(element);
  }

  /** The name that an element had in the source. */
  nameOf(element: Element): string {
    return this.fates.get(element)?.name ?? this.places.nameOf(element) ?? element.nodeName;
  }

  lose(construct: string, kept: string, element: Element, value?: string): number {
    this.steps += 1;
    const said = value === undefined || value === '' ? {} : { value };
    return this.found.push({ construct, kept, ...said, place: this.places.of(element) }) - 1;
  }

  /** Gives an element another name; the former one stands in `@type`, where the new one has that. */
  rename(element: Element, name: string, typed = true): Element {
    const { ownerDocument, parentNode } = element;
    const renamed = ownerDocument!.createElementNS(teiNamespace, name);
    for (const { namespaceURI, name: attribute, value } of element.attributes)
      if (attribute !== 'xmlns') renamed.setAttributeNS(namespaceURI, attribute, value);
    const original = this.nameOf(element);
    if (typed) {
      const type = renamed.getAttribute('type');
      if (type !== null && type !== original && !renamed.hasAttribute('subtype')) renamed.setAttribute('subtype', type);
      renamed.setAttribute('type', original.replace(/^.*:/, ''));
    }
    while (element.firstChild) renamed.appendChild(element.firstChild);
    parentNode!.replaceChild(renamed, element);
    this.places.copy(renamed, element);
    this.changed.add(renamed);
    this.settle(element, typed ? `kept as ${name}[@type='${original}']` : `kept as ${name}`, undefined, renamed);
    return renamed;
  }

  /** Takes an element away and leaves what it holds. */
  unwrap(element: Element): void {
    const attributes = element.attributes
      .filter(({ namespaceURI }) => namespaceURI !== declarations)
      .map(({ name, value }) => `${name}="${value}"`)
      .join(' ');
    const kept = element.firstChild ? 'left out, its content kept' : 'left out';
    this.settle(element, kept, attributes);
    this.handDown(element);
    while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element);
    element.parentNode!.removeChild(element);
  }

  /** Gives the prefixes that an element declares to its children, which may use them. */
  private handDown(element: Element): void {
    for (const { namespaceURI, name, value } of element.attributes) {
      if (namespaceURI !== declarations || name === 'xmlns') continue;
      for (const child of element.children) {
        if (child.hasAttribute(name)) continue;
        child.setAttributeNS(declarations, name, value);
        this.changed.add(child);
      }
    }
  }

  /** Takes an element away with all that it holds, which the report then has. */
  remove(element: Element): void {
    const attributes = element.attributes.map(({ name, value }) => `${name}="${value}"`);
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.settle(element, 'left out', [text, ...attributes].filter(Boolean).join(' '));
    element.parentNode!.removeChild(element);
  }

  /** Puts nodes that follow one another into a new element. */
  wrap(nodes: readonly Node[], name: string, construct: Element, kept: string): Element {
    const [first] = nodes;
    const parent = first!.parentNode as Element;
    const wrapper = parent.ownerDocument!.createElementNS(teiNamespace, name);
    parent.insertBefore(wrapper, first!);
    for (const node of nodes) wrapper.appendChild(node);
    this.places.copy(wrapper, construct);
    this.changed.add(wrapper);
    this.lose(this.nameOf(construct), kept, construct);
    return wrapper;
  }

  /** Puts an element into another that stands beside it. */
  move(element: Element, into: Element, before: Node | null): void {
    into.insertBefore(element, before);
    this.settle(element, `moved into the ${into.localName} beside it`);
  }

  moveBefore(element: Element, sibling: Element, kept: string): void {
    sibling.parentNode!.insertBefore(element, sibling);
    this.settle(element, kept);
  }

  /** Adds an empty element, of which nothing was lost: who calls says why it is there. */
  add(parent: Element, name: string, before: Node | null): Element {
    const added = parent.ownerDocument!.createElementNS(teiNamespace, name);
    parent.insertBefore(added, before);
    this.changed.add(added);
    return added;
  }

  removeText(node: Node, parent: Element): void {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    this.lose(`${this.nameOf(parent)}/text()`, 'left out', parent, text);
    node.parentNode!.removeChild(node);
  }

  dropAttribute(attribute: Attr, kept = 'left out'): void {
    const element = attribute.ownerElement!;
    this.lose(`${this.nameOf(element)}/@${attribute.name}`, kept, element, attribute.value);
    element.removeAttributeNode(attribute);
    this.changed.add(element);
  }

  setAttribute(element: Element, name: string, value: string): void {
    const namespace = name.startsWith('xml:') ? 'http://www.w3.org/XML/1998/namespace' : null;
    element.setAttributeNS(namespace, name, value);
    this.changed.add(element);
  }

  /** Says what became of an element, in place of what was said of it before. */
  private settle(element: Element, kept: string, value?: string, now?: Element): void {
    const former = this.fates.get(element);
    const name = this.nameOf(element);
    if (former) this.found[former.loss] = undefined;
    const loss = this.lose(name, kept, element, value);
    this.fates.delete(element);
    this.fates.set(now ?? element, { name, loss });
  }
}
