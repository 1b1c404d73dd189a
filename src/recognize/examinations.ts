import type { Person } from '../transcript/transcript.js';
import type { Label } from './labels.js';
import type { Persons } from './names.js';
import type { Passage, Reading } from './reading.js';

/** `Cross-examination by Mr. Hartley:` */
const examination =
  /^(?:(?:direct|cross|re-?direct|re-?cross|further)[- ])?examination(?: in chief)? by (?:the )?([^:.]{2,60}(?:\. [^:.]{2,40})?)[:.]?$/iu;

/** True for the heading of an examination, which says who asks under `Q`. */
export function isExamination(text: string): boolean {
  return text.length <= 120 && examination.test(text);
}

/** Who asks and who answers under `Q` and `A`: it changes with each examination of a witness. */
export class Examinations {
  private readonly starts: { readonly start: number; readonly by: string }[] = [];
  private readonly answers: boolean;
  private readonly people = new Map<string, Person>();

  constructor(
    private readonly reading: Reading,
    labels: readonly Label[],
    passages: readonly Passage[],
  ) {
    this.answers = labels.some(({ name }) => name === 'A');
    if (!labels.some(({ name }) => name === 'Q')) return;
    for (const { start, end } of passages) {
      if (end - start > 120) continue;
      const by = examination.exec(reading.slice({ start, end }))?.[1];
      if (by) this.starts.push({ start, by });
    }
  }

  binds({ name }: Label): boolean {
    return name === 'Q' || (name === 'A' && this.answers);
  }

  person(label: Label, persons: Persons, personOf: (name: string) => Person | undefined | 'ambiguous'): Person {
    const index = this.starts.findLastIndex(({ start }) => start < label.span.start);
    const by = this.starts[index]?.by;
    const key = `${label.name} ${index}`;
    const known = this.people.get(key);
    if (known) return known;
    const asker = by !== undefined && label.name === 'Q' ? personOf(by) : undefined;
    const made =
      typeof asker === 'object'
        ? asker
        : persons.speaker(
            [by !== undefined && label.name === 'Q' ? by : label.name],
            this.answers ? 'speaker' : 'collective',
          );
    const person = made ?? persons.speaker([label.name], 'speaker')!;
    this.people.set(key, person);
    if (by === undefined) {
      this.reading.say(
        'speech/role-label',
        `"${label.name}" says what part somebody has, not who it is`,
        label.span.start,
      );
    }
    return person;
  }
}
