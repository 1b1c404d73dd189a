import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_NOISE, noiseOf } from '../../src/recognize/noise.js';
import { shared } from '../judges.js';
import { encodeText, findings, sample } from '../sample.js';

/** A text as a machine reads a bad print: this share of its letters become something else. */
function misread(text: string, share: number): string {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const signs = '0158|~}]{;^!';
  return [...text]
    .map((sign) => (/\p{L}/u.test(sign) && next() < share ? signs[Math.floor(next() * signs.length)] : sign))
    .join('');
}

const speeches = Array.from(
  { length: 40 },
  (_, index) =>
    `${index % 2 === 0 ? 'PRESIDENTE' : 'MATTEOTTI'}. Noi abbiamo da parte nostra la più ferma volontà, onorevoli colleghi.`,
).join('\n\n');

describe('the noise of a copy', () => {
  it('is small in what people typed, in any language and with codes, and large in what a machine misread', () => {
    expect(noiseOf(sample)).toBeLessThan(0.05);
    expect(noiseOf(misread(sample, 0.06))).toBeGreaterThan(MOST_NOISE);
    const codes = 'NSC-5602/1, e.g. the S.S.R. d’État МИД СССР № 12 [sic] McKay MPs 1956–57 3rd $5m. C'.repeat(12);
    expect(noiseOf(codes)).toBeLessThan(MOST_NOISE);
    expect(noiseOf('日本国憲法 第二十一条 の 趣旨 に '.repeat(20))).toBe(0);
    expect(noiseOf('היו"ר אבי ניסן אני פותח את הישיבה '.repeat(20))).toBeLessThan(0.05);
    expect(noiseOf('~ | ^')).toBe(0);
    expect(noiseOf('Zzza word of a text '.repeat(20))).toBe(0.2);
    expect(noiseOf('a book, keeping all '.repeat(20))).toBe(0);
  });

  it('of a copy with much of it lets nobody speak, says so, and loses no word', () => {
    expect(encodeText(speeches).xml.match(/<sp /g)).toHaveLength(40);
    const { xml, diagnostics, ledger } = encodeText(misread(speeches, 0.07));
    expect(xml).not.toContain('<sp ');
    expect(findings(diagnostics)).toContain('warning speech/misread@1');
    expect(ledger).toEqual([]);
  });

  const gold = shared('gold');
  it.skipIf(gold === undefined)('is small in every copied text that is at hand (../shared/gold)', () => {
    const noises = readdirSync(gold!, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('source.txt'))
      .map((path) => ({ path, noise: noiseOf(readFileSync(join(gold!, path), 'utf8')) }));
    expect(noises.length).toBeGreaterThan(50);
    expect(noises.filter(({ noise }) => noise > 0.1)).toEqual([]);
  });
});
