import { describe, expect, it } from 'vitest';
import { readRuns, toMarkup, toText } from '../../../src/render/citation/runs.js';

const page = (...references: string[]) =>
  `<div>\n${references.map((reference) => `  <p class="reference">${reference}</p>`).join('\n')}\n  <section><p>x</p></section></div>`;
const text = (reference: string) => toText(readRuns(page(reference))[0]!);

describe('references in the HTML of the processor', () => {
  it('are read with their italics and without their links', () => {
    const [runs] = readRuns(page('<a href="#loc-1">A, <em>B</em>, <a href="https://x.example/?a=1&amp;b">x</a></a>.'));
    expect(runs).toEqual([
      { text: 'A, ', italic: false },
      { text: 'B', italic: true },
      { text: ', x.', italic: false },
    ]);
    expect(toMarkup(runs!)).toBe('A, <i>B</i>, x.');
  });

  it('have every character as it was', () => {
    expect(text('&lt;b>&amp;amp;&lt;/b><span style="white-space: pre-wrap">&#x20;&#x20;</span>&#38;&#x1F5F3;')).toBe(
      '<b>&amp;</b>  &\u{1f5f3}',
    );
  });

  it('are all that is read', () => {
    expect(readRuns(page('A', 'B')).map(toText)).toEqual(['A', 'B']);
    expect(readRuns(page())).toEqual([]);
  });

  it('end a title once', () => {
    expect(text('“What Is to Be Done?.” London')).toBe('“What Is to Be Done?” London');
    expect(text('“Minutes etc..” London')).toBe('“Minutes etc.” London');
    expect(text('“He Said ‘No!’.” London')).toBe('“He Said ‘No!’” London');
    expect(text('<em>What Is to Be Done?</em>. London')).toBe('What Is to Be Done? London');
    expect(text('What Is to Be Done?. (1902)')).toBe('What Is to Be Done? (1902)');
    expect(text('“Minutes.” London, ed.')).toBe('“Minutes.” London, ed.');
    expect(text('“What?,” London')).toBe('“What?,” London');
  });
});
