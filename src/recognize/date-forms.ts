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

export const before = String.raw`(?<![\p{L}\p{N}])`;
export const behind = String.raw`(?!\p{N})`;
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
