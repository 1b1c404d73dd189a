import type { Edition } from '../config/edition.js';
import { withMembers } from '../encode/index.js';
import type { Share } from './divide.js';
import type { DocumentKeys } from './keys.js';

/** What corpora of pages are put together from. */
export interface Pieces {
  /** The edition as a corpus without documents, with these persons, and with these former names of pages. */
  empty(people: Edition['people'], retired: ReadonlyMap<string, string>): string;
  readonly people: Edition['people'];
  keysOf(document: number): DocumentKeys;
  outlineOf(document: number): string;
}

/** Documents and what of them stands on a page. */
function* linesOf(shares: readonly Share[]): Generator<readonly [document: number, index: number]> {
  for (const { item, start, end } of shares)
    for (let line = start; line < end; line++) yield [item.lines[2 * line]!, item.lines[2 * line + 1]!];
}

/** What a page speaks of, in the order of the documents. */
function inOrder(shares: readonly Share[]): (readonly [document: number, index: number])[] {
  return [...linesOf(shares)].sort(([a, i], [b, j]) => a - b || i - j);
}

const none: ReadonlyMap<string, string> = new Map();

/** A page of a register: the persons of the edition that are on it, and of each document those who bear its entries. */
export function registerCorpus(shares: readonly Share[], { empty, people, keysOf }: Pieces): string {
  const identities = new Set(shares.map(({ item }) => item.key));
  const own = people.filter(({ id }) => identities.has(id));
  const members = inOrder(shares).map(([document, index]) => keysOf(document).registers[index]!.piece!);
  return withMembers(empty(own, none), members);
}

export function sourcesCorpus(shares: readonly Share[], { empty, keysOf }: Pieces): string {
  const members = inOrder(shares).map(([document, index]) => keysOf(document).sources[index]!.piece);
  return withMembers(empty([], none), members);
}

/** A page on which documents stand by title and date alone. */
export function browseCorpus(shares: readonly Share[], { empty, keysOf }: Pieces): string {
  const documents = new Set(inOrder(shares).map(([document]) => document));
  return withMembers(
    empty([], none),
    Array.from(documents, (document) => keysOf(document).card),
  );
}

/** The same with events, which stand in the corpus itself. */
export function chronologyCorpus(shares: readonly Share[], { empty, keysOf }: Pieces): string {
  const lines = inOrder(shares);
  const cards = lines.flatMap(([document, index]) => (index < 0 ? keysOf(document).card : []));
  const events = lines.flatMap(([document, index]) => (index < 0 ? [] : keysOf(document).events[index]!.piece));
  const standOff = `<standOff><listEvent>${events.join('\n')}</listEvent></standOff>`;
  return withMembers(empty([], none), [...(events.length > 0 ? [standOff] : []), ...cards]);
}

/** Documents from `start` to before `end`, with the former names that they had. */
export function documentsCorpus(
  start: number,
  end: number,
  retired: ReadonlyMap<string, string>,
  { empty, outlineOf }: Pieces,
): string {
  const outlines = Array.from({ length: end - start }, (_, index) => outlineOf(start + index));
  return withMembers(empty([], retired), outlines);
}
