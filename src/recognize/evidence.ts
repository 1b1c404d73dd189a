import type { Span } from '../manuscript/manuscript.js';
import { witnessOf } from './examinations.js';
import type { Label } from './labels.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** The passages of a record, and its labels by the start of their passage. */
interface Labelled {
  readonly passages: readonly Passage[];
  readonly labels: ReadonlyMap<number, Label>;
}

/** `Chairman.] Are you`, `(Mr. Merrow.) Were the dues`: who asks, behind the number of a question. */
const asks = /^(?:(?<bracketed>\p{Lu}[^\][()?!:;]{1,60})\]|\((?<round>\p{Lu}[^\][()?!:;]{1,60})\.\))(?= \S)/u;
/** A dash behind a question: the answer begins. */
const behindQuestion = /\?["”’)]? ?(?<dash>[—–-]{1,2}) ?(?=\S)/u;
/** `You were there.—Yes.`: what is put to a witness need not be a question. */
const behindStatement = /[.!]["”’)]? ?(?<dash>[—–]{1,2}|--?) ?(?=["“‘(]?\p{Lu})/u;

/** True where most of these paragraphs, which are numbered, ask and answer: evidence before a committee. */
export function isEvidence(reading: Reading, passages: readonly Passage[]): boolean {
  const answered = passages.filter((passage) => behindQuestion.test(reading.slice(passage))).length;
  return passages.length >= 3 && answered * 2 > passages.length;
}

/**
 * Divides the numbered paragraphs of evidence before a committee, each a question and behind a dash the answer. The copy names
 * who asks only where that changes, and the witness once, where he is called in; the dash is all the label that an answer has.
 */
export function readEvidence(reading: Reading, record: Labelled): Labelled {
  const numbered = record.passages.filter(({ number }) => number);
  if (!isEvidence(reading, numbered)) return record;
  const labels = new Map(record.labels);
  let asker: string | undefined;
  let witness: string | undefined;
  const passages = record.passages.flatMap((passage): Passage[] => {
    const text = reading.slice(passage);
    if (!passage.number) {
      const called = witnessOf(text.trimEnd());
      if (called) witness = called.name;
      return [passage];
    }
    const named = asks.exec(text);
    const name = named?.groups?.['bracketed'] ?? named?.groups?.['round'];
    asker = name?.replace(/\.$/u, '') ?? labels.get(passage.start)?.name ?? asker;
    if (asker === undefined || isSettled(reading, passage)) return [passage];
    const { start } = passage;
    if (named) labels.set(start, labelOf(passage, asker, { start, end: start + named[0].length }, reading));
    else if (!labels.has(start)) labels.set(start, labelOf(passage, asker, { start, end: start }, reading));
    const found = behindQuestion.exec(text) ?? behindStatement.exec(text);
    if (!found) return [passage];
    const at = start + found.index + found[0].indexOf(found.groups!['dash']!, 1);
    const dash = { start: at, end: at + found.groups!['dash']!.length };
    const answer: Passage = { block: passage.block, index: passage.index, start: dash.start, end: passage.end };
    labels.set(dash.start, labelOf(answer, witness ?? '?', dash, reading));
    const question = trimmed(reading.printed, { start, end: dash.start });
    return [{ ...passage, end: question.end }, answer];
  });
  return { passages, labels: new Map([...labels].sort(([a], [b]) => a - b)) };
}

/** True where an editor decided about the label of a question. */
function isSettled(reading: Reading, passage: Passage): boolean {
  return reading.decided('label', passage.start) !== undefined;
}

function labelOf(passage: Passage, name: string, span: Span, reading: Reading): Label {
  const isPrinted = span.end > span.start;
  return {
    passage,
    delimiter: 'none',
    name,
    printed: reading.slice(span),
    bracketed: false,
    span,
    confidence: isPrinted ? 'certain' : 'likely',
    evidence: isPrinted
      ? ['it stands behind the number of a question, or before its answer']
      : ['who asked the question before asks on where nobody else is named'],
  };
}
