import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { afterAll, describe, expect, it } from 'vitest';
import { verdictBy } from '../../src/validate/derivatives/index.js';
import { itWith } from '../judges.js';
import { nightly, record } from '../records.js';
import { jingFaults } from './jing.js';
import { seeded } from './mutations.js';

/** Schemas made at random, of all that RELAX NG has patterns for, and documents made at random: jing says which are valid. */

type Pick = (below: number) => number;

const folder = mkdtempSync(join(tmpdir(), 'acta-derivatives-'));
afterAll(() => rmSync(folder, { recursive: true }));

const xsd = 'http://www.w3.org/2001/XMLSchema-datatypes';
const names = ['a', 'b', 'c'];

const one = <Item>(items: readonly Item[], pick: Pick): Item => items[pick(items.length)]!;

const nameClasses = [
  ...names.map((name) => `<name>${name}</name>`),
  '<anyName/>',
  '<anyName><except><name>a</name></except></anyName>',
  '<nsName ns=""/>',
  '<nsName ns="urn:x"><except><name ns="urn:x">b</name></except></nsName>',
  '<choice><name>a</name><name>b</name></choice>',
];

const texts = [
  '<text/>',
  '<data type="integer"/>',
  '<data type="token"><param name="pattern">x+</param></data>',
  '<value>x</value>',
  '<value type="string"> x</value>',
  '<list><oneOrMore><data type="integer"/></oneOrMore></list>',
  '<list><value>x</value><optional><data type="date"/></optional></list>',
  '<empty/>',
];

function attribute(pick: Pick): string {
  return `<attribute name="${one(['m', 'n', 'xml:lang'], pick)}">${one(texts, pick)}</attribute>`;
}

function element(depth: number, pick: Pick): string {
  return pick(4) === 0
    ? `<element>${one(nameClasses, pick)}${pattern(depth - 1, pick)}</element>`
    : `<element name="${one(names, pick)}">${pattern(depth - 1, pick)}</element>`;
}

function pattern(depth: number, pick: Pick): string {
  const inner = () => pattern(depth - 1, pick);
  if (depth <= 0) return one([...texts, '<ref name="r"/>', '<ref name="s"/>'], pick);
  const forms = [
    () => `<group>${inner()}${inner()}</group>`,
    () => `<group>${element(depth, pick)}${attribute(pick)}${element(depth, pick)}</group>`,
    () => `<choice>${inner()}${inner()}${inner()}</choice>`,
    () =>
      `<interleave><element name="a">${inner()}</element><element name="b">${inner()}</element>${attribute(pick)}</interleave>`,
    () => `<mixed>${element(depth, pick)}</mixed>`,
    () => `<zeroOrMore>${element(depth, pick)}</zeroOrMore>`,
    () => `<oneOrMore><choice>${element(depth, pick)}${element(depth, pick)}</choice></oneOrMore>`,
    () => `<optional>${attribute(pick)}</optional>`,
    () => '<oneOrMore><attribute><anyName/><text/></attribute></oneOrMore>',
    () => element(depth, pick),
    () => one(texts, pick),
  ];
  return one(forms, pick)();
}

function schema(pick: Pick): string {
  const head = `xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="${xsd}"`;
  const more = pick(2) === 0 ? `<define name="r" combine="${one(['choice', 'interleave'], pick)}">` : undefined;
  return `<grammar ${head}><start><element name="root">${pattern(3, pick)}</element></start><div><define name="r"${
    more === undefined ? '' : more.slice('<define name="r"'.length, -1)
  }>${element(2, pick)}</define></div>${more === undefined ? '' : `${more}${element(1, pick)}</define>`}<define name="s">${one(
    ['<notAllowed/>', '<empty/>', element(2, pick)],
    pick,
  )}</define></grammar>`;
}

function content(depth: number, pick: Pick): string {
  return Array.from({ length: pick(3) }, () => {
    if (depth <= 0 || pick(3) === 0) return one(['x', ' ', '12', ' x', '1 2', '<!-- -->', 'x 2020-01-02'], pick);
    const name = one(names, pick);
    const attributes = ['m', 'n', 'xml:lang']
      .filter(() => pick(3) === 0)
      .map((given) => ` ${given}="${one(['x', '', '1', ' 7 ', '1 2', 'xx'], pick)}"`)
      .join('');
    const namespace = pick(8) === 0 ? ' xmlns="urn:x"' : '';
    return `<${name}${namespace}${attributes}>${content(depth - 1, pick)}</${name}>`;
  }).join('');
}

describe('what a grammar makes of documents by derivatives', () => {
  itWith('jing')('is what jing makes of them', { timeout: 600_000 }, () => {
    const said = { valid: 0, invalid: 0, left: 0, refused: 0 };
    const disagreements: string[] = [];
    for (let seed = 1; seed <= (nightly ? 80 : 8); seed += 1) {
      const pick = seeded(seed);
      const rng = schema(pick);
      const file = join(folder, `${seed}.rng`);
      writeFileSync(file, rng);
      const verdict = verdictBy(parseXmlDocument(rng));
      const documents = Array.from({ length: 60 }, () => {
        const attributes = pick(4) === 0 ? ` ${one(['m', 'n'], pick)}="x"` : '';
        return `<root${attributes}>${content(2, pick)}</root>`;
      });
      const faults = jingFaults(file, [...documents, '<other/>']);
      // A schema that breaks a restriction of RELAX NG (section 7): jing says so and looks at no document.
      if (!faults.has(documents.length)) {
        said.refused += 1;
        continue;
      }
      for (const [index, xml] of documents.entries()) {
        const ours = verdict(parseXmlDocument(xml));
        if (ours === undefined) said.left += 1;
        else {
          said[ours ? 'valid' : 'invalid'] += 1;
          if (ours === faults.has(index)) disagreements.push(`${ours}: ${xml} by ${rng}`);
        }
      }
    }
    record('relaxng-random', { ...said, disagreements });
    expect(disagreements).toEqual([]);
    expect(said.left).toBe(0);
    expect(said.valid).toBeGreaterThan(30);
    expect(said.invalid).toBeGreaterThan(200);
  });

  it('is left to salve where a schema is more than one file, or none', () => {
    const document = parseXmlDocument('<a/>');
    const head = 'xmlns="http://relaxng.org/ns/structure/1.0"';
    const of = (xml: string) => verdictBy(parseXmlDocument(xml))(document);
    expect(of(`<element ${head} name="a"><empty/></element>`)).toBe(true);
    expect(of(`<element ${head} name="b"><empty/></element>`)).toBe(false);
    for (const xml of [
      `<grammar ${head}><include href="b.rng"/></grammar>`,
      `<grammar ${head}><start><ref name="missing"/></start></grammar>`,
      `<grammar ${head}><start><ref name="a"/></start><define name="a"><ref name="a"/></define></grammar>`,
      `<element ${head} name="a"><externalRef href="b.rng"/></element>`,
      `<element ${head} name="a"><data type="unheardOf"/></element>`,
      `<element ${head} name="a"/>`,
    ]) {
      expect([xml, of(xml)]).toEqual([xml, undefined]);
    }
  });
});
