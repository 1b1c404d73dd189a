/** Scripts by the names that Unicode gives them; a character of none of these is named by its number alone. */
const scripts = `
  Arabic Armenian Bengali Bopomofo Canadian_Aboriginal Cherokee Coptic Cyrillic Devanagari Ethiopic
  Georgian Glagolitic Gothic Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana
  Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Nko Ogham
  Oriya Runic Sinhala Syriac Tamil Telugu Thaana Thai Tibetan Tifinagh
  Ugaritic Yi
`
  .trim()
  .split(/\s+/)
  .map((name) => ({ name: name.replace('_', ' '), pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** The script of a character, such as `Arabic`; `symbols` for what several scripts share. */
export function scriptOf(character: string): string {
  return scripts.find(({ pattern }) => pattern.test(character))?.name ?? 'symbols';
}

/** A character as a message names it: `“ع” (U+0639, Arabic)`. */
export function describeCharacter(character: string): string {
  const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `“${character}” (U+${number}, ${scriptOf(character)})`;
}
