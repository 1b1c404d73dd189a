import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Document, type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { itWith, shared } from '../judges.js';
import { jingFaults } from '../validate/jing.js';
import { readGrammar } from './grammar.js';

/** acta.odd tells TEI processors what acta.rng and acta.sch tell acta. */

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url)), 'utf8');
const odd = parseXmlDocument(read('acta.odd'));
const elements = (document: Document, name: string): readonly Element[] => [...document.getElementsByTagName(name)];
const tei = shared('schemas/tei_all.rng');
const itWithTei = tei === undefined ? it.skip : itWith('jing');

describe('acta.odd', () => {
  it('has the elements of acta.rng, each in one module', () => {
    const listed = elements(odd, 'moduleRef').flatMap((module) => module.getAttribute('include')?.split(/\s+/) ?? []);
    expect([...listed].sort()).toEqual([...readGrammar(read('acta.rng')).keys()].sort());
  });

  it('changes elements that it has, once, in the modules that it takes them from', () => {
    const modules = new Map(
      elements(odd, 'moduleRef').flatMap((module) =>
        (module.getAttribute('include')?.split(/\s+/) ?? []).map((name) => [name, module.getAttribute('key')]),
      ),
    );
    const specs = elements(odd, 'elementSpec');
    expect(specs.map((spec) => spec.getAttribute('module'))).toEqual(
      specs.map((spec) => modules.get(spec.getAttribute('ident')!)),
    );
    expect(new Set(specs.map((spec) => spec.getAttribute('ident'))).size).toBe(specs.length);
  });

  it('takes in every group of changes', () => {
    const groups = elements(odd, 'specGrp').map((group) => `#${group.getAttribute('xml:id')}`);
    expect(elements(odd, 'specGrpRef').map((ref) => ref.getAttribute('target'))).toEqual(groups);
  });

  it('has the rules of acta.sch, word for word', () => {
    const rules = (document: Document, prefix: string) =>
      elements(document, `${prefix}assert`).map((assert) => ({
        id: assert.getAttribute('id'),
        role: assert.getAttribute('role'),
        context: assert.parentElement?.getAttribute('context'),
        test: assert.getAttribute('test'),
        says: assert.childNodes.map(
          (node) => node.nodeValue ?? (node as Element).getAttribute('select') ?? node.nodeName.replace('sch:', ''),
        ),
      }));
    expect(rules(odd, 'sch:')).toEqual(rules(parseXmlDocument(read('acta.sch')), ''));
    const specs = elements(odd, 'constraintSpec');
    expect(specs.map((spec) => spec.getAttribute('ident'))).toEqual(
      elements(odd, 'sch:assert').map((assert) => assert.getAttribute('id')),
    );
  });

  itWithTei('is itself valid TEI', () => {
    expect([...jingFaults(tei as string, [read('acta.odd')])]).toEqual([]);
  });
});
