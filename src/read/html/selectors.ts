import { ancestorsOf, type PageElement } from './tree.js';

interface Condition {
  readonly attribute: string;
  /** `=` is the whole value, `~=` one of its words, `*=` a part, `^=` its beginning; nothing where the attribute is enough. */
  readonly operator: '' | '=' | '~=' | '*=' | '^=';
  readonly value: string;
}

interface Compound {
  readonly tag: string | undefined;
  readonly conditions: readonly Condition[];
}

/** A selector, the compound of the element itself last. */
type Selector = readonly Compound[];

const part = /^(?:[a-z][a-z0-9]{0,20}|[.#][\w-]{1,80}|\[[a-z:-]{1,40}(?:[~*^]?=[^\]\s]{1,80})?\])/iu;

/** Tells whether an element fits one of some selectors. */
export type Matcher = (element: PageElement) => boolean;

/**
 * Reads selectors: compounds of tag, `#id`, `.class` and `[name]`, `[name=value]` (also `~=`, `*=`, `^=`), a space between an
 * ancestor's and a descendant's. One that is not such is an error of the profile, so it is thrown.
 */
export function matcherOf(selectors: readonly string[]): Matcher {
  const parsed = selectors.map(parseSelector);
  return (element) => parsed.some((selector) => fits(element, selector));
}

function parseSelector(text: string): Selector {
  return text
    .trim()
    .split(/ +/)
    .map((words): Compound => {
      let rest = words;
      let tag: string | undefined;
      const conditions: Condition[] = [];
      while (rest !== '') {
        const [found] = part.exec(rest) ?? [];
        if (found === undefined) throw new Error(`"${text}" is no selector that a profile can have`);
        rest = rest.slice(found.length);
        if (found.startsWith('.')) conditions.push({ attribute: 'class', operator: '~=', value: found.slice(1) });
        else if (found.startsWith('#')) conditions.push({ attribute: 'id', operator: '=', value: found.slice(1) });
        else if (found.startsWith('[')) conditions.push(condition(found.slice(1, -1)));
        else tag = found.toLowerCase();
      }
      return { tag, conditions };
    });
}

function condition(text: string): Condition {
  const at = text.indexOf('=');
  if (at < 0) return { attribute: text, operator: '', value: '' };
  const operator = /[~*^]/.test(text[at - 1]!) ? (`${text[at - 1]}=` as Condition['operator']) : '=';
  return {
    attribute: text.slice(0, at + 1 - operator.length),
    operator,
    value: text.slice(at + 1).replace(/^"|"$/g, ''),
  };
}

function fits(element: PageElement, selector: Selector): boolean {
  if (!fitsCompound(element, selector.at(-1)!)) return false;
  let left = selector.length - 2;
  if (left < 0) return true;
  for (const ancestor of ancestorsOf(element)) {
    if (fitsCompound(ancestor, selector[left]!) && --left < 0) return true;
  }
  return false;
}

function fitsCompound({ name, attributes }: PageElement, { tag, conditions }: Compound): boolean {
  if (tag !== undefined && tag !== name) return false;
  return conditions.every(({ attribute, operator, value }) => {
    const found = attributes.get(attribute);
    if (found === undefined) return false;
    switch (operator) {
      case '':
        return true;
      case '=':
        return found === value;
      case '~=':
        return found.split(/[ \t\n\f\r]+/).includes(value);
      case '*=':
        return found.toLowerCase().includes(value.toLowerCase());
      default:
        return found.startsWith(value);
    }
  });
}
