import type { Confidence } from '../transcript/transcript.js';
import { timeOf } from './breaks.js';
import { isExamination, saysWhoAsks, witnessNamed } from './examinations.js';
import {
  type Elsewhere,
  type Grammar,
  hasArticle,
  inferGrammar,
  isAddressed,
  isAlone,
  isIntroduced,
  isKey,
  isListed,
  isNamedWithin,
  isPlausible,
  isSlipOf,
  namesOne,
  startsSentence,
} from './label-grammar.js';
import { isCollective, isPart, isUnidentified, jointNames, offices, titleForms } from './label-lexicon.js';
import { hasOffice, isOfficeFor } from './label-offices.js';
import { findBetween } from './label-places.js';
import { isEntry, isLegend, isSeat } from './label-seats.js';
import { type Candidate, type Delimiter, isMarked, keyOf, type LabelShapes, statedCandidate } from './label-shapes.js';
import { findSetOff, type SetOff } from './label-type.js';
import { findLetteredItems } from './lettered-items.js';
import { findLineLabels } from './line-labels.js';
import { MOST_NOISE, noiseOf } from './noise.js';
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
 * worst that a recogniser can do. Speakers may be introduced in the text `elsewhere`. The title has no label,
 * whatever its shape. Gives the labels by the start of their passage.
 */
export function recognizeLabels(
  reading: Reading,
  shapes: LabelShapes,
  passages: readonly Passage[],
  elsewhere: Elsewhere,
  title: Passage | undefined,
): ReadonlyMap<number, Label> {
  const shaped = [...findLineLabels(reading, passages), ...shapes.of(passages)];
  const items = findLetteredItems(reading, passages, shaped);
  const isDecided = ({ span }: Candidate) => reading.decided('label', span.start) !== undefined;
  const candidates = shaped.filter((candidate) => !items.has(candidate) || isDecided(candidate));
  const titled = title ? shapes.of([title]).find(({ delimiter }) => delimiter === 'colon') : undefined;
  // What an editor ruled out says nothing about the document's form of label.
  const plausible = candidates.filter(({ span }) => reading.decided('label', span.start)?.is !== 'not-a-speaker');
  const grammar = inferGrammar(reading, passages, plausible, elsewhere);
  // Over the first of numbered paragraphs, or of the labels that recur, stand the names of those who preside, and nobody speaks.
  const numberedFrom = passages.find(({ number }) => number)?.start ?? 0;
  const recurs = (candidate: Candidate) => grammar.recurring[candidate.delimiter].has(keyOf(candidate));
  const seatsUntil = Math.max(numberedFrom, plausible.find(recurs)?.passage.start ?? 0);
  // `BAŞKAN : Fehmi Işık` over speeches of `BAŞKAN —` says who presides.
  const labelsElsewhere = (candidate: Candidate) =>
    candidate.delimiter === 'colon' &&
    (['stop', 'dash'] as const).some(
      (form) => grammar.active.has(form) && grammar.recurring[form].has(keyOf(candidate)),
    );
  const setOff = findSetOff(reading, plausible);
  const between = findBetween(passages, plausible, grammar);
  const acceptance = new Acceptance(reading, grammar, shapes, setOff, between);
  const labels = new Map<number, Label>();
  const rejected = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { start } = candidate.passage;
    if (labels.has(start) || witnessNamed(reading.slice(candidate.passage).trimEnd()) !== undefined) continue;
    if (start < seatsUntil && (isSeat(reading, candidate) || isEntry(reading, candidate))) continue;
    if (isLegend(reading, candidate) || (labelsElsewhere(candidate) && isEntry(reading, candidate))) continue;
    const label = acceptance.of(candidate);
    if (label) labels.set(start, label);
    else if (candidate.delimiter === 'colon') rejected.set(start, candidate);
  }
  // A record with a label here and there is indirect speech with a few keys or headings in it.
  const isRecord =
    !isMisread(reading, passages) &&
    labels.size > 1 &&
    labels.size * MOST_BLOCKS_A_TURN >= passages.length &&
    hasSpeakers(grammar, setOff, labels);
  const accepted = isRecord ? labels : new Map([...labels].filter(([, label]) => isDecided(label)));
  for (const [start, label] of labels) if (!accepted.has(start)) rejected.set(start, label);
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
  for (const [start, { span, name, delimiter }] of rejected) {
    if (
      accepted.has(start) ||
      (start >= 0 && (isKey(reading, name) || saysWhoAsks(`${name}:`) || isExamination(`${name}:`)))
    )
      continue;
    const printed = delimiter === 'colon' ? `${name}:` : reading.slice(span).trim();
    reading.say(
      'speech/label-rejected',
      `"${printed}" looks like a speaker's label but was taken for text`,
      span.start,
      {
        doubt: {
          question: 'label',
          span,
          chosen: 'not-a-speaker',
          evidence: ['nothing else says that it is a speaker'],
        },
      },
    );
  }
  return accepted;
}

/** Somebody by name in the parenthesis of a label. */
const holder = new RegExp(String.raw`\((?:${titleForms})(?!\p{L})`, 'u');

/** So much of a record is looked at, from its middle: whoever misread one page misread the next. */
const SAMPLE = 6000;

/** Says so of a copy that a machine could not read: what looks like labels there may be anything. */
function isMisread(reading: Reading, passages: readonly Passage[]): boolean {
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last) return false;
  const start = Math.max(first.start, (first.start + last.end - SAMPLE) >> 1);
  const share = noiseOf(reading.uncalled({ start, end: Math.min(last.end, start + SAMPLE) }));
  if (share <= MOST_NOISE) return false;
  const message = `${Math.round(share * 100)} of 100 words are none, as where a machine misread a page; no speeches were divided. Correct the copy, or settle its labels with acta review`;
  reading.say('speech/misread', message, first.start);
  return true;
}

/** People speak more than once, or are listed; a text most of whose labels are neither has headings that look like labels. */
function hasSpeakers(grammar: Grammar, setOff: SetOff, labels: ReadonlyMap<number, Label>): boolean {
  const all = [...labels.values()];
  const isSomebody = (label: Label) =>
    grammar.recurring[label.delimiter].has(keyOf(label)) ||
    setOff.of(label) !== undefined ||
    isMarked(label) ||
    offices.test(label.name) ||
    isPart(label.name) ||
    isAddressed(label.name) ||
    isListed(label.name, grammar.listed);
  return all.filter(isSomebody).length * 3 >= all.length;
}

/** What a label says by itself, wherever it stands: few labels open most blocks of a record. */
interface LabelWords {
  readonly recurs: boolean;
  readonly elsewhereToo: boolean;
  readonly introduced: boolean;
  readonly capitals: boolean;
  readonly namesOne: boolean;
  readonly joint: boolean;
  /** Each of the names that it joins labels speeches by itself. */
  readonly jointKnown: boolean;
  /** Two names with a party each. */
  readonly withParties: boolean;
  readonly alike: boolean;
  readonly slip: boolean;
  readonly shortened: boolean;
  /** It has a form that only people and their offices have. */
  readonly somebody: boolean;
  /** Reasons that hold whatever the form of labels. */
  readonly evidence: readonly string[];
}

const surnameWithInitials = /^\p{Lu}[\p{Lu}\p{M}'’ʼ-]+ \p{Lu}\.(?: ?\p{Lu}\.)?$/u;

/** Decides about one candidate after the other, with the grammar of the document. */
class Acceptance {
  private readonly words = new Map<string, LabelWords>();

  constructor(
    private readonly reading: Reading,
    private readonly grammar: Grammar,
    private readonly shapes: LabelShapes,
    private readonly setOff: SetOff,
    private readonly between: ReadonlySet<Candidate>,
  ) {}

  /** The label that a candidate is, with the reasons, or nothing. */
  of(candidate: Candidate): Label | undefined {
    const { reading, grammar } = this;
    const { delimiter, name } = candidate;
    const decision = reading.decided('label', candidate.span.start);
    if (decision) {
      if (decision.is !== 'speaker') return undefined;
      return { ...candidate, confidence: 'certain', evidence: ['an editor decided it'], decided: true };
    }
    if (!isPlausible(reading, candidate, grammar.alone) || beginsAnswer(candidate, grammar)) return undefined;
    const words = this.wordsOf(candidate);
    if (delimiter === 'colon' && !words.recurs && isSentenceLike(name)) return undefined;
    const { recurs, elsewhereToo, introduced, joint, somebody } = words;
    const type = this.setOff.of(candidate);
    const settled = grammar.active.has(delimiter) || type !== undefined;
    const jointKnown = settled && words.jointKnown;
    // Two names with a party each are set like one: `ADA HOLT (FI) e JAMES IVES (FI).`
    const set = settled && words.withParties;
    if (joint && !jointKnown && !recurs && !set) return undefined;
    if (delimiter === 'stop' && !recurs && !words.namesOne && !set) return undefined;
    const evidence = [
      type !== undefined && `it is set in ${type}, as other labels are, and the words behind it are not`,
      settled && words.shortened && 'a shorter form of the name labels other speeches',
      settled && grammar.shortened.has(name) && 'it is a shorter form of a label that recurs',
      jointKnown && 'the names in it label other speeches',
      set && 'each of two names is followed by its party',
      settled && recurs && 'the label recurs',
      ...words.evidence,
      settled && grammar.dense.has(delimiter) && 'most blocks of the record open in this form',
      (delimiter === 'stop' || delimiter === 'dash') &&
        !recurs &&
        settled &&
        grammar.isDialogue &&
        grammar.inCapitals &&
        words.capitals &&
        name.length > 2 &&
        'only labels are in capitals',
      settled && !recurs && words.alike && 'it is set like the labels that recur',
      settled && !recurs && this.between.has(candidate) && 'it stands between two speeches of one person',
      words.slip && 'it is a label that recurs, with one letter wrong',
      delimiter === 'line' && candidate.aside && timeOf(reading, candidate.aside) && 'a time stands behind it',
      settled && candidate.bracketed && 'an editor put it in brackets at the place of a label',
      settled && candidate.aside !== undefined && delimiter === 'stop' && 'a direction stands before the full stop',
    ].filter((reason) => typeof reason === 'string');
    const sentence =
      delimiter === 'line' ||
      candidate.aside !== undefined ||
      startsSentence(reading, candidate) ||
      (grammar.alone && isAlone(reading, candidate));
    const anySettled = grammar.active.size > 0;
    const marked = isMarked(candidate);
    const facts = { delimiter, marked, settled, sentence, recurs, elsewhereToo, introduced, somebody, anySettled };
    if (!isEnough(evidence, facts)) return undefined;
    const certain = recurs || elsewhereToo || introduced || evidence.length > 1 || (somebody && !isUnidentified(name));
    return { ...candidate, confidence: certain ? 'certain' : 'likely', evidence };
  }

  private wordsOf(candidate: Candidate): LabelWords {
    const { delimiter, name, printed, aside } = candidate;
    const form = `${delimiter} ${aside ? name : printed} ${name}`;
    const known = this.words.get(form);
    if (known) return known;
    const words = this.readWords(candidate);
    this.words.set(form, words);
    return words;
  }

  private readWords(candidate: Candidate): LabelWords {
    const { grammar } = this;
    const { delimiter, name, printed } = candidate;
    const recurring = grammar.recurring[delimiter];
    const recursAs = (form: string) => recurring.has(form.replace(/[.’'`]/gu, ''));
    const key = keyOf(candidate);
    const recurs = recurring.has(key);
    const elsewhereToo = (['colon', 'stop', 'line'] as const).some(
      (form) => form !== delimiter && grammar.active.has(form) && grammar.recurring[form].has(key),
    );
    const introduced = isIntroduced(name, grammar.introduced) || isListed(name, grammar.listed);
    // `The Secretary of State for Foreign and Commonwealth Affairs (Mr. Holt)` is one.
    const names = holder.test(printed) ? undefined : jointNames(name);
    const joint = names && !isOfficeFor(names[0]!) ? names : undefined;
    const parts = joint ?? [name];
    const capitals = name === name.toUpperCase();
    // `Das Ergebnis:` has the shape of a label in mixed letters, and every noun of German its capital.
    const alike =
      (grammar.turns >= 4 || (capitals && grammar.inCapitals && grammar.isDialogue)) &&
      (capitals || !hasArticle(name)) &&
      parts.every((part) => part.split(' ').length <= 3 && (!grammar.inCapitals || part === part.toUpperCase()));
    // `Das Ergebnis:` among labels in capitals has its own second word within a sentence, and is no name.
    const isCase = capitals || !grammar.inCapitals || !hasArticle(name);
    return {
      recurs,
      elsewhereToo,
      introduced,
      capitals,
      namesOne: namesOne(name),
      joint: joint !== undefined,
      jointKnown: joint?.every(recursAs) ?? false,
      withParties: joint !== undefined && alike && printed.includes('(') && grammar.inCapitals,
      alike,
      slip: delimiter !== 'line' && !recurs && isSlipOf(key, grammar, delimiter),
      somebody:
        isUnidentified(name) ||
        isPart(name) ||
        isAddressed(name) ||
        isMarked(candidate) ||
        (isCollective(name) && name.includes(' ')),
      shortened: this.shapes.shortForms(candidate).some(recursAs),
      evidence: [
        elsewhereToo && 'the name labels speeches in another form as well',
        grammar.register.has(name.toLowerCase()) && 'the register knows the name',
        introduced && 'the name stands in the matter before the speeches',
        isCase && isNamedWithin(name, grammar.named) && 'the text has the name within a sentence',
        isCollective(name) && 'it is a form for several people',
        isMarked(candidate) && 'the sign of a speech stands before it',
        hasOffice(name, printed) && 'an office stands behind the name',
        // `HOLT (Leeds) —`, `HOLT (SDP).`: in capitals before a party or a place.
        delimiter !== 'colon' &&
          capitals &&
          name.includes(' ') &&
          printed.includes('(') &&
          'a parenthesis says whose the name is',
        delimiter === 'stop' && surnameWithInitials.test(name) && 'initials stand behind a surname in capitals',
        isUnidentified(name) && 'it is a form for somebody unknown',
        (offices.test(name) || isPart(name) || isAddressed(name)) && 'it is an office or a form of address',
      ].filter((reason) => typeof reason === 'string'),
    };
  }
}

/** `Крик побежал дальше по тюрьме:`: four words or more of which the first alone has a capital, and none is an office. */
function isSentenceLike(name: string): boolean {
  const isKnown = isCollective(name) || isUnidentified(name) || offices.test(name);
  return !isKnown && /^\p{Lu}\S*(?: \p{Ll}\S*){3,}$/u.test(name);
}

/** True for `A. In Yarrow.` where `Q.` and `A.` are labels: the letter is one, and the sentence behind it is no name. */
function beginsAnswer(candidate: Candidate, grammar: Grammar): boolean {
  const { stop } = grammar.recurring;
  return candidate.delimiter === 'stop' && stop.has('Q') && stop.has('A') && /^[QA] ./u.test(keyOf(candidate));
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
    /** The name is a form for people. */
    readonly somebody: boolean;
    readonly anySettled: boolean;
    /** It has the sign of a speech before it. */
    readonly marked: boolean;
  },
): boolean {
  const { delimiter, settled, sentence, recurs, elsewhereToo, introduced } = facts;
  if (evidence.length === 0) return false;
  if (elsewhereToo || facts.marked) return true;
  if (delimiter === 'colon' || delimiter === 'line') {
    return (
      recurs || (sentence && (settled || evidence.length > 1 || ((introduced || facts.somebody) && facts.anySettled)))
    );
  }
  return settled && (recurs || evidence.length > 1 || facts.somebody);
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
