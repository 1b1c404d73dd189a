import type { Name, NameClass } from './names.js';
import type { TextCheck } from './values.js';

/** What may stand where an element or an attribute began: what is in it, and what after it. */
export interface Opened {
  readonly content: Pattern;
  readonly rest: Pattern;
}

/** Element or attribute: whose names, and what it holds, which is made when it is asked for, since grammars are recursive. */
interface Named {
  readonly names: NameClass;
  readonly content: () => Pattern;
}

type Form =
  | { readonly kind: 'empty' | 'notAllowed' | 'text' }
  | { readonly kind: 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'group' | 'interleave'; readonly first: Pattern; readonly second: Pattern }
  | { readonly kind: 'oneOrMore' | 'list'; readonly of: Pattern }
  | ({ readonly kind: 'element' | 'attribute' } & Named)
  | { readonly kind: 'data'; readonly allows: TextCheck };

/**
 * A pattern of a grammar in simple form (RELAX NG 4.18). Equal patterns are one object, so that what is derived from one is remembered with it.
 */
export type Pattern = Form & {
  readonly id: number;
  /** Whether it matches nothing at all. */
  readonly nullable: boolean;
  /** Whether it asks what a text says, and not only whether there is one. */
  readonly asksText: boolean;
  readonly memory: Memory;
};

/** What was derived from a pattern before. */
export interface Memory {
  element: Map<Name, readonly Opened[]> | undefined;
  attribute: Map<Name, readonly Opened[]> | undefined;
  withoutAttributes: Pattern | undefined;
  afterText: Pattern | undefined;
}

/** Makes patterns, each once, and in the simplest of the forms that match the same. */
export class Patterns {
  readonly #known = new Map<string | number, Pattern>();
  #count = 0;
  readonly empty = this.#make('empty', { kind: 'empty' }, true, false);
  readonly notAllowed = this.#make('notAllowed', { kind: 'notAllowed' }, false, false);
  readonly text = this.#make('text', { kind: 'text' }, true, false);

  choice(alternatives: readonly Pattern[]): Pattern {
    const all = new Set(alternatives.flatMap((pattern) => (pattern.kind === 'choice' ? pattern.of : [pattern])));
    all.delete(this.notAllowed);
    // What matches nothing needs no alternative for it.
    if ([...all].some((pattern) => pattern.nullable && pattern !== this.empty)) all.delete(this.empty);
    if (all.size === 0) return this.notAllowed;
    const of = [...all].sort((a, b) => a.id - b.id);
    if (of.length === 1) return of[0]!;
    const key = `|${of.map(({ id }) => id).join(' ')}`;
    return this.#make(key, { kind: 'choice', of }, of.some(isNullable), of.some(asksText));
  }

  group(first: Pattern, second: Pattern): Pattern {
    if (first === this.notAllowed || second === this.notAllowed) return this.notAllowed;
    if (first === this.empty) return second;
    if (second === this.empty) return first;
    if (first.kind === 'group') return this.group(first.first, this.group(first.second, second));
    return this.#pair('group', first, second);
  }

  interleave(first: Pattern, second: Pattern): Pattern {
    if (first === this.notAllowed || second === this.notAllowed) return this.notAllowed;
    if (first === this.empty) return second;
    if (second === this.empty) return first;
    return first.id <= second.id ? this.#pair('interleave', first, second) : this.#pair('interleave', second, first);
  }

  oneOrMore(of: Pattern): Pattern {
    if (of === this.empty || of === this.notAllowed || of.kind === 'text' || of.kind === 'oneOrMore') return of;
    return this.#make(`+${of.id}`, { kind: 'oneOrMore', of }, of.nullable, of.asksText);
  }

  optional(of: Pattern): Pattern {
    return this.choice([of, this.empty]);
  }

  list(of: Pattern): Pattern {
    return of === this.notAllowed ? of : this.#make(`l${of.id}`, { kind: 'list', of }, false, true);
  }

  /** An element or attribute of the schema; the key says which. */
  named(kind: 'element' | 'attribute', key: string, names: NameClass, content: () => Pattern): Pattern {
    return this.#make(`${kind} ${key}`, { kind, names, content }, false, false);
  }

  /** A text that a check allows; the key says which check. */
  data(key: string, allows: TextCheck): Pattern {
    return this.#make(`data ${key}`, { kind: 'data', allows }, false, true);
  }

  #pair(kind: 'group' | 'interleave', first: Pattern, second: Pattern): Pattern {
    return this.#make(
      // Twice the number of the pair in a square: quick to make, and another for every pair.
      (first.id * 2 ** 25 + second.id) * 2 + (kind === 'group' ? 0 : 1),
      { kind, first, second },
      first.nullable && second.nullable,
      first.asksText || second.asksText,
    );
  }

  #make(key: string | number, form: Form, nullable: boolean, asks: boolean): Pattern {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const pattern: Pattern = Object.assign(form, { id: this.#count++, nullable, asksText: asks, memory: noMemory() });
    this.#known.set(key, pattern);
    return pattern;
  }
}

function noMemory(): Memory {
  return { element: undefined, attribute: undefined, withoutAttributes: undefined, afterText: undefined };
}

function isNullable({ nullable }: Pattern): boolean {
  return nullable;
}

function asksText(pattern: Pattern): boolean {
  return pattern.asksText;
}
