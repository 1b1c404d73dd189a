import type { Edition, Name, RegisterPerson } from '../config/edition.js';
import { isSlip } from '../recognize/slips.js';
import { parseLabelName } from '../recognize/speaker-names.js';
import type { Person, Transcript } from '../transcript/transcript.js';

/** Somebody of whom the register does not know: how the documents call the person, and where. */
export interface Proposal {
  readonly id: string;
  readonly name: Name;
  readonly aliases: readonly string[];
  readonly occupation?: string;
  /** Lines of each document at which the person begins to speak or is listed; at most ten of each. */
  readonly places: readonly { readonly document: string; readonly lines: readonly number[]; readonly more: number }[];
  /** What an editor may want to decide; nothing of it was done. */
  readonly remarks: readonly string[];
}

/** One person of one document, with the forms of the name. */
interface Found {
  readonly document: string;
  readonly person: Person;
  readonly forms: readonly string[];
  readonly lines: readonly number[];
  readonly occupation?: string;
}

const MOST_LINES = 10;

/**
 * Entries for those who speak or are listed in documents and are not in the register. Persons of two documents are one
 * entry only where both are called by the same full form, since the register could not tell these apart either. A form that
 * would fit two entries is an alias of neither; names one letter apart are two entries. Both are remarked upon.
 */
export function proposePeople(
  documents: readonly { readonly name: string; readonly transcript: Transcript }[],
  edition: Edition,
): readonly Proposal[] {
  const known = new Set(edition.people.map(({ id }) => id));
  const found = documents.flatMap(({ name, transcript }) => findPersons(name, transcript, known));
  const byName = new Map<string, Found[]>();
  for (const one of found) byName.set(fold(one.forms[0]!), [...(byName.get(fold(one.forms[0]!)) ?? []), one]);
  const entries = [...byName.values()];
  const owners = new Map<string, Set<Found[]>>();
  for (const entry of entries) {
    for (const form of entry.flatMap(({ forms }) => forms)) {
      owners.set(fold(form), (owners.get(fold(form)) ?? new Set()).add(entry));
    }
  }
  const taken = new Set(known);
  return entries.map((entry) => propose(entry, owners, taken, entries, edition.people));
}

function findPersons(document: string, transcript: Transcript, known: ReadonlySet<string>): Found[] {
  const { manuscript, persons, body } = transcript;
  const spoken = new Map<string, { readonly forms: Set<string>; readonly lines: number[] }>();
  for (const node of body) {
    if (node.type !== 'turn') continue;
    const [only] = node.speakers;
    if (!only || node.speakers.length > 1) continue;
    const place = spoken.get(only.id) ?? { forms: new Set<string>(), lines: [] };
    spoken.set(only.id, place);
    place.forms.add(bare(manuscript.text.slice(node.label.start, node.label.end)));
    place.lines.push(manuscript.place(node.label.start).line);
  }
  return persons.flatMap((person): Found[] => {
    const place = spoken.get(person.id);
    const isListed = person.role === 'participant' || person.role === 'absent';
    if (known.has(person.id) || (!place && !isListed)) return [];
    const forms = [...new Set([fullName(person), ...(place?.forms ?? [])])].filter((form) => form !== '');
    const { occupation } = person;
    return [
      {
        document,
        person,
        forms,
        lines: place?.lines ?? [],
        ...(occupation && { occupation: manuscript.text.slice(occupation.start, occupation.end).replace(/\s+/g, ' ') }),
      },
    ];
  });
}

function propose(
  entry: readonly Found[],
  owners: ReadonlyMap<string, ReadonlySet<readonly Found[]>>,
  taken: Set<string>,
  entries: readonly (readonly Found[])[],
  register: readonly RegisterPerson[],
): Proposal {
  const { person, forms } = entry[0]!;
  const all = [...new Set(entry.flatMap((found) => found.forms))];
  const isOwn = (form: string) =>
    owners.get(fold(form))!.size === 1 && !register.some((other) => namesOf(other).includes(fold(form)));
  const aliases = all.slice(1).filter((form) => fold(form) !== fold(forms[0]!) && isOwn(form));
  const shared = all.filter((form) => !isOwn(form));
  const alike = [
    ...entries.filter((other) => other !== entry && isNear(nameOf(other), forms[0]!)).map(nameOf),
    ...register.filter((other) => isNear(written(other.name), forms[0]!)).map(({ id }) => id),
  ];
  const [occupation, ...others] = new Set(entry.flatMap((found) => found.occupation ?? []));
  const id = freeId(person.id, taken);
  const remarks = [
    ...(parseLabelName(forms[0]!).isOffice ? ['an office, not a name: better an alias of whoever holds it'] : []),
    ...(entry.length > 1 ? [`${entry.length} documents call somebody so; are they one person?`] : []),
    ...shared.map((form) => `"${form}" is a name of somebody else too, so it resolves to nobody`),
    ...alike.map((other) => `one letter off ${other}: if it is a slip, make it an alias there and delete this entry`),
  ];
  const { forename, surname } = person;
  return {
    id,
    name: forename !== undefined && surname !== undefined ? { forename, surname } : { full: forms[0]! },
    aliases,
    // Two offices may be two persons, or one at two times: neither is said.
    ...(occupation !== undefined && others.length === 0 && { occupation }),
    places: entry.map(({ document, lines }) => ({
      document,
      lines: lines.slice(0, MOST_LINES),
      more: Math.max(0, lines.length - MOST_LINES),
    })),
    remarks,
  };
}

function nameOf(entry: readonly Found[]): string {
  return entry[0]!.forms[0]!;
}

function isNear(one: string, other: string): boolean {
  return isSlip(fold(one).split(' ').at(-1)!, fold(other).split(' ').at(-1)!, true);
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}

function fullName({ forename, surname, name }: Person): string {
  return name ?? [forename, surname].filter(Boolean).join(' ');
}

function written({ full, forename, surname }: Name): string {
  return full ?? [forename, surname].filter(Boolean).join(' ');
}

function namesOf({ name, aliases }: RegisterPerson): string[] {
  return [written(name), ...aliases].map(fold);
}

/** A label without what parts it from the speech. */
function bare(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ :.：–—-]{1,10}$/u, '');
}

/** As the register compares names. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
