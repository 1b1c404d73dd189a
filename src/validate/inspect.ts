import { forbiddenCharacter, referenceCheck, referencesOf, unicodeName } from './entities.js';
import { figure, limits } from './limits.js';
import type { LineColumn } from './places.js';
import type { Prolog, Refusal } from './prolog.js';
import { type Token, tokens } from './tokens.js';

/** Attribute names that JavaScript's objects claim for themselves: SaxonJS loses the one and stops at the other. */
const unusableAttributes: ReadonlySet<string> = new Set(['__proto__', 'hasOwnProperty']);

type Tag = Extract<Token, { kind: 'start' }>;

/** Where and how long the thing is that must not be too long, by kind of token. */
const kinds: Readonly<Record<string, string>> = {
  text: 'a text',
  cdata: 'a CDATA section',
  comment: 'a comment',
  instruction: 'a processing instruction',
};

/**
 * Looks through a text before any parser gets it, in one pass: characters, references and limits, and whether tags
 * match. The first reason to refuse it is returned, with its exact place. What it lets pass is for the parser to judge.
 */
export function inspect(
  text: string,
  prolog: Prolog,
  place: (offset: number) => LineColumn,
  known: (entity: string) => boolean,
): Refusal | undefined {
  const character = forbiddenCharacter.exec(text);
  const structure = prolog.refusal ?? inspectTokens(text, prolog, place, known);
  if (character === null || (structure !== undefined && structure.offset < character.index)) return structure;
  const name = unicodeName(character[0].codePointAt(0) as number);
  return { code: 'XML-CHAR', offset: character.index, message: `${name} is not allowed; delete it` };
}

function inspectTokens(
  text: string,
  prolog: Prolog,
  place: (offset: number) => LineColumn,
  known: (entity: string) => boolean,
): Refusal | undefined {
  const checkReference = referenceCheck(text, prolog, known);
  const open: Tag[] = [];
  let root: Tag | undefined;
  for (const token of tokens(text, prolog.end)) {
    if (token.kind === 'fault') return illFormed(token.start, token.message);
    const outside = open.length === 0 && (token.kind === 'start' ? root !== undefined : isContent(text, token));
    if (outside) return strayContent(text, token, root);
    const found =
      tooLong(token) ??
      (token.kind === 'start' ? inspectTag(token, open.length + 1) : undefined) ??
      inspectReferences(token, checkReference);
    if (found !== undefined) return found;
    if (token.kind === 'start') {
      root ??= token;
      if (!token.empty) open.push(token);
    }
    if (token.kind === 'end') {
      const tag = open.pop() as Tag;
      if (tag.name !== token.name) return mismatch(token, tag, place);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    return illFormed(unclosed.start, `<${unclosed.name}> is never closed; add </${unclosed.name}>`);
  if (root === undefined) return illFormed(prolog.end, noElement(text));
  return undefined;
}

function inspectTag(tag: Tag, depth: number): Refusal | undefined {
  const { start: offset, attributes } = tag;
  if (depth > limits.depth) {
    return {
      code: 'LIMIT-DEPTH',
      offset,
      message: `elements are nested deeper than ${limits.depth}; flatten the document`,
    };
  }
  if (attributes.length > limits.attributes) {
    const message = `<${shorten(tag.name)}> has ${figure(attributes.length)} attributes; at most ${limits.attributes} are read`;
    return { code: 'LIMIT-ATTRIBUTES', offset, message };
  }
  const seen = new Set<string>();
  for (const { name, start } of attributes) {
    if (seen.has(name)) return illFormed(start, `attribute "${name}" appears twice`);
    seen.add(name);
    if (unusableAttributes.has(name)) {
      const message = `an attribute may not be named "${name}": a part of acta cannot keep it; choose another name`;
      return { code: 'XML-ATTRIBUTE', offset: start, message };
    }
  }
  return undefined;
}

function inspectReferences(
  token: Token,
  check: (name: string, offset: number) => Refusal | undefined,
): Refusal | undefined {
  for (const found of referencesOf(token)) {
    const refusal = found.kind === 'fault' ? illFormed(found.start, found.message) : check(found.name, found.start);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function tooLong(token: Token): Refusal | undefined {
  const { start: offset } = token;
  const words = kinds[token.kind];
  if (words !== undefined) {
    return token.end - offset <= limits.text
      ? undefined
      : { code: 'LIMIT-TEXT', offset, message: `${words} is longer than ${figure(limits.text)} characters; divide it` };
  }
  if (token.kind !== 'start') return undefined;
  const long = [token, ...token.attributes].find(({ name }) => name.length > limits.name);
  if (long !== undefined) {
    const message = `the name "${shorten(long.name)}" is longer than ${figure(limits.name)} characters`;
    return { code: 'LIMIT-NAME', offset: long.start, message };
  }
  const value = token.attributes.find((attribute) => attribute.value.length > limits.text);
  if (value === undefined) return undefined;
  const message = `the value of "${value.name}" is longer than ${figure(limits.text)} characters`;
  return { code: 'LIMIT-TEXT', offset: value.valueStart, message };
}

/** Whether a token other than a start tag may stand inside the root element only. */
function isContent(text: string, token: Token): boolean {
  if (token.kind === 'text') return /[^ \t\r\n]/.test(text.slice(token.start, token.end));
  return token.kind === 'cdata' || token.kind === 'reference' || token.kind === 'end';
}

function strayContent(text: string, token: Token, root: Tag | undefined): Refusal {
  const offset = token.start + text.slice(token.start, token.end).search(/[^ \t\r\n]/);
  if (token.kind === 'end') return illFormed(token.start, `found </${token.name}>, but no element is open here`);
  if (root === undefined) {
    return illFormed(offset, 'text stands before the first element; an XML document begins with "<"');
  }
  return token.kind === 'start'
    ? illFormed(token.start, `a second root element <${token.name}> follows </${root.name}>; a document has one`)
    : illFormed(offset, `text stands after the end of </${root.name}>`);
}

function mismatch(found: Token & { kind: 'end' }, tag: Tag, place: (offset: number) => LineColumn): Refusal {
  const { line, column } = place(tag.start);
  return illFormed(found.start, `found </${found.name}>, expected </${tag.name}> opened at ${line}:${column}`);
}

function noElement(text: string): string {
  return text.trim() === '' ? 'the file is empty' : 'the document has no element';
}

function illFormed(offset: number, message: string): Refusal {
  return { code: 'XML-WF', offset, message };
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
