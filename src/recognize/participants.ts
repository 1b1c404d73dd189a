import type { Span } from '../manuscript/manuscript.js';
import type { ItemList, Person } from '../transcript/transcript.js';
import { looksLikeName, type Persons } from './names.js';
import { type Reading, trimmed } from './reading.js';
import { agree, parseLabelName } from './speaker-names.js';

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
  for (const { kind, items } of lists) {
    let delegation: Span | undefined;
    for (const item of items) {
      const line = lineOf(reading, item);
      if (isDelegation(reading.slice(line))) delegation = line;
      else learnAbout(reading, persons, line, delegation, kind === 'absent' ? 'absent' : 'participant');
    }
  }
}

/** An item without note calls and the punctuation that divides it from the next. */
function lineOf(reading: Reading, item: Span): Span {
  const words = reading.uncalled(item).trimEnd();
  const end = item.start + words.replace(/(?:[,;]|(?<!\p{Lu}|Jr|Sr)\.)$/u, '').length;
  return trimmed(reading.manuscript.text, { start: item.start, end });
}

function isDelegation(words: string): boolean {
  const plain = words.replace(/:$/u, '');
  return isState(plain.toLowerCase()) || side.test(plain);
}

/** `Mr. Arthur Holt, Director of Ports`, `Mr. Holt (Chair)`: the name, then what somebody is. */
const withOffice = /^([^,()]{3,60}?)(?:, ([^()]{3,160})| \(([^()]{2,120})\))?$/u;

/** `Herren Brandt, Scheel und Bahr`: what a form of address for several begins is no name of one. */
const several =
  /^(?:messrs|councill?ors|senators|deputies|members|representatives|drs|profs|mesdames|mmes|MM|(?:die )?herren|señores|signori)(?!\p{L})/iu;

function learnAbout(
  reading: Reading,
  persons: Persons,
  line: Span,
  delegation: Span | undefined,
  role: 'participant' | 'absent',
): void {
  const match = withOffice.exec(reading.slice(line));
  // `The representatives of the following States: Chile` opens a list, and is nobody.
  if (
    !match ||
    several.test(match[0]) ||
    /[:;]|^the (?:representatives|members|delegates|following)(?!\p{L})/iu.test(match[1]!)
  )
    return;
  const [, name, behind, inside] = match as unknown as [string, string, string | undefined, string | undefined];
  const form = parseLabelName(name);
  if (!form.isOffice && !looksLikeName(name) && form.gender === undefined && form.office === undefined) return;
  const office = behind ?? inside;
  const start = office === undefined ? 0 : line.start + match[0].lastIndexOf(office);
  const facts: Partial<Person> = {
    ...(office !== undefined && { occupation: { start, end: start + office.length } }),
    ...(delegation && { affiliation: { start: delegation.start, end: delegation.end } }),
  };
  const same = persons.all().filter((person) => agree(parseLabelName(fullName(person)), form));
  if (same.length === 1) persons.learn(same[0]!.id, { ...facts, ...pick(same[0]!) });
  else if (same.length === 0) persons.listed(name, role, facts);
}

/** What the labels said already stays. */
function pick({ occupation, affiliation }: Person): Partial<Person> {
  return { ...(occupation && { occupation }), ...(affiliation && { affiliation }) };
}

function fullName({ forename, surname, name }: Person): string {
  return name ?? [forename, surname].filter(Boolean).join(' ');
}
