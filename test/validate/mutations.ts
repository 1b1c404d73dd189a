import type { Document, Element } from 'slimdom';
import { parseXmlDocument, serializeToWellFormedString } from 'slimdom';

/** A sequence of numbers below a bound that is the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Mutation = (element: Element, others: readonly Element[], pick: (below: number) => number) => void;

const names =
  'p sp speaker head div note gap hi list item label stage date persName title bibl table row cell supplied foo'.split(
    ' ',
  );
const attributes = 'who when n type target reason xml:lang ref place unit rows cert from calendar sex foo'.split(' ');
const values = [
  '#a',
  '1986-07-03',
  '1986-02-30',
  '',
  'two words',
  'high',
  '12',
  '-1',
  'en',
  'en-',
  'https://example.org/ä',
  'ü',
  '[…]',
  '\u00a0x',
];
const tei = 'http://www.tei-c.org/ns/1.0';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** Slips of the pen: what an editor, or a program, may do to a file so that it may or may not stay valid. */
const mutations: Readonly<Record<string, Mutation>> = {
  delete: (element) => element.remove(),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  repeat: (element) => element.after(element.cloneNode(true)),
  move: (element, others, pick) => {
    const goal = others[pick(others.length)]!;
    if (!element.contains(goal)) goal.append(element);
  },
  swap: (element) => {
    if (element.nextElementSibling) element.nextElementSibling.after(element);
  },
  rename: (element, _others, pick) => {
    const renamed = element.ownerDocument!.createElementNS(tei, names[pick(names.length)]!);
    for (const { name, namespaceURI, value } of element.attributes) renamed.setAttributeNS(namespaceURI, name, value);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  },
  wrap: (element, _others, pick) => {
    const wrapper = element.ownerDocument!.createElementNS(tei, names[pick(names.length)]!);
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  addText: (element) => element.append('Some words.'),
  addElement: (element, _others, pick) =>
    element.append(element.ownerDocument!.createElementNS(tei, names[pick(names.length)]!)),
  setAttribute: (element, _others, pick) => {
    const name = attributes[pick(attributes.length)]!;
    element.setAttributeNS(name.startsWith('xml:') ? xml : null, name, values[pick(values.length)]!);
  },
  changeValue: (element, _others, pick) => {
    const attribute = element.attributes[pick(element.attributes.length || 1)];
    if (attribute && !attribute.name.startsWith('xmlns')) attribute.value = values[pick(values.length)]!;
  },
  renameAttribute: (element, _others, pick) => {
    const attribute = element.attributes[pick(element.attributes.length || 1)];
    if (!attribute || attribute.name.startsWith('xmlns')) return;
    element.removeAttributeNode(attribute);
    const name = attributes[pick(attributes.length)]!;
    element.setAttributeNS(name.startsWith('xml:') ? xml : null, name, attribute.value);
  },
  dropAttribute: (element, _others, pick) => {
    const attribute = element.attributes[pick(element.attributes.length || 1)];
    if (attribute && !attribute.name.startsWith('xmlns')) element.removeAttributeNode(attribute);
  },
};

/** A changed document, and what was done to it. */
export interface Mutant {
  readonly xml: string;
  readonly done: string;
}

/** A document with one to three mutations at places chosen by `seed`. */
export function mutate(source: string, seed: number): Mutant {
  const pick = seeded(seed);
  const document: Document = parseXmlDocument(source);
  const done: string[] = [];
  for (let count = pick(3); count >= 0; count -= 1) {
    const elements = [...document.getElementsByTagName('*')].slice(1);
    const element = elements[pick(elements.length)];
    if (element === undefined) break;
    const kind = Object.keys(mutations)[pick(Object.keys(mutations).length)]!;
    done.push(`${kind} ${element.nodeName}`);
    mutations[kind]!(element, elements, pick);
  }
  return { xml: serializeToWellFormedString(document), done: done.join(', ') };
}
