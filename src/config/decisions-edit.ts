import { type Answer, answersTo, type Decision } from '../transcript/decisions.js';
import { ListFile } from './yaml-edit.js';

type Entry = Readonly<Record<string, unknown>>;

const opening =
  ' What was decided about doubtful places of this transcript, in its order. acta review shows them;\n the words find a place again when lines are moved.';

/**
 * The text of a decisions file with one more decision, at its place in the order of lines. A decision about the same place
 * is replaced; comments and the order of what is there stay. `text` is empty for a file that is not there yet.
 */
export function withDecision(text: string, decision: Omit<Decision, 'place'>): string {
  const file = new ListFile(text, 'decisions', opening, true);
  const entries = file.entries();
  const { line, nth } = decision;
  const { words, after, is, by, because } = decision;
  const entry = { line: String(line), words, after, nth: nth === undefined ? undefined : String(nth), is, by, because };
  const same = indexOf(entries, decision);
  if (same >= 0) file.replace(same, entry);
  else {
    const behind = entries.findIndex((other) => Number(other['line']) > line);
    file.insert(behind < 0 ? entries.length : behind, entry);
  }
  return file.toString();
}

/** The text of a decisions file without a decision, so that the place is open again. */
export function withoutDecision(text: string, decision: Omit<Decision, 'place'>): string {
  const file = new ListFile(text, 'decisions', opening, true);
  const same = indexOf(file.entries(), decision);
  if (same >= 0) file.remove(same);
  return file.toString();
}

function indexOf(entries: readonly Entry[], { line, words, after, nth, is }: Omit<Decision, 'place'>): number {
  return entries.findIndex(
    (entry) =>
      entry['words'] === words &&
      entry['after'] === after &&
      entry['nth'] === (nth === undefined ? undefined : String(nth)) &&
      isOfOneQuestion(entry['is'], is) &&
      (after !== undefined || nth !== undefined || isNear(entry, line, entries)),
  );
}

/** Words alone name one place, unless an editor wrote them for several lines. */
function isNear(entry: Entry, line: number, entries: readonly Entry[]): boolean {
  return entry['line'] === String(line) || entries.filter((other) => other['words'] === entry['words']).length === 1;
}

function isOfOneQuestion(one: unknown, other: Answer): boolean {
  return Object.values(answersTo).some(
    (answers: readonly unknown[]) => answers.includes(one) && answers.includes(other),
  );
}
