import { type Grammar, hasArticle, namesOne } from './label-grammar.js';
import { type Candidate, keyOf } from './label-shapes.js';
import type { Passage } from './reading.js';

/** Words of a name that only its place tells. */
const MOST_WORDS = 3;

/**
 * Candidates between two speeches of one person: nobody labels one speech twice, so somebody else spoke in between. The
 * label before them recurs, and so it stands behind them; nothing else does.
 */
export function findBetween(
  passages: readonly Passage[],
  candidates: readonly Candidate[],
  grammar: Grammar,
): ReadonlySet<Candidate> {
  const speakers = new Map<Passage, string>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (grammar.recurring[candidate.delimiter].has(key)) speakers.set(candidate.passage, key);
  }
  const surrounded = new Set(
    passages.filter((_, index) => {
      const [above, below] = [passages[index - 1], passages[index + 1]].map(
        (passage) => passage && speakers.get(passage),
      );
      return above !== undefined && above === below;
    }),
  );
  return new Set(
    candidates.filter(
      ({ passage, delimiter, name }) =>
        delimiter === 'colon' &&
        surrounded.has(passage) &&
        namesOne(name) &&
        !hasArticle(name) &&
        name.split(' ').length <= MOST_WORDS,
    ),
  );
}
