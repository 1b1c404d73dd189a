import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { transform } from '../../src/render/saxon.js';
import { page, plainText, teiWith } from '../render/pages.js';
import { least, processorTime } from '../time.js';

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

/** So many speeches, each told a second time in a text beside the first; every tenth pointer crosses others. */
function facing(speeches: number): string {
  const speech = (side: string, n: number, corresp = '') =>
    `<sp xml:id="${side}${n}"${corresp}><speaker>S:</speaker><p>Words.</p></sp>`;
  const goal = (n: number) => (n % 10 === 0 ? (n * 7) % speeches : n);
  const numbers = Array.from({ length: speeches }, (_, n) => n);
  const first = numbers.map((n) => speech('a', n)).join('');
  const second = numbers.map((n) => speech('b', n, ` corresp="#a${goal(n)}"`)).join('');
  const text = (body: string) => `<text><body><div>${body}</div></body></text>`;
  return teiWith('').replace(/<text>[\s\S]*<\/text>/, `<text><group>${text(first)}${text(second)}</group></text>`);
}

function tables(xml: string): Promise<unknown> {
  return transform('tables', xml, { name: '007' }, new Report(), '007.xml');
}

function exported(kind: string): (xml: string) => Promise<unknown> {
  return (xml) => transform(`export/${kind}`, xml, { prefix: 'd1' }, new Report(), '007.xml');
}

describe('the cost of a document', () => {
  it.each([
    ['a page', page, proceedings],
    ['plain text', plainText, proceedings],
    ['a page of two texts', page, facing],
    ['tables', tables, proceedings],
    ['a volume of FRUS', exported('frus'), proceedings],
    ['a component of ParlaMint', exported('parlamint'), proceedings],
    ['tables of two texts', tables, facing],
  ])('as %s grows with its length, not with the square of it', async (_name, render, make) => {
    await render(make(10));
    const [short, long] = [make(100), make(800)];
    const ratio = async () => (await processorTime(() => render(long))) / (await processorTime(() => render(short)));
    // Eight times the length; the square would be sixty-four.
    expect(await least(24, ratio)).toBeLessThan(24);
  });
});
