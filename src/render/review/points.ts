import { entry } from '../../diagnostics/diagnostic.js';
import type { Manuscript, Span } from '../../manuscript/manuscript.js';
import {
  type Answer,
  answersTo,
  type Doubt,
  type Finding,
  type Question,
  type Selector,
  type Settled,
} from '../../transcript/decisions.js';

/** How far a point asks for the editor: `doubtful` does, `assumed` was read by rule, `noted` is for
 * information, `certain` is proved by the copy. */
export type Weight = 'doubtful' | 'assumed' | 'noted' | 'settled' | 'certain';

/** A place of the copy about which there is something to say. */
export interface Point {
  readonly weight: Weight;
  readonly line: number;
  readonly span: Span;
  readonly code?: Finding['code'];
  readonly title: string;
  readonly message?: string;
  readonly evidence: readonly string[];
  /** What can be settled: the question, the reading chosen, and all answers. */
  readonly question?: Question;
  readonly chosen?: Answer;
  readonly answers: readonly Answer[];
  readonly selector?: Selector;
  /** The way out, where no decision can settle it. */
  readonly mend?: string;
  readonly by?: string;
  readonly because?: string;
}

/** Findings and settled places as one list, in the order of the copy. */
export function pointsOf(
  manuscript: Manuscript,
  findings: readonly Finding[],
  readings: readonly Doubt[],
  settled: readonly Settled[],
  selectorOf: (span: Span) => Selector,
): readonly Point[] {
  const points = [
    ...findings.map((finding) => ofFinding(manuscript, finding, selectorOf)),
    ...readings.map((reading) => ofReading(manuscript, reading, selectorOf)),
    ...settled.map((one) => ofSettled(manuscript, one)),
  ];
  return points.sort((a, b) => a.span.start - b.span.start);
}

function ofFinding(
  manuscript: Manuscript,
  { code, message, offset, doubt }: Finding,
  selectorOf: (span: Span) => Selector,
): Point {
  const { severity, title, mend } = entry(code);
  const isPressing = severity !== 'info';
  return {
    weight: isPressing ? 'doubtful' : doubt ? 'assumed' : 'noted',
    line: manuscript.place(offset).line,
    span: doubt ? atWords(manuscript, doubt.span, doubt.question === 'turn' ? 30 : 80) : wordsAt(manuscript, offset),
    code,
    title,
    message,
    evidence: doubt?.evidence ?? [],
    ...(doubt && { question: doubt.question, chosen: doubt.chosen, selector: selectorOf(doubt.span) }),
    answers: doubt ? answersTo[doubt.question] : [],
    ...(!doubt && { mend }),
  };
}

function ofReading(manuscript: Manuscript, reading: Doubt, selectorOf: (span: Span) => Selector): Point {
  const { question, span, chosen, evidence } = reading;
  return {
    weight: 'certain',
    line: manuscript.place(span.start).line,
    span,
    title: 'Certain',
    evidence,
    question,
    chosen,
    answers: answersTo[question],
    selector: selectorOf(span),
  };
}

function ofSettled(manuscript: Manuscript, { decision, question, offset }: Settled): Point {
  const { is, by, because, words, line, after, nth } = decision;
  return {
    weight: 'settled',
    line: manuscript.place(offset).line,
    span: { start: offset, end: Math.min(manuscript.text.length, offset + words.length) },
    title: 'Settled',
    evidence: [],
    question,
    chosen: is,
    answers: answersTo[question],
    selector: { line, words, ...(after !== undefined && { after }), ...(nth !== undefined && { nth }) },
    ...(by !== undefined && { by }),
    ...(because !== undefined && { because }),
  };
}

/** Of a long passage its first words: a paragraph that is marked throughout is hard to read. */
function atWords({ text }: Manuscript, { start, end }: Span, longest: number): Span {
  if (end - start <= longest) return { start, end };
  const space = text.slice(start, start + longest).lastIndexOf(' ');
  return { start, end: start + (space > 0 ? space : longest) };
}

/** The words at a place that nothing delimits: as many as a reader needs to know them again. */
function wordsAt(manuscript: Manuscript, offset: number): Span {
  const line = manuscript.text
    .slice(offset, offset + 200)
    .split('\n', 1)[0]!
    .trimEnd();
  return atWords(manuscript, { start: offset, end: offset + line.length }, 40);
}
