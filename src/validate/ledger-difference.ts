/** Where two strings differ: what the left has in the place of what the right has. Either may be empty. */
export interface Difference {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
}

/** Equal characters in a row that put two texts in step again. */
const ANCHOR = 16;
/** How far ahead the next place in step is looked for. */
const WINDOW = 20_000;
/** After so many differences the two are simply not the same text. */
const MOST = 50;

/**
 * Differences between two texts that are mostly the same, in their order. At a difference the nearest stretch that both
 * have puts them in step again; where there is none within the window, the rest of both is one difference. Linear in the
 * length of the texts, up to a fixed number of windows.
 */
export function differences(left: string, right: string): Difference[] {
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      i++;
      j++;
      continue;
    }
    const step = found.length + 1 < MOST ? nextInStep(left, i, right, j) : undefined;
    const [nextI, nextJ] = step ?? [left.length, right.length];
    found.push({ left: { start: i, end: nextI }, right: { start: j, end: nextJ } });
    i = nextI;
    j = nextJ;
  }
  return found;
}

function nextInStep(left: string, i: number, right: string, j: number): readonly [number, number] | undefined {
  const places = new Map<string, number>();
  const last = Math.min(right.length - ANCHOR, j + WINDOW);
  for (let at = last; at >= j; at--) places.set(right.slice(at, at + ANCHOR), at);
  let best: readonly [number, number] | undefined;
  for (let at = i; at <= Math.min(left.length - ANCHOR, i + WINDOW); at++) {
    if (best && at - i >= best[0] - i + best[1] - j) break;
    const other = places.get(left.slice(at, at + ANCHOR));
    if (other !== undefined && (!best || at - i + other - j < best[0] - i + best[1] - j)) best = [at, other];
  }
  return best ?? atTheEnd(left, i, right, j);
}

/** Near the end no anchor fits any more: what both end with is in step. */
function atTheEnd(left: string, i: number, right: string, j: number): readonly [number, number] | undefined {
  let same = 0;
  while (
    same < Math.min(left.length - i, right.length - j) &&
    left[left.length - 1 - same] === right[right.length - 1 - same]
  ) {
    same++;
  }
  return same > 0 ? [left.length - same, right.length - same] : undefined;
}
