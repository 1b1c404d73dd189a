import type { Name } from './edition.js';
import { ListFile } from './yaml-edit.js';

/** An entry to add to the register, and what shall be said above it. */
export interface NewPerson {
  readonly id: string;
  readonly name: Name;
  readonly aliases: readonly string[];
  readonly occupation?: string;
  readonly comments: readonly string[];
}

const opening = ' The register of persons. Names and aliases are compared with the speaker labels of the transcripts.';

/** The text of people.yaml with more entries at its end; its comments and its order stay. `text` may be empty. */
export function withPeople(text: string, people: readonly NewPerson[]): string {
  const file = new ListFile(text, 'people', opening, false);
  const former = file.entries().length;
  for (const [added, { id, name, aliases, occupation, comments }] of people.entries()) {
    const index = former + added;
    const { full, forename, surname } = name;
    const parts = { ...(forename !== undefined && { forename }), ...(surname !== undefined && { surname }) };
    file.insert(index, { id, name: full ?? parts, aliases: aliases.length > 0 ? aliases : undefined, occupation });
    if (comments.length > 0) file.comment(index, comments);
  }
  return file.toString();
}
