import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { itWith, judge } from '../judges.js';
import { record } from '../records.js';
import { canonical, exceptions, readOtherwise, standingAlone } from './conformance.js';
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

const suite = standingAlone();

describe.skipIf(suite === undefined)('the XML conformance suite of the W3C', () => {
  const tests = suite ?? [];

  it('A8: has no document that is not well-formed and passes', async () => {
    const broken = tests.filter(({ type }) => type === 'not-wf');
    const accepted: string[] = [];
    for (const { id, file } of broken) if (await accepts(new Uint8Array(readFileSync(file)))) accepted.push(id);
    record('not-well-formed', { of: broken.length, accepted });
    expect(accepted).toEqual([]);
    expect(broken.length).toBeGreaterThan(940);
  });

  it('A9: has no valid document that does not, but for names with colons', async () => {
    const valid = tests.filter(({ type }) => type === 'valid');
    const refused: string[] = [];
    for (const { id, file } of valid) if (!(await accepts(new Uint8Array(readFileSync(file))))) refused.push(id);
    record('valid', { of: valid.length, refused: refused.map((id) => [id, exceptions[id] ?? '']) });
    expect(refused.filter((id) => !(id in exceptions))).toEqual([]);
    expect(valid.length).toBeGreaterThan(590);
  });

  it('A9: says of every valid document what acta reads in it', async () => {
    const told = tests.filter(({ id, type, output }) => type === 'valid' && output && !(id in exceptions));
    const different: string[] = [];
    for (const { id, file, output } of told) {
      const document = await passGate({ file: 'a.xml', bytes: new Uint8Array(readFileSync(file)) }, new Report());
      // Some of the expected files have a DOCTYPE, whose notations are no part of the document's tree.
      const expected = readFileSync(output!, 'utf8').replace(/^<!DOCTYPE[^[]*\[[^\]]*\]>\n/, '');
      if (canonical(document!.tree) !== expected) different.push(id);
    }
    record('canonical', { of: told.length, different: different.map((id) => [id, readOtherwise[id] ?? '']) });
    expect(different.filter((id) => !(id in readOtherwise))).toEqual([]);
    expect(told.length).toBeGreaterThan(220);
  });
});
