import type { Call } from './calls.js';
import type { Passage, Reading } from './reading.js';

/** A letter that stands alone more often than this is a word of the language: `a`, `i`, `w`. */
const MOST_ALONE = 3;

/** Letters that end words in many languages, so that a word with one and a word without prove little. */
const endings = /[aeimnorstuy]/;

/**
 * Places that may call a note which has a letter, as text-critical notes have. The letter opens or closes the words that the
 * note is about: alone (`his co-author a was`), glued before a capital (`aThe Minister`), at the end of a block, or within
 * or behind a word that the text has elsewhere without it (`overb the river`).
 */
export function letterCalls(reading: Reading, passages: readonly Passage[], wanted: ReadonlySet<string>): Call[] {
  const letters = [...wanted].filter((n) => /^[a-z]$/.test(n));
  if (letters.length === 0) return [];
  const isLetter = new Set(letters);
  const calls: Call[] = [];
  const alone = new Map<string, Call[]>();
  const words = countWords(reading, passages);
  for (const passage of passages) {
    const text = reading.slice(passage);
    const callAt = (index: number, weight: number): Call => {
      const span = { start: passage.start + index, end: passage.start + index + 1 };
      return { n: text[index]!, span, digits: span, marks: [], weight };
    };
    for (const { index } of text.matchAll(/(?<![^\s(„“"‚‘«])[a-z](?=\p{Lu}\p{Ll})/gu)) calls.push(callAt(index, 0.5));
    for (const { index } of text.matchAll(/(?<=[.,;:!?…”"’'»)\]])[a-z](?=[.,;:]?$)/gu)) calls.push(callAt(index, 0.3));
    for (const { index } of text.matchAll(/(?<=\p{L}[.!?…][”"’'»)\]]?)[a-z](?= \p{Lu})/gu))
      calls.push(callAt(index, 0.3));
    for (const { index } of text.matchAll(/(?<=[\p{L}.,;:!?…”"’'»)\]] )[a-z](?=[ .,;:!?]|$)/gu)) {
      const n = text[index]!;
      const known = alone.get(n);
      if (known) known.push(callAt(index, 0.25));
      else alone.set(n, [callAt(index, 0.25)]);
    }
    for (const { 0: word, index } of text.matchAll(wordShape)) {
      if (word.length < 4 || words.get(word) !== 1) continue;
      for (let at = 1; at < word.length && at < LONGEST_WORD; at++) {
        const n = word[at]!;
        if (!isLetter.has(n) || !words.has(word.slice(0, at) + word.slice(at + 1))) continue;
        calls.push(callAt(index + at, at === word.length - 1 && endings.test(n) ? 0.1 : 0.3));
      }
    }
  }
  for (const found of alone.values()) if (found.length <= MOST_ALONE) calls.push(...found);
  return calls.filter(({ n }) => isLetter.has(n));
}

const wordShape = /[\p{L}\p{M}]+/gu;
const LONGEST_WORD = 40;

function countWords(reading: Reading, passages: readonly Passage[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const passage of passages) {
    for (const [word] of reading.slice(passage).matchAll(wordShape)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}
