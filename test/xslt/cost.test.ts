import { describe, expect, it } from 'vitest';
import { page, plainText, teiWith } from '../render/pages.js';

/** Proceedings of so many speeches, each with a number, a note, a person and a gap. */
function proceedings(speeches: number): string {
  const speech = (n: number) =>
    `<sp who="#p${n % 20}"><speaker>Speaker ${n % 20}:</speaker><p n="${n}">Words <persName ref="#p${n % 7}">of</persName> a speech<note place="foot"><p>Note.</p></note> and <gap reason="editorial"/> more <ref target="#s${n - 1}">before</ref>.</p></sp>`;
  const persons = Array.from(
    { length: 20 },
    (_, n) => `<person xml:id="p${n}"><persName>Speaker ${n}</persName></person>`,
  );
  return teiWith(`<div>${Array.from({ length: speeches }, (_, n) => speech(n)).join('')}</div>`, {
    profile: `<particDesc><listPerson>${persons.join('')}</listPerson></particDesc>`,
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 2; run++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / 1000);
  }
  return Math.min(...times);
}

describe('the cost of a document', () => {
  it.each([
    ['a page', page],
    ['plain text', plainText],
  ])('as %s grows with its length, not with the square of it', async (_name, render) => {
    await render(proceedings(10));
    const [short, long] = [proceedings(100), proceedings(800)];
    const [first, second] = [await seconds(() => render(short)), await seconds(() => render(long))];
    // Eight times the length; the square would be sixty-four.
    expect(second / first).toBeLessThan(24);
  });
});
