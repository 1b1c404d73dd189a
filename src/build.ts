import type { Artifact } from './artifact/artifact.js';
import { pageNames } from './artifact/page-name.js';
import type { Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { type CorpusParts, encodeCorpus } from './encode/index.js';
import { openPool, type Pool } from './pool/index.js';
import { type BuildRecord, mayPublish, publishSite, searchIndex, writeFilesWhole } from './publish/index.js';
import { readPlainText } from './read/index.js';
import { assets, type Neighbour, renderEdition } from './render/index.js';
import type { TeiDocument } from './tei/document.js';
import { software } from './tei/software.js';
import { type Around, type PreparedUnit, siteFormats, type Unit } from './unit.js';
import { checkFile, passGate, validateTei } from './validate/index.js';

export interface BuildOptions {
  /** Replaces files of the site that somebody changed. */
  readonly force?: boolean;
  /** Path of a RELAX NG schema to validate against in place of acta's. */
  readonly schema?: string;
  /** Path of the introduction: Markdown where it ends in `.md`, else TEI. */
  readonly introduction?: string;
  /** Where the work on single documents is done; in this thread where it is left out. */
  readonly workers?: Workers;
  /** Is told how many documents are ready for their pages. */
  readonly onUnit?: (unit: Unit, count: number, total: number) => void;
}

/** Who does the work on single documents: each is independent of the others (see unit.ts). */
export type Workers = Pick<Pool, 'prepare' | 'render'>;

/** What a build wrote. */
export interface Built {
  readonly record: BuildRecord;
  /** TEI drafts that were written because they are new or other than before. */
  readonly drafts: readonly string[];
}

/** Name of the file of the whole edition: `edition.xml`. */
const corpusName = 'edition';

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
  const { schema } = options;
  const workers =
    options.workers ?? (await openPool(1, { editions: [edition], ...(schema !== undefined && { schema }) }));
  const prepared = await prepareAll(units, workers, report, options);
  const site = prepared && (await renderSite(prepared, edition, workers, report, options));
  if (!prepared || !site || report.hasErrors) return undefined;
  const drafts = prepared.flatMap((unit) => unit.drafts);
  if (!(await writeFilesWhole(drafts, report))) return undefined;
  const record = await publishSite(directory, site, report, {
    version: software.version,
    force: options.force ?? false,
  });
  const made = prepared.flatMap((unit) => unit.drafts.slice(0, 1));
  return record && { record, drafts: made.map(({ path }) => path) };
}

/** All documents, checked, in their order; nothing where one of them has errors. */
async function prepareAll(
  units: readonly Unit[],
  workers: Workers,
  report: Report,
  { onUnit }: BuildOptions,
): Promise<readonly PreparedUnit[] | undefined> {
  const pages = pageNames(units.map(({ name }) => name));
  let count = 0;
  const outcomes = await Promise.all(
    units.map(async (unit) => {
      const outcome = await workers.prepare(unit, pages.get(unit.name)!);
      onUnit?.(unit, ++count, units.length);
      return outcome;
    }),
  );
  for (const { found } of outcomes) report.addAll(found);
  return report.hasErrors ? undefined : outcomes.flatMap(({ result }) => result ?? []);
}

/**
 * Everything on the site, in the order of its listing: the pages of the edition, each document with what stands beside it,
 * and what the pages share. Whatever concerns the site as a whole has its line here.
 */
async function renderSite(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  workers: Workers,
  report: Report,
  options: BuildOptions,
): Promise<readonly Artifact[] | undefined> {
  const front = await renderFront(prepared, edition, report, options);
  if (!front) return undefined;
  const outcomes = await Promise.all(
    prepared.map((unit, index) => workers.render(unit, aroundOf(index, prepared, front, edition))),
  );
  for (const { found } of outcomes) report.addAll(found);
  const documents = outcomes.flatMap(({ result }) => result ?? []);
  return [...front, ...documents, ...(await assets())];
}

/** What is made of all documents together: the pages of the edition, `index.html` first, and its TEI. */
export async function renderFront(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<readonly Artifact[] | undefined> {
  const introduction = options.introduction && (await readIntroduction(options.introduction, report, options));
  if (report.hasErrors) return undefined;
  const corpus = await corpusOf(prepared, edition, report, introduction || undefined);
  if (!corpus) return undefined;
  const records = prepared.flatMap((unit) => unit.records);
  const index = await searchIndex(records, languageOf(prepared), report);
  const pages = await renderEdition(
    corpus,
    { name: corpusName, interface: edition.interface, published: siteFormats, search: index !== undefined },
    report,
  );
  return [
    ...pages,
    ...(index ?? []),
    { path: `${corpusName}.xml`, mediaType: 'application/tei+xml', content: corpus.xml },
  ];
}

/** What the page of a document is told of the others: its neighbours, and the pages of the edition. */
export function aroundOf(
  index: number,
  prepared: readonly PreparedUnit[],
  front: readonly Artifact[],
  { interface: language }: Edition,
): Around {
  const pages = front.flatMap(({ path }) => /^(?!index)(.*)\.html$/.exec(path)?.[1] ?? []);
  const [previous, next] = [neighbour(prepared[index - 1]), neighbour(prepared[index + 1])];
  return {
    site: { index: 'index.html', pages, previous, next },
    ...(language !== undefined && { interface: language }),
  };
}

/** The corpus of the edition. An edition without a title has that of its only document. */
async function corpusOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  introduction: CorpusParts['introduction'],
): Promise<TeiDocument | undefined> {
  const title = edition.title ?? (prepared.length === 1 ? prepared[0]!.title : undefined);
  const language = languageOf(prepared);
  const corpus = encodeCorpus(
    { ...edition, ...(title !== undefined && { title }) },
    prepared.map(({ member }) => member),
    { ...(language !== undefined && { language }), ...(introduction && { introduction }) },
  );
  return await passGate({ file: `${corpusName}.xml`, bytes: Buffer.from(corpus) }, report);
}

/** The language that all documents have, if they have one. */
function languageOf(prepared: readonly PreparedUnit[]): string | undefined {
  const languages = new Set(prepared.map((unit) => unit.language));
  return languages.size === 1 ? [...languages][0] : undefined;
}

/** The introduction of an edition. In Markdown the libraries that read it are loaded first, since few editions need them. */
async function readIntroduction(
  path: string,
  report: Report,
  { schema }: Pick<BuildOptions, 'schema'>,
): Promise<CorpusParts['introduction']> {
  const bytes = checkFile(path, report);
  if (!bytes) return undefined;
  if (!path.endsWith('.md'))
    return await validateTei({ file: path, bytes }, report, schema === undefined ? {} : { schema });
  const { encodeIntroduction } = await import('./encode/introduction.js');
  // Whether the bytes are a text is the reader's to say.
  const manuscript = readPlainText(path, bytes, {}, report);
  return manuscript && encodeIntroduction(path, manuscript.text, report);
}

function neighbour(unit: PreparedUnit | undefined): Neighbour | undefined {
  return unit && { name: unit.page, title: unit.title };
}
