import type { Span } from '../manuscript/manuscript.js';
import type { Person } from '../transcript/transcript.js';
import { looksLikeName, type Persons, splitName } from './names.js';
import type { Reading } from './reading.js';
import { isInitials, parseLabelName } from './speaker-names.js';

/** What divides the names of a line, and what stands between an office and a name: `Interviewer: Tom Beckett`, `Gespräch mit Ada Holt`. */
const divides =
  /[,;:()\n–—]| (?:and|und|et|y|e|i|a|en|och|og|и|with|by|between|mit|von|zwischen|avec|par|entre|con|com|med|met|med|z|s|с|между) /u;

/**
 * Gives those who speak under initials the names that the copy has before the record, where exactly one has these initials: `MA:` is
 * Margaret Ainsley in an interview with her. Of one letter there are too many.
 */
export function learnInitials(reading: Reading, persons: Persons, before: readonly Span[]): void {
  const unnamed = persons
    .all()
    .filter(({ name, spoken }) => spoken && name !== undefined && lettersOf(name) !== undefined);
  if (unnamed.length === 0) return;
  const names = new Map<string, Map<string, number>>();
  for (const line of before) {
    for (const part of reading.uncalled(line).split(divides)) {
      const bare = parseLabelName(part.trim()).bare.replace(/[.,]$/u, '');
      if (!looksLikeName(bare)) continue;
      const initials = initialsOf(bare);
      names.set(initials, (names.get(initials) ?? new Map()).set(bare, line.start));
    }
  }
  for (const person of unnamed) learn(reading, persons, person, names);
}

function learn(
  reading: Reading,
  persons: Persons,
  person: Person,
  names: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  const found = [...(names.get(lettersOf(person.name!)!) ?? [])];
  if (found.length !== 1) return;
  const [full, at] = found[0]!;
  if (reading.settings.people.some(({ id }) => id === person.id)) return;
  const { forename, surname } = splitName(full, { start: 0, end: full.length });
  persons.rename(person.id, { ...(forename && { forename }), ...(surname && { surname }) });
  reading.say(
    'speech/initials',
    `"${person.name}" was taken for ${full}, the only one before the record who has these initials`,
    at,
  );
}

/** Two letters or more that stand for a name: `MA`, `M.A.`. */
function lettersOf(label: string): string | undefined {
  const letters = label.replaceAll('.', '');
  return isInitials(label) && letters.length > 1 ? letters : undefined;
}

/** The first letters of the words of a name, particles aside: `Ludwig van der Berg` gives `LB`. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}
