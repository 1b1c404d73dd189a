import type { Command } from 'commander';
import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFormat } from '../diagnostics/output/index.js';
import { type Progress, progressOn } from './progress.js';

/** The options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Findings for another program on standard output, where a command offers that; `json` is `--json`. */
  readonly format?: OutputFormat | 'json';
}

/** One run of a command: what it found, what it wrote, and what it has to say. */
export interface Session {
  readonly report: Report;
  /** Files that were written, as the user would name them. */
  readonly outputs: string[];
  readonly progress: Progress;
  /** Files that were looked at, for formats that name them all. */
  readonly looked: string[];
  /** A line for the reader, on standard output at the end; not with `--json` or `--quiet`. */
  say(text: string): void;
  /** A line that sums up, on standard error after the count of findings; not with `--json` or `--quiet`. */
  sumUp(text: string): void;
  /** What was asked for, on standard output; with `--json` under `key` of the result. */
  answer(text: string, data: Readonly<Record<string, unknown>>): void;
  /** A file for standard output, as it is; with `--json` under `content` of the result, bytes in base64. */
  pour(content: string | Uint8Array): void;
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
  const { quiet = false, format } = options;
  const json = options.json || format === 'json';
  // Imported here, so that a command line that runs nothing, as --version, loads nothing.
  const [{ Report }, { printJson, printFor, printText, reportFault }] = await Promise.all([
    import('../diagnostics/diagnostic.js'),
    import('./outcome.js'),
  ]);
  const report = new Report();
  const outputs: string[] = [];
  const looked: string[] = [];
  const said: (string | Uint8Array)[] = [];
  const summary: string[] = [];
  let data: Readonly<Record<string, unknown>> = {};
  const progress = progressOn(process.stderr, !json && !quiet);
  const session: Session = {
    report,
    outputs,
    progress,
    looked,
    sumUp: (text) => {
      if (!quiet) summary.push(text);
    },
    say: (text) => {
      if (!quiet) said.push(text);
    },
    answer: (text, result) => {
      said.push(text);
      data = result;
    },
    pour: (content) => {
      said.push(Buffer.from(content));
      data =
        typeof content === 'string'
          ? { content }
          : { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
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
  else if (format !== undefined) await printFor(format, report, looked);
  else printText(report, quiet, said, summary);
}
