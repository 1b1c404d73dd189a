import type { Document, Element } from 'slimdom';
import { relaxNgNamespace } from '../schema-kind.js';
import { remembered } from './memory.js';
import type { Name, NameClass, Names } from './names.js';
import type { Pattern, Patterns } from './patterns.js';
import { Undecided } from './undecided.js';
import { dataCheck, type TextCheck, valueCheck } from './values.js';

/** What leads out of the file, or into a scope of names of its own: these need more than one list of definitions. */
const beyond: ReadonlySet<string> = new Set(['include', 'externalRef', 'parentRef']);

/**
 * Reads a RELAX NG schema in XML syntax as patterns: what it writes short is written out (RELAX NG 4) where it is asked for. It must be one
 * file with one grammar; of another, and of one with a fault, `Undecided` is thrown.
 */
export class Schema {
  readonly #patterns: Patterns;
  readonly #names: Names;
  readonly #definitions = new Map<string, Element[]>();
  readonly #starts: Element[] = [];
  readonly #made = new Map<string, Pattern>();
  readonly #making = new Set<string>();
  readonly #checks = new Map<string, Pattern>();
  readonly #numbers = new Map<Element, number>();
  readonly start: Pattern;

  constructor(tree: Document, patterns: Patterns, names: Names) {
    this.#patterns = patterns;
    this.#names = names;
    const root = tree.documentElement as Element;
    this.#lookThrough(root);
    this.start = isNamed(root, 'grammar') ? this.#grammar(root) : this.#pattern(root);
  }

  /** What is wrong anywhere in a schema must be found, also where no document leads to it. */
  #lookThrough(root: Element): void {
    for (const element of root.getElementsByTagNameNS(relaxNgNamespace, '*')) {
      const { localName } = element;
      if (beyond.has(localName) || localName === 'grammar') throw new Undecided();
      if (localName === 'data') this.#data(element);
      if (localName === 'value') this.#value(element);
    }
  }

  #grammar(root: Element): Pattern {
    this.#collect(root);
    for (const ref of root.getElementsByTagNameNS(relaxNgNamespace, 'ref')) {
      if (!this.#definitions.has(textOf(ref, 'name'))) throw new Undecided();
    }
    return this.#combined(this.#starts);
  }

  #collect(parent: Element): void {
    for (const child of partsOf(parent)) {
      if (child.localName === 'div') {
        this.#collect(child);
      } else if (child.localName === 'start') {
        this.#starts.push(child);
      } else if (child.localName === 'define') {
        const name = textOf(child, 'name');
        this.#definitions.set(name, [...(this.#definitions.get(name) ?? []), child]);
      } else throw new Undecided();
    }
  }

  /** All definitions of one name. At most one of them may leave out how they are put together (4.17). */
  #combined(definitions: readonly Element[]): Pattern {
    const ways = new Set(definitions.map((definition) => definition.getAttribute('combine')));
    const plain = definitions.filter((definition) => !definition.hasAttribute('combine'));
    ways.delete(null);
    const [way = 'choice'] = ways;
    if (definitions.length === 0 || plain.length > 1 || ways.size > 1) throw new Undecided();
    const all = definitions.map((definition) => this.#group(definition));
    if (way === 'choice') return this.#patterns.choice(all);
    if (way !== 'interleave') throw new Undecided();
    return all.reduce((first, second) => this.#patterns.interleave(first, second));
  }

  #referred(ref: Element): Pattern {
    const name = textOf(ref, 'name');
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    // A definition that leads to itself without an element between (4.19).
    if (this.#making.has(name)) throw new Undecided();
    this.#making.add(name);
    const pattern = this.#combined(this.#definitions.get(name) ?? []);
    this.#making.delete(name);
    this.#made.set(name, pattern);
    return pattern;
  }

  #group(parent: Element, parts: readonly Element[] = partsOf(parent)): Pattern {
    if (parts.length === 0) throw new Undecided();
    return parts.map((part) => this.#pattern(part)).reduceRight((second, first) => this.#patterns.group(first, second));
  }

  #pattern(element: Element): Pattern {
    const make = this.#patterns;
    const all = () => {
      const parts = partsOf(element);
      if (parts.length === 0) throw new Undecided();
      return parts.map((part) => this.#pattern(part));
    };
    switch (element.localName) {
      case 'empty':
        return make.empty;
      case 'notAllowed':
        return make.notAllowed;
      case 'text':
        return make.text;
      case 'choice':
        return make.choice(all());
      case 'interleave':
        return all().reduce((first, second) => make.interleave(first, second));
      case 'group':
        return this.#group(element);
      case 'optional':
        return make.optional(this.#group(element));
      case 'oneOrMore':
        return make.oneOrMore(this.#group(element));
      case 'zeroOrMore':
        return make.optional(make.oneOrMore(this.#group(element)));
      case 'mixed':
        return make.interleave(make.text, this.#group(element));
      case 'list':
        return make.list(this.#group(element));
      case 'ref':
        return this.#referred(element);
      case 'data':
        return this.#data(element);
      case 'value':
        return this.#value(element);
      case 'element':
      case 'attribute':
        return this.#named(element, element.localName);
      default:
        throw new Undecided();
    }
  }

  #named(element: Element, kind: 'element' | 'attribute'): Pattern {
    const name = element.getAttribute('name');
    const parts = partsOf(element);
    const content = name === null ? parts.slice(1) : parts;
    let names: NameClass;
    if (name === null) {
      if (parts[0] === undefined) throw new Undecided();
      names = this.#nameClass(parts[0]);
    } else {
      // An attribute does not inherit the namespace of what is around it, when its name is one of its attributes (4.8).
      const namespace = kind === 'attribute' ? (element.getAttribute('ns') ?? '') : inherited(element, 'ns');
      names = this.#name(element, name.trim(), namespace);
    }
    let made: Pattern | undefined;
    const make = () =>
      kind === 'attribute' && content.length === 0 ? this.#patterns.text : this.#group(element, content);
    return this.#patterns.named(kind, String(this.#numberOf(element)), names, () => {
      made ??= make();
      return made;
    });
  }

  #name(element: Element, written: string, namespace: string): NameClass {
    const [local = '', prefix] = written.split(':').reverse();
    const uri = prefix === undefined ? namespace : namespaceOf(element, prefix);
    if (uri === null) throw new Undecided();
    const name = this.#names.of(uri, local);
    return { has: (met) => met === name, all: [name] };
  }

  #nameClass(element: Element): NameClass {
    const parts = partsOf(element);
    const except = parts.find((part) => part.localName === 'except');
    const excepted = except === undefined ? { has: () => false } : anyOf(this.#nameClasses(partsOf(except)));
    switch (element.localName) {
      case 'name':
        return this.#name(element, (element.textContent ?? '').trim(), inherited(element, 'ns'));
      case 'anyName':
        return { has: (met) => !excepted.has(met) };
      case 'nsName': {
        const namespace = inherited(element, 'ns');
        return { has: (met) => met.namespace === namespace && !excepted.has(met) };
      }
      case 'choice':
        return anyOf(this.#nameClasses(parts));
      default:
        throw new Undecided();
    }
  }

  #nameClasses(parts: readonly Element[]): readonly NameClass[] {
    return parts.map((part) => this.#nameClass(part));
  }

  #data(element: Element): Pattern {
    const library = inherited(element, 'datatypeLibrary');
    const type = textOf(element, 'type');
    const parameters = partsOf(element).map((part) => {
      if (part.localName !== 'param') throw new Undecided();
      return { name: textOf(part, 'name'), value: part.textContent ?? '' };
    });
    return this.#checked(['data', library, type, parameters], () => dataCheck(library, type, parameters));
  }

  #value(element: Element): Pattern {
    const type = element.getAttribute('type');
    const library = type === null ? '' : inherited(element, 'datatypeLibrary');
    const value = element.textContent ?? '';
    const name = type?.trim() ?? 'token';
    return this.#checked(['value', library, name, value], () => valueCheck(library, name, value));
  }

  /** The pattern of a check, which is made once for all places in the schema that say the same. */
  #checked(said: readonly unknown[], make: () => TextCheck): Pattern {
    const key = JSON.stringify(said);
    return remembered(this.#checks, key, () => this.#patterns.data(key, make()));
  }

  #numberOf(element: Element): number {
    return remembered(this.#numbers, element, () => this.#numbers.size);
  }
}

function isNamed(element: Element, name: string): boolean {
  return element.namespaceURI === relaxNgNamespace && element.localName === name;
}

function anyOf(classes: readonly NameClass[]): NameClass {
  const has = (met: Name) => classes.some((names) => names.has(met));
  const all = classes.flatMap((names) => names.all ?? []);
  return classes.every((names) => names.all !== undefined) ? { has, all } : { has };
}

/** The children that are RELAX NG; others annotate. */
function partsOf(parent: Element): readonly Element[] {
  return parent.children.filter(({ namespaceURI }) => namespaceURI === relaxNgNamespace);
}

function textOf(element: Element, attribute: string): string {
  const value = element.getAttribute(attribute)?.trim();
  if (value === undefined) throw new Undecided();
  return value;
}

/** What the nearest element that says it says: `ns` and `datatypeLibrary` hold for all that is within. */
function inherited(element: Element, attribute: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(attribute);
    if (value !== null) return value;
  }
  return '';
}

function namespaceOf(element: Element, prefix: string): string | null {
  return prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : element.lookupNamespaceURI(prefix);
}
