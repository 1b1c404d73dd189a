import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { validateTei } from '../../src/validate/index.js';
import { itWith, shared } from '../judges.js';
import { jingFaults } from '../validate/jing.js';
import { readGrammar } from './grammar.js';

const folder = new URL('../../tei/examples/', import.meta.url);
const names = readdirSync(folder).sort();
const examples = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const tei = shared('schemas/tei_all.rng');
const itWithTei = tei === undefined ? it.skip : itWith('jing');

describe('tei/examples', () => {
  it('has one for each construct', () => {
    const constructs =
      'breaks dates editorial facing furniture header headnote lists names notes sources speech stage tables titles';
    expect(names).toEqual(constructs.split(' ').map((construct) => `${construct}.xml`));
  });

  it.each(names)('%s has no fault, not even a warning', async (file) => {
    const report = new Report();
    await validateTei({ file, bytes: new TextEncoder().encode(examples.get(file)) }, report);
    expect(report.diagnostics).toEqual([]);
  });

  it('show most elements that an edition may use', () => {
    const used = new Set(
      [...examples.values()].flatMap((xml) => [...xml.matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name)),
    );
    const all = [...readGrammar(readFileSync(new URL('../../schemas/acta.rng', import.meta.url), 'utf8')).keys()];
    expect(all.filter((name) => used.has(name)).length).toBeGreaterThan(all.length / 2);
  });

  itWithTei('are valid TEI', () => {
    expect([...jingFaults(tei as string, [...examples.values()])]).toEqual([]);
  });
});
