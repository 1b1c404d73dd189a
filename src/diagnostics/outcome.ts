import { type Diagnostic, Report } from './diagnostic.js';

/** What work gave, and what was found. */
export interface Outcome<Result> {
  readonly result?: Result;
  readonly found: readonly Diagnostic[];
}

/** Does work that reports what it finds. */
export async function outcomeOf<Result>(
  work: (report: Report) => Promise<Result | undefined>,
): Promise<Outcome<Result>> {
  const report = new Report();
  const result = await work(report);
  return { ...(result !== undefined && { result }), found: report.diagnostics };
}
