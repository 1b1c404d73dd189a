import type { DateClaim } from '../transcript/transcript.js';
import { iso } from './calendar.js';

/** One form of date: its shape, and what a match of it says. The match is the date unless `words` gives a part of it. */
export interface Form {
  /** What every such date has: a form is not tried where it cannot be. Most texts have no old or Chinese dates. */
  readonly needs?: readonly Need[];
  readonly shape: RegExp;
  read(match: Readonly<Record<string, string | undefined>>, whole: string): Value | undefined;
}

/** The name of a month, two numbers of one or two digits, or something that the expression finds. */
export type Need = 'month' | 'two numbers' | RegExp;

export type Value = Pick<DateClaim, 'when' | 'from' | 'to' | 'julian'> & { readonly words?: string };

/**
 * Letters of the scripts that months are named in: Latin, Greek, Cyrillic, Hebrew, Arabic. With the letters of all scripts (`\p{L}`), each
 * expression takes V8 twenty times as long to make ready.
 */
const letters = String.raw`A-Za-zÀ-ÖØ-öø-ɏʼΆΈ-ώЀ-ҁҊ-ԯ\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3`;
/** Raised figures are calls of notes. */
const digits = String.raw`\d¹²³⁰-⁹`;
export const before = `(?<![${letters}${digits}])`;
/** `Day 1 - 15 April 1996`: what is counted, and its day. */
export const noCount = String.raw`(?<!(?<![${letters}])(?:[Dd]ay|DAY|[Pp]art|PART|[Ss]ession|SESSION|[Vv]olume|VOLUME|No\.) )`;
export const behind = `(?![${digits}])`;
/** Behind the last letter of a word. */
export const wordEnd = `(?![${letters}])`;
/** The beginning of a date that opens with its year. */
export const beforeYear = `(?<![${letters}${digits}.])`;
/** A word as long as a month's name. */
export const monthName = `[${letters}]{3,12}`;
/** A word as long as the name of a day of the week. */
export const weekdayName = `[${letters}]{2,14}`;
export const ordinal = String.raw`(?: ?(?:st|nd|rd|th)|er|ης|η|º|ª|\.)?`;
export const year = String.raw`(?<year>\d{4})`;
/** `8 de julio`, `14 DE MAIO`, `5th day of October`, `5 d’abril`. */
export const of = "(?:(?:de|DE|del|DEL|of|OF|day of|DAY OF) |[dD][’'])?";
export const link = `,? ${of}`;

/** A day that the calendar has. */
export function exact(year: string | undefined, month: number | undefined, day: string | undefined): Value | undefined {
  const when = month && iso(Number(year), month, Number(day));
  return when ? { when } : undefined;
}
