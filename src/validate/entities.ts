import { figure, limits } from './limits.js';
import { externalEntity, type Prolog, type Refusal } from './prolog.js';
import { type AttributeToken, referenceAt, type Token } from './tokens.js';

/** The five entities every XML document has (XML 1.0 section 4.6). */
const predefined: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'apos', 'quot']);

/** Characters that XML 1.0 allows (production 2). */
export const forbiddenCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Makes the check that every reference of a document must pass, in the order in which they stand: the character it
 * names is allowed, its entity is declared (`known` adds names that need no declaration), and what all entities add
 * stays within the limit. The expansion is computed, never made.
 */
export function referenceCheck(text: string, prolog: Prolog, known: (name: string) => boolean) {
  const lengthOf = expandedLengths(prolog);
  const allowed = Math.max(limits.expansion, limits.amplification * text.length);
  let added = 0;

  return (name: string, offset: number): Refusal | undefined => {
    if (name.startsWith('#')) return checkCharacter(name, offset);
    if (predefined.has(name) && !prolog.entities.has(name)) return undefined;
    if (!prolog.entities.has(name) && !prolog.external.has(name))
      return known(name) ? undefined : undeclared(name, offset, prolog);
    const length = lengthOf(name);
    if (typeof length === 'string') return { code: length, offset, message: endless(length, name) };
    added += length;
    if (added <= allowed) return undefined;
    const message = `entities would add more than ${figure(allowed)} characters to the document; write the text out`;
    return { code: 'LIMIT-AMPLIFICATION', offset, message };
  };
}

/** The references of a token, in order: in text one, in a start tag those of its attributes' values. */
export function* referencesOf(token: Token): Generator<Token & { kind: 'reference' | 'fault' }, void> {
  if (token.kind === 'reference') yield token;
  if (token.kind === 'start') for (const attribute of token.attributes) yield* referencesIn(attribute);
}

function* referencesIn({
  value,
  valueStart,
}: AttributeToken): Generator<Token & { kind: 'reference' | 'fault' }, void> {
  for (let at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at + 1)) {
    const token = referenceAt(value, at);
    yield { ...token, start: token.start + valueStart, end: token.end + valueStart };
  }
}

function checkCharacter(name: string, offset: number): Refusal | undefined {
  const hex = /^#x([0-9A-Fa-f]+)$/.exec(name)?.[1];
  const decimal = /^#([0-9]+)$/.exec(name)?.[1];
  if (hex === undefined && decimal === undefined) {
    return { code: 'XML-WF', offset, message: `"&${name};" names no character; write &#233; or &#xE9;` };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code <= 0x10ffff && !forbiddenCharacter.test(String.fromCodePoint(code))) return undefined;
  return {
    code: 'XML-CHAR',
    offset,
    message: `${unicodeName(code)} is not allowed, not even as "&${name};"; delete it`,
  };
}

/** `U+0001` for a code point. */
export function unicodeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function undeclared(name: string, offset: number, { externalDtd }: Prolog): Refusal {
  const why = externalDtd === undefined ? '' : ` (the DTD "${externalDtd.address}" is never read)`;
  const message = `"&${name};" is not declared here${why}; write the character itself, or use --entities html for HTML's names`;
  return { code: 'XML-ENTITY', offset, message };
}

/** Why an entity has no length: its text lies elsewhere, it contains itself, or it goes too deep. */
type Endless = 'XML-EXTENT' | 'XML-ENTITY' | 'LIMIT-DEPTH';

function endless(kind: Endless, name: string): string {
  if (kind === 'XML-EXTENT') return externalEntity(name);
  return kind === 'XML-ENTITY'
    ? `entity "${name}" contains itself; write the text out`
    : `entity "${name}" holds entities nested deeper than ${limits.entityDepth}; write the text out`;
}

/** Lengths of entities with all that they refer to, each computed once; a name for what has no such length. */
function expandedLengths({ entities, external }: Prolog): (name: string) => number | Endless {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const lengthOf = (name: string): number | Endless => {
    if (external.has(name)) return 'XML-EXTENT';
    const before = known.get(name);
    if (before !== undefined) return before;
    if (open.has(name)) return 'XML-ENTITY';
    if (open.size > limits.entityDepth) return 'LIMIT-DEPTH';
    open.add(name);
    const length = sum(entities.get(name) ?? '', lengthOf);
    open.delete(name);
    // What was cut short by a limit or a circle may be measurable from elsewhere.
    if (typeof length === 'number') known.set(name, length);
    return length;
  };
  return lengthOf;
}

function sum(replacement: string, lengthOf: (name: string) => number | Endless): number | Endless {
  let total = replacement.length;
  for (const [, name] of replacement.matchAll(/&([^\s<>&;"'#]+);/g)) {
    const length = lengthOf(name as string);
    if (typeof length === 'string') return length;
    total += length;
  }
  return total;
}
