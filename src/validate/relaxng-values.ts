/** What an attribute wants, by its name, in words that follow "expected". The types are TEI's (teidata.*). */
const wanted: ReadonlyArray<readonly [names: string, words: string]> = [
  ['xml:id', 'a name of letters, digits, "-", "_" and "." that begins with a letter'],
  ['xml:lang ident mainLang otherLangs', 'a language tag such as en or ru-Latn'],
  [
    'when from to notBefore notAfter absolute',
    'a date such as 1986-07-03, 1986-07 or 1986, or a time such as 10:00:00',
  ],
  ['dur', 'a duration such as PT1H30M'],
  ['quantity atLeast atMost min max value', 'a number such as 12 or 1.5'],
  ['rows cols sort usage occurs withId', 'a whole number'],
  ['anchored partial', 'true or false'],
  ['width height', 'a length such as 12cm or 80%'],
  ['version', 'a version number such as 1.0'],
  [
    'who toWhom ref corresp source resp sameAs next prev ana facs change target targetEnd scheme url wit calendar ' +
      'datingMethod period rendition edRef start end origin since',
    'an address without spaces, such as #gorbachev or https://www.wikidata.org/entity/Q30487',
  ],
];

const byName: ReadonlyMap<string, string> = new Map(
  wanted.flatMap(([names, words]) => names.split(' ').map((name): [string, string] => [name, words])),
);

/** Elements whose from and to are numbers of pages or the like, and no dates. */
const ranges: ReadonlySet<string> = new Set(['biblScope', 'citedRange']);

/** What an attribute could have held instead of `value`, in words that follow "expected". */
export function expectedValue(attribute: string, element: string, value: string): string {
  if (value.trim() === '') return 'a value; delete the attribute if there is none';
  const words = ranges.has(element) ? undefined : byName.get(attribute);
  return words ?? (/\s/.test(value.trim()) ? 'one word, without spaces' : 'another kind of value');
}
