import { performance } from 'node:perf_hooks';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { type Pump, pumped, pumpsFor, pumpsForAll, swallowing } from './pump-strings.js';
import { constructed, type Expression, literals, patterns, sites } from './regexes.js';

/**
 * No expression of the code takes more than linear time on any text, however malicious: twice the text takes at most three
 * times as long, and the longest takes less than a second. Lengths rise step by step, so that an expression which takes
 * exponential time is found at 28 characters and not waited for.
 */
const steps = [24, 32, 40, 64, 80, 96, 128, 256, 512, 4096];
/** Milliseconds that a step may take: it is quadratic time that 4,096 characters take longer in. */
const STEP = 60;
const doublings = [8192, 16_384, 65_536];
/** Doublings that growth is measured over: sixteen times the text takes 256 times as long where time is quadratic. */
const OVER = 4;
/** Runs of which the best counts where an expression is under suspicion: a busy machine disturbs most of them, not all. */
const RUNS = 12;
/** Milliseconds below which a clock says nothing about growth. */
const FLOOR = 8;
const LONGEST = 1000;

/** Calls the functions that make expressions only when they run. */
async function useAll(): Promise<void> {
  const { encodeText, sample } = await import('./sample.js');
  encodeText(sample);
  const { readRuns } = await import('../src/render/citation/runs.js');
  readRuns('<div>\n  <p class="reference">A.</p>\n</div>');
}

const made = constructed(useAll);

describe('every regular expression', () => {
  it('is found', async () => {
    expect(literals.length).toBeGreaterThan(100);
    const places = new Set((await made).map(({ place }) => place));
    // A place that is missing here needs a call in `useAll`.
    expect(sites.map(({ place }) => place).filter((place) => !places.has(place))).toEqual([]);
  });

  // By analysis, without a clock: what only trying shows, as in `(?:a{1,3}){1,3}`, the next test finds.
  it('A41: repeats nothing that makes its time grow faster than the text', async () => {
    const expressions = [...literals, ...(await made), ...patterns];
    const faults = expressions.flatMap(({ source, flags, place }) => {
      const { reports } = analyse({ source, flags });
      const found = [
        ...reports.map((report) => (report.type === 'Trade' ? report.startQuant.raw : report.quant.raw)),
        ...swallowing(source, flags),
      ];
      return found.map((repeated) => `${place} ${repeated} in /${source}/${flags}`);
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['\\s+$', 'g'],
    ['^(?:\\d+\\.?)+\\s', ''],
    ['<a[^>]*>', ''],
    ['^a*[ab]*c', ''],
  ])('would be found fault with, were it /%s/%s', (source, flags) => {
    expect(analyse({ source, flags }).reports.length + swallowing(source, flags).length).toBeGreaterThan(0);
  });

  // Minutes of work that a busy machine can spoil: run by `npm run test:nightly`, not with every change.
  it.skipIf(!process.env.ACTA_NIGHTLY)(
    'A41: takes linear time on texts made to spoil it',
    { timeout: 1_800_000 },
    async () => {
      const expressions = [...literals, ...(await made), ...patterns];
      const faults = expressions.flatMap((expression) => faultOf(expression) ?? []);
      expect(faults).toEqual([]);
    },
  );
});

/** The first text that an expression takes too long for. */
function faultOf({ source, flags, place, goesOn }: Expression): string | undefined {
  const expression = new RegExp(source, goesOn && !flags.includes('g') ? `${flags}g` : flags);
  for (const pump of [...pumpsFor(source, flags), ...pumpsForAll]) {
    const found = tooSlow(expression, pump);
    if (found) return `${place} /${source}/${flags} on ${JSON.stringify(pump)}: ${found}`;
  }
  return undefined;
}

function tooSlow(expression: RegExp, pump: Pump): string | undefined {
  for (const length of steps) {
    const time = duration(expression, pump, length, STEP, RUNS);
    if (time > STEP) return `${time.toFixed()} ms for ${length} characters`;
  }
  for (const length of doublings) {
    const time = duration(expression, pump, length, FLOOR);
    if (time > LONGEST) return `${time.toFixed()} ms for ${length} characters`;
    if (time <= FLOOR) continue;
    const ratio = growth(expression, pump, length);
    if (ratio > 3) return `${time.toFixed()} ms for ${length} characters, ${ratio.toFixed(1)} times with each doubling`;
  }
  return undefined;
}

/** How many times as long a text takes as half of it does, in the mean of several doublings. */
function growth(expression: RegExp, pump: Pump, length: number): number {
  const short = duration(expression, pump, length / 2 ** OVER, 0, RUNS);
  return (duration(expression, pump, length, 0, RUNS) / short) ** (1 / OVER);
}

/** Milliseconds, the best of several runs unless one is good enough already. */
function duration(expression: RegExp, pump: Pump, length: number, enough: number, runs = 3): number {
  const text = pumped(pump, length);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && best > enough; run++) {
    expression.lastIndex = 0;
    const start = performance.now();
    if (expression.global) text.replace(expression, '');
    else expression.exec(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
