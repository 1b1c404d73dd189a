import { distance } from 'fastest-levenshtein';

/** Shorter names differ by a letter without being one name: `Hall` and `Hull`. */
const SHORTEST = 5;

/** True for two names of five letters or more that differ by one letter, or, where `swaps`, by the order of two. */
export function isSlip(a: string, b: string, swaps = false): boolean {
  if (a === b || a.length < SHORTEST || b.length < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  return distance(a, b) <= (swaps && sameLetters(a, b) ? 2 : 1);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
