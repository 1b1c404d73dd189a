import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDecisions } from '../../src/config/decisions.js';
import { withDecision, withoutDecision } from '../../src/config/decisions-edit.js';
import { documentDecisions } from '../../src/config/edition.js';
import { loadEdition } from '../../src/config/load.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { answersTo, type Decision } from '../../src/transcript/decisions.js';
import { findings } from '../sample.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-decisions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(text: string): Promise<{ readonly decisions: readonly Decision[]; readonly found: string[] }> {
  const path = join(folder, 'notes.yaml');
  writeFileSync(path, text);
  const report = new Report();
  const decisions = await loadDecisions(path, report);
  return { decisions, found: findings(report.diagnostics) };
}

const kept = `# Ada looks after this file.

decisions:
  # The clerk writes so.
  - { line: 4, words: "Venue:", is: not-a-speaker } # see the facsimile
  - line: 9
    words: "[the]"
    is: note
`;

describe('a file of decisions', () => {
  it('says what the schema of edition.yaml would say of a word that is none', async () => {
    const { found } = await read('decisions:\n  - { line: 4, words: "x", is: speeker }\n');
    expect(found).toEqual(['error config/invalid-value@2']);
  });

  it('that decides twice about one place says so', async () => {
    const { found, decisions } = await read(
      'decisions:\n  - { line: 4, words: "x:", is: speaker }\n  - { line: 4, words: "x:", is: not-a-speaker }\n',
    );
    expect(found).toEqual(['warning decisions/conflict@3']);
    expect(decisions).toHaveLength(2);
  });

  it('belongs to the document of its name', async () => {
    mkdirSync(join(folder, 'decisions'));
    writeFileSync(join(folder, 'decisions', 'constructor.yaml'), kept);
    const edition = (await loadEdition(folder, new Report()))!;
    expect(documentDecisions(edition, 'constructor').map(({ is }) => is)).toEqual(['not-a-speaker', 'note']);
    expect(documentDecisions(edition, 'toString')).toEqual([]);
  });
});

describe('a decision that is written down', () => {
  it('stands at its place, and everything else stays as it is', () => {
    const text = withDecision(kept, { line: 6, words: 'Yes: "no"', is: 'new-turn', by: 'Ada' });
    expect(text.split('\n')).toEqual([
      ...kept.split('\n').slice(0, 5),
      '  - { line: 6, words: "Yes: \\"no\\"", is: new-turn, by: Ada }',
      ...kept.split('\n').slice(5),
    ]);
  });

  it('replaces one about the same place, whose comments stay', () => {
    const text = withDecision(kept, { line: 4, words: 'Venue:', is: 'speaker' });
    expect(text).toBe(kept.replace('not-a-speaker', 'speaker'));
  });

  it('that is taken back leaves the rest', () => {
    const text = withoutDecision(kept, { line: 9, words: '[the]', is: 'stage' });
    expect(text).toBe(kept.slice(0, kept.indexOf('  - line: 9')));
  });

  it('makes the file where there is none', async () => {
    const text = withDecision('', { line: 1, words: '# no comment', is: 'text' });
    expect(text).toMatch(/^# What was decided/);
    expect((await read(text)).decisions).toMatchObject([{ line: 1, words: '# no comment', is: 'text' }]);
  });

  it('is read back as it was, whatever its words', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.isWellFormed());
    const decision = fc.record(
      {
        line: fc.integer({ min: 1, max: 1e6 }),
        words,
        after: words,
        nth: fc.integer({ min: 1, max: 99 }),
        is: fc.constantFrom(...Object.values(answersTo).flat()),
      },
      { requiredKeys: ['line', 'words', 'is'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 6 }), async (list) => {
        let text = kept;
        for (const one of list) text = withDecision(text, one);
        const { decisions } = await read(text);
        expect(decisions).toContainEqual(expect.objectContaining(list.at(-1)!));
        // Writing it once more changes nothing.
        expect(withDecision(text, list.at(-1)!)).toBe(text);
      }),
      { seed: 20_261_125, numRuns: 60 },
    );
  });
});
