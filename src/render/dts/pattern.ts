import type { Document, Element, Node } from 'slimdom';

/** A pattern of `citeStructure/@match`: its alternatives, each a path of steps. */
export interface Pattern {
  /** From the document, as the outermost patterns are; the others begin at the unit above. */
  readonly isAbsolute: boolean;
  readonly steps: readonly Step[];
}

interface Step {
  /** At any depth, and not among the children alone. */
  readonly isDeep: boolean;
  /** Local name, or `*`. */
  readonly name: string;
  readonly tests: readonly AttributeTest[];
}

interface AttributeTest {
  readonly attribute: string;
  /** Without one, it is asked whether there is the attribute. */
  readonly value?: string;
  readonly isNegated: boolean;
}

const tei = 'http://www.tei-c.org/ns/1.0';

/**
 * Reads the part of XPath in which passages are told: `//tei:text//tei:p[@n]`, `/TEI/text/body/div[@type='chapter']`, `.//sp | .//p`.
 * Names are TEI's, with or without a prefix. Nothing comes back for anything else: a file from elsewhere does not run its XPath here.
 */
export function readPattern(text: string): readonly Pattern[] | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const patterns: Pattern[] = [];
  do {
    const pattern = readPath(tokens);
    if (!pattern) return undefined;
    patterns.push(pattern);
  } while (tokens.shift() === '|');
  return tokens.length === 0 ? patterns : undefined;
}

/** Names with their prefixes, strings in quotes, and signs; nothing where another character stands. The last token is the end. */
function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const token = /\/\/|[/.@|=()[\]*]|"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.:-]*|\s+/uy;
  while (token.lastIndex < text.length) {
    const [found] = token.exec(text) ?? [];
    if (found === undefined) return undefined;
    if (found.trim() !== '') tokens.push(found);
  }
  return [...tokens, ''];
}

/** A path, taken from the tokens. */
function readPath(tokens: string[]): Pattern | undefined {
  const isRelative = tokens[0] === '.' && tokens.shift() !== undefined;
  const isAbsolute = !isRelative && tokens[0]!.startsWith('/');
  const steps: Step[] = [];
  if (!isRelative && !isAbsolute) {
    const step = readStep(tokens, false);
    if (!step) return undefined;
    steps.push(step);
  }
  while (tokens[0]!.startsWith('/')) {
    const step = readStep(tokens, tokens.shift() === '//');
    if (!step) return undefined;
    steps.push(step);
  }
  return steps.length === 0 ? undefined : { isAbsolute, steps };
}

function readStep(tokens: string[], isDeep: boolean): Step | undefined {
  const name = tokens.shift()!;
  if (name !== '*' && !/^[\p{L}_]/u.test(name)) return undefined;
  const tests: AttributeTest[] = [];
  while (tokens[0] === '[') {
    const test = readTest(tokens);
    if (!test) return undefined;
    tests.push(test);
  }
  return { isDeep, name: name.slice(name.indexOf(':') + 1), tests };
}

/** `[@n]`, `[not(@n)]`, `[@type='chapter']`. */
function readTest(tokens: string[]): AttributeTest | undefined {
  tokens.shift();
  const isNegated = tokens[0] === 'not';
  if (isNegated && tokens.splice(0, 2)[1] !== '(') return undefined;
  const [at, attribute] = tokens.splice(0, 2);
  if (at !== '@' || !/^[\p{L}_]/u.test(attribute ?? '')) return undefined;
  const value = tokens[0] === '=' ? tokens.splice(0, 2)[1] : undefined;
  if (value !== undefined && !/^["']/.test(value)) return undefined;
  if (isNegated && tokens.shift() !== ')') return undefined;
  if (tokens.shift() !== ']') return undefined;
  return { attribute: attribute!, isNegated, ...(value !== undefined && { value: value.slice(1, -1) }) };
}

/** The elements that a path leads to, each once. Costs no more than one walk below the context for each step. */
export function select({ steps }: Pattern, context: Document | Element): readonly Element[] {
  let found: readonly (Document | Element)[] = [context];
  for (const step of steps) {
    const next = new Set<Element>();
    const seen = new Set<Node>();
    for (const node of found) {
      for (const element of step.isDeep ? below(node, seen) : node.children) {
        if (fits(element, step)) next.add(element);
      }
    }
    found = [...next];
  }
  return found as readonly Element[];
}

/** What stands below a node, in the order of the document, without what was seen. */
function* below(node: Document | Element, seen: Set<Node>): Generator<Element> {
  if (seen.has(node)) return;
  seen.add(node);
  const waiting = [...node.children].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    if (seen.has(element)) continue;
    seen.add(element);
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) waiting.push(child);
  }
}

function fits(element: Element, { name, tests }: Step): boolean {
  return (
    element.namespaceURI === tei &&
    (name === '*' || element.localName === name) &&
    tests.every(({ attribute, value, isNegated }) => {
      const given = element.getAttribute(attribute);
      return (value === undefined ? given !== null : given === value) !== isNegated;
    })
  );
}
