import { titleForms } from './label-lexicon.js';
import type { Candidate } from './label-shapes.js';
import type { Reading } from './reading.js';
import { isInitials } from './speaker-names.js';

const seated = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L} -]{2,40}(?:: | ?[.…][. …]{4,80}))?(?:${titleForms})\.? [\p{L}\p{M}.’' -]{2,60}(?: \([^()]{2,60}\))?\.?$`,
  'u',
);
/** `President: Mr. C. W. A. SCHURMANN (Netherlands).`, `Members: Algeria: Mr. Haddad`, `Members: Bulgaria . . . . Mr. Ivanov`: an office or a state, and who holds it. */
export function isSeat(reading: Reading, { span, passage }: Candidate): boolean {
  const behind = reading.uncalled({ start: span.end, end: Math.min(passage.end, span.end + 100) }).trim();
  return seated.test(behind);
}

/** Words of an entry of a record at most. */
const LONGEST_ENTRY = 6;

/** `VICTIM: FRANK DOE [deceased]`: a key and a few words that are no sentence, over the first label that recurs. */
export function isEntry(reading: Reading, { delimiter, span, passage }: Candidate): boolean {
  if (delimiter !== 'colon' || reading.decided('label', span.start)) return false;
  const behind = reading.uncalled({ start: span.end, end: Math.min(passage.end, span.end + 100) }).trim();
  const words = behind.replace(/ ?(?:\[[^[\]]{1,60}\]|\([^()]{1,60}\))$/u, '');
  return words !== '' && !/[.?!…:;,—–。？！-]["”’»」]*$/u.test(words) && words.split(' ').length <= LONGEST_ENTRY;
}

/** `HP: Harold Petersen`: who speaks under these initials, and nothing that anybody says. */
export function isLegend(reading: Reading, { delimiter, name, span, passage }: Candidate): boolean {
  if (delimiter !== 'colon' || !isInitials(name) || passage.end - span.end > 60) return false;
  if (reading.decided('label', span.start)) return false;
  const [bare = ''] = reading.uncalled({ start: span.end, end: passage.end }).trim().split(/[,(]/u, 1);
  const words = bare.trim().split(/[ -]/u);
  const letters = name.replaceAll('.', '');
  return letters.length > 1 && words.every((word) => /^\p{Lu}[\p{L}’'.]*$/u.test(word)) && isShortFor(letters, words);
}

/** True where letters are the first of words, of the last at least, in their order. */
function isShortFor(letters: string, words: readonly string[]): boolean {
  const first = words.map(([letter]) => letter).join('');
  return first === letters || (first[0] === letters[0] && first.at(-1) === letters.at(-1));
}
