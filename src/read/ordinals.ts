const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romanOf(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letters] of roman) {
    text += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** `a` to `z`, then `aa`, `bb`: the letter repeated (ECMA-376 part 1, 17.18.59). */
function lettersOf(number: number, alphabet: string): string {
  const count = Math.floor((number - 1) / alphabet.length) + 1;
  return alphabet.charAt((number - 1) % alphabet.length).repeat(Math.min(count, 20));
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';
const symbols = ['*', '†', '‡', '§'];

/** Largest number that is written in anything but digits; Roman numerals end there. */
const MOST = 3999;

/** Number formats of word processors, by the names of ECMA-376 (part 1, 17.18.59). */
const formats: Readonly<Record<string, (number: number) => string>> = {
  lowerRoman: romanOf,
  upperRoman: (number) => romanOf(number).toUpperCase(),
  lowerLetter: (number) => lettersOf(number, latin),
  upperLetter: (number) => lettersOf(number, latin).toUpperCase(),
  russianLower: (number) => lettersOf(number, cyrillic),
  russianUpper: (number) => lettersOf(number, cyrillic).toUpperCase(),
  chicago: (number) => symbols[(number - 1) % 4]!.repeat(Math.min(Math.floor((number - 1) / 4) + 1, 20)),
  decimalZero: (number) => String(number).padStart(2, '0'),
  numberInDash: (number) => `- ${number} -`,
  none: () => '',
};

/** A number as a word processor prints it; digits for a format that is not known here. */
export function ordinal(number: number, format: string): string {
  const write = Object.hasOwn(formats, format) && number > 0 && number <= MOST ? formats[format] : undefined;
  return write ? write(number) : String(number);
}
