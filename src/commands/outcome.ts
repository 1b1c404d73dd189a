import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFormat } from '../diagnostics/output/index.js';
import {
  countDiagnostics,
  diagnosticToJson,
  formatDiagnostic,
  inReadingOrder,
  withoutRepeats,
} from '../diagnostics/print.js';
import { sourceLines } from '../diagnostics/source-lines.js';
import { isSystemError } from '../publish/faults.js';

/** The system lets nobody open more files: no fault of ours, wherever it shows. */
const tooManyFiles = new Set(['EMFILE', 'ENFILE']);

/** A fault of ours as a finding; the stack on standard error where ACTA_DEBUG asks for it. */
export function reportFault(error: unknown, report: Report): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && tooManyFiles.has(code)) {
    report.add('publish/disk', `the system refuses to open a file of acta (${code}); raise the limit (ulimit -n)`);
    return;
  }
  // Nothing of acta's own is read that need not be there, so what is missing is a fault of acta.
  if (isSystemError(error) && error.code !== 'ENOENT') {
    const message = `this cannot be read (${error.code}); look at its permissions, and after the disk`;
    report.add('INPUT-UNREADABLE', message, { ...(error.path && { place: { file: error.path } }), cause: error });
    return;
  }
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

/** The findings of a run in the format of another program. */
export async function printFor(format: OutputFormat, report: Report, files: readonly string[]): Promise<void> {
  const [{ outputFormats }, { software }] = await Promise.all([
    import('../diagnostics/output/index.js'),
    import('../tei/software.js'),
  ]);
  const diagnostics = inReadingOrder(report.diagnostics);
  process.stdout.write(outputFormats[format]({ diagnostics, files, version: software.version }));
}

/** The result of a run for readers. */
export function printText(
  report: Report,
  quiet: boolean,
  said: readonly (string | Uint8Array)[] = [],
  summary: readonly string[] = [],
): void {
  const { stderr, stdout } = process;
  const diagnostics = inReadingOrder(report.diagnostics.filter(({ severity }) => !quiet || severity === 'error'));
  const atTerminal = stderr.isTTY && { sourceLine: sourceLines(), columns: Math.min(stderr.columns || 100, 120) };
  const options = { color: usesColor(stderr), ...atTerminal };
  const { shown, left } = withoutRepeats(diagnostics);
  const lines = [...shown.map((diagnostic) => formatDiagnostic(diagnostic, options)), ...left];
  const count = quiet ? '' : countDiagnostics(diagnostics);
  if (count !== '') lines.push(count);
  lines.push(...summary);
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (report.exitCode === 0) for (const part of said) stdout.write(typeof part === 'string' ? `${part}\n` : part);
}

/** Colours are for terminals, and not where NO_COLOR is set (no-color.org). */
function usesColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}
