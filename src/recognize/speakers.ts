import type { Span } from '../manuscript/manuscript.js';
import type { Person } from '../transcript/transcript.js';
import { Examinations } from './examinations.js';
import { isCollective, isRole, isUnidentified, jointNames } from './label-lexicon.js';
import type { Label } from './labels.js';
import { looksLikeName, type Persons } from './names.js';
import type { Passage, Reading } from './reading.js';
import { isSlip } from './slips.js';
import { asideOf, group, keyOf, namesSetApart, type Speaker } from './speaker-groups.js';
import { parseLabelName } from './speaker-names.js';

/** Who speaks under each label; nobody where the copy does not tell. */
export type SpeakersByLabel = ReadonlyMap<Label, readonly Person[]>;

/**
 * Tells which labels are one person's: `Mr. Polk`, `Polk` and `MR. POLK` are, `Tapper` is the `Jake Tapper` of the first
 * label, `KH` is `Karla Holm`. Two of one surname are two persons, and their bare surname is nobody's. A spelling that is
 * one letter off is mentioned and not merged.
 */
export function identifySpeakers(
  reading: Reading,
  persons: Persons,
  labels: readonly Label[],
  passages: readonly Passage[],
): SpeakersByLabel {
  const found = new Map<Label, readonly Person[]>();
  const examinations = new Examinations(reading, labels, passages);
  const named = labels.filter((label) => !isUnknown(label) && !examinations.binds(label));
  const grouped = joinDecided(reading, group(named));
  const made = new Map<Speaker, Person | undefined>();
  const personOf = (name: string): Person | undefined | 'ambiguous' => {
    const speaker = grouped.get(keyOf(name));
    if (speaker === undefined) return 'ambiguous';
    if (!made.has(speaker)) made.set(speaker, nameSpeaker(persons, speaker, name));
    return made.get(speaker);
  };
  for (const label of labels) {
    if (isUnknown(label)) sayUnknown(reading, label);
    else if (examinations.binds(label)) found.set(label, [examinations.person(label, persons, personOf)]);
    else {
      const names = partsOf(label, grouped);
      const people = names.map(personOf);
      found.set(
        label,
        people.filter((person): person is Person => typeof person === 'object'),
      );
      if (people.some((person) => typeof person !== 'object'))
        sayAmbiguous(reading, label, people.includes('ambiguous'));
    }
  }
  sayVariants(reading, [...new Set(grouped.values())]);
  return found;
}

/** The names in a label: one, or those of the people who speak together. */
function partsOf(label: Label, grouped: ReadonlyMap<string, Speaker | undefined>): readonly string[] {
  const parts = jointNames(label.name);
  return parts?.every((part) => grouped.has(keyOf(part))) ? parts : [label.name];
}

/** Names of one speaker, the fullest first; what a comma adds is no name. */
function namesOf({ forms }: Speaker): readonly string[] {
  return [...forms].sort((a, b) => b.fullness - a.fullness).map(({ name }) => name.split(', ')[0]!);
}

/** What a label has beside the name: words behind a comma or in a parenthesis at its end. */
function besides({
  printed,
  span,
  name,
  bracketed,
}: Label): (Span & { readonly words: string; readonly isOffice: boolean }) | undefined {
  if (bracketed || namesSetApart({ name, printed }).length > 1) return undefined;
  const behindComma = name.includes(', ') ? name.split(', ')[1] : undefined;
  const words = behindComma ?? asideOf(printed);
  if (words === undefined) return undefined;
  const start = span.start + printed.lastIndexOf(words);
  return { start, end: start + words.length, words, isOffice: behindComma !== undefined || isRole(words) };
}

/** What the first label that has more than a name says of its speaker. */
function nameSpeaker(persons: Persons, speaker: Speaker, name: string): Person | undefined {
  const names = namesOf(speaker);
  const role = isCollective(name) ? 'collective' : 'speaker';
  for (const label of speaker.labels) {
    const more = besides(label);
    if (!more || label.aside || names.includes(more.words)) continue;
    const { start, end, isOffice, words } = more;
    // `THE PRESIDENT (Lord Justice Ashworth)`: the parenthesis has the name, and the label is the office.
    if (parseLabelName(name).isOffice && isNamed(words)) {
      const office = { start: label.span.start, end: label.span.start + label.name.length };
      return persons.speaker([words, ...names], role, { occupation: office });
    }
    // Other words may name whom one speaks to, as in plays; only a party's abbreviation
    // or a constituency (`de l’Oise`) says to what one belongs.
    const isParty = /^\p{Lu}[\p{L}/.-]{0,15}$/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) > 1;
    const isConstituency = /^(?:de |d[’']|du |des |for |from |aus )/u.test(words);
    if (!isOffice && !isParty && !isConstituency) return persons.speaker(names, role);
    return persons.speaker(names, role, isOffice ? { occupation: { start, end } } : { affiliation: { start, end } });
  }
  return persons.speaker(names, role);
}

function isNamed(words: string): boolean {
  const { gender, office, given } = parseLabelName(words);
  return gender !== undefined || office !== undefined || (given.length > 0 && looksLikeName(words));
}

function isUnknown({ bracketed, name }: Label): boolean {
  return isUnidentified(name) || (bracketed && /^\(?\?|not declassified|illegible|withheld/iu.test(name));
}

function sayUnknown(reading: Reading, label: Label): void {
  const printed = reading.slice(label.span);
  reading.say(
    'speech/unidentified-speaker',
    `"${printed}" names nobody; the speech stays without @who`,
    label.span.start,
  );
}

function sayAmbiguous(reading: Reading, label: Label, inCopy: boolean): void {
  const where = inCopy ? 'the copy has more than one speaker' : 'the register knows more than one person';
  reading.say(
    'speech/ambiguous-speaker',
    `${where} called "${label.name}"; the speech stays without @who`,
    label.span.start,
  );
}

/** Pairs of speakers whose names are one letter apart, the one with more speeches second. */
function variants(speakers: readonly (Speaker | undefined)[]): [Speaker, Speaker][] {
  const known = speakers.filter((speaker) => speaker !== undefined);
  return known.flatMap((speaker): [Speaker, Speaker][] => {
    const { surname } = speaker.forms[0]!;
    const other = known.find((it) => it.labels.length > speaker.labels.length && isSlip(surname, it.forms[0]!.surname));
    return other ? [[speaker, other]] : [];
  });
}

/** Makes one speaker of two of whom an editor decided that they are one person. */
function joinDecided(
  reading: Reading,
  grouped: ReadonlyMap<string, Speaker | undefined>,
): ReadonlyMap<string, Speaker | undefined> {
  const joined = new Map<Speaker, Speaker>();
  for (const [speaker, other] of variants([...new Set(grouped.values())])) {
    if (reading.decided('person', speaker.labels[0]!.span.start)?.is !== 'same-person') continue;
    joined.set(speaker, other);
    other.forms.push(...speaker.forms);
    other.labels.push(...speaker.labels);
  }
  const whole = (speaker: Speaker): Speaker => {
    const next = joined.get(speaker);
    return next ? whole(next) : speaker;
  };
  return new Map([...grouped].map(([key, speaker]) => [key, speaker && whole(speaker)]));
}

/** Names that are one letter apart may be one name and a slip of the copy: an editor decides. */
function sayVariants(reading: Reading, speakers: readonly (Speaker | undefined)[]): void {
  for (const [speaker, other] of variants(speakers)) {
    const { span } = speaker.labels[0]!;
    reading.say(
      'speech/label-variant',
      `"${speaker.labels[0]!.name}" may be "${other.labels[0]!.name}" with a letter wrong; they were kept as two persons`,
      span.start,
      {
        doubt: {
          question: 'person',
          span,
          chosen: 'other-person',
          evidence: [`"${other.labels[0]!.name}" labels more speeches, and differs in one letter`],
        },
      },
    );
  }
}
