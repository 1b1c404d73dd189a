import type { Span } from '../manuscript/manuscript.js';
import type { Confidence } from '../transcript/transcript.js';
import {
  capitalised,
  type Grammar,
  hasArticle,
  inferGrammar,
  isAlone,
  isIntroduced,
  isNamedWithin,
  isPlausible,
  isSlipOf,
  keyOf,
  startsSentence,
} from './label-grammar.js';
import { isCollective, isUnidentified, jointNames, offices } from './label-lexicon.js';
import { type Candidate, type Delimiter, type LabelShapes, statedCandidate } from './label-shapes.js';
import { findSetOff, type SetOff } from './label-type.js';
import { findLineLabels } from './line-labels.js';
import type { Passage, Reading } from './reading.js';

/** A label that was accepted, with the reasons. */
export interface Label extends Candidate {
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** An editor decided that it is one. */
  readonly decided?: true;
}

/** A speech is rarely longer than this on average; where it is, the labels are none. */
const MOST_BLOCKS_A_TURN = 12;

/**
 * Decides which label-shaped openings are labels. The document's own grammar is inferred: names that recur in one form
 * make that form its form of label; a name that does not recur needs another support, since a speaker made up is the
 * worst that a recogniser can do. `elsewhere` is the text in which speakers may be introduced. The title has no label,
 * whatever its shape. Gives the labels by the start of their passage.
 */
export function recognizeLabels(
  reading: Reading,
  shapes: LabelShapes,
  passages: readonly Passage[],
  elsewhere: readonly Span[],
  title: Passage | undefined,
): ReadonlyMap<number, Label> {
  const candidates = [...findLineLabels(reading, passages), ...shapes.of(passages)];
  const isSettled = (candidate: Candidate) => reading.decided('label', candidate.span.start) !== undefined;
  const titled = title ? shapes.of([title]).find(({ delimiter }) => delimiter === 'colon') : undefined;
  // What an editor ruled out says nothing about the document's form of label.
  const plausible = candidates.filter(({ span }) => reading.decided('label', span.start)?.is !== 'not-a-speaker');
  const grammar = inferGrammar(reading, passages, plausible, elsewhere);
  const setOff = findSetOff(reading, plausible);
  const labels = new Map<number, Label>();
  const rejected = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { start } = candidate.passage;
    if (labels.has(start)) continue;
    const label = accept(reading, grammar, candidate, shapes, setOff);
    if (label) labels.set(start, label);
    else if (candidate.delimiter === 'colon') rejected.set(start, candidate);
  }
  // A record with a label here and there is indirect speech with a few keys or headings in it.
  const isRecord =
    labels.size > 1 && labels.size * MOST_BLOCKS_A_TURN >= passages.length && hasSpeakers(grammar, labels);
  const accepted = isRecord ? labels : new Map([...labels].filter(([, label]) => isSettled(label)));
  for (const passage of passages) {
    if (!passage.label) continue;
    const found = statedCandidate(reading, passage, passage.label);
    accepted.set(passage.start, {
      ...found,
      confidence: 'certain',
      evidence: ['the file says that this is a speaker'],
    });
  }
  if (titled) rejected.set(-1, titled);
  for (const label of accepted.values()) sayUnsure(reading, label);
  for (const [start, { span, name }] of rejected) {
    if (accepted.has(start)) continue;
    reading.say('speech/label-rejected', `"${name}:" looks like a speaker's label but was taken for text`, span.start, {
      doubt: { question: 'label', span, chosen: 'not-a-speaker', evidence: ['nothing else says that it is a speaker'] },
    });
  }
  return accepted;
}

/** People speak more than once; a text whose labels hardly recur has headings that look like labels. */
function hasSpeakers(grammar: Grammar, labels: ReadonlyMap<number, Label>): boolean {
  const all = [...labels.values()];
  const recur = all.filter((label) => grammar.recurring[label.delimiter].has(keyOf(label)) || offices.test(label.name));
  return all.length < 3 || recur.length * 3 >= all.length;
}

function accept(
  reading: Reading,
  grammar: Grammar,
  candidate: Candidate,
  shapes: LabelShapes,
  setOff: SetOff,
): Label | undefined {
  const { delimiter, name } = candidate;
  const decision = reading.decided('label', candidate.span.start);
  if (decision) {
    if (decision.is !== 'speaker') return undefined;
    return { ...candidate, confidence: 'certain', evidence: ['an editor decided it'], decided: true };
  }
  if (!isPlausible(reading, candidate, grammar.alone)) return undefined;
  const key = keyOf(candidate);
  const elsewhereToo = (['colon', 'stop', 'line'] as const).some(
    (form) => form !== delimiter && grammar.active.has(form) && grammar.recurring[form].has(key),
  );
  const recurs = grammar.recurring[delimiter].has(key);
  const type = setOff.of(candidate);
  const settled = grammar.active.has(delimiter) || type !== undefined;
  const introduced = isIntroduced(name, grammar.introduced);
  const office = offices.test(name);
  const joint = jointNames(name);
  const parts = joint ?? [name];
  const capitals = name === name.toUpperCase();
  // `Das Ergebnis:` has the shape of a label in mixed letters, and every noun of German its capital.
  const alike =
    grammar.turns >= 4 &&
    (capitals || !hasArticle(name)) &&
    parts.every((part) => part.split(' ').length <= 3 && (!grammar.inCapitals || part === part.toUpperCase()));
  const slip = delimiter !== 'line' && !recurs && isSlipOf(key, grammar, delimiter);
  const shortened =
    settled &&
    shapes.shortForms(candidate).some((form) => grammar.recurring[delimiter].has(form.replace(/[.’'`]/gu, '')));
  const jointKnown = settled && joint?.every((part) => grammar.recurring[delimiter].has(part.replace(/[.’'`]/gu, '')));
  // Two names with a party each are set like one: `ADA HOLT (FI) e JAMES IVES (FI).`
  const set = joint && settled && alike && candidate.printed.includes('(') && grammar.inCapitals;
  if (joint && !jointKnown && !recurs && !set) return undefined;
  if (delimiter === 'stop' && !recurs && !capitalised(name) && !set) return undefined;
  const evidence = [
    type !== undefined && `it is set in ${type}, as other labels are, and the words behind it are not`,
    shortened && 'a shorter form of the name labels other speeches',
    grammar.shortened.has(name) && settled && 'it is a shorter form of a label that recurs',
    jointKnown && 'the names in it label other speeches',
    set && 'each of two names is followed by its party',
    recurs && settled && 'the label recurs',
    elsewhereToo && 'the name labels speeches in another form as well',
    grammar.register.has(name.toLowerCase()) && 'the register knows the name',
    introduced && 'the name stands in the matter before the speeches',
    isNamedWithin(name, grammar.named) && 'the text has the name within a sentence',
    settled && grammar.dense.has(delimiter) && 'most blocks of the record open in this form',
    isCollective(name) && 'it is a form for several people',
    isUnidentified(name) && 'it is a form for somebody unknown',
    delimiter === 'stop' &&
      !recurs &&
      settled &&
      grammar.isDialogue &&
      grammar.inCapitals &&
      capitals &&
      name.length > 2 &&
      'only labels are in capitals',
    office && 'it is an office or a form of address',
    !recurs && settled && alike && 'it is set like the labels that recur',
    slip && 'it is a label that recurs, with one letter wrong',
    candidate.bracketed && settled && 'an editor put it in brackets at the place of a label',
    candidate.aside !== undefined && delimiter === 'stop' && settled && 'a direction stands before the full stop',
  ].filter((reason) => typeof reason === 'string');
  const sentence =
    delimiter === 'line' ||
    candidate.aside !== undefined ||
    startsSentence(reading, candidate) ||
    (grammar.alone && isAlone(reading, candidate));
  if (
    !isEnough(evidence, {
      delimiter,
      settled,
      sentence,
      recurs,
      elsewhereToo,
      introduced,
      anySettled: grammar.active.size > 0,
    })
  )
    return undefined;
  const certain = recurs || elsewhereToo || introduced || evidence.length > 1;
  return { ...candidate, confidence: certain ? 'certain' : 'likely', evidence };
}

function isEnough(
  evidence: readonly string[],
  facts: {
    readonly delimiter: Delimiter;
    readonly settled: boolean;
    readonly sentence: boolean;
    readonly recurs: boolean;
    readonly elsewhereToo: boolean;
    readonly introduced: boolean;
    readonly anySettled: boolean;
  },
): boolean {
  const { delimiter, settled, sentence, recurs, elsewhereToo, introduced } = facts;
  if (evidence.length === 0) return false;
  if (elsewhereToo) return true;
  if (delimiter === 'colon' || delimiter === 'line') {
    return recurs || (sentence && (settled || evidence.length > 1 || (introduced && facts.anySettled)));
  }
  return settled && (recurs || evidence.length > 1);
}

function sayUnsure(reading: Reading, label: Label): void {
  const { span, evidence } = label;
  if (label.confidence === 'certain') {
    reading.sure({ question: 'label', span, chosen: 'speaker', evidence });
    return;
  }
  reading.say(
    'speech/label-unsure',
    `"${label.name}" was taken for a speaker's label on slight evidence (${label.evidence.join('; ')})`,
    label.span.start,
    { doubt: { question: 'label', span, chosen: 'speaker', evidence } },
  );
}
