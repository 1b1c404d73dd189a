import { jointNames } from './label-lexicon.js';
import { shortFormsOf } from './label-shapes.js';
import type { Label } from './labels.js';
import { agree, isInitials, type NameForm, parseLabelName } from './speaker-names.js';

/** Forms of label that are one person's, as far as the copy tells. */
export interface Speaker {
  readonly forms: NameForm[];
  /** A parenthesis of one of the labels: `(Zeit)`, `(Mr. Raila)`. */
  readonly asides: Set<string>;
  readonly labels: Label[];
}

/** A name as labels are compared: without case, points and apostrophes. */
export function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[.’'`]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The two names of a label where each has its parenthesis, `ADA HOLT (FI) e JAMES IVES (FI).`; else the one it has. */
export function namesSetApart({ name, printed }: Pick<Label, 'name' | 'printed'>): readonly string[] {
  const names = printed.split(/[([（]/u).length > 2 ? jointNames(name) : undefined;
  return names ?? [name];
}

/** Speakers by every form of their label; nothing under a form that fits two of them. */
export function group(labels: readonly Label[]): ReadonlyMap<string, Speaker | undefined> {
  const byKey = new Map<string, { readonly form: NameForm; readonly asides: Set<string>; readonly labels: Label[] }>();
  for (const label of labels) {
    const names = namesSetApart(label);
    for (const name of names) {
      const known = byKey.get(keyOf(name));
      const entry = known ?? { form: parseLabelName(name), asides: new Set<string>(), labels: [] };
      entry.labels.push(label);
      const aside = names.length === 1 && !label.aside ? asideOf(label.printed) : undefined;
      if (aside !== undefined) entry.asides.add(keyOf(aside));
      if (!known) byKey.set(keyOf(name), entry);
    }
  }
  const speakers = new Map<string, Speaker | undefined>();
  const bySurname = new Map<string, Speaker[]>();
  // The fullest forms first: what they are is settled, and the shorter ones have to fit one of them.
  const entries = [...byKey].sort(([, a], [, b]) => b.form.fullness - a.form.fullness);
  for (const [key, { form, asides, labels: own }] of entries) {
    if (jointNames(form.name)?.every((part) => byKey.has(keyOf(part)))) continue;
    const same = (bySurname.get(form.surname) ?? []).filter((speaker) =>
      speaker.forms.every((other) => agree(form, other)),
    );
    const fitting = isInitials(form.name) && same.length === 0 ? byInitials(speakers, form) : same;
    if (fitting.length > 1) speakers.set(key, undefined);
    else {
      const speaker = fitting[0] ?? { forms: [], asides: new Set<string>(), labels: [] };
      speaker.forms.push(form);
      speaker.labels.push(...own);
      for (const aside of asides) speaker.asides.add(aside);
      speakers.set(key, speaker);
      if (fitting.length === 0)
        (bySurname.get(form.surname) ?? bySurname.set(form.surname, []).get(form.surname)!).push(speaker);
    }
  }
  return withAsides(speakers);
}

/** The parenthesis that ends a label. */
export function asideOf(printed: string): string | undefined {
  return /[([（]([^()[\]（）]{1,60})[)\]）] ?[:.：]?$/u.exec(printed)?.[1];
}

/** `KH` fits the one speaker whose names begin so; `H` the one whose surname does. */
function byInitials(speakers: ReadonlyMap<string, Speaker | undefined>, form: NameForm): Speaker[] {
  const letters = form.name.replace(/\./g, '');
  const all = new Set([...speakers.values()].filter((speaker) => speaker !== undefined));
  return [...all].filter(({ forms }) =>
    forms.some(
      (other) =>
        !isInitials(other.name) &&
        !other.isOffice &&
        (shortFormsOf(other.bare, '').includes(letters) ||
          (letters.length === 1 && other.surname.startsWith(letters.toLowerCase()))),
    ),
  );
}

/** `The Secretary (Mr. Leon Holt):` is `Mr. Holt:`, where no other goes by that name. */
function holderOf(speakers: readonly Speaker[], aside: string): Speaker | undefined {
  const form = parseLabelName(aside);
  if (form.gender === undefined && form.given.length === 0) return undefined;
  const fitting = speakers.filter(({ forms }) => forms.every((other) => !other.isOffice && agree(form, other)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** `Die Zeit (Zeit):` is `Zeit:`, where no other label has that parenthesis. */
function withAsides(speakers: ReadonlyMap<string, Speaker | undefined>): ReadonlyMap<string, Speaker | undefined> {
  const all = [...new Set(speakers.values())].filter((speaker) => speaker !== undefined);
  const joined = new Map<Speaker, Speaker>();
  for (const speaker of all) {
    for (const aside of speaker.asides) {
      const short =
        speakers.get(aside) ?? (speaker.forms.every(({ isOffice }) => isOffice) ? holderOf(all, aside) : undefined);
      const isShared = all.some((other) => other !== speaker && other !== short && other.asides.has(aside));
      if (short && short !== speaker && !isShared) joined.set(short, speaker);
    }
  }
  for (const [short, speaker] of joined) speaker.forms.push(...short.forms);
  return new Map([...speakers].map(([key, speaker]) => [key, (speaker && joined.get(speaker)) ?? speaker]));
}
