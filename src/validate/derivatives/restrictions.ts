import { remembered } from './memory.js';
import { mayMeet, type NameClass } from './names.js';
import type { Pattern } from './patterns.js';
import { Undecided } from './undecided.js';

/** Where a pattern stands, as far as some may not stand there (7.1). */
type Where = 'plain' | 'repeated' | 'group repeated' | 'list' | 'attribute';

/** What a pattern asks for of an element's content, from what goes with everything to what stands alone (7.2). */
const types = ['empty', 'complex', 'simple'] as const;

interface Contents {
  readonly type: (typeof types)[number];
  readonly attributes: readonly NameClass[];
  readonly text: boolean;
}

const nothing: Contents = { type: 'empty', attributes: [], text: false };

/**
 * Looks whether a grammar keeps the restrictions of RELAX NG (section 7), in all of its elements. Where it breaks one, or may do so,
 * `Undecided` is thrown: what is wrong is for salve to say.
 */
export function checkRestrictions(start: Pattern): void {
  const met = new Set<Pattern>();
  const open: Pattern[] = [];
  const known = new Map<Pattern, Map<Where, Contents>>();
  visitStart(start);
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.kind === 'element') contentsOf(element.content(), 'plain');
  }

  function visitStart(pattern: Pattern): void {
    if (pattern.kind === 'choice') for (const alternative of pattern.of) visitStart(alternative);
    else if (pattern.kind === 'element') meet(pattern);
    else if (pattern.kind !== 'notAllowed') throw new Undecided();
  }

  function meet(element: Pattern): void {
    if (!met.has(element)) open.push(element);
    met.add(element);
  }

  function contentsOf(pattern: Pattern, where: Where): Contents {
    const here = remembered(known, pattern, () => new Map<Where, Contents>());
    return remembered(here, where, () => look(pattern, where));
  }

  function look(pattern: Pattern, where: Where): Contents {
    switch (pattern.kind) {
      case 'empty':
      case 'notAllowed':
        return nothing;
      case 'text':
        forbid(where === 'list');
        return { ...nothing, type: 'complex', text: true };
      case 'data':
        return { ...nothing, type: 'simple' };
      case 'list':
        forbid(where === 'list');
        contentsOf(pattern.of, 'list');
        return { ...nothing, type: 'simple' };
      case 'element':
        forbid(where === 'list' || where === 'attribute');
        meet(pattern);
        return { ...nothing, type: 'complex' };
      case 'attribute':
        forbid(where === 'list' || where === 'attribute' || where === 'group repeated');
        // Attributes of any name have to be any number (7.3).
        forbid(pattern.names.all === undefined && where !== 'repeated');
        contentsOf(pattern.content(), 'attribute');
        return { ...nothing, attributes: [pattern.names] };
      case 'oneOrMore': {
        const contents = contentsOf(pattern.of, where === 'plain' ? 'repeated' : where);
        forbid(contents.type === 'simple' && where !== 'list');
        return contents;
      }
      case 'choice':
        return pattern.of.map((alternative) => contentsOf(alternative, where)).reduce(joined);
      case 'group':
      case 'interleave': {
        forbid(where === 'list' && pattern.kind === 'interleave');
        const within = where === 'repeated' ? 'group repeated' : where;
        const [first, second] = [contentsOf(pattern.first, within), contentsOf(pattern.second, within)];
        forbid(where !== 'list' && first.type !== 'empty' && second.type !== 'empty' && !areComplex(first, second));
        forbid(meetAny(first.attributes, second.attributes));
        forbid(pattern.kind === 'interleave' && haveInCommon(pattern.first, pattern.second, first.text && second.text));
        return joined(first, second);
      }
    }
  }
}

function forbid(broken: boolean): void {
  if (broken) throw new Undecided();
}

function areComplex(first: Contents, second: Contents): boolean {
  return first.type === 'complex' && second.type === 'complex';
}

/** Whether two patterns that are interleaved both ask for a text, or for elements of one name (7.4). */
function haveInCommon(first: Pattern, second: Pattern, text: boolean): boolean {
  return text || meetAny(elementsOf(first), elementsOf(second));
}

function elementsOf(pattern: Pattern): readonly NameClass[] {
  switch (pattern.kind) {
    case 'element':
      return [pattern.names];
    case 'choice':
      return pattern.of.flatMap(elementsOf);
    case 'group':
    case 'interleave':
      return [...elementsOf(pattern.first), ...elementsOf(pattern.second)];
    case 'oneOrMore':
      return elementsOf(pattern.of);
    default:
      return [];
  }
}

function meetAny(some: readonly NameClass[], others: readonly NameClass[]): boolean {
  return some.some((one) => others.some((other) => mayMeet(one, other)));
}

function joined(first: Contents, second: Contents): Contents {
  return {
    type: types[Math.max(types.indexOf(first.type), types.indexOf(second.type))]!,
    attributes: [...first.attributes, ...second.attributes],
    text: first.text || second.text,
  };
}
