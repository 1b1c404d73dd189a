import type { RegisterPerson } from '../config/edition.js';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import type { Block, Manuscript, Span } from '../manuscript/manuscript.js';
import type { Claim, Confidence, Construct, LeftOut } from '../transcript/transcript.js';

/** What the editor has settled beforehand. Nothing here is needed. */
export interface RecognizeSettings {
  /** Layout profile to use instead of the one that the text suggests. */
  readonly profile?: string;
  /** Language of the record (BCP 47) instead of the one that its words suggest. */
  readonly language?: string;
  /** The edition's register of persons. */
  readonly people: readonly RegisterPerson[];
}

/** A block on its way through the recognisers: what is left of it after its printed number was taken off. */
export interface Passage extends Span {
  readonly block: Block;
  readonly index: number;
  readonly number?: { readonly n: string; readonly span: Span };
}

/** A manuscript being read: recognisers look at its text, claim spans of it, and say what they doubt. */
export class Reading {
  readonly claims: Claim[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly openQuestions: string[] = [];
  private readonly findings: {
    readonly code: DiagnosticCode;
    readonly message: string;
    readonly offset: number;
    readonly hint?: string;
  }[] = [];

  constructor(
    readonly manuscript: Manuscript,
    readonly settings: RecognizeSettings,
    private readonly diagnostics: Report,
  ) {}

  slice(span: Span): string {
    return this.manuscript.text.slice(span.start, span.end);
  }

  /** Claims a span, with the reasons. */
  claim(
    construct: Construct,
    what: string,
    span: Span,
    confidence: Confidence,
    evidence: readonly string[],
    alternatives?: readonly string[],
  ): void {
    this.claims.push({ construct, what, span, confidence, evidence, ...(alternatives && { alternatives }) });
  }

  /** Claims a span whose words will not stand in the text of the edition, under the rule that takes them out. */
  leaveOut(span: Span, rule: string, construct: Construct, evidence: readonly string[]): void {
    if (span.end <= span.start) return;
    this.claim(construct, rule, span, 'certain', evidence);
    this.leftOut.push({ span, rule });
  }

  /** Notes a finding at an offset. */
  say(code: DiagnosticCode, message: string, offset: number, hint?: string): void {
    this.findings.push({ code, message, offset, ...(hint && { hint }) });
  }

  /** Reports what was noted, in the order of the text whatever the order of the recognisers. */
  report(): void {
    for (const { code, message, offset, hint } of this.findings.sort((a, b) => a.offset - b.offset)) {
      const place = { file: this.manuscript.file, ...this.manuscript.place(offset) };
      this.diagnostics.add(code, message, { place, ...(hint && { hint }) });
    }
    this.findings.length = 0;
  }
}

/** The part of a span that is not white space. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
