import {
  browseCorpus,
  chronologyCorpus,
  documentsCorpus,
  type Pieces,
  registerCorpus,
  sourcesCorpus,
} from './corpora.js';
import { divide, type Part, type Share } from './divide.js';
import type { Gathered } from './gather.js';
import type { PartName, Told, ToldValue } from './told.js';

/** A page of a list before it is made. */
export interface Planned {
  readonly name: string;
  readonly told: Told;
  /** Puts its corpus together, when it is its turn. */
  readonly corpus: () => string;
  /** Lines that are on it; none for a page of documents. */
  readonly shares: readonly Share[];
  /** The documents whose page it is, where it is one of documents: from the first to before the last. */
  readonly documents?: readonly [start: number, end: number];
}

/** What a division is planned from. */
export interface ToPlan {
  readonly gathered: Gathered;
  readonly pieces: Pieces;
  /** Names of the documents' pages, in their order. */
  readonly pageOf: (document: number) => string;
  readonly titleOf: (document: number) => string;
  /** Former names of pages, by what they are now. */
  readonly retired: ReadonlyMap<string, string>;
  /** Lines on a page. */
  readonly limit: number;
  /** Whether there is an introduction, and a page to search. */
  readonly has: { readonly introduction: boolean; readonly search: boolean };
}

/** All pages of a divided edition. */
export interface Plan {
  readonly frame: Told;
  readonly pages: readonly string[];
  readonly planned: readonly Planned[];
}

const registers = ['persons', 'places', 'organizations'];

/** Works out the pages of all lists, and what each has to know of the others. */
export function planPages(given: ToPlan): Plan {
  const { gathered, limit, has } = given;
  const lists = gathered.lists
    .filter(({ blocks }) => blocks.length > 0)
    .map((list) => ({ page: list.page, parts: divide(list, limit) }));
  const listed = new Set(lists.map(({ page }) => page));
  const pages = [
    ...(has.introduction ? ['introduction'] : []),
    ...(has.search ? ['search'] : []),
    ...['browse', ...registers, 'chronology', 'sources'].filter((page) => listed.has(page)),
    'about',
    'report',
  ];
  const { documents } = gathered;
  const places = Math.ceil(documents / limit);
  const common = { pages, total: documents, places };
  const portions = Array.from({ length: places }, (_, index) => portionOf(index, given));
  const planned = [
    ...portions.map((part, index) => plannedDocuments(part, index, portions, common, given)),
    ...lists.flatMap(({ page, parts }) =>
      parts.map((part, index) => ({
        name: part.name,
        told: { part: page, pages, ...ownPlace(index, parts), ...ownPart(page, part, given) },
        corpus: () => corpora[page]!(part.shares, given.pieces),
        shares: part.shares,
      })),
    ),
  ];
  const frame: Told = {
    part: 'frame',
    ...common,
    here: gathered.statements,
    counts: gathered.counts,
    further: gathered.further,
    apart: lists.flatMap(({ page, parts }) => (parts.length === 1 ? page : [])),
    lists: Object.fromEntries([
      ['documents', portions],
      ...lists.flatMap(({ page, parts }) => (parts.length > 1 ? [[page, parts.map(nameOnly)]] : [])),
    ]),
  };
  return { frame, pages, planned };
}

const corpora: Readonly<Record<string, (shares: readonly Share[], pieces: Pieces) => string>> = {
  browse: browseCorpus,
  persons: registerCorpus,
  places: registerCorpus,
  organizations: registerCorpus,
  chronology: chronologyCorpus,
  sources: sourcesCorpus,
};

function nameOnly({ shares: _, ...name }: Part): PartName {
  return name;
}

function ownPlace(index: number, parts: readonly Part[]): Pick<Told, 'own' | 'previous' | 'next'> {
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  return {
    own: nameOnly(parts[index]!),
    ...(previous && { previous: nameOnly(previous) }),
    ...(next && { next: nameOnly(next) }),
  };
}

/** What of its corpus a page has. */
function ownPart(page: string, { shares }: Part, given: ToPlan): Pick<Told, 'here' | 'values'> {
  if (page === 'browse') return { values: shares.map((share) => toldValueOf(share, given)) };
  return page === 'chronology' ? {} : { here: shares.map(({ item }) => item.key) };
}

function toldValueOf({ item, start, end }: Share, { gathered, pageOf }: ToPlan): ToldValue {
  const { folded: _, ...value } = gathered.facets.get(item.key)!;
  const documents = Array.from({ length: end - start }, (_, index) => pageOf(item.lines[2 * (start + index)]!));
  return { ...value, documents };
}

/** The documents of a page of their list. */
function portionOf(index: number, { gathered, limit, titleOf }: ToPlan): PartName {
  const start = index * limit;
  const end = Math.min(start + limit, gathered.documents);
  return {
    page: 'documents',
    name: `index.${index + 1}`,
    from: String(start + 1),
    to: String(end),
    first: titleOf(start),
    last: titleOf(end - 1),
  };
}

function plannedDocuments(
  own: PartName,
  index: number,
  all: readonly PartName[],
  common: Pick<Told, 'pages' | 'total' | 'places'>,
  { retired, pieces, limit, pageOf, gathered }: ToPlan,
): Planned {
  const [start, end] = [index * limit, Math.min((index + 1) * limit, gathered.documents)] as const;
  const [previous, next] = [all[index - 1], all[index + 1]];
  const corpus = (): string => {
    const names = new Set(Array.from({ length: end - start }, (_, at) => pageOf(start + at)));
    const former = new Map([...retired].filter(([, page]) => names.has(page)));
    return documentsCorpus(start, end, former, pieces);
  };
  return {
    name: own.name,
    told: { part: 'documents', ...common, place: index + 1, own, ...(previous && { previous }), ...(next && { next }) },
    corpus,
    shares: [],
    documents: [start, end],
  };
}

/** On which pages each document stands in the registers: names of pages by the document and the number of its entry. */
export function placesIn(
  planned: readonly Planned[],
  entries: readonly number[],
): (document: number) => readonly string[] {
  const offsets = new Uint32Array(entries.length + 1);
  for (const [document, count] of entries.entries()) offsets[document + 1] = offsets[document]! + count;
  const places = new Uint32Array(offsets[entries.length]!);
  for (const [number, { told, shares }] of planned.entries()) {
    if (!registers.includes(told.part)) continue;
    for (const { item, start, end } of shares)
      for (let line = start; line < end; line++)
        places[offsets[item.lines[2 * line]!]! + item.lines[2 * line + 1]!] = number;
  }
  return (document) => Array.from(places.subarray(offsets[document], offsets[document + 1]), (at) => planned[at]!.name);
}
