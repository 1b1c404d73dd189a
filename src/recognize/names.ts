import type { RegisterPerson } from '../config/edition.js';
import type { Span } from '../manuscript/manuscript.js';
import type { Inline, NamedPerson, Person } from '../transcript/transcript.js';
import type { Reading } from './reading.js';
import { parseLabelName } from './speaker-names.js';

/** One word of a personal name: capitalised, with its apostrophes and hyphens, or an initial. */
const word = /^\p{Lu}(?:[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*\.?)$/u;
const particles = new Set(
  'af al ben bin da dal de del della den der di do dos du el la le ten ter van vom von y zu'.split(' '),
);

/** True for two to five words that can only be a person's name: `Svetlana Savranskaya`, `Ludwig van der Berg`. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/, 6);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((part, index) => word.test(part) || (index > 0 && particles.has(part)));
}

/** Splits a name in the order of European title pages: forenames, particles, surname. */
export function splitName(text: string, span: Span): NamedPerson {
  const words = text.slice(span.start, span.end).split(/\s+/);
  if (words.length < 2) return { ...span, ...(words[0] && { surname: words[0] }) };
  let first = words.length - 1;
  while (first > 1 && particles.has(words[first - 1]!)) first--;
  return { ...span, forename: words.slice(0, first).join(' '), surname: words.slice(first).join(' ') };
}

/** Letters and digits of a string in ASCII, for identifiers: `Gołuchowski` gives `goluchowski`. */
export function slug(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // The parts of Korean syllables are no letters of a name in XML.
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđß]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss' })[letter]!);
  return ascii
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** What labels say of a speaker beside the name. */
export type SpeakerFacts = Pick<Person, 'occupation' | 'affiliation'>;

/** The persons of one document. Two labels are one person only when the register or the copy says so. */
export class Persons {
  private readonly byId = new Map<string, Person>();
  private readonly register: ReadonlyMap<string, RegisterPerson | 'ambiguous'>;

  constructor(register: readonly RegisterPerson[]) {
    const forms = new Map<string, RegisterPerson | 'ambiguous'>();
    for (const person of register) {
      for (const form of formsOf(person)) {
        const known = forms.get(form);
        forms.set(form, known === undefined || known === person ? person : 'ambiguous');
      }
    }
    this.register = forms;
  }

  /**
   * The person that labels name, in all their forms, the fullest first; nothing where the register knows two of the name.
   */
  speaker(names: readonly string[], role: 'speaker' | 'collective', facts: SpeakerFacts = {}): Person | undefined {
    const forms = names.map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim());
    const entries = forms.map((form) => this.register.get(form.toLowerCase()));
    const entry = entries.find((it): it is RegisterPerson => it !== undefined && it !== 'ambiguous');
    if (entry === undefined && entries.includes('ambiguous')) return undefined;
    if (entry !== undefined) return this.add({ ...fromRegister(entry, role, true), ...facts });
    const name = forms[0]!;
    return this.add({ id: this.freeId(parseLabelName(name).bare), role, spoken: true, ...nameOfLabel(name), ...facts });
  }

  /** Somebody who is named in another part than the speeches. */
  named(name: { readonly forename?: string; readonly surname?: string }, role: Person['role']): Person {
    const { forename, surname } = name;
    const whole = [forename, surname].filter(Boolean).join(' ');
    const entry = this.register.get(whole.toLowerCase());
    if (entry && entry !== 'ambiguous') {
      const known = this.byId.get(entry.id);
      return this.add(fromRegister(entry, known?.role ?? role, known?.spoken ?? false));
    }
    const same = this.all().find((person) => person.surname === surname && (!forename || person.forename === forename));
    if (same) return same;
    return this.add({
      id: this.freeId(surname ?? whole),
      role,
      spoken: false,
      ...(forename && { forename }),
      ...(surname && { surname }),
    });
  }

  /** Somebody whom a list of the copy names. */
  listed(name: string, role: 'participant' | 'absent', facts: Partial<Person>): void {
    const entry = this.register.get(name.toLowerCase());
    if (entry && entry !== 'ambiguous') this.add({ ...fromRegister(entry, role, false), ...facts });
    else this.add({ id: this.freeId(parseLabelName(name).bare), role, spoken: false, ...nameOfLabel(name), ...facts });
  }

  /** Gives a person that is known by surname what the copy says elsewhere. */
  learn(id: string, facts: Partial<Person>): void {
    const person = this.byId.get(id);
    if (person) this.byId.set(id, { ...person, ...facts });
  }

  /** Gives a person that is known by a label alone the name that the label stands for. */
  rename(id: string, name: Pick<Person, 'forename' | 'surname'>): void {
    const { name: _, ...person } = this.byId.get(id)!;
    this.byId.set(id, { ...person, ...name });
  }

  all(): Person[] {
    return [...this.byId.values()];
  }

  get(id: string): Person | undefined {
    return this.byId.get(id);
  }

  private add(person: Person): Person {
    const known = this.byId.get(person.id);
    const merged = known ? { ...known, ...person } : person;
    this.byId.set(person.id, merged);
    return merged;
  }

  private freeId(name: string): string {
    const base = `pers-${slug(name) || 'unnamed'}`;
    let id = base;
    for (let n = 2; this.byId.has(id); n++) id = `${base}-${n}`;
    return id;
  }
}

function formsOf(person: RegisterPerson): Set<string> {
  const { forename, surname, full } = person.name;
  const forms = [full, surname, [forename, surname].filter(Boolean).join(' '), ...person.aliases];
  return new Set(
    forms.filter((form): form is string => Boolean(form)).map((form) => form.normalize('NFC').toLowerCase()),
  );
}

function fromRegister(entry: RegisterPerson, role: Person['role'], spoken: boolean): Person {
  const { forename, surname, full } = entry.name;
  return {
    id: entry.id,
    role,
    spoken,
    ...(forename && { forename }),
    ...(surname && { surname }),
    ...(full && { name: full }),
  };
}

/** One capitalised word is a surname; several are a name as printed, whose parts the label alone does not prove. */
function nameOfLabel(label: string): { surname?: string; name?: string } {
  return /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u.test(label) ? { surname: label } : { name: label };
}

/** Places in a span that name one of the persons given, longest form first: forename and surname, else surname. */
export function findMentions(reading: Reading, span: Span, persons: readonly Person[]): Inline[] {
  const text = reading.slice(span);
  const found: Inline[] = [];
  const surnames = new Map<string, number>();
  for (const { surname } of persons) if (surname) surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
  for (const person of persons) {
    if (!person.surname) continue;
    const full = person.forename && `${person.forename} ${person.surname}`;
    const forms = [full, surnames.get(person.surname) === 1 ? person.surname : undefined];
    for (const form of forms) {
      if (!form) continue;
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const place = { start: span.start + at, end: span.start + at + form.length };
        if (
          isWord(text, at, form.length) &&
          !found.some((other) => other.start < place.end && place.start < other.end)
        ) {
          found.push({ type: 'person', ...place, open: 0, close: 0, person });
        }
      }
    }
  }
  return found;
}

function isWord(text: string, start: number, length: number): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[start + length] ?? ' ');
}
