import type { Variable } from './rule-set.js';

/** Parts of an XPath expression in which signs mean nothing: literals. */
const opaque = /"[^"]*"|'[^']*'/g;

/** The name under which an expression knows the node that a rule is about: `current()` is XSLT's. */
export const currentNode = 'acta-current-node';

/** An expression in which `current()` is a variable. */
export function withoutCurrent(expression: string): string {
  return outsideLiterals(expression, (text) => text.replace(/(?<![\w:.-])current\(\s*\)/g, `$${currentNode}`));
}

/**
 * An expression with those variables before it that it names, or that these name, as XPath's own `let`. Those in `atDocument` are evaluated
 * at the document, the others at the node.
 */
export function withVariables(
  expression: string,
  atDocument: readonly Variable[],
  atNode: readonly Variable[],
  bound: ReadonlySet<string>,
): string {
  const inOrder = [
    ...atDocument.map(({ name, value }) => ({ name, value: `root()!(${value})` })),
    ...atNode.map(({ name, value }) => ({ name, value: `(${withoutCurrent(value)})` })),
  ];
  let whole = `(${withoutCurrent(expression)})`;
  for (const { name, value } of inOrder.toReversed()) {
    if (bound.has(name) || !names(whole, name)) continue;
    whole = `(let $${name} := ${value} return ${whole})`;
  }
  return whole;
}

/** Whether an expression has a variable of this name in it. */
export function names(expression: string, name: string): boolean {
  const pieces = expression.replace(opaque, ' ').split('$').slice(1);
  return pieces.some((piece) => piece.startsWith(name) && !/[\p{L}\p{N}_.-]/u.test(piece.charAt(name.length)));
}

/**
 * Expressions that find, at a document, the nodes that an XSLT pattern is about: one for each of its alternatives. Throws for a pattern
 * that does not go by paths.
 */
export function pathsOf(context: string): readonly string[] {
  return alternatives(context).map((alternative) => {
    const path = alternative.trim();
    if (/(?<![\w:.-])(?:current\(|document-node\(|key\()/.test(path.replace(opaque, ' '))) {
      throw new Error('its context calls a function that only XSLT has');
    }
    // As a pattern `a/b` is about every b in an a, wherever it stands.
    return path.startsWith('/') ? path : `//${path}`;
  });
}

/** What stands between the bars of an expression that are in no bracket and no literal. */
function alternatives(expression: string): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  const masked = expression.replace(opaque, (literal) => '_'.repeat(literal.length));
  for (let at = 0; at < masked.length; at += 1) {
    const sign = masked.charAt(at);
    if ('[('.includes(sign)) depth += 1;
    if ('])'.includes(sign)) depth -= 1;
    if (sign !== '|' || depth > 0) continue;
    found.push(expression.slice(start, at));
    start = at + 1;
  }
  return [...found, expression.slice(start)];
}

function outsideLiterals(expression: string, change: (text: string) => string): string {
  const literals = expression.match(opaque) ?? [];
  return expression
    .split(opaque)
    .map((text, index) => `${change(text)}${literals[index] ?? ''}`)
    .join('');
}
