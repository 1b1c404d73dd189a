import type { Artifact } from '../artifact/artifact.js';
import type { Edition } from '../config/edition.js';
import { Report } from '../diagnostics/diagnostic.js';
import type { Register } from '../edition-pages.js';
import { withMembers } from '../encode/index.js';
import type { FrontHands } from '../pool/workshop.js';
import { addFindings, type EditionOptions, type Entries, renderEntriesAndKeys, withEntries } from '../render/index.js';
import type { PreparedUnit } from '../unit.js';
import { passGate } from '../validate/index.js';
import type { Pieces } from './corpora.js';
import type { Share } from './divide.js';
import { gather } from './gather.js';
import type { DocumentKeys, RegisterKey, Said } from './keys.js';
import type { ListPage } from './pages.js';
import { type Planned, placesIn, planPages } from './plan.js';

/** Lines on a page of a list, and the number of documents above which lists are divided. */
export const LINES = 500;

/** What a divided edition is made of. */
export interface ToDivide {
  readonly prepared: readonly PreparedUnit[];
  readonly edition: Edition;
  /** The edition as a corpus without documents: with its introduction, persons and former names of pages; and `empty` without the first. */
  readonly frame: string;
  readonly hasIntroduction: boolean;
  readonly empty: Pieces['empty'];
  readonly retired: ReadonlyMap<string, string>;
  readonly register: Register;
  readonly pageOptions: EditionOptions;
  readonly limit: number;
}

/** What is made of all documents of a divided edition. */
export interface DividedFront {
  readonly artifacts: readonly Artifact[];
  /** Pages beside the front page, in the order of the navigation. */
  readonly pages: readonly string[];
  /** What the page of a document has to know of the lists: see `Site`. */
  readonly placesOf: (document: number) => { readonly registers?: string; readonly linkset: string };
}

/**
 * The pages of an edition with long lists, each made of what it has: so none needs more memory than its length, and several hands can make them
 * (docs/decisions/0059). With `isOwn` a part of a build makes each so many-th of them, and the rest is for others.
 */
export async function renderDivided(
  given: ToDivide,
  hands: FrontHands,
  report: Report,
  isOwn: (index: number) => boolean = () => true,
): Promise<DividedFront | undefined> {
  const { prepared, register, pageOptions, limit, edition } = given;
  const outcomes = await hands.entriesAll(prepared, { ...register, keys: true });
  for (const { found } of outcomes) report.addAll(found);
  if (report.hasErrors) return undefined;
  const saidOf = (document: number): Said => outcomes[document]!.result!;
  const keysOf = (document: number): DocumentKeys => saidOf(document).keys!;
  const pieces: Pieces = {
    empty: given.empty,
    people: edition.people,
    keysOf,
    outlineOf: (document) => prepared[document]!.outline,
  };
  const wanted = prepared.findIndex(({ page }) => page === '404');
  const registered = await registeredOf(given);
  const gathered = gather(each(prepared.length, keysOf), registered, wanted < 0 ? [] : [wanted]);
  const plan = planPages({
    gathered,
    pieces,
    pageOf: (document) => prepared[document]!.page,
    titleOf: (document) => prepared[document]!.title,
    retired: retiredAmong(given),
    limit,
    has: { introduction: given.hasIntroduction, search: pageOptions.search ?? false },
  });

  const outlines = withMembers(given.frame, gathered.examples.map(pieces.outlineOf));
  const frameOptions = { ...pageOptions, division: JSON.stringify(plan.frame) };
  const own = plan.planned.filter((_, index) => isOwn(index)).map((planned) => listPage(planned, pageOptions));
  const [frame, lists] = await Promise.all([
    hands.pages({ outlines, corpus: outlines, pageOptions: frameOptions }),
    hands.listsAll(own, ({ planned }, artifacts) => withEntries(artifacts, entriesOn(planned.shares, saidOf))),
  ]);
  // Of the documents in the frame is told with their lists.
  report.addAll(frame.found.filter(({ place }) => !place?.xpath?.includes('}TEI[')));
  for (const [index, { found }] of lists.entries())
    if (found.length > 0) await addLocated(found, own[index]!.planned, given, report);
  if (!frame.result || report.hasErrors) return undefined;
  const places = placesIn(plan.planned, gathered.entries);
  return {
    artifacts: [...frame.result, ...lists.flatMap(({ result }) => result ?? [])],
    pages: plan.pages,
    placesOf: (document) => ({
      linkset: `linkset/${prepared[document]!.page}.json`,
      registers: registersOf(keysOf(document).registers, places(document)),
    }),
  };
}

function* each<Value>(count: number, of: (index: number) => Value): Generator<Value> {
  for (let index = 0; index < count; index++) yield of(index);
}

/** The keys of the edition's own register. */
async function registeredOf({ edition, register }: ToDivide): Promise<readonly RegisterKey[]> {
  if (edition.people.length === 0) return [];
  const { keys } = await renderEntriesAndKeys(register.persons, 'edition.xml', { ...register, keys: true });
  return (JSON.parse(keys!) as Pick<DocumentKeys, 'registers'>).registers;
}

/** Former names of pages under which no document stands now. */
function retiredAmong({ retired, prepared }: ToDivide): ReadonlyMap<string, string> {
  const pages = new Set(prepared.map(({ page }) => page));
  return new Map([...retired].filter(([former]) => !pages.has(former)));
}

/** A page with its corpus, which is put together whenever it is asked for, since all together would be too long. */
function listPage(planned: Planned, pageOptions: EditionOptions): ListPage & { readonly planned: Planned } {
  const page = {
    name: planned.name,
    told: planned.told,
    pageOptions,
    get corpus() {
      return planned.corpus();
    },
  };
  // Not for other threads: it has functions.
  return Object.defineProperty(page, 'planned', { value: planned, enumerable: false }) as typeof page & {
    readonly planned: Planned;
  };
}

/** What documents say of the entries on a page. */
function entriesOn(shares: readonly Share[], saidOf: (document: number) => Said): ReadonlyMap<string, string> {
  const documents = new Set<number>();
  for (const { item, start, end } of shares)
    for (let line = start; line < end; line++) documents.add(item.lines[2 * line]!);
  const entries = new Map<string, string>();
  for (const document of documents) {
    const said: Entries = saidOf(document).entries;
    for (const [key, entry] of Object.entries(said)) entries.set(key, entry);
  }
  return entries;
}

/** Adds what was found in documents of a page, by its place in the corpus that is published. */
async function addLocated(
  found: Parameters<typeof addFindings>[0],
  { documents }: Planned,
  { prepared, frame }: ToDivide,
  report: Report,
): Promise<void> {
  if (!documents) return;
  const members = prepared.slice(...documents).map(({ member }) => member);
  const corpus = await passGate({ file: 'edition.xml', bytes: Buffer.from(withMembers(frame, members)) }, new Report());
  const ofDocuments = found.filter(({ place }) => place?.xpath?.includes('}TEI['));
  if (corpus) addFindings(ofDocuments, corpus, report);
}

/** Where those stand whom a document lists: `doc.007.holt=persons.H`, separated by spaces. */
function registersOf(keys: readonly RegisterKey[], places: readonly string[]): string {
  return keys
    .flatMap(({ kind, ids }, index) => (kind === 'place' ? [] : ids.map((id) => `${id}=${places[index]}`)))
    .join(' ');
}
