import { distance } from 'fastest-levenshtein';
import type { Span } from '../manuscript/manuscript.js';
import type { Confidence } from '../transcript/transcript.js';
import { type Candidate, type Delimiter, findLineLabels, type LabelShapes } from './label-shapes.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** A label that was accepted, with the reasons. */
export interface Label extends Candidate {
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

/** Keys of catalogue records, and headings: never people. */
const notSpeakers = new Set(
  `abstract action agenda annex approved attachment archive author background chapter classification comment conclusion copy
  date dates date-and-place date-&-time date-and-time description distribution document document-type drafted-by editor
  enclosure example from genre in-attendance issues keywords language location members-present note notes object
  observer-present also-present original-language others-present participants participation place present recommendation record
  re reference references result results secret source sources speaker status subject substitute-member-present summary time
  title to top-secret topic topics transcript translated-by translation translator type url venue version volume
  datum ort teilnehmer anwesend betreff quelle thema lieu présents objet fecha lugar presentes asunto data luogo presenti
  oggetto дата место присутствовали vorsitz sklep kraj navzoči čas`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' ')),
);

/** `Substitute Members Present`, `Also Absent`: whatever stands before these words, it heads a list. */
const keyWord = /(?<!\p{L})(?:present|absent|participants?|attendees|anwesend|abwesend)$/iu;

/** Words that stand in sentences and not in names or offices. */
const functionWords = new Set(
  `a an and are as at be but by can could do does for had has have he her his how i if in is it its my no nor not of-course on
  or our she should so than that their them then there these they this those to was we were what when where which who why will
  with would yes you your said says stated follows following agreed asked replied
  et il elle les que qui dans pour pas sont une sur est und ist das ein eine wir sie dass für wird wurde folgt es ich er
  auf zu mit nicht wie na ja nu sich se in je da za pa bi так ну вот что как это он она мы вы они не но`.split(/\s+/),
);

/** Offices and forms of address that make a name of what follows them. */
const offices =
  /^(?:the )?(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|sen|senator|rep|congressman|gov|governor|gen|general|lt|col|colonel|maj|major|capt|captain|adm|admiral|amb|ambassador|sec|secretary|under|deputy|assistant|acting|president|vice|prime|premier|minister|foreign|chancellor|chairman|chairwoman|chair|speaker|director|king|queen|prince|emperor|marshal|comrade|question|answer|q|a|interpreter|several|all|voices?|members?|hon|m|mme|mm|herr|frau|präsident|vorsitzender?|abg|der|die|président|ministre|monsieur|madame|el|la|señor|señora|presidente|onorevole|gospod|gospa|predsednik|predsednica|poslanec|председатель|товарищ|тов|президент|министр|голос|голоса)(?=[\p{P}\s]|$)/iu;

/** A speech is rarely longer than this on average; where it is, the labels are none. */
const MOST_BLOCKS_A_TURN = 12;

const DASHES = /^[—–-]/u;

/**
 * Decides which label-shaped openings are labels. The document's own grammar is inferred: names that recur in one form
 * make that form its form of label; a name that does not recur needs another support, since a speaker made up is the
 * worst that a recogniser can do. `elsewhere` is the text in which speakers may be introduced. The title has no label,
 * whatever its shape. Gives the labels by the index of their passage.
 */
export function recognizeLabels(
  reading: Reading,
  shapes: LabelShapes,
  passages: readonly Passage[],
  elsewhere: readonly Span[],
  title: Passage | undefined,
): ReadonlyMap<number, Label> {
  const candidates = [...findLineLabels(reading, passages), ...shapes.of(passages)];
  const titled = title ? shapes.of([title]).find(({ delimiter }) => delimiter === 'colon') : undefined;
  const grammar = inferGrammar(reading, passages, candidates, elsewhere);
  const labels = new Map<number, Label>();
  const rejected = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { index } = candidate.passage;
    if (labels.has(index)) continue;
    const label = accept(reading, grammar, candidate);
    if (label) labels.set(index, label);
    else if (candidate.delimiter === 'colon') rejected.set(index, candidate);
  }
  // A record with a label here and there is indirect speech with a few keys or headings in it.
  const isRecord =
    labels.size > 1 && labels.size * MOST_BLOCKS_A_TURN >= passages.length && hasSpeakers(grammar, labels);
  const accepted = isRecord ? labels : new Map<number, Label>();
  if (titled) rejected.set(-1, titled);
  for (const label of accepted.values()) sayUnsure(reading, label);
  for (const [index, { span, name }] of rejected) {
    if (accepted.has(index)) continue;
    reading.say('speech/label-rejected', `"${name}:" looks like a speaker's label but was taken for text`, span.start);
  }
  return accepted;
}

/** People speak more than once; a text whose labels hardly recur has headings that look like labels. */
function hasSpeakers(grammar: Grammar, labels: ReadonlyMap<number, Label>): boolean {
  const all = [...labels.values()];
  const recur = all.filter((label) => grammar.recurring[label.delimiter].has(keyOf(label)) || offices.test(label.name));
  return all.length < 3 || recur.length * 3 >= all.length;
}

interface Grammar {
  /** Names that recur in a form, by form. */
  readonly recurring: Readonly<Record<Delimiter, ReadonlySet<string>>>;
  /** Forms that the document labels its speeches in. */
  readonly active: ReadonlySet<Delimiter>;
  /** How many blocks open with a name that recurs in an active form. */
  readonly turns: number;
  readonly inCapitals: boolean;
  /** Words of the matter in which those who speak may be introduced. */
  readonly introduced: ReadonlySet<string>;
  /** Words that have a capital within a sentence. */
  readonly named: ReadonlySet<string>;
  readonly register: ReadonlySet<string>;
}

function inferGrammar(
  reading: Reading,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
  elsewhere: readonly Span[],
): Grammar {
  const counts: Record<Delimiter, Map<string, number>> = {
    colon: new Map(),
    stop: new Map(),
    dash: new Map(),
    line: new Map(),
    none: new Map(),
  };
  const records = recordKeys(reading, candidates);
  for (const candidate of candidates) {
    const { delimiter } = candidate;
    const name = keyOf(candidate);
    if (!isPlausible(reading, candidate) || records.has(name)) continue;
    counts[delimiter].set(name, (counts[delimiter].get(name) ?? 0) + 1);
  }
  const often = (delimiter: Delimiter) => [...counts[delimiter]].filter(([, count]) => count > 1);
  const recurring = {
    colon: new Set(often('colon').map(([name]) => name)),
    stop: new Set(often('stop').map(([name]) => name)),
    dash: new Set(often('dash').map(([name]) => name)),
    line: new Set(counts.line.keys()),
    none: new Set(often('none').map(([name]) => name)),
  };
  const total = (delimiter: Delimiter) => often(delimiter).reduce((sum, [, count]) => sum + count, 0);
  const active = new Set<Delimiter>();
  if (counts.line.size > 0) active.add('line');
  if (total('colon') >= 2) active.add('colon');
  // A sentence of one word has the shape of `Name.` too: that form needs a closed set that fills the text.
  for (const delimiter of ['stop', 'dash', 'none'] as const) {
    const enough = Math.max(3, passages.length * 0.2);
    if (total(delimiter) >= enough && recurring[delimiter].size >= 2) active.add(delimiter);
  }
  const names = [...active].flatMap((delimiter) => [...recurring[delimiter]]);
  return {
    recurring,
    active,
    turns: [...active].reduce((sum, delimiter) => sum + total(delimiter), 0),
    inCapitals: names.length > 0 && names.every((name) => name === name.toUpperCase()),
    named: namesWithin(reading, passages),
    introduced: wordsOf(elsewhere.map((span) => reading.slice(span)).join('\n')),
    register: registerForms(reading),
  };
}

/** Words that follow a key of a record at most: `Author: The Minister of Finance`. */
const SHORT_VALUE = 5;

/**
 * Names whose every block ends without a sentence's end, or, where there are three or more, holds a few words only: keys
 * of a record, not people who speak.
 */
function recordKeys(reading: Reading, candidates: readonly Candidate[]): ReadonlySet<string> {
  const values = new Map<string, { ends: boolean; long: boolean; count: number }>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const value = values.get(key) ?? { ends: false, long: false, count: 0 };
    const text = reading.uncalled({ start: candidate.span.end, end: candidate.passage.end }).trim();
    value.count++;
    value.ends ||= candidate.delimiter === 'line' || /[.?!…:;,—–-]["”’»)\]]*$|[)\]]$/u.test(text);
    value.long ||= candidate.delimiter === 'line' || text.split(/\s+/).length > SHORT_VALUE || /[?!…]$/u.test(text);
    values.set(key, value);
  }
  const keys = [...values].filter(([, { ends, long, count }]) => !ends || (count >= 3 && !long));
  return new Set(keys.map(([key]) => key));
}

function keyOf({ name }: Candidate): string {
  return name.replace(/[.’'`]/gu, '').replace(/\s+/g, ' ');
}

/** What no name looks like is no label in any grammar. */
function isPlausible(reading: Reading, candidate: Candidate): boolean {
  const { name, delimiter } = candidate;
  const lower = name.toLowerCase();
  const words = lower.split(' ');
  if (candidate.bracketed) return delimiter === 'colon';
  if (keyWord.test(name)) return false;
  if (notSpeakers.has(lower.replaceAll('&', 'and')) || notSpeakers.has(lower)) return false;
  if (words.some((word, index) => functionWords.has(word) && !(index === 0 && words.length === 1 && name.length < 3)))
    return false;
  if (/\d/.test(name)) return false;
  // `I. Arms:` and `b. Canada:` are items of a list.
  if (/^(?:[ivxlc]+|[a-z])[.)] /iu.test(name) && !/^\p{Lu}\. \p{Lu}/u.test(name)) return false;
  if (delimiter === 'line') return true;
  const follows = reading.manuscript.text.slice(candidate.span.end, candidate.span.end + 3).trimStart();
  if (delimiter === 'stop') return words.length <= 5 && startsSentence(reading, candidate) && capitalised(name);
  // A colon at the end of a block leads to a list, unless it is how the document labels.
  return follows !== '' || candidate.aside !== undefined;
}

function capitalised(name: string): boolean {
  return name.split(' ').every((word) => /^(?:\p{Lu}|(?:de|von|van|der|of|the|la|le|du|di|da|y|i)$)/u.test(word));
}

function accept(reading: Reading, grammar: Grammar, candidate: Candidate): Label | undefined {
  const { delimiter, name } = candidate;
  if (!isPlausible(reading, candidate)) return undefined;
  const key = keyOf(candidate);
  const elsewhereToo = (['colon', 'stop', 'line'] as const).some(
    (form) => form !== delimiter && grammar.active.has(form) && grammar.recurring[form].has(key),
  );
  const recurs = grammar.recurring[delimiter].has(key);
  const settled = grammar.active.has(delimiter);
  const introduced = isIntroduced(name, grammar.introduced);
  const office = offices.test(name);
  const alike =
    grammar.turns >= 4 && name.split(' ').length <= 3 && (!grammar.inCapitals || name === name.toUpperCase());
  const slip = delimiter !== 'line' && !recurs && isSlipOf(key, grammar, delimiter);
  const evidence = [
    recurs && settled && 'the label recurs',
    elsewhereToo && 'the name labels speeches in another form as well',
    grammar.register.has(name.toLowerCase()) && 'the register knows the name',
    introduced && 'the name stands in the matter before the speeches',
    grammar.named.has(name.split(' ').at(-1)!) && 'the text has the name within a sentence',
    office && 'it is an office or a form of address',
    !recurs && settled && alike && 'it is set like the labels that recur',
    slip && 'it is a label that recurs, with one letter wrong',
    candidate.bracketed && settled && 'an editor put it in brackets at the place of a label',
  ].filter((reason) => reason !== false);
  const sentence = delimiter === 'line' || startsSentence(reading, candidate);
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

/** One wrong letter in a name of five letters or more: `Sicso` for `Sisco`, `TRE SECRETARY`. */
function isSlipOf(key: string, grammar: Grammar, delimiter: Delimiter): boolean {
  if (key.length < 5) return false;
  return [...grammar.recurring[delimiter]].some(
    (name) =>
      Math.abs(name.length - key.length) <= 1 &&
      name.length >= 5 &&
      distance(name, key) <= (sameLetters(name, key) ? 2 : 1),
  );
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function registerForms(reading: Reading): ReadonlySet<string> {
  const forms = reading.settings.people.flatMap(({ name, aliases }) => [name.full, name.surname, ...aliases]);
  return new Set(forms.filter((form): form is string => Boolean(form)).map((form) => form.toLowerCase()));
}

/** True when the last word of a name stands in the matter before the speeches. */
function isIntroduced(name: string, introduced: ReadonlySet<string>): boolean {
  const last = name.split(' ').at(-1)!.toLowerCase();
  return last.length > 2 && introduced.has(last);
}

/** Words with a capital behind a word without one: within a sentence only a name has it, where nouns have none. */
function namesWithin(reading: Reading, passages: readonly Passage[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const passage of passages) {
    for (const [word] of reading.slice(passage).matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{Ll}\p{M}’'-]+/gu)) names.add(word);
  }
  return names;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []);
}

function startsSentence(reading: Reading, candidate: Candidate): boolean {
  const { text } = reading.manuscript;
  const behind = (candidate.aside ?? candidate.span).end;
  const { start } = trimmed(text, { start: behind, end: candidate.passage.end });
  const first = text.slice(start, start + 2);
  return start < candidate.passage.end && (/^[\p{Lu}\p{Lo}\p{N}"“„«‘'’([…¿¡.$]/u.test(first) || DASHES.test(first));
}

function sayUnsure(reading: Reading, label: Label): void {
  if (label.confidence === 'certain') return;
  reading.say(
    'speech/label-unsure',
    `"${label.name}" was taken for a speaker's label on slight evidence (${label.evidence.join('; ')})`,
    label.span.start,
  );
}
