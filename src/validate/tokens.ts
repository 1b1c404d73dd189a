/** An attribute as it is written: its raw value still holds references. Offsets are UTF-16 code units into the text. */
export interface AttributeToken {
  readonly name: string;
  readonly start: number;
  readonly value: string;
  readonly valueStart: number;
}

/** A piece of an XML text. `fault` is the last one: nothing can be read beyond it. */
export type Token =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: readonly AttributeToken[];
      readonly empty: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'end'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'reference'; readonly name: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'text' | 'cdata' | 'comment' | 'instruction';
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'fault'; readonly message: string; readonly start: number; readonly end: number };

type StartTag = Extract<Token, { kind: 'start' }>;
type Fault = Extract<Token, { kind: 'fault' }>;

/** Sections that run to a fixed mark, with what to say of one that does not. */
const sections = [
  { open: '<!--', close: '-->', kind: 'comment', unclosed: 'this comment never ends; close it with -->' },
  { open: '<![CDATA[', close: ']]>', kind: 'cdata', unclosed: 'this CDATA section never ends; close it with ]]>' },
  {
    open: '<?',
    close: '?>',
    kind: 'instruction',
    unclosed: 'this processing instruction never ends; close it with ?>',
  },
] as const;

/** The first character of a name (XML 1.0, fifth edition, production 4). */
const nameStart =
  /[:A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]|\u{200C}|\u{200D}/u;
const name = /[^\s<>/=&"']+/y;
const spaces = /[ \t\r\n]*/y;
const reference = /&([^\s<>&;"']+);/y;

/**
 * Takes an XML text apart from `from` on (after the prolog), in one pass and in time linear in its length. It knows
 * places exactly and judges only what it must to find its way; whether a text is well-formed is for the parser to say.
 */
export function* tokens(text: string, from: number): Generator<Token, void> {
  const nextAmpersand = nextOf(text, '&');
  const nextBracket = nextOf(text, '<');
  const nextSectionEnd = nextOf(text, ']]>');
  let at = from;
  while (at < text.length) {
    const token = text[at] === '<' ? markup(text, at) : text[at] === '&' ? referenceAt(text, at) : undefined;
    if (token !== undefined) {
      yield token;
      if (token.kind === 'fault') return;
      at = token.end;
      continue;
    }
    const end = Math.min(nextBracket(at), nextAmpersand(at));
    if (nextSectionEnd(at) < end) {
      yield fault(nextSectionEnd(at), '"]]>" may not stand in text; write ]]&gt;');
      return;
    }
    yield { kind: 'text', start: at, end };
    at = end;
  }
}

/** The start tag that begins at `at`; the text is known to hold one there. */
export function startTagAt(text: string, at: number): StartTag | undefined {
  const token = markup(text, at);
  return token.kind === 'start' ? token : undefined;
}

function markup(text: string, at: number): Token {
  const section = sections.find(({ open }) => text.startsWith(open, at));
  if (section !== undefined) {
    const close = text.indexOf(section.close, at + section.open.length);
    if (close < 0) return fault(at, section.unclosed);
    return { kind: section.kind, start: at, end: close + section.close.length };
  }
  if (text.startsWith('</', at)) return endTag(text, at);
  const first = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
  if (!nameStart.test(first)) return fault(at, 'this "<" begins no tag; write &lt; where the sign itself is meant');
  return startTag(text, at);
}

function endTag(text: string, at: number): Token {
  const tagName = matchAt(name, text, at + 2);
  const end = at + 2 + tagName.length + matchAt(spaces, text, at + 2 + tagName.length).length;
  if (tagName === '' || text[end] !== '>') return fault(at, 'this end tag is not closed with ">"');
  return { kind: 'end', name: tagName, start: at, end: end + 1 };
}

function startTag(text: string, start: number): StartTag | Fault {
  const tagName = matchAt(name, text, start + 1);
  const attributes: AttributeToken[] = [];
  let at = start + 1 + tagName.length;
  for (;;) {
    const gap = matchAt(spaces, text, at).length;
    at += gap;
    if (text[at] === '>') return { kind: 'start', name: tagName, attributes, empty: false, start, end: at + 1 };
    if (text.startsWith('/>', at)) return { kind: 'start', name: tagName, attributes, empty: true, start, end: at + 2 };
    if (at >= text.length || text[at] === '<') return fault(start, `the tag <${tagName} is not closed with ">"`);
    const attribute = attributeAt(text, at, gap > 0, tagName);
    if ('kind' in attribute) return attribute;
    attributes.push(attribute);
    at = attribute.valueStart + attribute.value.length + 1;
  }
}

function attributeAt(text: string, start: number, spaced: boolean, tagName: string): AttributeToken | Fault {
  const attribute = matchAt(name, text, start);
  if (attribute === '') return fault(start, `"${text[start]}" may not stand in the tag <${tagName}`);
  if (!spaced) return fault(start, `a space is missing before the attribute "${attribute}"`);
  let at = start + attribute.length;
  at += matchAt(spaces, text, at).length;
  if (text[at] !== '=') return fault(start, `the attribute "${attribute}" has no value; write ${attribute}="..."`);
  at += 1 + matchAt(spaces, text, at + 1).length;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return fault(at, `the value of "${attribute}" must stand in quotation marks`);
  const close = text.indexOf(quote, at + 1);
  if (close < 0) return fault(at, `the value of "${attribute}" is never closed with ${quote}`);
  const value = text.slice(at + 1, close);
  const bracket = value.indexOf('<');
  if (bracket >= 0) return fault(at + 1 + bracket, `"<" may not stand in the value of "${attribute}"; write &lt;`);
  return { name: attribute, start, value, valueStart: at + 1 };
}

/** The reference at an ampersand, in text or in an attribute's value. */
export function referenceAt(text: string, at: number): Extract<Token, { kind: 'reference' }> | Fault {
  const found = matchAt(reference, text, at);
  if (found === '') return fault(at, 'this "&" begins no entity; write &amp; where the sign itself is meant');
  return { kind: 'reference', name: found.slice(1, -1), start: at, end: at + found.length };
}

function fault(start: number, message: string): Fault {
  return { kind: 'fault', message, start, end: start };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where `mark` next occurs at or after an offset that never decreases; the end of the text where it does not. */
function nextOf(text: string, mark: string): (at: number) => number {
  let known = -1;
  return (at) => {
    if (known < at) {
      const found = text.indexOf(mark, at);
      known = found < 0 ? text.length : found;
    }
    return known;
  };
}
