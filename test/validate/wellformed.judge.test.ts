import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { record } from '../records.js';
import { canonical, exceptions, readOtherwise, standingAlone } from './conformance.js';

/** What is well-formed XML is for others to say: the W3C's suite, where it is installed, and xmllint (test/acceptance/fuzz.test.ts). */

async function accepts(bytes: Uint8Array): Promise<boolean> {
  return (await passGate({ file: 'a.xml', bytes }, new Report())) !== undefined;
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
