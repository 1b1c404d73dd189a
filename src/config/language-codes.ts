import { iso6393, iso6393To1 } from 'iso-639-3';

/** ISO 639-3 by ISO 639-1. */
const byShortCode = new Map(Object.entries(iso6393To1).map(([code, short]) => [short, code]));

/** The English names of ISO 639-3, by their codes. */
const names = new Map(iso6393.map(({ iso6393: code, name }) => [code, name]));

/**
 * The code of a language in ISO 639-3, which archives ask for, by its tag (BCP 47): `eng` for `en-GB`, `rus` for `ru-Latn`. Nothing for a
 * tag that is none, or whose language the standard does not have, such as a family of languages.
 */
export function iso6393Of(tag: string): string | undefined {
  let language: string;
  try {
    // Former codes become what they are now: `iw` is `he`.
    ({ language } = new Intl.Locale(tag));
  } catch {
    return undefined;
  }
  return byShortCode.get(language) ?? (names.has(language) ? language : undefined);
}

/** The English name of a language by its code in ISO 639-3: `Czech` for `ces`. Nothing for a code that the standard does not have. */
export function languageName(code: string): string | undefined {
  return names.get(code);
}

/** Whether a language has a code of two letters (ISO 639-1). */
export function isInIso6391(code: string): boolean {
  return code in iso6393To1;
}
