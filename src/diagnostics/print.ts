import picocolors from 'picocolors';
import type { Diagnostic, Severity } from './diagnostic.js';
import { escapeForTerminal } from './escape.js';
import { excerpt } from './excerpt.js';

export interface PrintOptions {
  readonly color: boolean;
  /** Gives a line (from 1) of a source, where the file is at hand and the reader is at a terminal. */
  readonly sourceLine?: (file: string, line: number) => string | undefined;
  /** Columns of the terminal, for source lines; 100 unless told. */
  readonly columns?: number;
}

/**
 * A finding as `file:line:column: severity[code]: message` on one line, with what was expected and a hint on lines of their
 * own, and the source line with a caret below where it can be had. A finding without a place is acta's: `acta: ...`.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: PrintOptions): string {
  const { code, severity, message, place, hint } = diagnostic;
  const colors = picocolors.createColors(options.color);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const position = [place?.file ?? 'acta', place?.line, place?.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .map((part) => escapeForTerminal(String(part)))
    .join(':');
  const head = `${colors.bold(`${position}:`)} ${paint(`${severity}[${code}]`)}: ${escapeForTerminal(message)}`;
  return [head, ...excerptLines(diagnostic, options), ...(hint ? [`  ${escapeForTerminal(hint)}`] : [])].join('\n');
}

function excerptLines({ place }: Diagnostic, { sourceLine, color, columns = 100 }: PrintOptions): string[] {
  if (place?.line === undefined) return [];
  const text = sourceLine && (place.text ?? sourceLine(place.file, place.line));
  if (text === undefined || text === '') return [];
  const margin = ' '.repeat(String(place.line).length);
  const { line, caret } = excerpt(text, place.column ?? 1, Math.max(20, columns - margin.length - 6));
  const colors = picocolors.createColors(color);
  return [`${colors.dim(`${place.line} |`)} ${line}`, `${colors.dim(`${margin} |`)} ${colors.green(caret)}`];
}

/** Findings in the order in which a reader goes through the files: file by file as they first came, by line within each. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.place?.file ?? '';
    const group = files.get(file);
    if (group) group.push(diagnostic);
    else files.set(file, [diagnostic]);
  }
  return [...files.values()].flatMap((group) =>
    group.sort((a, b) => lineOf(a) - lineOf(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0)),
  );
}

/** So many notes of one kind are read; more hide what else there is to see. */
const MOST_NOTES = 20;

/**
 * The findings that a reader is shown, and a line for each kind of note of which a run has more than 20, which says how many were left
 * out and in which files. Errors and warnings are all shown.
 */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): {
  readonly shown: readonly Diagnostic[];
  readonly left: readonly string[];
} {
  const counts = new Map<string, number>();
  const left = new Map<string, { readonly files: Set<string>; count: number }>();
  const shown = diagnostics.filter(({ severity, code, place }) => {
    if (severity !== 'info') return true;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_NOTES) return true;
    const more = left.get(code) ?? { files: new Set(), count: 0 };
    left.set(code, more);
    more.files.add(place?.file ?? 'acta');
    more.count++;
    return false;
  });
  const lines = [...left].map(([code, { files, count }]) => {
    const [first] = files;
    const where = files.size === 1 ? escapeForTerminal(first!) : `${files.size} files`;
    return `${where}: ${count} more notes of ${code}; all of them with --json`;
  });
  return { shown, left: lines };
}

function lineOf({ place }: Diagnostic): number {
  return place?.line ?? 0;
}

const nouns: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
];

/** What there is to see, in numbers: `1 error, 3 warnings, 5 notes`; empty where there is nothing. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return nouns
    .map(
      ([severity, noun]) =>
        [diagnostics.filter((diagnostic) => diagnostic.severity === severity).length, noun] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** A finding as data for `--json`. Its cause stays out: it may hold paths of the machine. */
export function diagnosticToJson({ cause: _, ...data }: Diagnostic): object {
  return data;
}
