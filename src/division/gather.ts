import type { Block, Item, List } from './divide.js';
import type { DocumentKeys, FacetKey, RegisterKey, SourceKey } from './keys.js';

/** The lists of an edition, and what its other pages have to know of all documents. */
export interface Gathered {
  readonly documents: number;
  readonly lists: readonly List[];
  /** Entries of registers that each document has. */
  readonly entries: readonly number[];
  /** Values of facets by `facet key`. */
  readonly facets: ReadonlyMap<string, FacetKey>;
  /** Documents, some of which stand for all: of each answer, statement and state one, of what few say all who do. */
  readonly examples: readonly number[];
  /** How often there is what the examples have, by `status …` or the statement. */
  readonly counts: Readonly<Record<string, number>>;
  /** Statements that examples have, and how many there are beside these. */
  readonly statements: readonly string[];
  readonly further: number;
}

/** Most documents that stand for all. */
const EXAMPLES = 500;

/** A statement of so many documents or fewer names them all: xslt/edition/about.xsl. */
const NAMED = 8;

/** Where lists of registers stand. */
const registerPages = { person: 'persons', place: 'places', org: 'organizations' } as const;
const sourceKinds = ['edition', 'original', 'cited'];
const facetNames = ['speaker', 'kind', 'language'];

/** A group on the way. */
interface Growing {
  title?: string;
  folded: string;
  label: string;
  isListed: boolean;
  readonly lines: number[];
}
type Groups = Map<string, Growing>;

/**
 * Goes once through the keys of all documents, in their order, and keeps of each line of a list two numbers. `registered` are the keys of the
 * edition’s own register, `examples` documents that are wanted among the examples; there are no more than `most` of these.
 */
export function gather(
  all: Iterable<DocumentKeys>,
  registered: readonly RegisterKey[],
  wanted: readonly number[],
  most = EXAMPLES,
): Gathered {
  const registers = { person: new Map(), place: new Map(), org: new Map() } satisfies Record<string, Groups>;
  const sources = new Map(sourceKinds.map((kind): [string, Groups] => [kind, new Map()]));
  const facets = new Map(facetNames.map((facet): [string, Groups] => [facet, new Map()]));
  const values = new Map<string, FacetKey>();
  const years = new Map<string, { readonly line: readonly [number, number]; readonly days: readonly number[] }[]>();
  const undated: number[] = [];
  const statements = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const examples = new Set<number>([0, ...wanted]);
  const answers = new Set<string>();
  const entries: number[] = [];

  for (const key of registered) addRegister(registers[key.kind], key);
  let document = 0;
  let hasDates = false;
  for (const keys of all) {
    entries.push(keys.registers.length);
    for (const [index, key] of keys.registers.entries()) addRegister(registers[key.kind], key, document, index);
    for (const [index, key] of keys.sources.entries()) addSource(sources.get(key.kind)!, key, document, index);
    for (const [index, key] of keys.facets.entries()) {
      const group = groupOf(facets.get(key.facet)!, `${key.facet} ${key.key}`, key.folded ?? '', key.facet);
      group.title ??= key.label;
      if (!values.has(`${key.facet} ${key.key}`)) values.set(`${key.facet} ${key.key}`, key);
      group.lines.push(document, index);
    }
    if (keys.dated) {
      hasDates = true;
      addTo(years, keys.dated.year, { line: [document, -1], days: keys.dated.days });
    } else undated.push(document, -1);
    for (const [index, { dated }] of keys.events.entries())
      addTo(years, dated.year, { line: [document, index], days: dated.days });
    for (const statement of keys.statements) {
      addTo(statements, statement, document, NAMED + 1);
      counts.set(statement, (counts.get(statement) ?? 0) + 1);
    }
    for (const answer of [...answersOf(keys)].filter((answer) => !answers.has(answer))) {
      answers.add(answer);
      examples.add(document);
    }
    if (keys.status !== undefined) counts.set(`status ${keys.status}`, (counts.get(`status ${keys.status}`) ?? 0) + 1);
    document++;
  }

  const shown: string[] = [];
  for (const [statement, documents] of statements) {
    if (examples.size >= most) break;
    shown.push(statement);
    for (const one of documents.length > NAMED ? documents.slice(0, 1) : documents) examples.add(one);
  }
  const told = new Set(shown);
  for (const statement of statements.keys()) if (!told.has(statement)) counts.delete(statement);
  const distinguishing = facetNames.filter((facet) =>
    [...facets.get(facet)!.values()].some(({ lines }) => lines.length / 2 < document),
  );
  return {
    documents: document,
    lists: [
      { page: 'browse', shares: false, blocks: distinguishing.map((facet) => blockOf(facet, facets.get(facet)!)) },
      ...Object.entries(registerPages).map(([kind, page]) => ({
        page,
        shares: true,
        blocks: lettered(registers[kind as keyof typeof registers]),
      })),
      { page: 'chronology', shares: true, blocks: hasDates ? dated(years, undated) : [] },
      { page: 'sources', shares: false, blocks: sourceKinds.map((kind) => blockOf(kind, sources.get(kind)!)) },
    ].map((list) => ({ ...list, blocks: list.blocks.filter(({ items }) => items.length > 0) })),
    entries,
    facets: values,
    examples: [...examples].sort((a, b) => a - b),
    counts: Object.fromEntries(counts),
    statements: shown,
    further: statements.size - shown.length,
  };
}

/** What of the answers of the self-report a document gives an example of. */
function* answersOf({ criteria, status }: DocumentKeys): Generator<string> {
  for (const [index, answer] of [...criteria].entries()) yield `${index} ${answer}`;
  if (status !== undefined) yield `status ${status}`;
}

function groupOf(groups: Groups, key: string, folded: string, label: string): Growing {
  const known = groups.get(key);
  if (known) return known;
  const group: Growing = { folded, label, isListed: false, lines: [] };
  groups.set(key, group);
  return group;
}

/** An entry has the heading of the first who has it in a list, else of the first. */
function addRegister(groups: Groups, key: RegisterKey, ...line: readonly number[]): void {
  const group = groupOf(groups, key.identity, key.folded ?? '', key.letter);
  if (group.title === undefined || (key.listed && !group.isListed)) {
    group.title = key.heading ?? '';
    group.label = key.letter;
  }
  group.isListed ||= key.listed;
  group.lines.push(...line);
}

function addSource(groups: Groups, { kind, words, folded }: SourceKey, document: number, index: number): void {
  const group = groupOf(groups, `${kind} ${words}`, folded, kind);
  group.title ??= words;
  group.lines.push(document, index);
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value, most = Number.POSITIVE_INFINITY): void {
  const group = groups.get(key);
  if (!group) groups.set(key, [value]);
  else if (group.length < most) group.push(value);
}

function itemsOf(groups: Groups): readonly (Item & Pick<Growing, 'label'>)[] {
  return [...groups]
    .sort(([a, { folded: one }], [b, { folded: other }]) => compare(one, other) || compare(a, b))
    .map(([key, { title, label, lines }]) => ({ key, label, lines, ...(title !== undefined && { title }) }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function blockOf(label: string, groups: Groups): Block {
  return { label, items: itemsOf(groups) };
}

function lettered(groups: Groups): readonly Block[] {
  const blocks = new Map<string, Item[]>();
  for (const { label, ...item } of itemsOf(groups)) addTo(blocks, label, item);
  return Array.from(blocks, ([label, items]) => ({ label, items }));
}

/** Years in their order, the documents and events of each in theirs; then what has no date. */
function dated(
  years: ReadonlyMap<string, readonly { readonly line: readonly number[]; readonly days: readonly number[] }[]>,
  undated: readonly number[],
): readonly Block[] {
  const inOrder = Array.from(years, ([label, group]) => {
    const sorted = [...group].sort((a, b) => a.days[0]! - b.days[0]! || a.days[1]! - b.days[1]!);
    return { label, first: sorted[0]!.days[0]!, items: [{ key: label, lines: sorted.flatMap(({ line }) => line) }] };
  }).sort((a, b) => a.first - b.first);
  const without = { label: 'none', items: undated.length > 0 ? [{ key: 'none', lines: undated }] : [] };
  return [...inOrder, without];
}
