import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Session } from './session.js';

/**
 * The names in a list with commas, each of which must be known; each once, in the order of those that are. One that is not is a
 * finding that says which may be meant: `"epbu" is not an output; did you mean epub?`.
 */
export function chosen<Name extends string>(
  list: string,
  known: readonly Name[],
  what: string,
  report: Report,
): readonly Name[] {
  const wanted = new Set(list.split(',').map((name) => name.trim().toLowerCase()));
  for (const name of wanted) {
    if (known.some((one) => one === name)) continue;
    const meant = nearest(name, known);
    const way = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    report.add('usage/arguments', `"${name}" is not ${what}; ${way}`, { expected: known });
  }
  return known.filter((name) => wanted.has(name));
}

/** Answers `--to list` and `--from list`: each kind with what it is, a line each. */
export function listKinds(kinds: Readonly<Record<string, { readonly summary: string }>>, { answer }: Session): void {
  const lines = Object.entries(kinds).map(([name, { summary }]) => `${name.padEnd(14)}${summary}`);
  answer(lines.join('\n'), { kinds: Object.keys(kinds) });
}
