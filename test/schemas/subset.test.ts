import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shared } from '../judges.js';
import { type Content, readGrammar } from './grammar.js';
import { attributeFaults, counterexample } from './inclusion.js';

const acta = readGrammar(readFileSync(new URL('../../schemas/acta.rng', import.meta.url), 'utf8'));
const teiPath = shared('schemas/tei_all.rng');
if (teiPath === undefined) console.warn('skipped: there is no ../shared/schemas');

describe.skipIf(teiPath === undefined)('acta.rng is a subset of TEI', () => {
  // Also where all is skipped this is run, to know what there is to skip.
  const tei = readGrammar(teiPath === undefined ? '<grammar/>' : readFileSync(teiPath, 'utf8'));

  it.each([...acta.keys()])('%s allows no content and no attribute that tei_all does not', (name) => {
    const narrow = acta.get(name)!;
    const wide = tei.get(name);
    expect(wide, 'an element of TEI').toBeDefined();
    expect(counterexample(narrow.content, wide!.content)).toBeUndefined();
    expect(attributeFaults(narrow, wide!)).toEqual([]);
  });

  it('is strict: TEI allows more in nearly every element', () => {
    const looser = [...acta.values()].filter(
      ({ name, content }) => counterexample(tei.get(name)!.content, content) !== undefined,
    );
    expect(looser.length).toBeGreaterThan(acta.size * 0.7);
  });
});

describe('the proof of inclusion', () => {
  const a: Content = { kind: 'symbol', name: 'a' };
  const b: Content = { kind: 'symbol', name: 'b' };
  const star = (part: Content): Content => ({ kind: 'repeat', part });

  it('finds the shortest content that the wider pattern does not allow', () => {
    expect(counterexample(star({ kind: 'choice', parts: [a, b] }), star(a))).toEqual(['b']);
    expect(counterexample(star(a), { kind: 'sequence', parts: [a, star(a)] })).toEqual([]);
    expect(
      counterexample(
        { kind: 'sequence', parts: [a, a] },
        { kind: 'sequence', parts: [a, { kind: 'choice', parts: [a, b] }] },
      ),
    ).toBeUndefined();
  });
});
