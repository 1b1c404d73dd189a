import type { Span } from '../manuscript/manuscript.js';
import type { ItemList, Person } from '../transcript/transcript.js';
import { isCounsel } from './head-keys.js';
import { looksLikeName, type Persons, splitName } from './names.js';
import { type Reading, trimmed } from './reading.js';
import { agree, type NameForm, parseLabelName } from './speaker-names.js';

/** Short names of states that lists of delegations have; what `Intl` knows by its full name is asked there. */
const states = new Set(
  'u.s.|us|usa|u.s.a.|u.k.|uk|u.s.s.r.|ussr|gdr|frg|prc|drv|rvn|soviet union|great britain|republic of china|east germany|west germany|yugoslavia|czechoslovakia|vietnam|north vietnam|south vietnam|burma|turkey'.split(
    '|',
  ),
);
let countries: ReadonlySet<string> | undefined;

/** True for the name of a state in English (Unicode CLDR). Made when a list asks for it, since few texts have one. */
function isState(name: string): boolean {
  if (states.has(name)) return true;
  if (countries === undefined) {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    countries = new Set(codes.flatMap((code) => regions.of(code)?.toLowerCase() ?? []));
  }
  return countries.has(name);
}

const side = /^(?:the )?(?:\p{Lu}[\p{L}.-]+ ){1,3}(?:side|delegation|party|participants)$/u;

/** Puts those whom lists of participants name among the persons, with office and delegation as the list gives them. */
export function learnFromParticipants(reading: Reading, persons: Persons, lists: readonly ItemList[]): void {
  const listed = lists.flatMap(({ items }) =>
    items.flatMap((item) => nameOf(reading, lineOf(reading, item))?.form ?? []),
  );
  for (const { kind, items } of lists) {
    let delegation: Span | undefined;
    for (const item of items) {
      const line = lineOf(reading, item);
      if (isDelegation(reading.slice(line))) delegation = line;
      else learnAbout(reading, persons, line, delegation, kind === 'absent' ? 'absent' : 'participant', listed);
    }
  }
}

/** An item without note calls and the punctuation that divides it from the next. */
function lineOf(reading: Reading, item: Span): Span {
  const words = reading.uncalled(item).trimEnd();
  const end = item.start + words.replace(/(?:[,;]|(?<!\p{Lu}|Jr|Sr)\.)$/u, '').length;
  // `For the Plaintiff: Ms. Rita Cole`
  const [party = '', key = ''] = /^([^:\n]{3,60}): /u.exec(words) ?? [];
  return trimmed(reading.manuscript.text, { start: item.start + (isCounsel(key) ? party.length : 0), end });
}

/** True for a line of a list that says whose delegation stands under it. */
export function isDelegation(words: string): boolean {
  const plain = words.replace(/:$/u, '');
  return isState(plain.toLowerCase()) || side.test(plain);
}

/** `Mr. Arthur Holt, Director of Ports`, `Mr. Holt (Chair)`: the name, then what somebody is. */
const withOffice = /^([^,()]{3,60}?)(?:, ([^()]{3,160}?)(?: \([^()]{2,60}\))?| \(([^()]{2,120})\))?$/u;

/** `The Right Hon. R. A. Burton`: what stands before the name of one, and is no office. */
const honour = /^the (?:(?:right|rt\.?|most|very) )?(?=(?:hon|honou?rable|rev|reverend)(?!\p{L}))/iu;
/** `Santos y Pinto`, `Scheel und Bahr`; `Minister for Trade and Industry` is one. */
const joined =
  /^(?:(?! (?:of|for|für|der|des|de|du|della|de la) ).)+? (?:y|e|i|et|and|und|och|og|en|és|a|и|та) (?=\p{Lu})/u;

/** `Esq.`, `Bart.`, `Q.C., M.P.`: what stands behind a name and is no office. */
const rankWord = String.raw`(?:Esq|Esquire|Bart|Jr|Sr|[KQ]\.? ?C|M\.? ?P|D\.? ?D|M\.? ?D|\p{Lu}(?:\.\p{Lu}){1,4})\.?`;
const rank = new RegExp(`^(?:${rankWord}(?:, |$))+`, 'u');

/** `Herren Brandt, Scheel und Bahr`: what a form of address for several begins is no name of one. */
const several =
  /^(?:messrs|councill?ors|judges|justices|ministers|ambassadors|professors|generals|elders|commissioners|directors|governors|aldermen|brothers|sisters|bishops|comrades|тт|товарищи|senators|deputies|members|representatives|drs|profs|mesdames|mmes|MM|(?:die )?herren|señores|signori)(?!\p{L})/iu;

/** The name with which a line of a list begins, and what it says of the person, or nothing where it names nobody. */
function nameOf(
  reading: Reading,
  line: Span,
): { readonly name: string; readonly form: NameForm; readonly office: Span | undefined } | undefined {
  const match = withOffice.exec(reading.slice(line));
  // `The representatives of the following States: Chile` opens a list, and is nobody.
  if (
    !match ||
    several.test(match[0]) ||
    / {3}/.test(match[0]) ||
    joined.test(match[1]!) ||
    /[:;]|^the (?:representatives|members|delegates|following)(?!\p{L})/iu.test(match[1]!)
  )
    return undefined;
  const [, name, behind, inside] = match as unknown as [string, string, string | undefined, string | undefined];
  const plain = name.replace(honour, '');
  const form = parseLabelName(plain);
  if (!form.isOffice && !looksLikeName(plain) && form.gender === undefined && form.office === undefined)
    return undefined;
  const words = behind?.replace(rank, '') ?? inside;
  const start = words === undefined ? 0 : line.start + match[0].lastIndexOf(words);
  return { name, form, office: words === undefined || words === '' ? undefined : { start, end: start + words.length } };
}

function learnAbout(
  reading: Reading,
  persons: Persons,
  line: Span,
  delegation: Span | undefined,
  role: 'participant' | 'absent',
  listed: readonly NameForm[],
): void {
  const found = nameOf(reading, line);
  if (!found) return;
  const { name, form, office } = found;
  const facts: Partial<Person> = {
    ...(office && { occupation: office }),
    ...(delegation && { affiliation: { start: delegation.start, end: delegation.end } }),
  };
  const same = persons.all().filter((person) => {
    const own = parseLabelName(fullName(person));
    // `Holt:` is none of two Holts who are listed.
    return agree(own, form) && !listed.some((other) => agree(own, other) && !agree(other, form));
  });
  const [known] = same;
  if (known && same.length === 1) {
    const isRegistered = reading.settings.people.some(({ id }) => id === known.id);
    persons.learn(known.id, { ...facts, ...pick(known), ...(!isRegistered && fuller(known, name)) });
  }
  if (!known) persons.listed(name, role, facts);
}

/** What the labels said already stays. */
function pick({ occupation, affiliation }: Person): Partial<Person> {
  return { ...(occupation && { occupation }), ...(affiliation && { affiliation }) };
}

/** The name of a list where labels have no forename: `Mr. Edwin Quarles` of him who speaks as `Quarles`. */
function fuller(person: Person, listed: string): Pick<Person, 'forename' | 'surname' | 'name'> {
  const { given, isOffice, bare } = parseLabelName(listed);
  if (person.forename || isOffice || given.length === 0 || parseLabelName(fullName(person)).given.length > 0) return {};
  if (person.name !== undefined) return { name: listed };
  const { forename, surname } = splitName(bare, { start: 0, end: bare.length });
  return { ...(forename && { forename }), ...(surname && { surname }) };
}

function fullName({ forename, surname, name }: Person): string {
  return name ?? [forename, surname].filter(Boolean).join(' ');
}
