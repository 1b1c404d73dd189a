import type { EventSet, Grammar, ValidationError } from 'salve-annos';
import type { Document, Element, Node } from 'slimdom';
import { withoutForeignSpaces } from './derivatives/index.js';
import { declarationsOf, eventsOf, type WalkEvent } from './walk.js';

/** An event that the grammar does not allow, and what it would have allowed instead. */
export interface GrammarFault {
  /** Number of the event in the document. */
  readonly order: number;
  readonly event: WalkEvent;
  readonly errors: readonly ValidationError[];
  readonly possible: EventSet;
}

/**
 * What a grammar finds wrong in a document, in document order, without what only follows from another fault. A valid
 * document is walked once; a faulty one again, because what was possible is dear to ask and asked at the faults alone.
 */
export async function grammarFaults(grammar: Grammar, tree: Document): Promise<readonly GrammarFault[]> {
  const found = await explainedWalk(grammar, tree, new Set());
  const values = found.filter(({ event }) => event.name === 'attributeValue');
  if (values.length === 0) return withoutConsequences(found, new Set());
  // After a wrong value salve takes in nothing of the element, so the rest is judged as if the attribute were not there.
  const attributes = new Set(values.map(({ event }) => event.node));
  const rest = await explainedWalk(grammar, tree, attributes);
  const others = rest.filter(({ event }) => event.name !== 'attributeValue');
  return withoutConsequences([...values, ...others], new Set(values.map(({ event }) => event.element)));
}

async function explainedWalk(grammar: Grammar, tree: Document, without: ReadonlySet<Node>): Promise<GrammarFault[]> {
  const faults = await walk(grammar, tree, without, new Set());
  return faults.length === 0 ? faults : walk(grammar, tree, without, new Set(faults.map(({ order }) => order)));
}

/** Lets the grammar see the events of a document; at those `asked` for, by number, it says what was possible. */
async function walk(
  grammar: Grammar,
  tree: Document,
  without: ReadonlySet<Node>,
  asked: ReadonlySet<number>,
): Promise<GrammarFault[]> {
  const { DefaultNameResolver } = await import('salve-annos');
  const resolver = new DefaultNameResolver();
  // Without a check of ids: the check of links names both places of a duplicate.
  const walker = grammar.newWalker(resolver, false);
  const faults: GrammarFault[] = [];
  let order = 0;
  for (const event of eventsOf(tree.documentElement as Element)) {
    order += 1;
    if (without.has(event.node)) continue;
    if (event.name === 'enterStartTag') {
      resolver.enterContext();
      for (const [prefix, namespace] of declarationsOf(event.element)) resolver.definePrefix(prefix, namespace);
    }
    const possible: EventSet = asked.has(order) ? walker.possible() : new Set();
    const errors = walker.fireEvent(event.name, event.parameters.map(withoutForeignSpaces));
    if (errors) faults.push({ order, event, errors, possible });
    if (event.name === 'endTag') resolver.leaveContext();
  }
  return faults;
}

/**
 * Drops faults that would go away with another one: what is said of the content of an element that lacks an attribute
 * (salve takes nothing in after that), that something is missing from an element with a wrong child or text, and that
 * an attribute is missing where it only has a wrong value (`wrongValues` holds the elements).
 */
function withoutConsequences(
  faults: readonly GrammarFault[],
  wrongValues: ReadonlySet<Element>,
): readonly GrammarFault[] {
  const ordered = faults.toSorted((a, b) => a.order - b.order);
  const shut = new Set<Node | null>();
  const flawed = new Set<Node | null>();
  return ordered.filter(({ event: { name, element } }) => {
    if (name === 'leaveStartTag') {
      shut.add(element);
      return !wrongValues.has(element);
    }
    if (name === 'attributeName' || name === 'attributeValue') return true;
    const parent = name === 'enterStartTag' ? element.parentNode : element;
    const follows = shut.has(parent) || (name === 'endTag' && flawed.has(parent));
    flawed.add(parent);
    return !follows;
  });
}
