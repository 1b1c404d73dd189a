import { type CatalogueEntry, catalogue, type DiagnosticCode } from './catalogue.js';

export type { DiagnosticCode } from './catalogue.js';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding stands. Lines and columns count from 1; columns count Unicode code points. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The line, where it is not to be found in the file: a web page or a Word file has no lines of its text. */
  readonly text?: string;
  readonly xpath?: string;
}

/** One finding about a document, a configuration or the environment. The message says what, then the way out. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly hint?: string;
  readonly cause?: unknown;
}

/** What a finding may carry beside its code and message. */
export type Details = Omit<Diagnostic, 'code' | 'severity' | 'message'> & { readonly severity?: Severity };

/**
 * Collects findings on their way through the stages. A stage takes a value and a report and returns a value;
 * faults of a document go here and are never thrown.
 */
export class Report {
  readonly diagnostics: Diagnostic[] = [];

  /** Adds a finding; its severity is the catalogue's unless `details` says otherwise. */
  add(code: DiagnosticCode, message: string, details: Details = {}): void {
    const { severity, ...rest } = details;
    this.diagnostics.push({ code, severity: severity ?? entry(code).severity, message, ...rest });
  }

  addAll(diagnostics: Iterable<Diagnostic>): void {
    // One by one: an edition may have more of them than a function takes arguments.
    for (const diagnostic of diagnostics) this.diagnostics.push(diagnostic);
  }

  get hasErrors(): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  /**
   * The exit status these findings call for: 0 when there is no error, else the gravest reason among the errors in
   * the order 70, 5, 4, 3, 2, 6, 1.
   */
  get exitCode(): number {
    const codes = new Set<number>(
      this.diagnostics.filter((d) => d.severity === 'error').map((d) => entry(d.code).exit ?? 1),
    );
    return [70, 5, 4, 3, 2, 6, 1].find((code) => codes.has(code)) ?? 0;
  }
}

/** The catalogue's entry for a code. */
export function entry(code: DiagnosticCode): CatalogueEntry {
  return catalogue[code];
}
