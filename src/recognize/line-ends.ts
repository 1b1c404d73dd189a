import type { Manuscript, Span } from '../manuscript/manuscript.js';
import type { Reading } from './reading.js';

/** A hyphen at the end of a line, with the halves of the word around it. */
const hyphen = /([\p{L}\p{M}][\p{L}\p{M}’'-]{0,60})-([^\S\n]*\n\s*)(?=(\p{L}[\p{L}\p{M}]*))/gu;

/**
 * Joins the words that a printer divided at the ends of lines. The hyphen goes where the whole word stands elsewhere in the
 * text, or both halves are in lower case; it stays, and is reported, where it may belong to the word.
 */
export function joinDividedWords(reading: Reading, spans: readonly Span[]): void {
  for (const span of spans) {
    const text = reading.slice(span);
    if (!/-\s*\n/.test(text)) continue;
    const words = wordsOf(reading.manuscript);
    for (const match of text.matchAll(hyphen)) {
      const [, before, gap, after] = match as unknown as [string, string, string, string];
      if (isSuspended(after)) continue;
      const at = span.start + match.index + before.length;
      const wide = { start: at + 1, end: at + 1 + gap.length };
      divide(reading, { start: at, end: at + 1 }, wide, isDivided(words, before, after));
    }
  }
}

/** Decides on the hyphen that ends a paragraph before a page break, like one that ends a line. */
export function joinAcross(reading: Reading, mark: Span, gap: Span, before: string, after: string): void {
  divide(reading, mark, gap, isDivided(wordsOf(reading.manuscript), before, after));
}

function divide(reading: Reading, mark: Span, gap: Span, isDivision: boolean): void {
  reading.dropped.push(gap);
  if (isDivision) reading.drop(mark, 'line-end-hyphen', 'furniture', ['divides a word at the end of a line']);
  else {
    reading.say(
      'breaks/hyphen-kept',
      'the hyphen at the end of this line may belong to the word, so it was kept',
      mark.start,
    );
  }
}

const joining = new Set('und oder sowie bzw and och og eller ali'.split(' '));

/** True where a hyphen before this word belongs to a part of a compound, and divides none: `Rechts- und Staatswissenschaften`. */
export function isSuspended(after: string): boolean {
  return joining.has(after);
}

function isDivided(words: ReadonlySet<string>, before: string, after: string): boolean {
  const whole = (before + after).toLowerCase();
  if (words.has(whole)) return true;
  if (words.has(`${before}-${after}`.toLowerCase()) || before.includes('-')) return false;
  return /^\p{Ll}/u.test(after) && /\p{Ll}$/u.test(before);
}

const known = new WeakMap<Manuscript, ReadonlySet<string>>();

/** The words of a copy, which are gathered once. */
function wordsOf(manuscript: Manuscript): ReadonlySet<string> {
  const words =
    known.get(manuscript) ??
    new Set(manuscript.text.toLowerCase().match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? []);
  known.set(manuscript, words);
  return words;
}
