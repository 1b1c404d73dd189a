import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that a word was probably meant to be, capitals aside, or nothing where none is near: at most a third of its
 * letters changed, or two exchanged in a word of four.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > 100) return undefined;
  const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const wanted = word.toLowerCase();
  const found = closest(wanted, [...byLowerCase.keys()]);
  const length = Math.max(wanted.length, found.length);
  const allowed = Math.max(length < 4 ? 1 : 2, Math.floor(length / 3));
  return distance(wanted, found) <= allowed ? byLowerCase.get(found) : undefined;
}
