import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodies, numbered, phrases } from './generated.js';
import { elements, hasClass, page, plainText, teiWith, textOf } from './pages.js';

const settings = { numRuns: 80, seed: 20_261_123 };

const wordsOf = (text: string): readonly string[] => text.match(/w\d+x/g) ?? [];
const times = (all: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

describe('no word of a text is lost or doubled', () => {
  it('A42: in plain text, where each stands once', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const text = await plainText(teiWith(body));
        expect(times(wordsOf(text))).toEqual(times(wordsOf(body)));
      }),
      settings,
    );
  });

  it('A42: on the page, where each stands once in the text, those of notes once more at the foot', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const all = elements(await page(teiWith(body)));
        const text = all.find((element) => hasClass(element, 'text'))!;
        expect(times(wordsOf(textOf(text)))).toEqual(times(wordsOf(body)));
        const foot = all.filter((element) => hasClass(element, 'notes')).map((notes) => textOf(notes));
        const noted = all.filter((element) => hasClass(element, 'note')).map((note) => textOf(note));
        expect(times(wordsOf(foot.join(' ')))).toEqual(times(wordsOf(noted.join(' '))));
      }),
      settings,
    );
  });

  it('and words that stand apart in the file stand apart on the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(phrases, { minLength: 2, maxLength: 3 }), async (parts) => {
        const body = numbered(`<p>${parts.join(' ')}</p>`);
        const text = elements(await page(teiWith(body))).find((element) => hasClass(element, 'text'))!;
        expect(textOf(text)).not.toMatch(/xw\d/);
        expect(await plainText(teiWith(body))).not.toMatch(/xw\d/);
      }),
      settings,
    );
  });
});
