import type { Span } from '../manuscript/manuscript.js';
import { Vocabulary } from './inflections.js';
import {
  articles,
  functionWords,
  isCollective,
  isCourteous,
  isPart,
  isRecordKey,
  isSmallForm,
  isUnidentified,
  itemKey,
  jointNames,
  keyWord,
  officeLinks,
  offices,
} from './label-lexicon.js';
import { isOfficeFor } from './label-offices.js';
import { recordKeys } from './label-records.js';
import { type Candidate, type Delimiter, isMarked, keyOf, shortFormsOf } from './label-shapes.js';
import { surnamesIn } from './listed-names.js';
import { kindOf } from './lists.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import { isSlip } from './slips.js';
import { parseLabelName } from './speaker-names.js';

const DASHES = /^[—–-]/u;

/** How one document labels its speeches, as far as its labels tell. */
export interface Grammar {
  /** Names that recur in a form, by form. */
  readonly recurring: Readonly<Record<Delimiter, ReadonlySet<string>>>;
  /** Forms that the document labels its speeches in. */
  readonly active: ReadonlySet<Delimiter>;
  /** Forms that most blocks of the record open in, so that one name that recurs is enough. */
  readonly dense: ReadonlySet<Delimiter>;
  /** Labels with a colon stand in blocks of their own, over the words. */
  readonly alone: boolean;
  /** How many blocks open with a name that recurs in an active form, or in a dense one. */
  readonly turns: number;
  readonly inCapitals: boolean;
  /** Most blocks open with a label: the text is a dialogue. */
  readonly isDialogue: boolean;
  /** Words of the matter in which those who speak may be introduced. */
  readonly introduced: Vocabulary;
  /** Surnames in that matter, behind a forename, an initial or a form of address, in small letters. */
  readonly listed: ReadonlySet<string>;
  /** Words that have a capital within a sentence. */
  readonly named: Vocabulary;
  readonly register: ReadonlySet<string>;
  /** Shorter forms of the labels that recur. */
  readonly shortened: ReadonlySet<string>;
}

/** Text outside of the record. */
export interface Elsewhere {
  /** The title, the front, and the record before the first name that recurs: whoever speaks may be introduced there by any word. */
  readonly introductions: readonly Span[];
  /** What stands above the title, where somebody may be listed by name. */
  readonly above: readonly Span[];
}

export function inferGrammar(
  reading: Reading,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
  { introductions, above }: Elsewhere,
): Grammar {
  const counts: Record<Delimiter, Map<string, number>> = {
    colon: new Map(),
    stop: new Map(),
    dash: new Map(),
    line: new Map(),
    none: new Map(),
  };
  const records = recordKeys(reading, candidates);
  const isSomebody = (name: string) => isAddressed(name) || isPart(name) || isListed(name, listed);
  const alone = standAlone(reading, candidates, passages.length);
  for (const candidate of candidates) {
    const { delimiter } = candidate;
    const name = keyOf(candidate);
    if (!isPlausible(reading, candidate, alone) || (records.has(name) && !alone)) continue;
    counts[delimiter].set(name, (counts[delimiter].get(name) ?? 0) + 1);
  }
  // `Первый сторож.`: a name of small letters has the shape of a short sentence, and needs to recur more often.
  const often = (delimiter: Delimiter) =>
    [...counts[delimiter]].filter(([name, count]) => count > (delimiter === 'stop' && !namesOne(name) ? 2 : 1));
  const recurring = {
    colon: new Set(often('colon').map(([name]) => name)),
    stop: new Set(often('stop').map(([name]) => name)),
    dash: new Set(often('dash').map(([name]) => name)),
    line: new Set(
      [...counts.line].flatMap(([name, count]) => (count > 1 || name === name.toUpperCase() ? [name] : [])),
    ),
    none: new Set(often('none').map(([name]) => name)),
  };
  const printed = (spans: readonly Span[]) => withoutLabels(spans, candidates).map((span) => reading.slice(span));
  const introduced = new Vocabulary(() => wordsOf(printed(introductions)));
  const listed = surnamesIn(printed([...above, ...introductions]));
  const total = (delimiter: Delimiter) => often(delimiter).reduce((sum, [, count]) => sum + count, 0);
  const active = new Set<Delimiter>();
  if (counts.line.size > 0) active.add('line');
  // Over the first of them stands what is no speech.
  const known = candidates.find(({ delimiter, name }) => delimiter === 'colon' && isSomebody(name));
  const behind = known ? passages.filter(({ start }) => start >= known.passage.start).length : passages.length;
  const areColons = total('colon') < 2 && areKnown(counts.colon, behind * 0.2, isSomebody);
  if (total('colon') >= 2 || areColons) active.add('colon');
  const dense = new Set<Delimiter>();
  // A sentence of one word has the shape of `Name.` too: that form needs a closed set that fills the text.
  for (const delimiter of ['stop', 'dash', 'none'] as const) {
    const enough = Math.max(3, passages.length * 0.2);
    if (total(delimiter) >= enough && recurring[delimiter].size >= 2) active.add(delimiter);
    else if (delimiter === 'none' && areKnown(counts.none, enough, isSomebody)) dense.add('none');
    else if (delimiter === 'stop' && areKnown(courteous(counts.stop), enough, isCourteous)) dense.add('stop');
    else if (
      delimiter !== 'none' &&
      (isDense(counts[delimiter], delimiter, passages.length) ||
        (delimiter === 'dash' && areKnown(fullNames(counts.dash), enough, (name) => isIntroduced(name, introduced))))
    )
      dense.add(delimiter);
  }
  // Reporters' questions between labelled answers need no second name in their own form.
  if (active.has('colon') && recurring.none.has('Q')) active.add('none');
  for (const delimiter of dense) active.add(delimiter);
  const names = [...active].flatMap((delimiter) => [...recurring[delimiter]]);
  const turns = [...active].reduce(
    (sum, delimiter) =>
      sum +
      (dense.has(delimiter) || (areColons && delimiter === 'colon') ? sizeOf(counts[delimiter]) : total(delimiter)),
    0,
  );
  return {
    recurring,
    active,
    dense,
    alone,
    turns,
    isDialogue: turns * 2 >= passages.length,
    inCapitals: names.length > 0 && names.every((name) => name === name.toUpperCase()),
    named: new Vocabulary(() => namesWithin(reading, passages)),
    introduced,
    listed,
    register: registerForms(reading),
    shortened: shortForms(candidates.filter((candidate) => recurring[candidate.delimiter].has(keyOf(candidate)))),
  };
}

function shortForms(candidates: readonly Candidate[]): ReadonlySet<string> {
  const labels = new Map(candidates.map(({ name, printed }) => [`${name}\n${printed}`, { name, printed }]));
  return new Set([...labels.values()].flatMap(({ name, printed }) => shortFormsOf(name, printed)));
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * True where two blocks of five open with a name in this form, three or more, and one name recurs. Before a point the names
 * have to be in capitals or to begin with a form of address, since a sentence may be one word.
 */
function isDense(counts: ReadonlyMap<string, number>, delimiter: Delimiter, blocks: number): boolean {
  const isPlain = (name: string) => (name === name.toUpperCase() && name !== name.toLowerCase()) || isCourteous(name);
  const names = delimiter === 'stop' ? new Map([...counts].filter(([name]) => isPlain(name))) : counts;
  return sizeOf(names) >= Math.max(3, blocks * 0.4) && [...names.values()].some((count) => count > 1);
}

/** True where three names or more that are known for names of people open as many blocks as a form needs. */
function areKnown(counts: ReadonlyMap<string, number>, enough: number, isKnown: (name: string) => boolean): boolean {
  const known = new Map([...counts].filter(([name]) => isKnown(name)));
  return known.size >= 3 && sizeOf(known) >= enough;
}

/** `M. Petit`, `Mme Blanc`: names behind forms of address, where one recurs: a sentence may begin so, but none ends there. */
function courteous(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const names = new Map([...counts].filter(([name]) => isCourteous(name) && name.includes(' ')));
  return [...names.values()].some((count) => count > 1) ? names : new Map();
}

/** Names of several words of which one recurs: before a dash, a word may be a heading that the matter before the speeches has too. */
function fullNames(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const full = new Map([...counts].filter(([name]) => name.includes(' ')));
  return [...full.values()].some((count) => count > 1) ? full : new Map();
}

/**
 * True where two names or more recur, each with a colon and alone in its block: labels over the words that they open. In a
 * short record it may be one that recurs, where three names or more open a quarter of the blocks.
 */
function standAlone(reading: Reading, candidates: readonly Candidate[], blocks: number): boolean {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.delimiter !== 'colon' || !isAlone(reading, candidate) || !isPlausible(reading, candidate, true))
      continue;
    counts.set(keyOf(candidate), (counts.get(keyOf(candidate)) ?? 0) + 1);
  }
  const recurring = [...counts.values()].filter((count) => count > 1).length;
  const names = new Map([...counts].filter(([name]) => capitalised(name)));
  return recurring >= 2 || (recurring === 1 && names.size >= 3 && sizeOf(names) * 4 >= blocks);
}

/** True for a label with nothing behind it in its block. */
export function isAlone(reading: Reading, { span, aside, passage }: Candidate): boolean {
  return reading.uncalled({ start: (aside ?? span).end, end: passage.end }).trim() === '';
}

/** What no name looks like is no label in any grammar. `alone` allows a label that fills its block. */
export function isPlausible(reading: Reading, candidate: Candidate, alone = false): boolean {
  const { name, delimiter } = candidate;
  if (candidate.bracketed) return delimiter === 'colon';
  const verdict = verdictOn(reading, name, delimiter);
  if (verdict !== 'where it stands') return verdict === 'yes';
  // `KURT (enters).`: a direction may be all there is to a speech.
  if (delimiter === 'stop')
    return startsSentence(reading, candidate) || (candidate.aside !== undefined && isAlone(reading, candidate));
  // A colon at the end of a block leads to a list, unless it is how the document labels.
  return alone || candidate.aside !== undefined || isMarked(candidate) || !isAlone(reading, candidate);
}

/** Whether a name may be a label, by its words alone, or depending on where it stands. */
type Verdict = 'yes' | 'no' | 'where it stands';

/** Few names label most blocks of a record, so what is found out about one is kept as long as the record is read. */
const verdicts = new WeakMap<Reading, Map<string, Verdict>>();

function verdictOn(reading: Reading, name: string, delimiter: Delimiter): Verdict {
  const known = verdicts.get(reading) ?? new Map<string, Verdict>();
  verdicts.set(reading, known);
  const key = `${delimiter} ${name}`;
  const verdict = known.get(key) ?? judge(reading, name, delimiter);
  known.set(key, verdict);
  return verdict;
}

function judge(reading: Reading, name: string, delimiter: Delimiter): Verdict {
  const lower = name.toLowerCase();
  const words = lower.split(' ');
  if (isKey(reading, name)) return 'no';
  // `Reply: The Leader said that ...` in minutes; where questions are labelled, so are the answers.
  if (replies.test(name) && !questions.test(reading.manuscript.text)) return 'no';
  // `All – ` opens an item of a list, `BİR ÜYE — ` a speech.
  if (isCollective(name) || isUnidentified(name))
    return delimiter !== 'dash' || (name.includes(' ') && name === name.toUpperCase()) ? 'yes' : 'no';
  const joint = jointNames(name);
  if (joint && !isOfficeFor(joint[0]!)) {
    const parts = joint.map((part) => verdictOn(reading, part, delimiter));
    if (delimiter === 'line' || parts.includes('no')) return 'no';
    return parts.includes('where it stands') ? 'where it stands' : 'yes';
  }
  const isOffice = offices.test(name) || isOfficeFor(name);
  const inSentence = (word: string, index: number) =>
    functionWords.has(word) &&
    !(index === 0 && words.length === 1 && name.length < 3) &&
    !(index === 0 && hasArticle(name)) &&
    // `Maa- ja metsätalousministeri`
    !(index > 0 && words[index - 1]!.endsWith('-')) &&
    !(isOffice && index > 0 && officeLinks.has(word) && index < words.length - 1);
  if (words.some(inSentence)) return 'no';
  // `I. Arms:` and `b. Canada:` are items of a list.
  const isItem = /^(?:[ivxlc]+|[a-z])[.)] /iu.test(name) && !/^\p{Lu}\. \p{Lu}/u.test(name) && !isOffice;
  if (isItem && !isSmallForm(words[0]!)) return 'no';
  if (delimiter === 'line') return 'yes';
  if (/\d/.test(name)) return 'no';
  if (delimiter === 'stop' && words.length > 5) return 'no';
  return 'where it stands';
}

/** `Note:`, `Against:`, `Members present:`, `TOP 1:`: keys of records and lists and items of an agenda, which nobody takes for people. */
export function isKey(reading: Reading, name: string): boolean {
  if (keyWord.test(name) || itemKey.test(name) || kindOf(name) !== undefined) return true;
  return isRecordKey(name) || reading.nonSpeakers.has(name.toLowerCase());
}

const replies = /^(?:repl(?:y|ies)|response|supplementary(?: question)?)$/iu;
const questions = /^[ \t]{0,20}Q(?:uestion)? ?[.:]/imu;

/** `DAS FRÄULEIN`, `Ein Bürger`: an article before a word with a capital. */
export function hasArticle(name: string): boolean {
  const [first = '', second = ''] = name.split(' ', 2);
  return articles.has(first.toLowerCase()) && /^\p{Lu}/u.test(second);
}

/** Words that can be a label in front of a point though they do not recur. */
export function namesOne(name: string): boolean {
  return capitalised(name) || isCourteous(name) || isCollective(name) || isUnidentified(name);
}

function capitalised(name: string): boolean {
  return name.split(' ').every((word) => /^(?:\p{Lu}|(?:de|von|van|der|of|the|la|le|du|di|da|y|i)$)/u.test(word));
}

/** A label that recurs with a letter wrong or two swapped: `Sicso` for `Sisco`, `TRE SECRETARY`. */
export function isSlipOf(key: string, grammar: Grammar, delimiter: Delimiter): boolean {
  return [...grammar.recurring[delimiter]].some((name) => isSlip(name, key, true));
}

function registerForms(reading: Reading): ReadonlySet<string> {
  const forms = reading.settings.people.flatMap(({ name, aliases }) => [name.full, name.surname, ...aliases]);
  return new Set(forms.filter((form): form is string => Boolean(form)).map((form) => form.toLowerCase()));
}

/** True when the last word of a name stands in the matter before the speeches, as it is or inflected. */
export function isIntroduced(name: string, introduced: Vocabulary): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return last.length > 2 && introduced.has(last);
}

/** True for a surname, with a form of address or without, of somebody who is named in the matter before the speeches. */
export function isListed(name: string, listed: ReadonlySet<string>): boolean {
  const { given, surname } = parseLabelName(name);
  return given.length === 0 && listed.has(surname);
}

/** `General Debate`, `Foreign Policy`, `Right Wing`: words before a name that are no less before another noun. */
const vague = /^(?:general|foreign|prime|vice|under|deputy|assistant|acting|right|citizen) /iu;

/** True for a name behind a form of address or an office: `Secretary Rusk`. */
export function isAddressed(name: string): boolean {
  const { bare, isOffice } = parseLabelName(name);
  return !isOffice && bare !== name.split(', ', 1)[0] && !vague.test(name);
}

/** True when a sentence of the text has the last word of a name, as it is or inflected. */
export function isNamedWithin(name: string, named: Vocabulary): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (named.has(last)) return true;
  if (name !== name.toUpperCase()) return false;
  // `VERDI.` and `VERDI GIAN CARLO.` label speeches of whom the text calls Verdi.
  return [last, name.split(' ', 1)[0]!].some(
    (word) => word.length > 2 && named.has(word[0]! + word.slice(1).toLowerCase()),
  );
}

/** Words with a capital behind a word without one: within a sentence only a name has it, where nouns have none. */
function namesWithin(reading: Reading, passages: readonly Passage[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const passage of passages) {
    for (const [word] of reading
      .slice(passage)
      .matchAll(
        /(?<= )(?=\p{Lu})(?<=\p{Ll},? |(?<!\p{L})(?:т|тов|tov|tow|Mr|Mrs|Ms|Dr|M|Mme|Hr)\. )\p{Lu}[\p{Ll}\p{M}’'-]+/gu,
      ))
      names.add(word);
  }
  return names;
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const text = texts.join('\n').toLowerCase();
  return new Set(text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []);
}

/** Spans without the label-shaped words that they open with: nobody is introduced by his own label. */
function withoutLabels(spans: readonly Span[], candidates: readonly Candidate[]): readonly Span[] {
  const ends = new Map(candidates.map(({ span }) => [span.start, span.end]));
  return spans.map(({ start, end }) => ({ start: Math.min(end, ends.get(start) ?? start), end }));
}

export function startsSentence(reading: Reading, candidate: Candidate): boolean {
  const { text } = reading.manuscript;
  const behind = (candidate.aside ?? candidate.span).end;
  const { start } = trimmed(text, { start: behind, end: candidate.passage.end });
  const first = text.slice(start, start + 2);
  return (
    start < candidate.passage.end &&
    (/^[\p{Lu}\p{Lo}\p{N}"“”„«»‘'’‚‹›「『《([（…¿¡.$]/u.test(first) || DASHES.test(first))
  );
}
