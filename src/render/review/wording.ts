import type { Answer, Question } from '../../transcript/decisions.js';

/** How a reading is named where one reads `acta reads here: ...` and on the button that chooses it. */
const readings: Readonly<Record<Answer, string>> = {
  speaker: 'the name of a speaker',
  'not-a-speaker': 'text, and no speaker',
  continue: 'the same speech goes on',
  'new-turn': 'somebody else begins to speak',
  supplied: 'words that an editor or translator supplied',
  note: 'a remark on the text',
  stage: 'a direction: what happens, not what is said',
  text: 'text as it stands',
  call: 'the call of a note',
  'not-a-call': 'a number in the text',
  'other-person': 'two persons',
  'same-person': 'one person, a letter of the name is wrong',
  furniture: 'no part of the record; leave it out',
};

/** What is asked of the words. */
const questions: Readonly<Record<Question, string>> = {
  label: 'Do these words name who speaks?',
  turn: 'Who speaks here?',
  bracket: 'What stands in these brackets?',
  call: 'Does this number call a note?',
  person: 'Are these two names one person’s?',
  furniture: 'Does this line belong to the record?',
};

export function wordingOf(question: Question): string {
  return questions[question];
}

export function readingOf(answer: Answer, question: Question): string {
  return answer === 'text' && question === 'furniture' ? 'a line of the record' : readings[answer];
}
