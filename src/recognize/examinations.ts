import type { Person } from '../transcript/transcript.js';
import type { Label } from './labels.js';
import { looksLikeName, type Persons } from './names.js';
import type { Passage, Reading } from './reading.js';

/** `Cross-examination by Mr. Hartley:`, `Examined by Mr. Hartley:`, `Questioned by the Court:` */
const examination =
  /^(?:(?:(?:direct|cross|re-?direct|re-?cross|re|further)[- ])?examination(?: in chief)?|(?:further )?(?:cross-|re-)?examined|questioned) by (?:the )?([^:.]{2,60}(?:\. [^:.]{2,40})?)[:.]?$/iu;

/** `DIRECT EXAMINATION` or `EXAMINATION` over `BY MR. HARTLEY:` */
const untold = /^(?:(?:direct|cross|re-?direct|re-?cross|further)[- ])?examination[:.]?$/iu;
const askedBy = /^by ((?:mr|mrs|ms|miss|dr|judge|senator|the )(?!\p{L})[^:]{2,60}):$/iu;

/** `Captain Edwin Quarles, R.N., called in; and Examined.`, `Mr. Quarles, examined.` */
const calledIn =
  /^(?<witness>\p{Lu}[^;:]{2,90}?)(?:, (?:[A-Z]\.){2,4}|, Esq(?:uire|\.))*[,;]? (?:was |were |is |are )?(?:again |further )?(?:(?:called in|re-?called|sworn)(?:[,;]? (?:and )?(?:again |further |re-)?examined)?|(?<=[,;] )(?:re-?)?examined)\.?$/iu;

/** `HAROLD WINTERS, having been first duly sworn, testified as follows:`, which may be divided into lines. */
const sworn =
  /^(?:\(?whereupon, )?(?<witness>\p{Lu}[^,;:()]{2,60}?)(?:, [^,;:()]{2,80}){0,3},? (?:having been|having|being|after being|was|called)(?: \p{L}+){0,12} (?:sworn|affirmed|deposed)(?!\p{L})/iu;

/** `ADA HOLT, having been first duly sworn, testified as follows:`: who is examined from there on; nobody says it. */
export function isSworn(text: string): boolean {
  return text.length <= 260 && /(?:as follows|sworn|affirmed)[:.]?$/u.test(text) && sworn.test(text);
}

/** `WITNESS: ADA HOLT`, `WITNESS: ADA HOLT [Resumed]`: who answers from there on; nobody says it. */
const named = /^WITNESS: {1,4}(\p{Lu}[\p{Lu}\p{M}.’' -]{3,60})(?: ?\[[^[\]]{3,40}\])?$/u;

/** Who the witness is, by a line that says so and nothing else. */
export function witnessNamed(text: string): string | undefined {
  return text.length <= 110 ? named.exec(text)?.[1]?.trim() : undefined;
}

/** Who is called to give evidence, where a line says so and nothing else; nothing where it is more than one. */
export function witnessOf(text: string): { readonly name: string | undefined } | undefined {
  const witness = text.length <= 120 ? calledIn.exec(text)?.groups?.['witness'] : undefined;
  if (witness === undefined) return undefined;
  const [name = ''] = witness.split(',');
  return { name: / and |&/u.test(name) ? undefined : name };
}

/** True for a line that says who asks from there on, and nothing else. */
export function saysWhoAsks(text: string): boolean {
  return text.length <= 80 && askedBy.test(text);
}

/** True for the heading of an examination, which may say who asks under `Q`. */
export function isExamination(text: string): boolean {
  return text.length <= 120 && (examination.test(text) || untold.test(text) || witnessOf(text) !== undefined);
}

/** `THE WITNESS`, under which whoever is examined speaks to others than the examiner. */
function isWitness(name: string): boolean {
  return /^the (?:witness|deponent)$/iu.test(name);
}

/** Who asks and who answers under `Q` and `A`: it changes with each examination of a witness. */
export class Examinations {
  private readonly starts: { readonly start: number; readonly by: string }[] = [];
  /** Where a witness begins to answer: cross-examined is who was examined before. */
  private readonly witnesses: { readonly start: number; readonly name?: string }[] = [];
  private readonly answers: boolean;
  private readonly people = new Map<string, Person>();

  constructor(
    private readonly reading: Reading,
    labels: readonly Label[],
    passages: readonly Passage[],
  ) {
    this.answers = labels.some(({ name }) => name === 'A');
    if (!labels.some(({ name }) => name === 'Q')) return;
    let name: string | undefined;
    for (const [index, { start, end }] of passages.entries()) {
      const isLine = end - start <= 120;
      const text = isLine ? reading.slice({ start, end }).trimEnd() : '';
      name = this.swornAt(passages, index) ?? witnessNamed(text) ?? name;
      if (!isLine) continue;
      const by = (examination.exec(text) ?? askedBy.exec(text))?.[1];
      if (by) this.starts.push({ start, by });
      if (!/^(?:(?:direct |direct-)?examination|examined)(?!\p{L})/iu.test(text) || !isExamination(text)) continue;
      this.witnesses.push({ start, ...(name !== undefined && { name }) });
      name = undefined;
    }
  }

  /** Who is sworn in a passage, the next line included. */
  private swornAt(passages: readonly Passage[], index: number): string | undefined {
    const lines = passages
      .slice(index, index + 2)
      .map(({ start, end }) => this.reading.slice({ start, end: Math.min(end, start + 300) }));
    const name = sworn.exec(lines.join(' ').replace(/\s+/gu, ' '))?.groups?.['witness'];
    return name !== undefined && looksLikeName(name) && !/^the /iu.test(name) ? name : undefined;
  }

  binds(label: Label): boolean {
    const { name } = label;
    return (
      name === 'Q' || (name === 'A' && this.answers) || (isWitness(name) && this.witnessAt(label)?.name !== undefined)
    );
  }

  /** The examination in which a label stands, from the witness's side. */
  private witnessAt({ span }: Label): { readonly start: number; readonly name?: string } | undefined {
    return this.witnesses.findLast(({ start }) => start < span.start);
  }

  person(label: Label, persons: Persons, personOf: (name: string) => Person | undefined | 'ambiguous'): Person {
    const index = this.starts.findLastIndex(({ start }) => start < label.span.start);
    const by = this.starts[index]?.by;
    const witness = this.witnessAt(label);
    const named = label.name === 'Q' ? by : witness?.name;
    const key = label.name === 'Q' ? `Q ${index}` : `A ${witness?.start}`;
    const known = this.people.get(key);
    if (known) return known;
    const same = named === undefined ? undefined : personOf(named);
    const made =
      typeof same === 'object' ? same : persons.speaker([named ?? label.name], this.answers ? 'speaker' : 'collective');
    const person = made ?? persons.speaker([label.name], 'speaker')!;
    this.people.set(key, person);
    if (named === undefined) {
      this.reading.say(
        'speech/role-label',
        `"${label.name}" says what part somebody has, not who it is`,
        label.span.start,
      );
    }
    return person;
  }
}
