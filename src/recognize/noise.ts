/** A copy of which more than this share of the words are none was read by a machine that could not read it. */
export const MOST_NOISE = 0.15;
/** Fewer words say nothing about a text. */
const FEWEST = 60;

/** A word of any script, with what may stand in or around it: `d’État`, `[sic]`, `1956–57,`, `e.g.`, `Washington/London`. */
const before = /^[\p{P}\p{Sc}+=<>°]+/u;
const behind = /(?<![\p{P}\p{Sc}+=<>°²³¹⁰-₟])[\p{P}\p{Sc}+=<>°²³¹⁰-₟]+$/u;
const number = /^[\p{N}\p{P}\p{Sc}%\u00b0]+(?:st|nd|rd|th|s|er|e|a|o|\p{L})?$/u;
const letters = /^\p{L}[\p{L}\p{M}]*(?:[.’'`"״׳·\u00ad\u2010-\u2014/&@_:*()[\]-]+[\p{L}\p{M}\p{N}]+)*\p{N}{0,3}$/u;
/** Capitals within a word of small letters: `tHe`, `wOrd`, but not `McKay`, `iPhone` or a plural such as `MPs`. */
const tumbled = /\p{Ll}\p{Lu}+\p{Ll}*\p{Lu}|\p{Lu}\p{Ll}\p{Lu}\p{Ll}\p{Lu}|^\p{Ll}{2,}\p{Lu}+\p{Ll}*$/u;
const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēĕęěīĭįıōŏőūŭůűųаеёиоуыэюяіїєα-ωά-ώlr]/iu;
const latinOrCyrillic = /^[\p{sc=Latin}\p{sc=Cyrillic}]+$/u;

/** A word of plain letters, one of them as a vowel, with marks around it: no rule below finds fault with it, told without sets of all letters. */
const plain = /^["“‘'([]*(?=[A-Za-z]*?[aeiouylrAEIOUYLR])(?:[A-Za-z][a-z]*|[A-Z]{2,})[.,;:!?"”’')\]]*$/;
const thrice = /(\p{L})\1\1/iu;

/**
 * The share of the words of a text that no language writes: signs or digits within words, capitals that tumble, long words
 * without a vowel, lone signs. Between 0 and 1; 0 for a text of a few words. A page that a person typed has a few in a hundred, codes
 * and abbreviations; one that a machine misread has many more.
 */
export function noiseOf(text: string): number {
  let words = 0;
  let noise = 0;
  const hasThrice = repeatsLetter(text);
  for (const token of text.match(/\S+/g) ?? []) {
    if (plain.test(token) && !(hasThrice && thrice.test(token))) {
      words++;
      continue;
    }
    const word = token.replace(before, '').replace(behind, '');
    // Punctuation alone is no word, a sign alone is noise: `~`, `|`, `^`.
    if (word === '') {
      if (!/[|~^<>=+\\]/.test(token)) continue;
      words++;
      noise++;
      continue;
    }
    words++;
    if (!isWord(word)) noise++;
  }
  return words < FEWEST ? 0 : noise / words;
}

/** Whether a text may have a plain letter three times in a row; told without folding the case of all that it has. */
function repeatsLetter(text: string): boolean {
  let run = 0;
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    // The bit by which a capital of ASCII differs from its small letter.
    const code = text.charCodeAt(index) | 0x20;
    run = code === last && code >= 0x61 && code <= 0x7a ? run + 1 : 1;
    if (run === 3) return true;
    last = code;
  }
  return false;
}

function isWord(word: string): boolean {
  if (number.test(word)) return true;
  if (!letters.test(word) || tumbled.test(word)) return false;
  if (thrice.test(word) && !/^[ivxlc]+$/i.test(word)) return false;
  return word.length < 5 || word === word.toUpperCase() || !latinOrCyrillic.test(word) || vowel.test(word);
}
