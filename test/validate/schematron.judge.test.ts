import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, parseXmlDocument } from 'slimdom';
import { describe, expect } from 'vitest';
import { evaluateRules } from '../../src/validate/rules/evaluate.js';
import { readRules } from '../../src/validate/rules/read.js';
import { itWith, judge, shared } from '../judges.js';
import { record } from '../records.js';
import { root } from '../sources.js';
import { mutate, seeded } from './mutations.js';
import { placeOf, schematronAsXslt } from './schematron-as-xslt.js';

/** Saxon is the judge of Schematron, by way of a stylesheet: whatever that finds by a rule, at a node, in words, acta must find. */

// Debian's package libsaxonhe-java puts it there.
const jar = '/usr/share/java/Saxon-HE.jar';
const itWithSaxon = existsSync(jar) ? itWith('java') : itWith('java', 'Saxon-HE');
const tei = shared('schemas/tei_all.rng');
const itWithTei = tei === undefined ? itWithSaxon.skip : itWithSaxon;

const examples = join(root, 'tei/examples');
const originals = readdirSync(examples)
  .sort()
  .map((name) => readFileSync(join(examples, name), 'utf8'));
// Elements without their words, and other slips.
const mutants = Array.from({ length: 70 }, (_, seed) => {
  const { xml } = mutate(originals[seed % originals.length]!, 7000 + seed);
  const document = parseXmlDocument(xml);
  const elements = [...document.getElementsByTagName('*')];
  for (let at = 5 + (seed % 7); at < elements.length; at += 11) elements[at]!.replaceChildren();
  return document;
});

/** What Saxon finds in each document, as `test, place, message`, sorted. */
function bySaxon(schema: Document, documents: readonly Document[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'acta-schematron-'));
  try {
    const [input, output] = [join(folder, 'in'), join(folder, 'out')];
    for (const path of [input, output]) mkdirSync(path);
    for (const [index, document] of documents.entries()) {
      writeFileSync(join(input, `${String(index).padStart(3, '0')}.xml`), document.documentElement!.outerHTML);
    }
    const stylesheet = join(folder, 'rules.xsl');
    writeFileSync(stylesheet, schematronAsXslt(schema));
    execFileSync(judge('java')!, [
      '-cp',
      jar,
      'net.sf.saxon.Transform',
      `-s:${input}`,
      `-o:${output}`,
      `-xsl:${stylesheet}`,
    ]);
    return readdirSync(output)
      .sort()
      .map((name) => readFileSync(join(output, name), 'utf8').split('\n').filter(Boolean).sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function byActa(schema: Document, documents: readonly Document[]): readonly (readonly string[])[] {
  const rules = readRules({ file: 'rules', tree: parseXmlDocument(schema.documentElement!.outerHTML) });
  return documents.map((document) => {
    const { findings, failures } = evaluateRules(rules, document);
    expect(failures.map(({ reason }) => reason)).toEqual([]);
    return findings.map(({ test, node, message }) => `${test.id ?? ''}\t${placeOf(node)}\t${message}`).sort();
  });
}

/** A document of the elements that rules are about, some of them in others, with some of the attributes that the rules look at. */
function chanceElements(schema: Document, seed: number): Document {
  const pick = seeded(seed);
  const rules = schema.getElementsByTagNameNS('http://purl.oclc.org/dsdl/schematron', 'rule');
  const words = rules.map((rule) => `${rule.getAttribute('context')} ${rule.textContent} ${rule.innerHTML}`).join(' ');
  const namesAfter = (sign: string) => [
    ...new Set([...words.matchAll(new RegExp(`${sign}([a-zA-Z]+)`, 'g'))].map(([, name]) => name!)),
  ];
  const elements = namesAfter('tei:');
  // Without those whose values rules make dates and numbers of: Saxon ends where that fails.
  const attributes = namesAfter('@').filter((name) => name !== 'validUntil' && name !== 'points');
  const write = (depth: number): string =>
    elements
      .filter(() => pick(depth) === 0)
      .map((name) => {
        const some = attributes.filter(() => pick(12) === 0).map((attribute) => ` ${attribute}="${pick(3)}"`);
        return `<${name}${some.join('')}>${pick(depth + 2) === 0 ? write(depth * 8) : ''}</${name}>`;
      })
      .join('');
  return parseXmlDocument(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${write(1)}</TEI>`);
}

describe('Schematron', () => {
  itWithSaxon(`by acta.sch finds in ${mutants.length} mutated documents what Saxon finds`, () => {
    const schema = parseXmlDocument(readFileSync(join(root, 'schemas/acta.sch'), 'utf8'));
    const [judged, ours] = [bySaxon(schema, mutants), byActa(schema, mutants)];
    record('schematron', {
      documents: mutants.length,
      findings: judged.flat().length,
      different: judged.filter((found, index) => found.join() !== ours[index]?.join()).length,
    });
    expect(ours).toEqual(judged);
    expect(judged.filter((found) => found.length > 0).length).toBeGreaterThan(50);
    expect(new Set(judged.flat().map((line) => line.split('\t')[0])).size).toBeGreaterThan(15);
  });

  itWithTei('by the rules within tei_all finds in elements with chance attributes what Saxon finds', () => {
    const schema = parseXmlDocument(readFileSync(tei as string, 'utf8'));
    const documents = Array.from({ length: 6 }, (_, seed) => chanceElements(schema, seed));
    const judged = bySaxon(schema, documents);
    expect(byActa(schema, documents)).toEqual(judged);
    expect(judged.flat().length).toBeGreaterThan(200);
    expect(new Set(judged.flat().map((line) => line.split('\t')[2])).size).toBeGreaterThan(20);
  });
});
