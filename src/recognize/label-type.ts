import type { Mark } from '../manuscript/manuscript.js';
import { isPlausible } from './label-grammar.js';
import { type Candidate, keyOf } from './label-shapes.js';
import type { Reading } from './reading.js';

/** The type in which a document sets its labels off from the words of a speech. */
export interface SetOff {
  /** The type of a label, where it is one in which the document sets labels of this form. */
  of(candidate: Candidate): Mark | undefined;
}

const marks: readonly Mark[] = ['bold', 'smallcaps', 'italic', 'underline'];

/** So many labels of a form set in one type are no chance; a stop ends many things that are set off, a colon few. */
const FEWEST = { colon: 2, stop: 3, dash: 3, line: Number.POSITIVE_INFINITY, none: 3 } as const;

/** Finds the forms of label that a document sets in a type of their own. */
export function findSetOff(reading: Reading, candidates: readonly Candidate[]): SetOff {
  const forms = new Map<string, { count: number; readonly names: Set<string> }>();
  for (const candidate of candidates) {
    const types = typeOf(reading, candidate);
    if (types.length === 0 || !isPlausible(reading, candidate)) continue;
    for (const mark of types) {
      const key = `${candidate.delimiter} ${mark}`;
      const form = forms.get(key) ?? { count: 0, names: new Set() };
      forms.set(key, form);
      form.count++;
      form.names.add(keyOf(candidate));
    }
  }
  return {
    of: (candidate) =>
      typeOf(reading, candidate).find((mark) => {
        const form = forms.get(`${candidate.delimiter} ${mark}`);
        return form !== undefined && form.count >= FEWEST[candidate.delimiter] && form.names.size >= 2;
      }),
  };
}

/** The type of a label that is set in it as a whole, its point or colon apart, and whose speech is not. */
function typeOf(reading: Reading, { span, passage, name }: Candidate): Mark[] {
  const { runs } = passage.block;
  if (runs.length < 2) return [];
  const at = span.start + Math.max(0, reading.slice(span).indexOf(name));
  const last = at + Math.max(1, name.length) - 1;
  const first = runs.find((run) => run.start <= at && run.end > at);
  const behind = runs.find(
    (run) => run.end > span.end && reading.slice({ ...run, start: Math.max(run.start, span.end) }).trim() !== '',
  );
  if (!first) return [];
  return marks.filter((mark) => {
    const all = runs.filter((run) => run.start <= last && run.end > at);
    return all.every((run) => run.marks.includes(mark)) && (behind === undefined || !behind.marks.includes(mark));
  });
}
