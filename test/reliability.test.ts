import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './sources.js';

const script = new URL('../scripts/reliability.mjs', import.meta.url).href;
const { reliabilityPage } = (await import(script)) as { readonly reliabilityPage: () => string };

describe('docs/reliability.md', () => {
  it('is what the figures of docs/reliability.json give', () => {
    expect(textOf('docs/reliability.md')).toBe(reliabilityPage());
  });

  it('has a row for everything that a run counts, and names tests that are there', () => {
    const page = textOf('docs/reliability.md');
    const tests = new Set([...page.matchAll(/`(test\/[\w./-]+\.test\.ts)`/g)].map(([, path]) => path!));
    const recording = filesBelow('test').filter(
      (path) => path.endsWith('.test.ts') && /^import .*\brecord\b.* from .*records\.js/m.test(textOf(path)),
    );
    expect(recording.filter((path) => !tests.has(path))).toEqual([]);
    expect([...tests].filter((path) => !filesBelow('test').includes(path))).toEqual([]);
  });
});
