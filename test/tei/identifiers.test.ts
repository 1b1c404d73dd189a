import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { draftState, sealDraft } from '../../src/tei/draft.js';
import { identifiersIn, keepIdentifiers } from '../../src/tei/identifiers.js';
import { encodeText } from '../sample.js';
import { least, processorTime } from '../time.js';

const fixtures = new URL('../fixtures/', import.meta.url);
const copies = readdirSync(fixtures)
  .map((name) => new URL(`${name}/transcript.txt`, fixtures))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.length < 3000);

const draft = (text: string) => sealDraft(encodeText(text, undefined, 'yarrow').xml);

/** What a link to each passage of the text leads to: its words. */
function passages(xml: string): ReadonlyMap<string, string> {
  const [text] = parseXmlDocument(xml).getElementsByTagName('text');
  const all = [...(text?.getElementsByTagName('*') ?? [])].filter((element) => element.hasAttribute('xml:id'));
  return new Map(all.map((one) => [one.getAttribute('xml:id')!, one.textContent!.replace(/\s+/g, ' ').trim()]));
}

const lines = [
  'MR. HOLT: We met at Yarrow in the cold.',
  'MR. IVES: It rained.[1]',
  'MR. HOLT: Yes.',
  'MR. IVES: Yes.',
  'MR. HOLT: That was long ago.',
];
const before = draft(lines.join('\n\n'));
const after = (...changed: readonly string[]) => passages(keepIdentifiers(before, draft(changed.join('\n\n'))));
const speeches = (found: ReadonlyMap<string, string>) =>
  [...found.keys()].filter((id) => id.startsWith('sp')).join(' ');

describe('an identifier', () => {
  it('stays with its words, wherever a paragraph is put into whatever transcript', () => {
    let [kept, moved] = [0, 0];
    const block = fc.constantFrom(
      'MR. HOLT: The Zeppelin is late.',
      'The Chairman: The Zeppelin is late.',
      'The Zeppelin is late.',
      '[The Zeppelin is late.]',
    );
    fc.assert(
      fc.property(fc.constantFrom(...copies), block, fc.nat(), (text, added, place) => {
        const blocks = text.split('\n\n');
        const at = place % (blocks.length + 1);
        const former = draft(text);
        const fresh = draft([...blocks.slice(0, at), added, ...blocks.slice(at)].join('\n\n'));
        const [was, would, is] = [former, fresh, keepIdentifiers(former, fresh)].map(passages);
        const words = new Set(is!.values());
        for (const [id, passage] of was!) {
          if (!/^[a-z]+\d/.test(id) || !words.has(passage)) continue;
          kept++;
          if (would!.get(id) !== passage) moved++;
          expect([id, is!.get(id)]).toEqual([id, passage]);
        }
        // No passage is lost, none has two names.
        expect([...is!.values()]).toEqual([...would!.values()]);
        expect(is!.size).toBe(would!.size);
      }),
      { numRuns: 120, seed: 20_261_126 },
    );
    // Without keeping them, many would have led elsewhere.
    expect(kept).toBeGreaterThan(150);
    expect(moved).toBeGreaterThan(50);
  });

  it.each([
    ['at the top', 0, 'sp0a sp1 sp2 sp3 sp4 sp5'],
    ['between two', 2, 'sp1 sp2 sp2a sp3 sp4 sp5'],
    ['at the end', 5, 'sp1 sp2 sp3 sp4 sp5 sp6'],
  ])('of what is put in %s says behind what', (_, at, expected) => {
    expect(speeches(after(...lines.slice(0, at), 'MR. IVES: Order.', ...lines.slice(at)))).toBe(expected);
  });

  it('is told from its twin by its place', () => {
    const found = after(...lines.slice(0, 3), 'MR. IVES: Order.', ...lines.slice(3));
    expect(speeches(found)).toBe('sp1 sp2 sp3 sp3a sp4 sp5');
  });

  it('stays where words were mended, also beside something new', () => {
    const mended = lines.with(1, 'MR. IVES: It snowed.').with(4, 'MR. HOLT: That was ages ago.');
    expect(speeches(after(...mended))).toBe('sp1 sp2 sp3 sp4 sp5');
    expect(speeches(after(...mended.slice(0, 4), 'MR. IVES: Order.', mended[4]!))).toBe('sp1 sp2 sp3 sp4 sp4a sp5');
  });

  it('is given to nothing else when its passage is gone', () => {
    expect(speeches(after(...lines.toSpliced(1, 1)))).toBe('sp1 sp3 sp4 sp5');
    const replaced = after(lines[0]!, 'MR. IVES: Order.', 'MR. HOLT: So be it.', ...lines.slice(4));
    expect(replaced.get('sp5')).toContain('long ago');
  });

  it('counts on behind what was put in before', () => {
    const once = keepIdentifiers(before, draft([lines[0], 'MR. IVES: Order.', ...lines.slice(1)].join('\n\n')));
    const twice = draft([lines[0], 'MR. IVES: Order.', 'MR. HOLT: I object.', ...lines.slice(1)].join('\n\n'));
    expect(speeches(passages(keepIdentifiers(once, twice)))).toBe('sp1 sp1a sp1b sp2 sp3 sp4 sp5');
  });

  it('that an editor made is left to the editor', () => {
    const longer = draft([...lines, 'MR. IVES: Order.'].join('\n\n'));
    expect(speeches(passages(keepIdentifiers(before, longer, ['sp6'])))).toBe('sp1 sp2 sp3 sp4 sp5 sp5a');
  });

  it('takes with it what points to it', () => {
    const xml =
      '<TEI><text><sp xml:id="sp1"><p>New.</p></sp><sp xml:id="sp2" next="#sp1 a.xml#sp2"><p>Old.</p></sp></text></TEI>';
    const former = '<TEI><text><sp xml:id="sp1"><p>Old.</p></sp></text></TEI>';
    const kept = keepIdentifiers(former, xml);
    expect(kept).toContain('<sp xml:id="sp0a"><p>New.');
    expect(kept).toContain('<sp xml:id="sp1" next="#sp0a a.xml#sp1"><p>Old.');
  });
});

describe('a draft with the identifiers of the former one', () => {
  it('is a draft that nobody touched, and the same when it is made again', () => {
    const fresh = draft(['MR. IVES: Order.', ...lines].join('\n\n'));
    const once = keepIdentifiers(before, fresh);
    expect(draftState(once)).toBe('untouched');
    expect(keepIdentifiers(once, fresh)).toBe(once);
    expect(keepIdentifiers(before, before)).toBe(before);
    expect(keepIdentifiers('', fresh)).toBe(fresh);
  });

  it('is made in linear time, near enough', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `MR. HOLT: ${n % 3 ? 'Yes.' : `Item ${n}.`}`);
    const [former, fresh] = [many(3000), ['MR. IVES: Order.', ...many(3000), 'MR. IVES: Adjourned.']].map((all) =>
      draft(all.join('\n\n')),
    );
    const time = await least(3000, () =>
      processorTime(() =>
        expect(identifiersIn(keepIdentifiers(former!, fresh!)).filter((id) => id === 'sp3000')).toHaveLength(1),
      ),
    );
    expect(time).toBeLessThan(3000);
  });
});
