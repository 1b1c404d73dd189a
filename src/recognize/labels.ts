import type { Span } from '../manuscript/manuscript.js';
import type { Confidence } from '../transcript/transcript.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Words at the start of a block that look like a speaker's label. */
export interface Candidate {
  readonly passage: Passage;
  /** The label with its delimiter. */
  readonly span: Span;
  /** The label without its delimiter. */
  readonly name: string;
}

/** A label that was accepted, with the reasons. */
export interface Label extends Candidate {
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

/** Up to seven words, the first with a capital, and a colon (a French space may stand before it). */
const shape = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,6})[ \u00a0\u202f]?:(?=\s|$)/u;

/** Keys of catalogue records and headings, not people. */
const notSpeakers = new Set(
  `abstract agenda annex archive author chapter classification collection copy date dates description distribution document
  document-type editor from genre keywords language location note notes object original-language participants place present
  record reference source sources speaker status subject summary time title to topic transcript translated-by translation
  translator type url venue version volume datum ort teilnehmer anwesend betreff quelle thema lieu présents objet fecha lugar
  presentes asunto data luogo presenti oggetto дата место присутствовали`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' ')),
);

/** Words that stand in sentences and not in names or offices. */
const functionWords = new Set(
  `a an and are as at but by for he her his i if in is it its not on or our she that their they this to was we were which
  who with would you your said says stated follows following est et il elle les que qui dans pour pas sont une und ist das
  die nicht ein eine wir sie dass für wird wurde folgt`.split(/\s+/),
);

export function findCandidates(reading: Reading, passages: readonly Passage[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const passage of passages) {
    const match = shape.exec(reading.manuscript.text.slice(passage.start, Math.min(passage.end, passage.start + 120)));
    if (match) {
      const span = { start: passage.start, end: passage.start + match[0].length };
      candidates.push({ passage, span, name: match[1]! });
    }
  }
  return candidates;
}

/** Names that recur as label-shaped openings: the backbone of a document's label grammar. */
export function recurring(candidates: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of candidates) if (isPlausible(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function isPlausible(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return !notSpeakers.has(name.toLowerCase()) && !words.some((word) => functionWords.has(word)) && !/\d/.test(name);
}

/**
 * Accepts the candidates that have two supports or more; the others are listed, since a speaker made up is the worst
 * that a recogniser can do. `elsewhere` is the text in which a speaker may be introduced: title, headnote, lists. The title
 * itself has no label, whatever its shape. Gives the labels by the index of their passage.
 */
export function acceptLabels(
  reading: Reading,
  candidates: readonly Candidate[],
  elsewhere: readonly Span[],
  title: Passage | undefined,
): ReadonlyMap<number, Label> {
  const recurs = recurring(candidates);
  const register = registerForms(reading);
  const introductions = elsewhere.map((span) => reading.slice(span)).join('\n');
  const labels = new Map<number, Label>();
  for (const candidate of candidates) {
    const { name } = candidate;
    const evidence = [
      recurs.has(name) && 'the label recurs',
      register.has(name.toLowerCase()) && 'the register knows the name',
      isIntroduced(name, introductions) && 'the name stands in the matter before the speeches',
      recurs.size > 0 && !recurs.has(name) && 'delimited like the labels that recur',
      startsSentence(reading, candidate) && 'a sentence begins after it',
    ].filter((reason) => reason !== false);
    const strong = evidence.filter((reason) => reason !== 'a sentence begins after it').length;
    if (candidate.passage === title || !isPlausible(name) || strong === 0 || evidence.length < 2) {
      reading.say(
        'speech/label-rejected',
        `"${name}:" looks like a speaker's label but was taken for text`,
        candidate.span.start,
      );
      continue;
    }
    const confidence = strong > 1 || recurs.has(name) ? 'certain' : 'likely';
    if (confidence === 'likely') {
      reading.say(
        'speech/label-unsure',
        `"${name}:" was taken for a speaker's label on slight evidence (${evidence.join('; ')})`,
        candidate.span.start,
      );
    }
    labels.set(candidate.passage.index, { ...candidate, confidence, evidence });
  }
  return labels;
}

function registerForms(reading: Reading): ReadonlySet<string> {
  const forms = reading.settings.people.flatMap(({ name, aliases }) => [name.full, name.surname, ...aliases]);
  return new Set(forms.filter((form): form is string => Boolean(form)).map((form) => form.toLowerCase()));
}

function isIntroduced(name: string, introductions: string): boolean {
  const last = name.split(' ').at(-1)!;
  const at = introductions.indexOf(last);
  if (at < 0 || last.length < 3) return false;
  return (
    !/[\p{L}\p{N}]/u.test(introductions[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(introductions[at + last.length] ?? ' ')
  );
}

function startsSentence(reading: Reading, candidate: Candidate): boolean {
  const { text } = reading.manuscript;
  const { start } = trimmed(text, { start: candidate.span.end, end: candidate.passage.end });
  return start < candidate.passage.end && /[\p{Lu}\p{Lo}\p{N}"“„«‘'’([—–…¿¡-]/u.test(text[start]!);
}
