import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that a word was probably meant to be, or nothing where none is near: at most a third of its letters
 * changed, capitals aside.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > 100) return undefined;
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const wanted = word.toLowerCase();
  const found = closest(wanted, [...byLowerCase.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(wanted.length, found.length) / 3));
  return distance(wanted, found) <= allowed ? byLowerCase.get(found) : undefined;
}
