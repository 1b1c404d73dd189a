import type {
  BodyNode,
  EditorialGap,
  MissingParagraphs,
  PageBreak,
  Paragraph,
  StageDirection,
  Turn,
} from '../transcript/transcript.js';
import type { Label } from './labels.js';
import type { Persons } from './names.js';
import { type Passage, type Reading, trimmed } from './reading.js';

type Within = Paragraph | StageDirection | PageBreak | EditorialGap | MissingParagraphs;

/** Openings that answer a question: after one they suggest that the speaker changed and the label was lost. */
const answers =
  /^(?:Yes|No|Exactly|Precisely|Right|True|Correct|Certainly|Of course|Indeed|Agreed|Absolutely|Oui|Non|Exactement|D’accord|Bien sûr|Ja|Nein|Genau|Richtig|Sí|No|Exacto|Sì|Esatto|Tak|Nie|Ano|Ne|Da|Да|Нет|Точно|Конечно|Правильно)(?![\p{L}\p{N}])/u;

/**
 * Makes turns of passages: a label opens one, an unlabelled paragraph continues it. Paragraphs that are missing from the
 * copy are kept as such at their place.
 */
export function recognizeTurns(
  reading: Reading,
  persons: Persons,
  passages: readonly Passage[],
  labels: ReadonlyMap<number, Label>,
  missing: ReadonlyMap<number, MissingParagraphs>,
): BodyNode[] {
  const body: BodyNode[] = [];
  let children: Within[] | undefined;
  let before: Passage | undefined;
  for (const passage of passages) {
    const label = labels.get(passage.index);
    const gap = missing.get(passage.index);
    if (gap) (label || !children ? body : children).push(gap);
    const start = label ? label.span.end : passage.start;
    const paragraph = paragraphOf(reading, { ...passage, start });
    if (label) {
      children = [paragraph];
      body.push(turnOf(reading, persons, label, children));
    } else if (children) {
      noteContinuation(reading, passage, before);
      children.push(paragraph);
    } else {
      body.push(paragraph);
    }
    before = passage;
  }
  return body;
}

function turnOf(reading: Reading, persons: Persons, label: Label, children: readonly Within[]): Turn {
  reading.claim('speech', 'label', label.span, label.confidence, label.evidence, ['text']);
  const speaker = persons.speaker(label.name);
  if (!speaker) {
    reading.say(
      'speech/ambiguous-speaker',
      `the register knows more than one person called "${label.name}"; the speech stays without @who`,
      label.span.start,
    );
  }
  return {
    type: 'turn',
    label: label.span,
    labelContent: [],
    speakers: speaker ? [speaker] : [],
    confidence: label.confidence,
    children,
  };
}

export function paragraphOf(reading: Reading, passage: Passage): Paragraph {
  const words = trimmed(reading.manuscript.text, passage);
  return {
    type: 'paragraph',
    ...words,
    ...(passage.number && { number: passage.number }),
    content: [],
    open: 0,
    close: 0,
  };
}

function noteContinuation(reading: Reading, passage: Passage, before: Passage | undefined): void {
  const name = passage.number ? `paragraph ${passage.number.n}` : 'this paragraph';
  const asked = before !== undefined && /\?["”’»)]*$/.test(reading.slice(before));
  if (asked && answers.test(reading.slice(passage))) {
    reading.say(
      'speech/turn-suspect',
      `${name} opens like an answer to the question before it, but carries no label; it was left in the same speech`,
      passage.start,
      { question: `${name} opens like an answer but carries no label` },
    );
  } else {
    reading.say('speech/continuation', `${name} carries no label and continues the speech before it`, passage.start);
  }
}
