import type { Span } from '../manuscript/manuscript.js';
import type { ArchivalItem } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/** A citation of an archive is no longer than this up to its first full stop. */
const LONGEST = 300;

/** Words that only the names of archives, libraries and offices have. */
const repositories =
  /(?<!\p{L})(?:archives?|\p{L}{0,20}archi(?:v|ef)|archivum|archivio|archivo|archiwum|arhiva?|arhiv|\p{L}{0,12}levéltár|library|bibliothek|bibliothèque|department of (?:state|defense)|ministry|center|centre|commission|agency|museum|institute?|presidential materials|fond|архив|библиотека|министерство)(?!\p{L})/iu;
/** Words that the names of collections have. */
const collections =
  /(?<!\p{L})(?:files?|papers|records?|collections?|series|fonds?|archives?|diar(?:y|ies)|documents|manuscripts|RG|lot|nachlass|bestand|akten|papiers|фонд|архив)(?!\p{L})/iu;
/** `MOL`, `RGANI`, `AVP RF`, `PA AA`: an archive by its letters. */
const letters = /^\p{Lu}{2,8}(?: \p{Lu}{2,3})?$/u;
/** What begins a call number: a box, a file, a letter and digits. */
const shelfmark =
  /^(?:box|folder|file|carton|reel|tape|lot|no\.|nos?|nr|item|doc\.|container|conversation|\p{Lu}?\d|[A-Z]+[- ]?\d)/iu;
/** Units of eastern European archives: fond, opis, delo; fond, csomó, őrzési egység. */
const units =
  /(?<!\p{L})(?:f|op|d|ll?|cs|ő|fond|opis|delo|sygn|k|kt|aj|inv|p|ф|оп|д|л)\.(?= ?[\p{L}\p{N}])|(?<=\d\.? )(?:f|cs|ő|e|ö)\./iu;

/** A unit with its number: `sygn. V/162`, `dosar 42`, `288. f.`, `DY 30/2381`, `Bl. 12`. */
const unitWithNumber =
  /(?<!\p{L})(?:f|fond|fonds|op|opis|d|delo|ll?|k|kart|karton|kt|sv|sygn|zesp|t|dosar|inv|č\. ?j|a\. ?j|bl|box|folder|vol|rg|mappe|škatla|fasc|ф|оп|д|лл?|спр|арк)\.? ?(?:č\. |nr\.? )?(?:\d|[IVX]{1,5}\/\d)|\d\. ?(?:f|fond|cs|ő|d|k|t)\.(?!\p{L})|(?<!\p{L})\p{Lu}{1,4} ?\d{1,5}\/\d/giu;
/** `MOL M-KS`, `SAPMO-BArch`: what stands for an archive begins with capitals. */
const inCapitals = /^\p{Lu}{2,8}(?![\p{Ll}’'])/u;

/** True for a line that names an archive and two of its units, and says nothing else: it needs no key to be a source. */
export function citesUnits(text: string): boolean {
  if (text.length > 160 || /[!?:;“”]/u.test(text)) return false;
  const bare = text.replace(/^[[(]|[\])]$/gu, '');
  const first = /^[^,.]{2,60}/u.exec(bare)?.[0] ?? '';
  if (!inCapitals.test(first) && !(repositories.test(first) && /^\p{Lu}/u.test(first))) return false;
  return (bare.match(unitWithNumber)?.length ?? 0) >= 2 && /[\d\p{L}]\.?$/u.test(bare);
}

/**
 * Reads the beginning of a citation as repository, collection and call number: `Department of State, Central Files,
 * 711.56386A/2-757`, `MOL M-KS 288. f. 5. cs.` Gives nothing where the first part is plainly no archive.
 */
export function readArchive(reading: Reading, span: Span): ArchivalItem | undefined {
  const text = reading.uncalled({ start: span.start, end: Math.min(span.end, span.start + LONGEST) });
  const byUnits =
    /^(\p{Lu}{2,8}(?: RF| РФ)?|Архив [^.,;:]{3,60}|\p{Lu}[^.,;:]{0,40}(?:archiv|arhiva?|levéltár)(?![\p{L}])(?: [^.,;:]{2,30})?)[,.]? (.+?)(?:\. (?=\p{Lu}\p{Ll}+[ ,])|\.?$)/u.exec(
      text.trimEnd(),
    );
  if (byUnits && units.test(byUnits[2]!)) {
    const start = span.start + text.indexOf(byUnits[2]!, byUnits[1]!.length);
    const isUnit = /(?<!\p{L})\p{Ll}$/u.test(byUnits[2]!) && text[start - span.start + byUnits[2]!.length] === '.';
    return {
      repository: { start: span.start, end: span.start + byUnits[1]!.length },
      idno: { start, end: start + byUnits[2]!.length + (isUnit ? 1 : 0) },
    };
  }
  const sentence = text.slice(0, endOfCitation(text));
  const parts = [...sentence.matchAll(/[^,:;]+(?:[,:;] ?)?/gu)].map((match) => {
    const words = match[0].replace(/(?<![,:; ])[,:; ]+$/u, '');
    const lead = words.length - words.trimStart().length;
    return {
      words: words.trim(),
      start: span.start + match.index + lead,
      end: span.start + match.index + words.length,
    };
  });
  const [first, ...rest] = parts;
  if (!first || rest.length === 0 || !(repositories.test(first.words) || letters.test(first.words))) return undefined;
  const at = rest.findIndex(({ words }) => shelfmark.test(words) && !/^RG ?\d/u.test(words));
  const from = at >= 0 ? at : rest.length > 1 ? rest.length - 1 : -1;
  const collection = from < 0 ? rest : rest.slice(0, from);
  const numbers = from < 0 ? [] : rest.slice(from);
  // `Archive of the Foundation, Moscow`: a town, of which nothing says that it is a collection.
  const [only] = collection;
  const isTown =
    collection.length === 1 && numbers.length === 0 && /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?$/u.test(only!.words);
  if (isTown && !collections.test(only!.words)) return { repository: { start: first.start, end: first.end } };
  return {
    repository: { start: first.start, end: first.end },
    ...(collection.length > 0 && { collection: { start: collection[0]!.start, end: collection.at(-1)!.end } }),
    ...(numbers.length > 0 && { idno: { start: numbers[0]!.start, end: numbers.at(-1)!.end } }),
  };
}

/** Where the first sentence of a citation ends: a point that a capital follows and no abbreviation or initial precedes. */
function endOfCitation(text: string): number {
  for (const { index } of text.matchAll(/\.(?= [\p{Lu}“"]|\s*$|\])/gu)) {
    const before = text.slice(0, index);
    if (/(?:Vol|Pt|Book|Part)\.? [IVXLC]{1,5}$/u.test(before)) return index;
    if (!/(?:^|[ (])(?:\p{Lu}|No|Nos|Doc|Vol|Pt|St|Dept|Conf|Nr)$/u.test(before)) return index;
  }
  return text.length;
}

const markings =
  /^\.\s+((?:Top Secret|Secret|Confidential|Official Use Only|Limited Official Use|Unclassified|Restricted|No classification marking)(?:; [^.;]{3,40}){0,5})\./u;
const drafted = /(?<=\bDrafted (?:and approved )?by )(\p{Lu}[\p{L}.’' -]{1,40}?)(?= \(|[;.,]| and | on | in | at )/u;

/** The classification and the drafter that a citation names behind the call number. */
export function readHandling(
  reading: Reading,
  from: number,
  to: number,
): { readonly marking?: Span; readonly drafter?: Span } {
  const text = reading.uncalled({ start: from, end: Math.min(to, from + LONGEST) });
  const marking = markings.exec(text);
  const drafter = drafted.exec(text);
  const place = (words: string, at: number): Span => ({ start: from + at, end: from + at + words.length });
  return {
    ...(marking && { marking: place(marking[1]!, text.indexOf(marking[1]!)) }),
    ...(drafter && { drafter: place(drafter[1]!, drafter.index) }),
  };
}
