import { looksLikeName } from './names.js';
import { parseLabelName } from './speaker-names.js';

/** Somebody by name with an office is no longer than this. */
const LONGEST = 160;

/** Words between the capitals of names and offices. */
const links = new Set(
  `a af al ben bin d da dal das de degli dei del della der des di die do dos du el en for für het i il in la le les lo los of on op o os
  per pour st te ten ter the to und van vom von y zu zum zur at and & och og et e`.split(/\s+/),
);
/** A word with a capital, an initial, an abbreviation: `Karl`, `O’Hara`, `J.`, `avv.`, `т.`, `stud.`. */
const nameWord = /^(?:[([]?\p{Lu}[\p{L}\p{M}\p{N}.’'ʼ-]*[)\]]?|\p{Ll}{1,5}\.)$/u;
/** An abbreviation or a numeral that ends in a point: `Esq.`, `Bart.`, `Jr.`, `Д.И.`. */
const abbreviated = /(?:^|[ ,.])(?:\p{Lu}|Esq|Bart|Jr|Sr|K\.?C|Q\.?C|M\.?P|D\.?D|Inc|Ltd|Co|etc|Gen|Col)\.$/u;
/** Common nouns of an office before a name: `il sindaco avv. Carlo Ferri`, `kyrkoherde A. Lind`. */
const MOST_NOUNS = 2;
const MOST_WORDS = 9;
/** A name in a script without capitals, with an office: `张同志`, `王主任`. */
const withoutCapitals = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・ ]{2,12}$/u;
/** `Mr. Thomas Oldroyd, called in; and Examined.`: what happens, and no office. */
const witness = /, (?:having been|re-?called|called|cross-examined|re-?examined|examined|sworn|duly sworn)(?!\p{L})/iu;

/** True for words that can only name somebody, with an office before the name or behind a comma: `Mr. Robert Hunt`, `J. Holt, Esq.`. */
export function namesSomebody(text: string): boolean {
  const head = headOf(text);
  if (head === undefined || witness.test(text) || !head.every((word) => isNameWord(word))) return false;
  const name = head.join(' ');
  const form = parseLabelName(name);
  return looksLikeName(name) || form.gender !== undefined || form.office !== undefined || head.length > 1;
}

/**
 * True for what stands behind the key of an office and names who holds it: `Gemeindepräsident Karl Stäheli`, `the Rev. P. Oakley`,
 * `т. Орлов`. A speech that begins there is a sentence, and ends like one.
 */
export function namesHolder(text: string): boolean {
  if (withoutCapitals.test(text)) return true;
  // `l’alcalde, Sr. Pere Mas`: the office comes first.
  const [, behind] = /^\p{Ll}[\p{Ll}’' -]{2,40}, (\p{Lu}.{2,80})$/u.exec(text) ?? [];
  if (behind !== undefined) return namesHolder(behind);
  const head = headOf(text);
  if (head === undefined) return false;
  if (text.trimEnd().endsWith('.')) return namesSomebody(text) && namesByForm(text);
  const nouns = head.filter((word) => !isNameWord(word));
  if (nouns.length > MOST_NOUNS || !nouns.every((word) => /^[\p{Ll}’'-]+$/u.test(word))) return false;
  return head.length > 1 && /^\p{Lu}/u.test(head.at(-1)!);
}

/** A form of address or an office, and a name behind it: `M. Petit.` is no sentence of two words. */
function namesByForm(text: string): boolean {
  const { gender, office } = parseLabelName(text.replace(/\.$/u, ''));
  return gender !== undefined || office !== undefined;
}

function isNameWord(word: string): boolean {
  return nameWord.test(word) || links.has(word.toLowerCase());
}

/** The words up to a comma, without what stands in parentheses, or nothing for a text that is a sentence or too long for a name. */
function headOf(text: string): readonly string[] | undefined {
  if (text.length > LONGEST || /[?!:]|\p{Ll}{5}\. \p{Lu}/u.test(text)) return undefined;
  const [first = ''] = text.replace(/\([^()]{0,120}\)/gu, '').split(/[,;]/u, 1);
  const head = first.trim();
  const words = (abbreviated.test(head) ? head : head.replace(/\.$/u, '')).split(/\s+/u).filter(Boolean);
  return words.length > 0 && words.length <= MOST_WORDS ? words : undefined;
}

/** What divides the names of those present. */
const betweenNames = /[,;:()\n]|(?<= )(?:and|und|et|y|e|i|a|en|och|og|и|та)(?= )/u;
/** `Громыко А.А.`: a surname before its initials. */
const surnameFirst = /(?:^| )(\p{Lu}[\p{L}\p{M}’'-]{2,30}) (?:\p{Lu}\. ?){1,2}$/u;

/** Surnames of whoever is named in these lines, in small letters. */
export function surnamesIn(lines: readonly string[]): ReadonlySet<string> {
  const names = lines
    .flatMap((line) => line.split(betweenNames))
    .map((part) => part.trim().replace(/^\p{Ll}.*? (?=\p{Lu})/u, ''));
  return new Set(
    names.flatMap((name) => {
      const surname = surnameFirst.exec(name)?.[1] ?? (looksLikeName(name) ? parseLabelName(name).surname : undefined);
      return surname === undefined ? [] : [surname.toLowerCase()];
    }),
  );
}
