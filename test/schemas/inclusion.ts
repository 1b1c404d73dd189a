import { type Content, type ElementPattern, empty, sequence, type Values } from './grammar.js';

/**
 * A content that `narrow` allows and `wide` does not, as names of children; nothing when all that `narrow` allows is
 * allowed by `wide`. Decided exactly, by Antimirov's partial derivatives: every state that `narrow` can be in is
 * compared with all the states in which `wide` may then be.
 */
export function counterexample(narrow: Content, wide: Content): readonly string[] | undefined {
  const queue: Array<{ narrow: Content; wide: readonly Content[]; path: readonly string[] }> = [
    { narrow, wide: [wide], path: [] },
  ];
  const seen = new Set<string>();
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const key = `${text(state.narrow)} ⊆ ${state.wide.map(text).sort().join(' ∪ ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (nullable(state.narrow) && !state.wide.some(nullable)) return state.path;
    for (const symbol of firsts(state.narrow)) {
      const path = [...state.path, symbol];
      const after = unique(state.wide.flatMap((pattern) => derivatives(pattern, symbol)));
      if (after.length === 0) return path;
      for (const next of unique(derivatives(state.narrow, symbol))) queue.push({ narrow: next, wide: after, path });
    }
  }
  return undefined;
}

/** What `narrow`'s attributes allow and `wide`'s do not, in words. */
export function attributeFaults(narrow: ElementPattern, wide: ElementPattern): readonly string[] {
  const faults: string[] = [];
  for (const [name, { values }] of narrow.attributes) {
    const allowed = wide.attributes.get(name);
    if (allowed === undefined) faults.push(`${narrow.name}/@${name} is not in TEI`);
    else if (!valuesWithin(values, allowed.values))
      faults.push(`${narrow.name}/@${name} allows values that TEI does not`);
  }
  for (const [name, { required }] of wide.attributes) {
    if (required && narrow.attributes.get(name)?.required !== true)
      faults.push(`${narrow.name}/@${name} is required in TEI`);
  }
  return faults;
}

/** Any value without white space, as TEI types most attributes; and as `\S+` for pointers. */
const anyWord = 'token [^\\p{C}\\p{Z}]+';

/**
 * Types of acta.rng that are narrower than one of TEI's though they are written otherwise, by their beginning; what they
 * hold is tried one by one in dates.test.ts.
 */
const narrower: ReadonlyArray<readonly [beginning: string, wide: string]> = [['token --(((0[13578]', 'gMonthDay']];

function valuesWithin(narrow: Values, wide: Values): boolean {
  if (wide.kind === 'any' || (wide.kind === 'data' && wide.text === 'string')) return true;
  if (narrow.kind === 'choice') return narrow.parts.every((part) => valuesWithin(part, wide));
  if (wide.kind === 'choice') return wide.parts.some((part) => valuesWithin(narrow, part));
  if (narrow.kind === 'list' && wide.kind === 'list') {
    return valuesWithin(narrow.part, wide.part) && (wide.mayBeEmpty || !narrow.mayBeEmpty);
  }
  if (wide.kind === 'list') return narrow.kind !== 'any' && valuesWithin(narrow, wide.part);
  if (narrow.kind === 'value' && wide.kind === 'data' && wide.text === anyWord) return /^\S+$/.test(narrow.text);
  if ('text' in narrow && 'text' in wide && narrower.some(([a, b]) => narrow.text.startsWith(a) && b === wide.text))
    return true;
  return narrow.kind === wide.kind && 'text' in narrow && 'text' in wide && narrow.text === wide.text;
}

function nullable(pattern: Content): boolean {
  switch (pattern.kind) {
    case 'empty':
    case 'repeat':
      return true;
    case 'sequence':
      return pattern.parts.every(nullable);
    case 'choice':
      return pattern.parts.some(nullable);
    default:
      return false;
  }
}

function firsts(pattern: Content): ReadonlySet<string> {
  switch (pattern.kind) {
    case 'symbol':
      return new Set([pattern.name]);
    case 'repeat':
      return firsts(pattern.part);
    case 'choice':
      return new Set(pattern.parts.flatMap((part) => [...firsts(part)]));
    case 'sequence': {
      const blocking = pattern.parts.findIndex((part) => !nullable(part));
      const reachable = blocking < 0 ? pattern.parts : pattern.parts.slice(0, blocking + 1);
      return new Set(reachable.flatMap((part) => [...firsts(part)]));
    }
    default:
      return new Set();
  }
}

function derivatives(pattern: Content, symbol: string): readonly Content[] {
  switch (pattern.kind) {
    case 'symbol':
      return pattern.name === symbol ? [empty] : [];
    case 'repeat':
      return derivatives(pattern.part, symbol).map((rest) => sequence([rest, pattern]));
    case 'choice':
      return pattern.parts.flatMap((part) => derivatives(part, symbol));
    case 'sequence': {
      const found: Content[] = [];
      for (const [at, part] of pattern.parts.entries()) {
        const rest = pattern.parts.slice(at + 1);
        found.push(...derivatives(part, symbol).map((derivative) => sequence([derivative, ...rest])));
        if (!nullable(part)) break;
      }
      return found;
    }
    default:
      return [];
  }
}

function unique(patterns: readonly Content[]): readonly Content[] {
  return [...new Map(patterns.map((pattern) => [text(pattern), pattern])).values()];
}

const texts = new WeakMap<Content, string>();

function text(pattern: Content): string {
  const known = texts.get(pattern);
  if (known !== undefined) return known;
  const made =
    pattern.kind === 'symbol'
      ? pattern.name
      : pattern.kind === 'repeat'
        ? `(${text(pattern.part)})*`
        : 'parts' in pattern
          ? `(${pattern.parts.map(text).join(pattern.kind === 'choice' ? '|' : ',')})`
          : pattern.kind;
  texts.set(pattern, made);
  return made;
}
