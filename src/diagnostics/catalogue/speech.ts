import type { CatalogueEntry } from '../catalogue.js';

export const speech = {
  'speech/continuation': {
    severity: 'info',
    title: 'A paragraph without a label continues the speech',
    means:
      'A paragraph after a labelled one carries no label of its own. Transcripts label a speech once, so it was kept in the same speech.',
    mend: 'If somebody else speaks here, split the `sp` in the TEI draft and give the new one a `speaker`.',
  },
  'speech/turn-suspect': {
    severity: 'warning',
    title: 'Perhaps the speaker changes here',
    means:
      'The paragraph opens like an answer to the question that ends the paragraph before it, but no label says that somebody else speaks. A label may be lost in the copy.',
    mend: 'Compare with the original. If the speaker changes, split the `sp` in the TEI draft; do not guess a name that the source does not give.',
  },
  'speech/label-rejected': {
    severity: 'info',
    title: 'Words that look like a label were taken for text',
    means:
      'A line begins like `Name:` but is a heading, a catalogue key or a sentence: it does not recur and nothing else says that it is a speaker.',
    mend: 'If it is a speaker, wrap the speech in `sp` with `speaker` in the TEI draft, or put the name into people.yaml and encode again.',
  },
  'speech/label-unsure': {
    severity: 'warning',
    title: 'A label was accepted on slight evidence',
    means: 'Only one thing speaks for this being a speaker, for example that it is set like the others.',
    mend: 'Look at the line. If it is no speaker, turn the `sp` into a `p` in the TEI draft; if it is, put the name into people.yaml.',
  },
  'speech/unidentified-speaker': {
    severity: 'info',
    title: 'The label does not say who speaks',
    means:
      'The copy has a mark of its editors where the name of a speaker should be, such as “[name not declassified]”. Two such speeches may be by two persons, so neither points to one.',
    mend: 'If you know who speaks, add `who="#id"` in the TEI draft and the person to people.yaml.',
  },
  'speech/ambiguous-speaker': {
    severity: 'warning',
    title: 'The register knows two persons of this name',
    means:
      'The label fits more than one person in people.yaml. Who speaks is not guessed, so the speech has no `@who`.',
    mend: 'Add `who="#id"` in the TEI draft, or give one of the persons an alias that is the label exactly.',
  },
} as const satisfies Record<string, CatalogueEntry>;
