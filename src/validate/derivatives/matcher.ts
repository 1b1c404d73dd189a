import type { Attr, Element, Node } from 'slimdom';
import { isDeclaration } from '../walk.js';
import { remembered } from './memory.js';
import type { Name, Names } from './names.js';
import type { Opened, Pattern, Patterns } from './patterns.js';
import { isBlank } from './values.js';

/**
 * Matches documents by derivatives: what a pattern leaves to be matched once it has met a tag, a value or a text (J. Clark, "An algorithm
 * for RELAX NG validation"). An element is matched by itself, beside what may follow it, so that patterns stay few and what was derived from
 * one is met again and again.
 */
export class Matcher {
  readonly #patterns: Patterns;
  readonly #names: Names;
  readonly #start: Pattern;

  constructor(patterns: Patterns, names: Names, start: Pattern) {
    this.#patterns = patterns;
    this.#names = names;
    this.#start = start;
  }

  /** Whether an element, as the outermost one, and all that is in it are what the grammar allows. */
  accepts(element: Element): boolean {
    return this.#afterElement(element, [this.#start])[0]!.nullable;
  }

  /**
   * What each of some states leaves once it has met an element. There are as many as there are meanings of what stands around
   * the element: nearly always one.
   */
  #afterElement(element: Element, states: readonly Pattern[]): readonly Pattern[] {
    const name = this.#names.of(element.namespaceURI ?? '', element.localName);
    const meanings = states.flatMap((state, from) =>
      this.#opened('element', state, name).map(({ content, rest }) => ({ from, content, rest })),
    );
    let contents: readonly Pattern[] = meanings.map(({ content }) => content);
    for (const attribute of element.attributes) {
      if (isAlive(contents) && !isDeclaration(attribute)) {
        contents = contents.map((content) => this.#afterAttribute(content, attribute));
      }
    }
    contents = contents.map((content) => this.#withoutAttributes(content));
    if (isAlive(contents)) contents = this.#afterChildren(element, contents);
    return states.map((_, index) => {
      const left = meanings.flatMap(({ from, rest }, at) => (from === index && contents[at]!.nullable ? [rest] : []));
      return left.length === 1 ? left[0]! : this.#patterns.choice(left);
    });
  }

  /** White space between elements does not count, and before or after them; alone it does, where a text is asked for. */
  #afterChildren(element: Element, contents: readonly Pattern[]): readonly Pattern[] {
    let left = contents;
    let text = '';
    let alone = true;
    const meetText = () => {
      if (!isBlank(text)) left = left.map((pattern) => this.#afterText(pattern, text));
      text = '';
    };
    for (let child: Node | null = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        text += child.nodeValue ?? '';
      } else if (child.nodeType === child.ELEMENT_NODE) {
        meetText();
        alone = false;
        left = this.#afterElement(child as Element, left);
        if (!isAlive(left)) return left;
      }
    }
    if (alone && isBlank(text)) {
      return left.map((pattern) => (pattern.nullable ? pattern : this.#afterText(pattern, text)));
    }
    meetText();
    return left;
  }

  #opened(kind: 'element' | 'attribute', pattern: Pattern, name: Name): readonly Opened[] {
    pattern.memory[kind] ??= new Map();
    return remembered(pattern.memory[kind], name, () => this.#findOpened(kind, pattern, name));
  }

  #findOpened(kind: 'element' | 'attribute', pattern: Pattern, name: Name): readonly Opened[] {
    const make = this.#patterns;
    switch (pattern.kind) {
      case 'element':
      case 'attribute':
        return pattern.kind === kind && pattern.names.has(name)
          ? [{ content: pattern.content(), rest: make.empty }]
          : [];
      case 'choice':
        return this.#merged(pattern.of.flatMap((alternative) => this.#opened(kind, alternative, name)));
      case 'group': {
        const { first, second } = pattern;
        const inFirst = followed(this.#opened(kind, first, name), (rest) => make.group(rest, second));
        // Attributes have no order; an element of the second part may come where the first may be over.
        if (kind === 'element' && !first.nullable) return inFirst;
        const inSecond = this.#opened(kind, second, name);
        const beside = kind === 'element' ? inSecond : followed(inSecond, (rest) => make.group(first, rest));
        return this.#merged([...inFirst, ...beside]);
      }
      case 'interleave': {
        const { first, second } = pattern;
        return this.#merged([
          ...followed(this.#opened(kind, first, name), (rest) => make.interleave(rest, second)),
          ...followed(this.#opened(kind, second, name), (rest) => make.interleave(first, rest)),
        ]);
      }
      case 'oneOrMore': {
        const more = this.#patterns.optional(pattern);
        return followed(this.#opened(kind, pattern.of, name), (rest) => make.group(rest, more));
      }
      default:
        return [];
    }
  }

  #afterAttribute(pattern: Pattern, attribute: Attr): Pattern {
    const name = this.#names.of(attribute.namespaceURI ?? '', attribute.localName);
    const left = this.#opened('attribute', pattern, name).filter(({ content }) =>
      this.#matches(content, attribute.value),
    );
    return left.length === 1 ? left[0]!.rest : this.#patterns.choice(left.map(({ rest }) => rest));
  }

  #matches(pattern: Pattern, value: string): boolean {
    return (pattern.nullable && isBlank(value)) || this.#afterText(pattern, value).nullable;
  }

  /** What is left of a pattern once the start tag is over: an attribute that is still asked for is missing. */
  #withoutAttributes(pattern: Pattern): Pattern {
    pattern.memory.withoutAttributes ??= this.#closeTag(pattern);
    return pattern.memory.withoutAttributes;
  }

  #closeTag(pattern: Pattern): Pattern {
    const make = this.#patterns;
    switch (pattern.kind) {
      case 'attribute':
        return make.notAllowed;
      case 'choice':
        return make.choice(pattern.of.map((alternative) => this.#withoutAttributes(alternative)));
      case 'group':
        return make.group(this.#withoutAttributes(pattern.first), this.#withoutAttributes(pattern.second));
      case 'interleave':
        return make.interleave(this.#withoutAttributes(pattern.first), this.#withoutAttributes(pattern.second));
      case 'oneOrMore':
        return make.oneOrMore(this.#withoutAttributes(pattern.of));
      default:
        return pattern;
    }
  }

  #afterText(pattern: Pattern, text: string): Pattern {
    if (pattern.asksText) return this.#meetText(pattern, text);
    pattern.memory.afterText ??= this.#meetText(pattern, text);
    return pattern.memory.afterText;
  }

  #meetText(pattern: Pattern, text: string): Pattern {
    const make = this.#patterns;
    switch (pattern.kind) {
      case 'text':
        return pattern;
      case 'data':
        return pattern.allows(text) ? make.empty : make.notAllowed;
      case 'list':
        return this.#afterWords(pattern.of, text).nullable ? make.empty : make.notAllowed;
      case 'choice':
        return make.choice(pattern.of.map((alternative) => this.#afterText(alternative, text)));
      case 'group': {
        const { first, second } = pattern;
        const inFirst = make.group(this.#afterText(first, text), second);
        return first.nullable ? make.choice([inFirst, this.#afterText(second, text)]) : inFirst;
      }
      case 'interleave': {
        const { first, second } = pattern;
        return make.choice([
          make.interleave(this.#afterText(first, text), second),
          make.interleave(first, this.#afterText(second, text)),
        ]);
      }
      case 'oneOrMore':
        return make.group(this.#afterText(pattern.of, text), this.#patterns.optional(pattern));
      default:
        return make.notAllowed;
    }
  }

  #afterWords(pattern: Pattern, text: string): Pattern {
    const words = text.split(/[ \t\r\n]+/).filter((word) => word !== '');
    return words.reduce((left, word) => this.#afterText(left, word), pattern);
  }

  /** Where two meanings have the same content, they are one until it ends. */
  #merged(opened: readonly Opened[]): readonly Opened[] {
    if (opened.length < 2) return opened;
    const rests = new Map<Pattern, Pattern[]>();
    for (const { content, rest } of opened) rests.set(content, [...(rests.get(content) ?? []), rest]);
    return Array.from(rests, ([content, all]) => ({ content, rest: this.#patterns.choice(all) }));
  }
}

/** Whether anything is left of any state. */
function isAlive(states: readonly Pattern[]): boolean {
  return states.some(({ kind }) => kind !== 'notAllowed');
}

function followed(opened: readonly Opened[], after: (rest: Pattern) => Pattern): readonly Opened[] {
  return opened.map(({ content, rest }) => ({ content, rest: after(rest) }));
}
