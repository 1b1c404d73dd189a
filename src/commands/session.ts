import type { Command } from 'commander';
import { Report } from '../diagnostics/diagnostic.js';
import { countDiagnostics, diagnosticToJson, formatDiagnostic, inReadingOrder } from '../diagnostics/print.js';
import { sourceLines } from '../diagnostics/source-lines.js';
import { type Progress, progressOn } from './progress.js';

/** The options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** One run of a command: what it found, what it wrote, and what it has to say. */
export interface Session {
  readonly report: Report;
  /** Files that were written, as the user would name them. */
  readonly outputs: string[];
  readonly progress: Progress;
  /** A line for the reader, on standard output at the end; not with `--json` or `--quiet`. */
  say(text: string): void;
  /** What was asked for, on standard output; with `--json` under `key` of the result. */
  answer(text: string, data: Readonly<Record<string, unknown>>): void;
}

/** Adds `--json` and `--quiet` to a command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'print findings and results as one JSON object')
    .option('-q, --quiet', 'print errors only');
}

/**
 * Runs a command's work and tells the outcome: findings on standard error (one a line, with the source line at a terminal)
 * and a count of them, or with `--json` one object `{ diagnostics, outputs, exit }` on standard output. Sets the exit status.
 */
export async function runCommand(options: CommonOptions, work: (session: Session) => Promise<void>): Promise<void> {
  const { json = false, quiet = false } = options;
  const report = new Report();
  const outputs: string[] = [];
  const said: string[] = [];
  let data: Readonly<Record<string, unknown>> = {};
  const progress = progressOn(process.stderr, !json && !quiet);
  const session: Session = {
    report,
    outputs,
    progress,
    say: (text) => {
      if (!quiet) said.push(text);
    },
    answer: (text, result) => {
      said.push(text);
      data = result;
    },
  };
  try {
    await work(session);
  } catch (error) {
    reportFault(error, report);
  } finally {
    progress.end();
  }
  process.exitCode = report.exitCode;
  if (json) printJson(report, outputs, data);
  else printText(report, quiet, said);
}

/** A fault of ours as a finding; the stack on standard error where ACTA_DEBUG asks for it. */
export function reportFault(error: unknown, report: Report): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  report.add('internal/fault', `a fault of acta (${message}); please report it`, { cause: error });
  if (process.env.ACTA_DEBUG && error instanceof Error) console.error(error.stack);
}

/** The result of a run for machines. */
export function printJson(
  report: Report,
  outputs: readonly string[],
  data: Readonly<Record<string, unknown>> = {},
): void {
  const diagnostics = report.diagnostics.map(diagnosticToJson);
  process.stdout.write(`${JSON.stringify({ ...data, diagnostics, outputs, exit: report.exitCode }, null, 2)}\n`);
}

/** The result of a run for readers. */
export function printText(report: Report, quiet: boolean, said: readonly string[] = []): void {
  const { stderr, stdout } = process;
  const diagnostics = inReadingOrder(report.diagnostics.filter(({ severity }) => !quiet || severity === 'error'));
  const options = { color: usesColor(stderr), ...(stderr.isTTY && { sourceLine: sourceLines() }) };
  const lines = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, options));
  const count = quiet ? '' : countDiagnostics(diagnostics);
  if (count !== '') lines.push(count);
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (said.length > 0 && report.exitCode === 0) stdout.write(`${said.join('\n')}\n`);
}

/** Colours are for terminals, and not where NO_COLOR is set (no-color.org). */
function usesColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}
