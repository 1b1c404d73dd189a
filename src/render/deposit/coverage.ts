import type { Description } from '../../artifact/deposit.js';

/** The first and the last day on which what the documents record took place; the same, where it is one. Nothing where none says. */
export function daysOf({ documents }: Description): readonly [first: string, last: string] | undefined {
  const days = documents.flatMap(({ date }) =>
    date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? [date] : [],
  );
  const sorted = days.sort((a, b) => (a < b ? -1 : 1));
  return sorted.length === 0 ? undefined : [sorted[0]!, sorted.at(-1)!];
}

/** That time as one word (ISO 8601): a day, or an interval `1919-03-01/1921-12-31`. */
export function coverageOf(description: Description): string | undefined {
  return [...new Set(daysOf(description))].join('/') || undefined;
}

/** Addresses of the pages that were copied, each once. */
export function copiedPages({ documents }: Description): readonly string[] {
  return [...new Set(documents.flatMap(({ address }) => (address === undefined ? [] : [address])))];
}
