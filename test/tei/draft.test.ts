import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftState, sealDraft } from '../../src/tei/draft.js';
import { least, processorTime } from '../time.js';

const draft =
  '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="tei_all.rng"?>\n<TEI>\n  <p>Gorbačëv: é</p>\n</TEI>\n';
const sealed = sealDraft(draft);

describe('the seal of a draft', () => {
  it('is the last line of the prolog, over the SHA-256 of all the rest', () => {
    const number = createHash('sha256').update(draft).digest('hex');
    expect(sealed.split('\n')[2]).toBe(`<?acta-draft sha256="${number}"?>`);
    expect(sealed.replace(/<\?acta-draft.*\n/, '')).toBe(draft);
    expect(sealed.split('\n')[3]).toBe('<TEI>');
  });

  it('is the same when a draft is sealed again, and another when it has changed', () => {
    expect(sealDraft(sealed)).toBe(sealed);
    expect(sealDraft(sealed.replace('é', 'e'))).not.toContain(sealed.split('\n')[2]);
  });

  it('needs no prolog before it, and a line end where the prolog has none', () => {
    expect(sealDraft('<TEI/>')).toMatch(/^<\?acta-draft sha256="[0-9a-f]{64}"\?>\n<TEI\/>$/);
    expect(draftState(sealDraft('<?xml version="1.0"?><TEI/>'))).toBe('untouched');
    expect(() => sealDraft('')).toThrow(RangeError);
    expect(() => sealDraft('<!-- only -->')).toThrow(RangeError);
  });

  it.each([
    ['as acta wrote it', (text: string) => text, 'untouched'],
    ['with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n'), 'untouched'],
    ['with line ends of old Macs', (text: string) => text.replaceAll('\n', '\r'), 'untouched'],
    ['with a byte order mark', (text: string) => `\ufeff${text}`, 'untouched'],
    ['with one letter changed', (text: string) => text.replace('é', 'e'), 'edited'],
    ['with a space at its end', (text: string) => `${text} `, 'edited'],
    ['with another instruction in the prolog', (text: string) => text.replace('tei_all.rng', 'mine.rng'), 'edited'],
    ['with a comment after the seal', (text: string) => text.replace('<TEI>', '<!-- checked -->\n<TEI>'), 'edited'],
    ['with the seal moved to the end of a line', (text: string) => text.replace('?>\n<?acta', '?><?acta'), 'edited'],
    ['with a wrong number', (text: string) => text.replace(/sha256="./, 'sha256="z'), 'foreign'],
    ['without the seal', () => draft, 'foreign'],
    [
      'with the seal only in a comment of its text',
      () => draft.replace('<p>', `<!--${sealed.split('\n')[2]}--><p>`),
      'foreign',
    ],
    [
      'with the seal only after a comment that shows one',
      () => `<!-- <?acta-draft sha256="${'0'.repeat(64)}"?> -->\n<TEI/>`,
      'edited',
    ],
    ['that is empty', () => '', 'foreign'],
  ] as const)('a file %s', (_, change, expected) => {
    expect(draftState(change(sealed))).toBe(expected);
  });

  it('finds every change but those of line ends (any insertion at any place)', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (at, text) => {
        fc.pre(!/[\r\ufeff]/.test(text));
        const changed = sealed.slice(0, at) + text + sealed.slice(at);
        fc.pre(changed !== sealed);
        expect(draftState(changed)).not.toBe('untouched');
      }),
      { seed: 20260101, numRuns: 2000 },
    );
  });

  it('is looked for in linear time', async () => {
    const texts = ['<?'.repeat(200_000), '<!--'.repeat(100_000), ' '.repeat(500_000), '<!DOCTYPE '.repeat(50_000)];
    const time = await least(1000, () =>
      processorTime(() => expect(texts.map(draftState)).toEqual(texts.map(() => 'foreign'))),
    );
    expect(time).toBeLessThan(1000);
  });
});
