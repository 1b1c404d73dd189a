import type { Artifact } from './artifact/artifact.js';
import { pageNames } from './artifact/page-name.js';
import { printOf, renderEpub, renderPrint, renderWord } from './books.js';
import type { BuildOptions } from './build-options.js';
import type { Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { outcomeOf } from './diagnostics/outcome.js';
import { corpusOf, type Front, renderFront } from './front.js';
import { openWorkshop, type ToRender, type Workshop } from './pool/workshop.js';
import {
  type BuildRecord,
  beginRun,
  inWords,
  mayPublish,
  publishSite,
  type Reason,
  writeFilesWhole,
} from './publish/index.js';
import { assets, type Neighbour, type PrintOptions, renderTheme } from './render/index.js';
import { searchOf, wantsIndex } from './search.js';
import { software } from './tei/software.js';
import { withTemplates } from './templates.js';
import type { Around, PreparedUnit, Unit } from './unit.js';
import { renderVersions } from './versions.js';

/** What a build wrote. */
export interface Built {
  readonly record: BuildRecord;
  /** TEI drafts that were written because they are new or other than before. */
  readonly drafts: readonly string[];
}

/** An edition as TEI: its documents, checked, and the corpus that speaks of them all. */
export interface Collected {
  readonly prepared: readonly PreparedUnit[];
  /** `edition.xml`. */
  readonly corpus: string;
}

/** All that a build makes, before any of it is written. */
export interface Assembled {
  readonly prepared: readonly PreparedUnit[];
  /** Everything on the site, in the order of its listing. */
  readonly site: readonly Artifact[];
}

/**
 * Builds an edition's documents and publishes them as a site in `directory`. Nothing is written, neither site nor drafts,
 * unless every document is without errors; nothing comes back then.
 */
export async function build(
  units: readonly Unit[],
  edition: Edition,
  directory: string,
  report: Report,
  options: BuildOptions = {},
): Promise<Built | undefined> {
  if (!(await mayPublish(directory, report, options))) return undefined;
  return assemble(units, edition, report, options, async ({ prepared, site }) => {
    const drafts = prepared.flatMap((unit) => unit.drafts);
    if (!(await writeFilesWhole(drafts, report))) return undefined;
    const record = await publishSite(directory, site, report, {
      version: software.version,
      force: options.force ?? false,
      ...(options.cache !== undefined && { cache: options.cache }),
    });
    const made = prepared.flatMap((unit) => unit.drafts.slice(0, 1));
    return record && { record, drafts: made.map(({ path }) => path) };
  });
}

/**
 * Makes all of an edition's site and hands it to `use`, which writes it or puts it to another use; not where a document has errors.
 * Gives what `use` gives, and where that is nothing, the work counts as failed.
 */
export function assemble<Result>(
  units: readonly Unit[],
  edition: Edition,
  report: Report,
  options: BuildOptions,
  use: (assembled: Assembled) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  return work(units, edition, report, options, async (prepared, workshop) => {
    const site = await renderSite(prepared, edition, workshop, report, options);
    return site && !report.hasErrors ? use({ prepared, site }) : undefined;
  });
}

/** Makes all of an edition's TEI, and no pages, and hands it to `use`, as `assemble` does. */
export function collect<Result>(
  units: readonly Unit[],
  edition: Edition,
  report: Report,
  options: BuildOptions,
  use: (collected: Collected) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  return work(units, edition, report, options, async (prepared) => {
    const corpus = await corpusOf(prepared, edition, report, options);
    return corpus === undefined ? undefined : use({ prepared, corpus });
  });
}

/** Prepares all documents and hands them to `use`, with what they can be worked on with; not where one of them has errors. */
async function work<Result>(
  units: readonly Unit[],
  edition: Edition,
  report: Report,
  options: BuildOptions,
  use: (prepared: readonly PreparedUnit[], workshop: Workshop) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const run = await beginRun(options, report);
  if (report.hasErrors) return undefined;
  const workshop = openWorkshop(edition, options, run);
  let result: Result | undefined;
  try {
    const prepared = await prepareAll(units, workshop, report, options);
    if (prepared) result = await use(prepared, workshop);
  } finally {
    await workshop.close();
    run?.end(result !== undefined);
  }
  if (options.explain) explain(run?.reasons ?? [], units, report);
  return result;
}

/** Says of each step that was done why it was not taken from the cache. */
function explain(reasons: readonly Reason[], units: readonly Unit[], report: Report): void {
  const pages = pageNames(units.map(({ name }) => name));
  const files = new Map(
    units.flatMap(({ name, transcript, tei }) =>
      [name, pages.get(name)!].map((subject) => [subject, transcript ?? tei]),
    ),
  );
  for (const reason of reasons) {
    const file = files.get(reason.subject ?? '');
    report.add('publish/anew', inWords(reason), file === undefined ? {} : { place: { file } });
  }
}

/** All documents, checked, in their order; nothing where one of them has errors. */
async function prepareAll(
  units: readonly Unit[],
  workshop: Workshop,
  report: Report,
  { onUnit = () => {} }: BuildOptions,
): Promise<readonly PreparedUnit[] | undefined> {
  const pages = pageNames(units.map(({ name }) => name));
  const outcomes = await workshop.prepareAll(
    units.map((unit) => ({ unit, page: pages.get(unit.name)! })),
    ({ unit }, count, total) => onUnit(unit, count, total),
  );
  for (const { found } of outcomes) report.addAll(found);
  return report.hasErrors ? undefined : outcomes.flatMap(({ result }) => result ?? []);
}

/**
 * Everything on the site, in the order of its listing. The index of the search is made meanwhile, and the pages lead to it; should it
 * fail, which is rare, they are made again without.
 */
async function renderSite(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  workshop: Workshop,
  report: Report,
  options: BuildOptions,
): Promise<readonly Artifact[] | undefined> {
  const indexing = searchOf(prepared, edition, workshop.cache);
  const pagesWith = (search: boolean) =>
    outcomeOf((found) => renderAround(prepared, edition, workshop, found, options, search));
  const [pages, index] = await Promise.all([pagesWith(wantsIndex(edition)), indexing]);
  const { result, found } = wantsIndex(edition) && !index.result ? await pagesWith(false) : pages;
  report.addAll(index.found);
  report.addAll(found);
  return result && [...result, ...(index.result ?? [])];
}

/**
 * The same without the index: the pages of the edition, each document with what stands beside it, and what the pages share. Whatever
 * concerns the site as a whole has its line here.
 */
async function renderAround(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  workshop: Workshop,
  report: Report,
  options: BuildOptions,
  search: boolean,
): Promise<readonly Artifact[] | undefined> {
  const shared = await renderShared(edition, report, options.home);
  const whole = await renderWhole(prepared, edition, report, options, workshop, search);
  if (!whole) return undefined;
  const { printing, pages } = whole;
  const front = whole.front.artifacts;
  if (options.pdf === 'press')
    report.add('print/no-bleed', 'the pages of the PDFs have trim size, without bleed or crop marks; tell the printer');
  const outcomes = await workshop.renderAll(pages);
  for (const { found } of outcomes) report.addAll(found);
  const documents = outcomes.flatMap(({ result }) => result ?? []);
  const book = options.epub ? [await renderEpub(prepared, front, edition, report)] : [];
  const print = printing && !report.hasErrors ? await renderPrint(prepared, front, edition, printing, report) : [];
  const word = options.docx ? [await renderWord(prepared, front, edition)] : [];
  return [...front, ...book, ...print, ...word, ...documents, ...shared];
}

/** What is made of all documents together, and what the page of each is made with. */
export interface Whole {
  readonly front: Front;
  readonly printing?: PrintOptions;
  /** In the order of the documents. */
  readonly pages: readonly ToRender[];
}

/** All that has to be known of the whole edition before any document has its page; for a part of a build, whose own documents these are. */
export async function renderWhole(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: BuildOptions,
  workshop: Workshop,
  search: boolean,
  isOwn?: (index: number) => boolean,
): Promise<Whole | undefined> {
  const dressed = await withTemplates(edition, report, workshop.cache);
  const front = dressed && (await renderFront(prepared, edition, report, options, workshop, search, isOwn));
  if (!front) return undefined;
  const printing = options.pdf && (await printOf(prepared, front.artifacts, edition, options.pdf, report, options));
  if (report.hasErrors) return undefined;
  const pages = prepared.map((unit, index) => ({
    prepared: unit,
    // When it is asked for: those of all documents together take room.
    around: () => ({
      ...aroundOf(index, prepared, front, dressed),
      ...(printing && { print: printing }),
      ...(options.docx && { docx: true }),
    }),
  }));
  return { front, ...(printing && { printing }), pages };
}

/** What the pages share, with the theme of the edition, which they link to where it has one, and what its releases changed. */
export async function renderShared(
  { theme }: Edition,
  report: Report,
  home: string | undefined,
): Promise<readonly Artifact[]> {
  const own = theme && (await renderTheme(theme, report));
  return [...(await assets()), ...(own ? [own] : []), ...renderVersions(home, report)];
}

/** What the page of a document is told of the others: its neighbours, and the pages of the edition. */
export function aroundOf(
  index: number,
  prepared: readonly PreparedUnit[],
  { pages, services, placesOf }: Front,
  { interface: language, theme, templates }: Edition,
): Around {
  const [previous, next] = [neighbour(prepared[index - 1]), neighbour(prepared[index + 1])];
  return {
    site: {
      index: 'index.html',
      pages,
      previous,
      next,
      ...(services !== undefined && { services }),
      ...placesOf?.(index),
    },
    ...(language !== undefined && { interface: language }),
    ...(theme && { theme: true }),
    ...(templates?.compiled !== undefined && { templates }),
  };
}

function neighbour(unit: PreparedUnit | undefined): Neighbour | undefined {
  return (
    unit && { name: unit.page, title: unit.title, ...(unit.language !== undefined && { language: unit.language }) }
  );
}
