import { createRequire } from 'node:module';
import type { Document, Node } from 'slimdom';
import { ElementIndex } from './element-index.js';
import { currentNode, names, pathsOf, withVariables } from './expression.js';
import type { Pattern, Rule, RuleSet, Test, Variable, Words } from './rule-set.js';

type Fontoxpath = typeof import('fontoxpath');

/** What a rule found at a node, in its words. */
export interface RuleFinding {
  readonly test: Test;
  readonly node: Node;
  readonly message: string;
  readonly diagnostics: readonly string[];
}

/** A rule, or one of its tests, that could not be evaluated, and what the evaluation says. */
export interface RuleFailure {
  readonly at: Rule | Test;
  readonly reason: string;
}

/** A variable's value, as fontoxpath is given it. */
type Value = unknown;

/**
 * Evaluates rules at a document. A test that fails is told once, at its first node; it found nothing. A node is asked by the first rule of
 * a pattern that is about it, as ISO Schematron wants. The nodes of a rule are sought once, so the cost is that of the expressions.
 */
export function evaluateRules(
  rules: RuleSet,
  document: Document,
): { readonly findings: readonly RuleFinding[]; readonly failures: readonly RuleFailure[] } {
  const xpath = new Expressions(rules, document);
  const findings: RuleFinding[] = [];
  const failures = new Map<Rule | Test, string>();
  for (const pattern of rules.patterns) {
    const taken = new Set<Node>();
    for (const rule of pattern.rules) {
      const nodes = attempt(rule, () => xpath.nodesOf(rule, pattern)) ?? [];
      for (const node of nodes) {
        if (taken.has(node)) continue;
        taken.add(node);
        for (const test of rule.tests) {
          if (failures.has(test)) continue;
          const found = attempt(test, () => xpath.ask(test, rule, pattern, node));
          if (found) findings.push(found);
        }
      }
    }
  }
  return { findings, failures: [...failures].map(([at, reason]) => ({ at, reason })) };

  function attempt<Result>(at: Rule | Test, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      failures.set(at, reasonOf(error as Error));
      return undefined;
    }
  }
}

/** Expressions of one set of rules at one document. */
class Expressions {
  private readonly fontoxpath: Fontoxpath;
  private readonly options: { readonly namespaceResolver: (prefix: string) => string | null };
  private readonly valuesOfPatterns = new Map<Pattern, Readonly<Record<string, Value>>>();
  private readonly whole = new Map<Rule, Map<string, string>>();
  private readonly elements: ElementIndex;

  constructor(
    private readonly rules: RuleSet,
    private readonly document: Document,
  ) {
    this.fontoxpath = load();
    this.elements = new ElementIndex(document);
    this.options = { namespaceResolver: (prefix) => rules.namespaces.get(prefix) ?? (prefix === '' ? '' : null) };
  }

  nodesOf({ context }: Rule, pattern: Pattern): readonly Node[] {
    const values = this.valuesOf(pattern);
    const variables = this.variablesOf(pattern);
    return pathsOf(context).flatMap((path): readonly Node[] => {
      const named = this.elements.named(path, this.options.namespaceResolver);
      if (named !== undefined) return named;
      const expression = withVariables(path, variables, [], new Set(Object.keys(values)));
      return this.fontoxpath.evaluateXPathToNodes<Node>(expression, this.document, null, values, this.options);
    });
  }

  ask(test: Test, rule: Rule, pattern: Pattern, node: Node): RuleFinding | undefined {
    const values = this.valuesAt(node, pattern);
    const whole = (expression: string) => this.wholeOf(expression, rule, pattern);
    const isTrue = this.fontoxpath.evaluateXPathToBoolean(
      `boolean(${whole(test.expression)})`,
      node,
      null,
      values,
      this.options,
    );
    if (isTrue !== test.isReport) return undefined;
    const inWords = (words: readonly Words[]) =>
      words
        .map((part) =>
          typeof part === 'string'
            ? part
            : this.fontoxpath.evaluateXPathToString(
                `string-join(${whole(part.expression)} ! string(), ' ')`,
                node,
                null,
                values,
                this.options,
              ),
        )
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
    return { test, node, message: inWords(test.message), diagnostics: test.diagnostics.map(inWords) };
  }

  /** The values of variables, and the node itself under the name of `current()`. */
  private valuesAt(node: Node, pattern: Pattern): Readonly<Record<string, Value>> {
    return { ...this.valuesOf(pattern), [currentNode]: node };
  }

  private wholeOf(expression: string, rule: Rule, pattern: Pattern): string {
    const ofRule = this.whole.get(rule) ?? new Map<string, string>();
    this.whole.set(rule, ofRule);
    const known = ofRule.get(expression);
    if (known !== undefined) return known;
    const bound = new Set(Object.keys(this.valuesOf(pattern)));
    const whole = withVariables(expression, this.variablesOf(pattern), rule.variables, bound);
    ofRule.set(expression, whole);
    return whole;
  }

  private variablesOf(pattern: Pattern): readonly Variable[] {
    return [...this.rules.variables, ...pattern.variables];
  }

  /**
   * Values of variables that are the same for all nodes, where they are nodes or strings: these need to be computed only once. A variable of
   * another kind is written into the expressions that name it.
   */
  private valuesOf(pattern: Pattern): Readonly<Record<string, Value>> {
    const known = this.valuesOfPatterns.get(pattern);
    if (known) return known;
    const values: Record<string, Value> = {};
    this.valuesOfPatterns.set(pattern, values);
    const variables = this.variablesOf(pattern);
    for (const [index, { name, value }] of variables.entries()) {
      // The later of two variables of one name is seen, but the earlier may be in its value.
      if (variables.some((other, at) => at !== index && other.name === name)) continue;
      const expression = withVariables(value, variables.slice(0, index), [], new Set(Object.keys(values)));
      if (names(expression, currentNode)) continue;
      const typed = this.typed(expression, values);
      if (typed !== undefined) values[name] = typed;
    }
    return values;
  }

  private typed(expression: string, values: Readonly<Record<string, Value>>): Value | undefined {
    const { evaluateXPathToBoolean, evaluateXPathToNodes, evaluateXPathToStrings, createTypedValueFactory } =
      this.fontoxpath;
    const all = (type: string) =>
      evaluateXPathToBoolean(
        `every $item in ${expression} satisfies $item instance of ${type}`,
        this.document,
        null,
        values,
        this.options,
      );
    try {
      if (all('node()')) {
        const nodes = evaluateXPathToNodes(expression, this.document, null, values, this.options);
        return createTypedValueFactory('node()*')(nodes as never, null as never);
      }
      if (all('xs:string')) {
        const strings = evaluateXPathToStrings(expression, this.document, null, values, this.options);
        return createTypedValueFactory('xs:string*')(strings as never, null as never);
      }
    } catch {
      // The expressions that name it will say what is wrong with it.
    }
    return undefined;
  }
}

/** By require and only here: an import has Node look for export names in all that it brings, three times the work. */
function load(): Fontoxpath {
  return createRequire(import.meta.url)('fontoxpath');
}

/** What an evaluation says, without the expression in which it says where. */
function reasonOf({ message }: Error): string {
  return (
    /X\w{3}\d{4}[^\n]*/.exec(message)?.[0].trim() ??
    message
      .split('\n')
      .find((line) => line.trim() !== '')!
      .trim()
  );
}
