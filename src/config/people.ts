import type { Report } from '../diagnostics/diagnostic.js';
import type { Name, RegisterPerson } from './edition.js';
import type { YamlFile } from './yaml.js';

/** A name as the files give it: in one text, or in parts. */
export type RawName = string | Name;

/** people.yaml after its shape was checked. */
export interface RawPeople {
  readonly people: readonly {
    readonly id: string;
    readonly name: RawName;
    readonly aliases?: readonly string[];
    readonly occupation?: string;
    readonly birth?: string;
    readonly death?: string;
    readonly authorities?: Readonly<Record<string, string>>;
  }[];
}

/** The persons of a checked people.yaml. Two with one identifier are an error, two with one name a warning. */
export function readPeople(yaml: YamlFile, report: Report): readonly RegisterPerson[] {
  const { people } = yaml.value as RawPeople;
  const register = people.map((person) => ({
    ...person,
    name: nameOf(person.name),
    aliases: person.aliases ?? [],
    authorities: person.authorities ?? {},
  }));
  const ids = new Map<string, number>();
  const names = new Map<string, number>();
  for (const [index, person] of register.entries()) {
    const first = ids.get(person.id);
    ids.set(person.id, first ?? index);
    if (first !== undefined) {
      const place = yaml.valuePlace(['people', String(index), 'id']);
      const { line } = yaml.valuePlace(['people', String(first), 'id']);
      report.add('config/duplicate-id', `the id "${person.id}" is that of the person in line ${line}; choose another`, {
        place,
      });
    }
    for (const [key, name] of namesOf(person, index)) {
      const owner = names.get(name.folded);
      names.set(name.folded, owner ?? index);
      if (owner === undefined || owner === index) continue;
      const other = register[owner]!.id;
      const message = `"${name.written}" is a name of ${other} too, so this form will stay unresolved; make one of them longer`;
      report.add('config/duplicate-alias', message, { place: yaml.valuePlace(key) });
    }
  }
  return register;
}

/** A name from either form in which the files give it. */
export function nameOf(raw: RawName): Name {
  return typeof raw === 'string' ? { full: raw } : raw;
}

interface WrittenName {
  readonly written: string;
  /** As names are compared: capitals, composition of accents and width of spaces aside. */
  readonly folded: string;
}

function* namesOf(person: RegisterPerson, index: number): Generator<readonly [readonly string[], WrittenName]> {
  const path = ['people', String(index)];
  const { full, forename, surname } = person.name;
  const listed = full ?? [forename, surname].filter(Boolean).join(' ');
  yield [[...path, 'name'], written(listed)];
  for (const [position, alias] of person.aliases.entries())
    yield [[...path, 'aliases', String(position)], written(alias)];
}

function written(name: string): WrittenName {
  return { written: name, folded: name.normalize('NFC').toLowerCase().split(/\s+/).join(' ').trim() };
}
