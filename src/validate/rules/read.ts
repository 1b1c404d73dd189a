import type { Element } from 'slimdom';
import type { Severity } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { abstractOnes, allNamed, childrenNamed, instance, isNamed, partsOf } from './expand.js';
import {
  type Pattern,
  type Rule,
  type RuleSet,
  type Test,
  UnusableRules,
  type Variable,
  type Words,
} from './rule-set.js';

/** Query languages that XPath 3.1 can stand for; what it understands otherwise is an error when it is asked. */
const bindings = ['', 'xslt', 'xslt2', 'xslt3', 'xpath', 'xpath2', 'xpath3', 'xpath31'];

const xsltNamespace = 'http://www.w3.org/1999/XSL/Transform';

const severities: Readonly<Record<string, Severity>> = {
  warn: 'warning',
  warning: 'warning',
  info: 'info',
  information: 'info',
};

/**
 * Reads the rules of a Schematron schema, or those that stand in a RELAX NG schema as in those that are made of an ODD. Throws
 * `UnusableRules` where it asks for something that is not done here, so that no rule is passed over in silence.
 */
export function readRules({ file, tree }: Pick<TeiDocument, 'file' | 'tree'>): RuleSet {
  const root = tree.documentElement as Element;
  const isSchema = isNamed(root, 'schema');
  refuseWhatIsNotDone(root);
  const within = (name: string) => (isSchema ? childrenNamed(root, name) : allNamed(root, name));
  const patterns = isSchema ? [...within('pattern')] : embeddedPatterns(root);
  const abstractPatterns = abstractOnes(patterns);
  const abstractRules = abstractOnes(allNamed(root, 'rule'));
  const diagnostics = new Map(
    allNamed(root, 'diagnostic').map((element) => [element.getAttribute('id') ?? '', element]),
  );
  const byDefault = root.getAttribute('xpath-default-namespace');
  return {
    file,
    namespaces: new Map([
      ...(byDefault === null ? [] : [['', byDefault] as const]),
      ...within('ns').map((ns) => [ns.getAttribute('prefix') ?? '', ns.getAttribute('uri') ?? ''] as const),
    ]),
    variables: isSchema ? variablesOf(root.children) : [],
    patterns: inPhase(
      root,
      patterns.filter((pattern) => !abstractPatterns.has(pattern.getAttribute('id') ?? '')),
    )
      .map((pattern) => instance(pattern, abstractPatterns))
      .map((pattern) => readPattern(pattern, abstractRules, diagnostics)),
  };
}

/** A rule that stands alone in a RELAX NG schema is a pattern of its own. */
function embeddedPatterns(root: Element): Element[] {
  const alone = allNamed(root, 'rule').filter((rule) => !rule.parentElement || !isNamed(rule.parentElement, 'pattern'));
  const wrapped = alone.map((rule) => {
    const pattern = rule.ownerDocument!.createElementNS(rule.namespaceURI, 'pattern');
    rule.replaceWith(pattern);
    pattern.append(rule);
    return pattern;
  });
  const all = new Set([...allNamed(root, 'pattern'), ...wrapped]);
  return [...all];
}

function refuseWhatIsNotDone(root: Element): void {
  const binding = (root.getAttribute('queryBinding') ?? '').toLowerCase();
  if (isNamed(root, 'schema') && !bindings.includes(binding)) {
    throw new UnusableRules(`its rules are written in ${binding}; acta reads XPath (xslt, xslt2, xslt3)`, root);
  }
  for (const element of root.getElementsByTagName('*')) {
    const { nodeName, namespaceURI } = element;
    const included = element.getAttribute('href');
    if (isNamed(element, 'include') || (isNamed(element, 'extends') && included !== null)) {
      throw new UnusableRules(`it includes "${included}"; put what stands there in its place`, element);
    }
    // Keys and functions of XSLT are programs; acta evaluates expressions.
    if (namespaceURI === xsltNamespace) {
      throw new UnusableRules(
        `it uses <${nodeName}>, and acta runs no XSLT of a schema; write the rule in XPath`,
        element,
      );
    }
    if (isNamed(element, 'pattern') && element.hasAttribute('documents')) {
      throw new UnusableRules('a pattern is about other documents (@documents), which acta does not open', element);
    }
    if (isNamed(element, 'let') && !element.hasAttribute('value')) {
      throw new UnusableRules('a <let> has elements for its value; write an expression in @value', element);
    }
  }
}

/** The patterns of the phase that the schema names as its own; all, where it names none. */
function inPhase(root: Element, patterns: readonly Element[]): readonly Element[] {
  const name = root.getAttribute('defaultPhase');
  if (name === null || name === '#ALL' || !isNamed(root, 'schema')) return patterns;
  const phase = childrenNamed(root, 'phase').find((candidate) => candidate.getAttribute('id') === name);
  if (!phase) throw new UnusableRules(`there is no phase "${name}"`, root);
  const active = new Set(childrenNamed(phase, 'active').map((element) => element.getAttribute('pattern')));
  return patterns.filter((pattern) => active.has(pattern.getAttribute('id')));
}

function readPattern(
  pattern: Element,
  abstractRules: ReadonlyMap<string, Element>,
  diagnostics: ReadonlyMap<string, Element>,
): Pattern {
  const rules = childrenNamed(pattern, 'rule').filter((rule) => rule.getAttribute('abstract') !== 'true');
  return {
    variables: variablesOf(pattern.children),
    rules: rules.map((rule): Rule => {
      const parts = partsOf(rule, abstractRules);
      const context = rule.getAttribute('context');
      if (context === null) throw new UnusableRules('a rule does not say which elements it is about (@context)', rule);
      return {
        context,
        variables: variablesOf(parts),
        tests: parts
          .filter((part) => isNamed(part, 'assert', 'report'))
          .map((part) => readTest(part, rule, diagnostics)),
        element: rule,
      };
    }),
  };
}

function readTest(element: Element, rule: Element, diagnostics: ReadonlyMap<string, Element>): Test {
  const expression = element.getAttribute('test');
  if (expression === null) throw new UnusableRules(`an <${element.localName}> has no @test`, element);
  const id = element.getAttribute('id');
  const role = (element.getAttribute('role') ?? rule.getAttribute('role') ?? '').toLowerCase();
  const named = (element.getAttribute('diagnostics') ?? '').split(/\s+/).filter(Boolean);
  return {
    ...(id !== null && { id }),
    expression,
    isReport: element.localName === 'report',
    severity: severities[role] ?? 'error',
    message: wordsOf(element),
    diagnostics: named.flatMap((name) => {
      const found = diagnostics.get(name);
      return found ? [wordsOf(found)] : [];
    }),
    element,
  };
}

/** The words of a message: `name` and `value-of` are expressions, other elements what they hold. */
function wordsOf(element: Element): readonly Words[] {
  return element.childNodes.flatMap((node): readonly Words[] => {
    if (node.nodeType === node.TEXT_NODE) return [node.nodeValue ?? ''];
    if (node.nodeType !== node.ELEMENT_NODE) return [];
    const child = node as Element;
    if (isNamed(child, 'name')) return [{ expression: `name(${child.getAttribute('path') ?? '.'})` }];
    if (isNamed(child, 'value-of')) return [{ expression: child.getAttribute('select') ?? '.' }];
    return wordsOf(child);
  });
}

function variablesOf(elements: readonly Element[]): readonly Variable[] {
  return elements
    .filter((element) => isNamed(element, 'let'))
    .map((element) => ({ name: element.getAttribute('name') ?? '', value: element.getAttribute('value') ?? '' }));
}
