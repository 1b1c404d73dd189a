import type { DateClaim } from '../transcript/transcript.js';
import { exact } from './date-forms.js';
import { monthOf } from './months.js';

/** Numbers of days and years as words, in English and French. */
const numbers = new Map<string, number>(
  (
    [
      'zero',
      'one first un une premier',
      'two second deux',
      'three third trois',
      'four fourth quatre',
      'five fifth cinq',
      'six sixth',
      'seven seventh sept',
      'eight eighth huit',
      'nine ninth neuf',
      'ten tenth dix',
      'eleven eleventh onze',
      'twelve twelfth douze',
      'thirteen thirteenth treize',
      'fourteen fourteenth quatorze',
      'fifteen fifteenth quinze',
      'sixteen sixteenth seize',
      'seventeen seventeenth',
      'eighteen eighteenth',
      'nineteen nineteenth',
      'twenty twentieth vingt vingts',
    ] as const
  ).flatMap((words, value) => words.split(' ').map((word) => [word, value] as const)),
);
for (const [words, value] of [
  ['thirty thirtieth trente', 30],
  ['forty quarante', 40],
  ['fifty cinquante', 50],
  ['sixty soixante', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred cent cents', 100],
  ['thousand mil mille', 1000],
] as const)
  for (const word of words.split(' ')) numbers.set(word, value);

/** Words within a number, and between the parts of a date. */
const joining = new Set(['and', 'et']);
const between = new Set('the of day in year our lord de l an année le st nd rd th'.split(' '));
/** Without one of these a text has no date in words; most texts have none. */
const sign =
  /thousand|teen|twenty|hundred|\bmil(?:le)? |th of |(?:first|second|third) (?:day )?of |(?:first|second|third|[a-z]th),? \d{4}|\b(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente) [a-zûéA-Z]{3,9} \d{4}/;
/** Words of a day, and of a year. */
const MOST_OF_DAY = 3;
const MOST_BETWEEN = 6;
const MOST_OF_YEAR = 8;

interface Word {
  readonly text: string;
  /** Nothing but a space or a hyphen stands before it. */
  readonly joined: boolean;
  readonly start: number;
  readonly end: number;
}

/** A number of several words: `twenty third`, `nineteen eighty six`, `mil neuf cent quatre vingt six`. */
function numberOf(words: readonly Word[]): number | undefined {
  let total = 0;
  let current = 0;
  for (const { text } of words) {
    if (joining.has(text)) continue;
    const value = /^\d/.test(text) ? Number(text) : numbers.get(text);
    if (value === undefined) return undefined;
    if (value === 1000) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (value === 100) current = (current || 1) * 100;
    else if (value === 20 && current % 100 === 4) current += 76;
    else if (total === 0 && current >= 16 && current <= 21 && value >= 10) current = current * 100 + value;
    else current += value;
  }
  return total + current;
}

const isNumber = ({ text }: Word): boolean => numbers.has(text) || /^\d{1,4}$/.test(text);

/** Dates whose day or year is written in words: `the third of July, nineteen eighty-six`, `July third, 1986`, `le trois juillet 1986`. */
export function datesInWords(text: string, offset: number): DateClaim[] {
  if (!sign.test(text)) return [];
  const words: Word[] = Array.from(text.matchAll(/[\p{L}\p{M}]+|\d+/gu), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    joined: /^[ -]$/.test(text[index - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[index - 2] ?? ''),
    start: index,
    end: index + word.length,
  }));
  return words.flatMap(({ text: name }, at): DateClaim[] => {
    // `may` and `march` are other words too.
    const isOther = (name === 'may' || name === 'march') && /^\p{Ll}/u.test(text[words[at]!.start]!);
    const month = isOther ? undefined : monthOf(name);
    if (month === undefined) return [];
    const ahead = runBefore(words, at);
    const behind = ahead.length > 0 ? { day: ahead, next: at + 1 } : runBehind(words, at + 1, MOST_OF_DAY, 31);
    const year = runBehind(words, behind.next, MOST_OF_YEAR, 2100).day;
    // `July two thousand`: the day and the year are apart.
    const isOne =
      ahead.length === 0 && year[0] === words[behind.next] && year[0]?.joined && !/^\d{4}$/.test(year[0].text);
    if (isOne) return [];
    const all = [...behind.day, ...year];
    if (behind.day.length === 0 || year.length === 0 || all.every(({ text: word }) => /^\d/.test(word))) return [];
    const [day, years] = [numberOf(behind.day), numberOf(year)];
    if (day === undefined || years === undefined || years < 1000 || years > 2100) return [];
    const value = exact(String(years), month, String(day));
    const start = Math.min(words[at]!.start, behind.day[0]!.start);
    return value ? [{ start: offset + start, end: offset + year.at(-1)!.end, ...value }] : [];
  });
}

/** The number before a month, with what stands between them. */
function runBefore(words: readonly Word[], month: number): readonly Word[] {
  let end = month;
  while (end > 0 && month - end < 4 && between.has(words[end - 1]!.text)) end--;
  let start = end;
  while (
    start > 0 &&
    end - start < MOST_OF_DAY &&
    (start === end || words[start]!.joined) &&
    (isNumber(words[start - 1]!) || joining.has(words[start - 1]!.text))
  )
    start--;
  while (start < end && joining.has(words[start]!.text)) start++;
  const run = words.slice(start, end);
  const value = run.length > 0 ? numberOf(run) : undefined;
  return value !== undefined && value >= 1 && value <= 31 ? run : [];
}

/** The number behind a word, with what stands between them; as many words as make no greater number than the limit. */
function runBehind(
  words: readonly Word[],
  from: number,
  most: number,
  limit: number,
): { readonly day: readonly Word[]; readonly next: number } {
  let start = from;
  while (start < words.length && start - from < MOST_BETWEEN && between.has(words[start]!.text)) start++;
  let end = start;
  while (
    end < words.length &&
    end - start < most &&
    (end === start || words[end]!.joined) &&
    (isNumber(words[end]!) || (end > start && joining.has(words[end]!.text)))
  ) {
    if ((numberOf(words.slice(start, end + 1)) ?? 0) > limit) break;
    end++;
  }
  while (end > start && joining.has(words[end - 1]!.text)) end--;
  return { day: words.slice(start, end), next: end };
}
