import { languageTag } from '../manuscript/language-tags.js';
import { type TeiElement, tei } from '../tei/element.js';
import type { Encoding } from './encoding.js';

const scripts: Readonly<Record<string, string>> = { Latn: 'Latin', Cyrl: 'Cyrillic', Grek: 'Greek', Arab: 'Arabic' };

/** The languages of the document (BCP 47), the record's first. */
export function encodeLanguages(encoding: Encoding): TeiElement {
  const { translators, items } = encoding.transcript;
  const titles = new Set(items.flatMap(({ titleLanguage }) => titleLanguage ?? []));
  const foreign = foreignTags(encoding).filter((tag) => tag !== encoding.language);
  const record = `${languageName(encoding.language)}${translators.length > 0 ? ' (translation)' : ''}`;
  return tei(
    'langUsage',
    encoding.english,
    tei('language', { ident: encoding.language }, record),
    ...foreign.map((tag) => tei('language', { ident: tag }, languageName(tag))),
    ...[...titles]
      .filter((tag) => !foreign.includes(tag))
      .map((tag) => tei('language', { ident: tag }, `${languageName(tag)} (title of the source)`)),
  );
}

/** Languages that the file names for parts of the text, in its order. */
function foreignTags(encoding: Encoding): string[] {
  const tags = encoding.transcript.manuscript.blocks.flatMap(({ language, runs, role }) => {
    if (role?.type === 'furniture') return [];
    const own = language === undefined || encoding.isOwn(language) ? [] : [language];
    return [...own, ...runs.flatMap((run) => (run.language === language ? [] : [run.language]))];
  });
  return [...new Set(tags.flatMap((tag) => languageTag(tag) ?? []))];
}

const english = new Intl.DisplayNames('en', { type: 'language' });
const names = new Map<string, string>();

/** `Russian in Latin transliteration` for `ru-Latn`. Most documents are in few languages, and each answer of Intl takes its time. */
function languageName(tag: string): string {
  if (tag === 'und') return 'Undetermined';
  const known = names.get(tag);
  if (known !== undefined) return known;
  const [language, script] = tag.split('-');
  const name = english.of(language!) ?? tag;
  const whole = script && scripts[script] ? `${name} in ${scripts[script]} transliteration` : name;
  names.set(tag, whole);
  return whole;
}
