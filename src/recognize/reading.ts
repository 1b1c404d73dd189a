import type { RegisterPerson } from '../config/edition.js';
import type { OwnProfile } from '../config/profile.js';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import type { Block, Manuscript, Span } from '../manuscript/manuscript.js';
import type { Decision, Doubt, Finding, Question, Settled } from '../transcript/decisions.js';
import type { Claim, Confidence, Construct, LeftOut, PageBreak, TimeMark } from '../transcript/transcript.js';
import { Decisions, sayIdle } from './decisions.js';

/** Tells the language of a text as a BCP 47 tag, or nothing where its words do not prove it. */
export type DetectLanguage = (text: string) => string | undefined;

/** What the editor has settled beforehand, and what helps where nothing is settled. */
export interface RecognizeSettings {
  /** Layout profile to use instead of the one that the text suggests: the name of one of acta's, or an editor's own. */
  readonly profile?: string | OwnProfile;
  /** Language of the record (BCP 47) instead of the one that its words suggest. */
  readonly language?: string;
  /** Used where no language is named; see `loadLanguages`. */
  readonly detectLanguage?: DetectLanguage;
  /** The edition's register of persons. */
  readonly people: readonly RegisterPerson[];
  /** What an editor decided about places of this copy. */
  readonly decisions?: readonly Decision[];
}

/** A block on its way through the recognisers: what is left of it after its printed number was taken off. */
export interface Passage extends Span {
  readonly block: Block;
  readonly index: number;
  readonly number?: { readonly n: string; readonly span: Span };
  /** The time of a recording that stood before it. */
  readonly time?: TimeMark;
  /** Pages that begin before it without a word of their own. */
  readonly pages?: readonly PageBreak[];
  /** The label that the file says it opens with. */
  readonly label?: Span;
}

/** A backslash that Markdown puts before a character that is a mark to it. */
const markdownEscape = /\\(?=[[\]*_#<>.!-])/g;

/** What a finding may have beside its words. */
interface More {
  readonly hint?: string;
  /** What the editor has to settle, as the header's list of open questions words it. */
  readonly question?: string;
  /** What is open here, where a decision can settle it. */
  readonly doubt?: Doubt;
}

/** A manuscript being read: recognisers look at its text, claim spans of it, and say what they doubt. */
export class Reading {
  readonly claims: Claim[] = [];
  readonly leftOut: LeftOut[] = [];
  /** Spans within paragraphs that do not stand in the text. */
  readonly dropped: Span[] = [];
  /** Running heads by their start, with the number of the page that begins there. */
  readonly folios = new Map<number, string>();
  /** Words with a colon that are no speaker in copies of this layout, in lower case. */
  nonSpeakers: ReadonlySet<string> = new Set();
  /** Pages and times that the file states in a block of their own, by their start. */
  readonly stated = new Map<number, PageBreak | TimeMark>();
  /** The text with all its marks; `manuscript.text` has spaces for what the file says to be no words of the text. */
  readonly printed: string;
  manuscript: Manuscript;
  /** Wordless pages that stand in the record already. */
  readonly placed = new Set<PageBreak>();
  private calls: readonly Span[] = [];
  private hidden: readonly Span[] = [];
  /** Dropped marks: their ends by their starts, and the other way round. */
  private readonly marks = { from: new Map<number, number>(), to: new Map<number, number>() };
  private masked: string | undefined;
  private readonly findings: (More & Pick<Finding, 'code' | 'message' | 'offset'>)[] = [];
  private readonly readings: Doubt[] = [];
  private readonly decisions: Decisions;

  constructor(
    manuscript: Manuscript,
    readonly settings: RecognizeSettings,
    private readonly diagnostics: Report,
  ) {
    this.manuscript = manuscript;
    this.printed = manuscript.text;
    this.decisions = new Decisions(manuscript, settings.decisions ?? []);
  }

  /** Hides what the file says to be no words of the text, in order and apart; `calls` are those of notes among it. */
  hide(spans: readonly Span[], calls: readonly Span[]): void {
    this.manuscript = { ...this.manuscript, text: blanked(this.manuscript.text, spans) };
    this.calls = calls;
    this.hidden = spans;
  }

  /** What an editor decided about a question at an offset. */
  decided(question: Question, offset: number): Decision | undefined {
    return this.decisions.answer(question, offset);
  }

  slice(span: Span): string {
    return this.manuscript.text.slice(span.start, span.end);
  }

  /** A span without white space and dropped marks at its ends; note calls and pages there are part of it. */
  wordsOf(span: Span): Span {
    const { printed, marks } = this;
    let words = trimmed(printed, span);
    for (
      let end = marks.from.get(words.start);
      end !== undefined && end <= words.end;
      end = marks.from.get(words.start)
    )
      words = trimmed(printed, { start: end, end: words.end });
    for (
      let start = marks.to.get(words.end);
      start !== undefined && start >= words.start;
      start = marks.to.get(words.end)
    )
      words = trimmed(printed, { start: words.start, end: start });
    return words;
  }

  /** The words of a span without its note calls, once they are known; offsets stay as they are. */
  uncalled(span: Span): string {
    return (this.masked ?? this.manuscript.text).slice(span.start, span.end);
  }

  /** The words of a span without the backslashes of Markdown; offsets stay as they are. */
  unescaped(span: Span): string {
    const words = this.slice(span);
    return words.includes('\\') ? words.replace(markdownEscape, ' ') : words;
  }

  /** True where a note is called within a span. */
  hasCall(span: Span): boolean {
    return (
      this.uncalled(span) !== this.slice(span) ||
      (this.calls[firstFrom(this.calls, span.start)]?.start ?? span.end) < span.end
    );
  }

  /** Drops the backslashes of Markdown from a plain text; a reader of Markdown states them itself. */
  dropEscapes(): void {
    const { text, anchors } = this.manuscript;
    if (anchors || !text.includes('\\[')) return;
    for (const { index } of text.matchAll(markdownEscape)) {
      this.drop({ start: index, end: index + 1 }, 'markdown-escape', 'furniture', ['stands before a mark of Markdown']);
    }
  }

  /** Called once all note calls are claimed. */
  hideCalls(): void {
    this.masked = this.without('note call');
  }

  /** The text with spaces for what is claimed already as `what`: `19571` reads `1957 ` once the note call is known. */
  private without(what: string): string {
    const { text } = this.manuscript;
    const spans = this.claims
      .filter((claim) => claim.what === what || claim.what === 'note-mark')
      .map(({ span }) => span);
    return blanked(
      text,
      spans.sort((a, b) => a.start - b.start),
    );
  }

  /** Claims a span, with the reasons. What is hidden in it is claimed already. */
  claim(
    construct: Construct,
    what: string,
    span: Span,
    confidence: Confidence,
    evidence: readonly string[],
    alternatives?: readonly string[],
  ): void {
    const made = { construct, what, confidence, evidence, ...(alternatives && { alternatives }) };
    for (const part of this.seen(span)) this.claims.push({ ...made, span: part });
  }

  /** Claims a span whose words will not stand in the text of the edition, under the rule that takes them out. */
  leaveOut(span: Span, rule: string, construct: Construct, evidence: readonly string[]): void {
    for (const part of this.seen(span)) {
      if (this.printed.slice(part.start, part.end).trim() === '') continue;
      this.claims.push({ construct, what: rule, span: part, confidence: 'certain', evidence });
      this.leftOut.push({ span: part, rule });
    }
  }

  /** The parts of a span that are not hidden. */
  private seen(span: Span): Span[] {
    const parts: Span[] = [];
    let { start } = span;
    for (let at = firstFrom(this.hidden, start); at < this.hidden.length; at++) {
      const hidden = this.hidden[at]!;
      if (hidden.start >= span.end) break;
      if (hidden.start > start) parts.push({ start, end: hidden.start });
      start = hidden.end;
    }
    if (start < span.end) parts.push({ start, end: span.end });
    return parts;
  }

  /** Takes a mark out of the middle of a paragraph; what reads the paragraph's inside finds it in `dropped`. */
  drop(span: Span, rule: string, construct: Construct, evidence: readonly string[]): void {
    this.leaveOut(span, rule, construct, evidence);
    const { start, end } = span;
    this.dropped.push({ start, end });
    this.marks.from.set(start, end);
    this.marks.to.set(end, start);
  }

  /** Notes a reading that is sure, but that an editor may settle otherwise. */
  sure(reading: Doubt): void {
    const { question, span } = reading;
    if (!this.decided(question, span.start))
      this.readings.push({ ...reading, span: { start: span.start, end: span.end } });
  }

  /** Notes a finding at an offset, unless an editor has settled what it asks. */
  say(code: DiagnosticCode, message: string, offset: number, more: More = {}): void {
    const { doubt } = more;
    if (doubt && this.decided(doubt.question, doubt.span.start)) return;
    this.findings.push({ code, message, offset, ...more });
  }

  /** Reports what was noted, in the order of the text whatever the order of the recognisers, and what became of decisions. */
  report(): {
    readonly openQuestions: string[];
    readonly findings: Finding[];
    readonly readings: Doubt[];
    readonly settled: Settled[];
  } {
    const sorted = this.findings.sort((a, b) => a.offset - b.offset);
    for (const { code, message, offset, hint } of sorted) {
      const place = { file: this.manuscript.file, ...this.manuscript.place(offset) };
      this.diagnostics.add(code, message, { place, ...(hint && { hint }) });
    }
    const { decisions } = this;
    sayIdle(this.manuscript, decisions, this.diagnostics);
    return {
      openQuestions: sorted.flatMap(({ question }) => question ?? []),
      findings: sorted.map(({ question: _, ...finding }) => finding),
      readings: this.readings.sort((a, b) => a.span.start - b.span.start),
      settled: decisions.settled(),
    };
  }
}

/** A text with spaces for spans of it, which are in order and do not overlap. */
export function blanked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Index of the first of some ordered spans that begins at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a span that is not white space. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
