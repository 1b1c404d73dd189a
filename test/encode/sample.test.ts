import { readFileSync } from 'node:fs';
import type { Document, Element, Node } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { shared } from '../judges.js';
import { encodeText, sample, teiDocument } from '../sample.js';

const { document, ledger } = encodeText(sample);
const exemplar = shared('exemplar/masterpieces-007.xml');

/** Elements, attributes and words, without the white space that only lays a file out. */
function shape(node: Node): unknown {
  if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  const element = node as Element;
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  const children = element.childNodes
    .filter(({ nodeType }) => nodeType === node.ELEMENT_NODE || nodeType === node.TEXT_NODE)
    .map(shape)
    .filter((child) => child !== ' ');
  return [element.localName, attributes, children];
}

function text(tree: Document): Element {
  return tree.getElementsByTagName('text')[0]!;
}

describe('the TEI of the sample', () => {
  it.skipIf(!exemplar)('has the elements, attributes and words of the exemplar in its text', () => {
    const ideal = teiDocument(readFileSync(exemplar!, 'utf8'));
    expect(shape(text(document.tree))).toEqual(shape(text(ideal.tree)));
  });

  it('gives the seven numbered paragraphs back character for character', () => {
    const printed = sample.split('\n').filter((line) => /^\d\S/.test(line));
    expect(printed).toHaveLength(7);
    const regenerated = document.tree
      .getElementsByTagName('p')
      .filter((p) => p.hasAttribute('n'))
      .map((p) => p.getAttribute('n') + label(p) + print(p));
    expect(regenerated).toEqual(printed);
  });

  it('loses no character of the copy and invents none', () => {
    expect(ledger).toEqual([]);
  });

  it('asserts nothing about people that the copy does not say', () => {
    const persons = document.tree.getElementsByTagName('person').map((person) => person.textContent?.trim());
    expect(persons.map((words) => words?.replace(/\s+/g, ' '))).toEqual([
      'Gorbachev',
      'Anatoly Dobrynin recently appointed head of the CC’s International Department',
      'Chernyaev',
      'Anna Melyakova',
    ]);
    expect(document.tree.getElementsByTagName('sex').length + document.tree.getElementsByTagName('idno').length).toBe(
      3,
    );
  });

  it('names the open questions in its revision history', () => {
    expect(document.tree.getElementsByTagName('change')[0]?.textContent).toBe(
      'Encoded. Open questions: note 1 is cut off in the copy; paragraph number 2 is not in the copy; paragraph 7 opens like an answer but carries no label.',
    );
  });
});

/** Label of a speech's first paragraph, with the space that the copy has after it. */
function label(p: Element): string {
  const speaker = p.previousElementSibling;
  return speaker?.localName === 'speaker' ? `${speaker.textContent} ` : '';
}

/** Words of a paragraph as the copy printed them, from its text and `@rend`. */
function print(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
  const element = node as Element;
  if (element.localName === 'note') return element.getAttribute('n') ?? '';
  if (element.localName === 'gap') return element.getAttribute('rend') ?? '';
  const words = element.childNodes.map(print).join('');
  return element.getAttribute('rend') === '[]' ? `[${words}]` : words;
}
