/** A language tag as far as its form tells (BCP 47): a language, then script, region and variants. */
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/iu;

/** The tag that a file gives for a language, or nothing where it is none. */
export function languageTag(given: string | undefined): string | undefined {
  return given !== undefined && tag.test(given) ? given : undefined;
}
