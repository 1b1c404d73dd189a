import type { CatalogueEntry } from '../catalogue.js';

export const speech = {
  'speech/continuation': {
    severity: 'info',
    title: 'A paragraph without a label continues the speech',
    means:
      'A paragraph after a labelled one carries no label of its own. Transcripts label a speech once, so it was kept in the same speech.',
    mend: 'If somebody else speaks here, settle it with acta review (new-turn): the draft then has a speech of its own there.',
  },
  'speech/turn-suspect': {
    severity: 'warning',
    title: 'Perhaps the speaker changes here',
    means:
      'The paragraph opens like an answer to the question that ends the paragraph before it, but no label says that somebody else speaks. A label may be lost in the copy.',
    mend: 'Compare with the original, and settle it with acta review: new-turn or continue. A new speech names nobody, since the copy does not; put no name there that the source does not give.',
  },
  'speech/label-rejected': {
    severity: 'info',
    title: 'Words that look like a label were taken for text',
    means:
      'A line begins like `Name:` but is a heading, a catalogue key or a sentence: it does not recur and nothing else says that it is a speaker.',
    mend: 'If it is a speaker, settle it with acta review (speaker), or put the name into people.yaml and encode again.',
  },
  'speech/misread': {
    severity: 'warning',
    title: 'many words of the copy are none',
    means:
      'More than fifteen in a hundred words have signs or digits in them, capitals at the wrong place or no vowel, as where a machine read a page badly (OCR). Labels cannot be told from noise there, so the text was taken as narrative, without speeches.',
    mend: 'Correct the copy or find a better one. A label that is right can be settled with acta review.',
  },
  'speech/label-unsure': {
    severity: 'warning',
    title: 'A label was accepted on slight evidence',
    means: 'Only one thing speaks for this being a speaker, for example that it is set like the others.',
    mend: 'Look at the line, and settle it with acta review: speaker or not-a-speaker.',
  },
  'speech/unidentified-speaker': {
    severity: 'info',
    title: 'The label does not say who speaks',
    means:
      'The copy has a mark of its editors where the name of a speaker should be, such as “[name not declassified]”. Two such speeches may be by two persons, so neither points to one.',
    mend: 'If you know who speaks, add `who="#id"` in the TEI draft and the person to people.yaml.',
  },
  'speech/initials': {
    severity: 'info',
    title: 'Initials were taken for a name',
    means:
      'Speeches are labelled with initials, and one name alone before the record has them: in a list of those present, in a line such as "Interviewer: Tom Beckett", or in the title.',
    mend: 'If it is somebody else, put the person into people.yaml with the initials under aliases.',
  },
  'speech/label-variant': {
    severity: 'info',
    title: 'Two labels differ by one letter',
    means:
      'The labels may be one name with a slip of the copy, or two names. Nothing in the copy decides, so they were kept as two persons.',
    mend: 'If they are one person, settle it with acta review (same-person), or put both forms into people.yaml, one as the name, the other under aliases.',
  },
  'speech/role-label': {
    severity: 'info',
    title: 'A label says who asks or answers, not the name',
    means:
      'The label is Q or A. Questions from several people have the same label, so they point to a group; where questions and answers alternate, to one who asks and one who answers.',
    mend: 'If you know who it is, put the person into people.yaml and change `@who` in the TEI draft.',
  },
  'speech/label-midline': {
    severity: 'warning',
    title: 'A turn was split where a label stands within a line',
    means:
      'The copy runs two speeches together on one line. The line was divided before a label that opens other lines as well.',
    mend: 'Look at the line. If the words are part of the speech, settle it with acta review (not-a-speaker).',
  },
  'speech/ambiguous-speaker': {
    severity: 'warning',
    title: 'More than one person fits the label',
    means:
      'The label fits more than one speaker of the copy or more than one person in people.yaml. Who speaks is not guessed, so the speech has no `@who`.',
    mend: 'Add `who="#id"` in the TEI draft, or give one of the persons an alias that is the label exactly.',
  },
} as const satisfies Record<string, CatalogueEntry>;
