import type { Element, Node } from 'slimdom';
import type { Encoded } from '../sample.js';
import { findings } from '../sample.js';

/**
 * What a draft says, one line a block, so that a fixture's expectation can be read beside its transcript. An element that is
 * no block stands in braces with the attributes that carry its meaning: `{gap inaudible "[unclear]"}`.
 */
export function outline({ document, diagnostics }: Encoded): string {
  const root = document.tree.documentElement!;
  const lines: string[] = [];
  const header = root.getElementsByTagName('teiHeader')[0]!;
  for (const date of within(header, 'creation')) lines.push(`when ${inline(date).trim()}`);
  for (const idno of header.getElementsByTagName('msIdentifier')) lines.push(`archive ${inline(idno).trim()}`);
  for (const part of ['front', 'body', 'back']) {
    for (const element of root.getElementsByTagName(part)) block(element, 0, lines);
  }
  for (const person of header.getElementsByTagName('particDesc').flatMap((list) => list.children))
    people(person, lines);
  for (const item of header.getElementsByTagName('item')) lines.push(`left out "${item.textContent}"`);
  for (const finding of findings(diagnostics)) if (!quiet.test(finding)) lines.push(finding);
  return `${lines.join('\n')}\n`;
}

/** Findings that nearly every short text without title or configuration has. */
const quiet = /header\/(?:no-title|language-unknown)@/;

const blocks = new Set('front body back div sp list table row noteGrp docTitle'.split(' '));
const told =
  'type subtype when from to when-custom calendar reason unit quantity n who next prev cert role target'.split(' ');

function within(element: Element, name: string): Element[] {
  return element.getElementsByTagName(name).flatMap((found) => found.children);
}

function people(list: Element, lines: string[]): void {
  for (const person of list.children) {
    const role = [person.localName === 'person' ? '' : person.localName, person.getAttribute('role')].filter(Boolean);
    const facts = person.children.map(
      (fact) => `${fact.localName === 'persName' ? '' : `${fact.localName} `}"${words(fact)}"`,
    );
    lines.push(`person ${person.getAttribute('xml:id')} (${role.join(' ')}) ${facts.join(' ')}`);
  }
}

function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function describe(element: Element): string {
  const facts = told.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || (name === 'n' && element.localName === 'note')
      ? []
      : [name === 'who' ? `-> ${value}` : value];
  });
  return [element.localName, ...facts].join(' ');
}

function block(element: Element, depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth);
  if (!blocks.has(element.localName)) {
    const rend = element.getAttribute('rend');
    lines.push(`${indent}${describe(element)}${text(inline(element, true), rend)}`);
    return;
  }
  lines.push(`${indent}${describe(element)}`);
  for (const child of element.children) block(child, depth + 1, lines);
}

function text(content: string, rend: string | null): string {
  return content !== '' ? ` "${content}"` : rend ? ` ${rend}` : '';
}

/** Words of an element, its inline elements in braces. */
function inline(element: Element, whole = false): string {
  const content = element.childNodes.map((node) => inlineNode(node)).join('');
  return whole && element.localName !== 'speaker' ? content.trim() : content;
}

function inlineNode(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\n\s*/g, '');
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const element = node as Element;
  const content = inline(element);
  if (element.localName === 'note') {
    const n = element.getAttribute('n');
    return `{${describe(element)}${n === null ? '' : ` ${n}`}: ${content}}`;
  }
  if (element.localName === 'p') return content;
  const rend = element.getAttribute('rend');
  return `{${describe(element)}${text(content, rend)}}`;
}
