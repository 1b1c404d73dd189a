import type { CatalogueEntry } from '../catalogue.js';

export const decisions = {
  'decisions/lost': {
    severity: 'warning',
    title: 'the words that a decision is about are not in the copy',
    means:
      'A decision names a place by its words, and by what stands before them where the words occur more than once. The copy was changed there, or the words stand in several places and nothing tells which is meant. The place is read as if nothing had been decided.',
    mend: 'Compare the line with the copy. Mend the words in the decision, or delete it and settle the place again with acta review.',
  },
  'decisions/idle': {
    severity: 'warning',
    title: 'a decision answers what is not asked',
    means:
      'The words are in the copy, but what stands there cannot be read in the way that the decision says: for example, a paragraph is said to be a note call. The decision changes nothing.',
    mend: 'Look whether the answer is the one that was meant; acta review shows what can be settled. Otherwise delete the decision.',
  },
  'decisions/conflict': {
    severity: 'warning',
    title: 'two decisions about one place',
    means: 'The same words of the same line are settled twice. The later one in the file counts.',
    mend: 'Delete one of the two.',
  },
} as const satisfies Record<string, CatalogueEntry>;
