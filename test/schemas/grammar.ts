import { type Document, type Element, parseXmlDocument } from 'slimdom';

/** A regular expression over element names: the content that a RELAX NG element allows, without its attributes. */
export type Content =
  | { readonly kind: 'empty' | 'nothing' }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Content[] }
  | { readonly kind: 'repeat'; readonly part: Content };

/** Values that an attribute may have, as alternatives; `list` holds the alternatives of its members. */
export type Values =
  | { readonly kind: 'any' }
  | { readonly kind: 'value' | 'data'; readonly text: string }
  | { readonly kind: 'choice'; readonly parts: readonly Values[] }
  | { readonly kind: 'list'; readonly part: Values; readonly mayBeEmpty: boolean };

export interface ElementPattern {
  readonly name: string;
  readonly content: Content;
  readonly attributes: ReadonlyMap<string, { readonly required: boolean; readonly values: Values }>;
}

export const empty: Content = { kind: 'empty' };
export const nothing: Content = { kind: 'nothing' };

/** All element patterns of a RELAX NG grammar (XML syntax, one definition for each name) by element name. */
export function readGrammar(xml: string): ReadonlyMap<string, ElementPattern> {
  const grammar: Document = parseXmlDocument(xml);
  const defines = new Map<string, Element>();
  for (const define of grammar.getElementsByTagName('define')) defines.set(define.getAttribute('name') ?? '', define);
  const elements = new Map<string, ElementPattern>();
  for (const element of grammar.getElementsByTagName('element')) {
    const name = element.getAttribute('name');
    if (name === null) continue;
    if (elements.has(name)) throw new Error(`two patterns for the element ${name}`);
    elements.set(name, {
      name,
      content: contentOf(element.children, defines),
      attributes: new Map(attributesOf(element.children, defines, true)),
    });
  }
  return elements;
}

function contentOf(patterns: readonly Element[], defines: ReadonlyMap<string, Element>): Content {
  return sequence(patterns.map((pattern) => content(pattern, defines)));
}

function content(pattern: Element, defines: ReadonlyMap<string, Element>): Content {
  const inner = () => contentOf(pattern.children, defines);
  switch (pattern.localName) {
    case 'element':
      return { kind: 'symbol', name: pattern.getAttribute('name') ?? '*' };
    case 'ref':
      return contentOf(target(pattern, defines).children, defines);
    case 'text':
    case 'data':
      return repeat({ kind: 'symbol', name: '#text' });
    case 'notAllowed':
      return nothing;
    case 'group':
      return inner();
    case 'choice':
      return choice(pattern.children.map((child) => content(child, defines)));
    case 'optional':
      return choice([inner(), empty]);
    case 'zeroOrMore':
      return repeat(inner());
    case 'oneOrMore':
      return sequence([inner(), repeat(inner())]);
    case 'interleave':
      throw new Error('this reader knows no interleave');
    default:
      // Attributes, values, documentation: no content.
      return empty;
  }
}

function* attributesOf(
  patterns: readonly Element[],
  defines: ReadonlyMap<string, Element>,
  required: boolean,
): Generator<[string, { required: boolean; values: Values }]> {
  for (const pattern of patterns) {
    if (pattern.localName === 'attribute') {
      const values = choices(pattern.children.filter(isValue).map((child) => valuesOf(child, defines)));
      yield [
        pattern.getAttribute('name') ?? '*',
        { required, values: pattern.children.some(isValue) ? values : { kind: 'any' } },
      ];
    } else if (pattern.localName === 'ref') {
      const found = target(pattern, defines);
      if (found.firstElementChild?.localName !== 'element') yield* attributesOf(found.children, defines, required);
    } else if (pattern.localName !== 'element') {
      yield* attributesOf(pattern.children, defines, required && ['group', 'oneOrMore'].includes(pattern.localName));
    }
  }
}

function isValue(element: Element): boolean {
  return ['data', 'value', 'list', 'choice', 'ref', 'text', 'group'].includes(element.localName);
}

function valuesOf(pattern: Element, defines: ReadonlyMap<string, Element>): Values {
  const inner = () => choices(pattern.children.filter(isValueOrRepeat).map((child) => valuesOf(child, defines)));
  switch (pattern.localName) {
    case 'text':
      return { kind: 'any' };
    case 'value':
      return { kind: 'value', text: pattern.textContent ?? '' };
    case 'data':
      return {
        kind: 'data',
        text: [pattern.getAttribute('type'), ...pattern.children.map((param) => param.textContent)].join(' '),
      };
    case 'ref':
      return choices(
        target(pattern, defines)
          .children.filter(isValueOrRepeat)
          .map((child) => valuesOf(child, defines)),
      );
    case 'list':
      return { kind: 'list', part: inner(), mayBeEmpty: pattern.firstElementChild?.localName === 'zeroOrMore' };
    default:
      return inner();
  }
}

function isValueOrRepeat(element: Element): boolean {
  return isValue(element) || ['oneOrMore', 'zeroOrMore', 'optional'].includes(element.localName);
}

function target(ref: Element, defines: ReadonlyMap<string, Element>): Element {
  const found = defines.get(ref.getAttribute('name') ?? '');
  if (found === undefined) throw new Error(`no definition of ${ref.getAttribute('name')}`);
  return found;
}

function choices(parts: readonly Values[]): Values {
  const flat = parts.flatMap((part) => (part.kind === 'choice' ? part.parts : [part]));
  return flat.length === 1 ? (flat[0] as Values) : { kind: 'choice', parts: flat };
}

/** Sequence without empty members; nothing as soon as one member is nothing. */
export function sequence(parts: readonly Content[]): Content {
  const flat = parts.flatMap((part) => (part.kind === 'sequence' ? part.parts : part.kind === 'empty' ? [] : [part]));
  if (flat.some((part) => part.kind === 'nothing')) return nothing;
  return flat.length === 0 ? empty : flat.length === 1 ? (flat[0] as Content) : { kind: 'sequence', parts: flat };
}

export function choice(parts: readonly Content[]): Content {
  const flat = parts.flatMap((part) => (part.kind === 'choice' ? part.parts : part.kind === 'nothing' ? [] : [part]));
  return flat.length === 0 ? nothing : flat.length === 1 ? (flat[0] as Content) : { kind: 'choice', parts: flat };
}

export function repeat(part: Content): Content {
  return part.kind === 'empty' || part.kind === 'nothing'
    ? empty
    : part.kind === 'repeat'
      ? part
      : { kind: 'repeat', part };
}
