import { offices } from './label-lexicon.js';
import { keyOf } from './label-shapes.js';
import type { Label } from './labels.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** A label occurs at the start of at least so many lines before it is looked for within one. */
const FEWEST = 2;

/**
 * Divides lines in which turns run together, before labels that are known already: a second pass with the accepted labels
 * alone, since words with a colon stand in speeches as well. Only capitals or an office set a name off within a sentence.
 * Gives the passages anew, with a label for each that was divided off.
 */
export function splitRunTogether(
  reading: Reading,
  passages: readonly Passage[],
  labels: ReadonlyMap<number, Label>,
): { readonly passages: readonly Passage[]; readonly labels: ReadonlyMap<number, Label> } {
  const known = knownLabels(labels);
  if (known.size === 0) return { passages, labels };
  const all = new Map(labels);
  const divided = passages.flatMap((passage) => {
    const places = findWithin(reading, passage, known, labels.get(passage.start));
    if (places.length === 0) return [passage];
    const starts = [passage.start, ...places.map(({ span }) => span.start)];
    for (const { span, label } of places) {
      const decided = reading.decided('label', span.start) !== undefined;
      all.set(span.start, {
        ...label,
        span,
        ...(decided
          ? { evidence: ['an editor decided it'], confidence: 'certain', decided: true }
          : { evidence: ['the label opens other lines'], confidence: 'likely' }),
      });
      reading.say(
        'speech/label-midline',
        `the line was divided before "${reading.slice(span)}", a label that opens other lines`,
        span.start,
        { doubt: { question: 'label', span, chosen: 'speaker', evidence: ['the label opens other lines'] } },
      );
    }
    return starts.map((start, index): Passage => {
      const { end } = trimmed(reading.printed, { start, end: starts[index + 1] ?? passage.end });
      if (index === 0) return { ...passage, end };
      const { block, index: at } = passage;
      return { block, index: at, start, end };
    });
  });
  return { passages: divided, labels: all };
}

function knownLabels(labels: ReadonlyMap<number, Label>): ReadonlyMap<string, Label> {
  const counts = new Map<string, number>();
  for (const label of labels.values()) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const known = new Map<string, Label>();
  for (const label of labels.values()) {
    const { name, delimiter, aside, bracketed } = label;
    const isSetOff = (name === name.toUpperCase() && name.length > 2) || (offices.test(name) && name.includes(' '));
    if (delimiter !== 'colon' || aside || bracketed || !isSetOff || counts.get(keyOf(label))! < FEWEST) continue;
    known.set(name, label);
  }
  return known;
}

/** True where a text ends with a name that stands behind the end of a sentence, or where one breaks off. */
function endsWithName(text: string, name: string): boolean {
  const bare = text.trimEnd();
  if (!bare.endsWith(name)) return false;
  const before = bare.slice(0, -name.length);
  return name === name.toUpperCase() ? /[\p{L}\p{P}] $/u.test(before) : /[.?!…”"’»)\]—–-] $/u.test(before);
}

function findWithin(
  reading: Reading,
  passage: Passage,
  known: ReadonlyMap<string, Label>,
  own: Label | undefined,
): { readonly span: { readonly start: number; readonly end: number }; readonly label: Label }[] {
  const from = own ? own.span.end : passage.start;
  const text = reading.slice({ start: from, end: passage.end });
  const found: ReturnType<typeof findWithin> = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = text.slice(Math.max(0, colon - 70), colon);
    const name = [...known.keys()].find((form) => endsWithName(before, form));
    const label = name === undefined ? undefined : known.get(name);
    if (!label || !/^: \S/u.test(text.slice(colon, colon + 3))) continue;
    const start = from + colon - before.length + before.lastIndexOf(name!);
    if (reading.decided('label', start)?.is === 'not-a-speaker') continue;
    if (start > passage.start) found.push({ span: { start, end: from + colon + 1 }, label });
  }
  return found;
}
