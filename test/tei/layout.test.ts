import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { elementOnly } from '../../src/tei/layout.js';
import { shared } from '../judges.js';

const relaxng = 'http://relaxng.org/ns/structure/1.0';
const own = fileURLToPath(new URL('../../schemas/acta.rng', import.meta.url));
const schemas = { 'acta.rng': existsSync(own) ? own : undefined, 'tei_all.rng': shared('schemas/tei_all.rng') };

describe('elementOnly', () => {
  for (const [name, path] of Object.entries(schemas)) {
    const claim = `names no element that may hold text according to ${name}`;
    if (path === undefined) {
      it.skip(`${claim} (not on this machine)`, () => {});
      continue;
    }
    it(claim, () => {
      const withText = elementsWithText(readFileSync(path, 'utf8'));
      expect(withText).toContain('p');
      expect(withText).toContain('persName');
      expect([...elementOnly].filter((element) => withText.has(element))).toEqual([]);
    });
  }
});

/** Names of the elements of a RELAX NG schema whose content may be text or data, whatever else it is. */
function elementsWithText(schema: string): ReadonlySet<string> {
  const document = parseXmlDocument(schema);
  const definitions = new Map<string, Element[]>();
  for (const define of document.getElementsByTagNameNS(relaxng, 'define')) {
    const name = define.getAttribute('name')!;
    definitions.set(name, [...(definitions.get(name) ?? []), define]);
  }
  const holdsText = (pattern: Element, seen: Set<string>): boolean =>
    pattern.children.some((child) => {
      if (['element', 'attribute'].includes(child.localName)) return false;
      if (['text', 'data', 'value', 'list', 'mixed'].includes(child.localName)) return true;
      const target = child.localName === 'ref' ? child.getAttribute('name')! : undefined;
      if (target === undefined) return holdsText(child, seen);
      if (seen.has(target)) return false;
      seen.add(target);
      return (definitions.get(target) ?? []).some((define) => holdsText(define, seen));
    });
  return new Set(
    document
      .getElementsByTagNameNS(relaxng, 'element')
      .filter((element) => element.hasAttribute('name') && holdsText(element, new Set()))
      .map((element) => element.getAttribute('name')!),
  );
}
