import type { Artifact } from './artifact/artifact.js';
import { digest } from './artifact/digest.js';
import { isReserved, pageName } from './artifact/page-name.js';
import { corpusName } from './books.js';
import type { BuildOptions } from './build-options.js';
import { documentName } from './config/documents.js';
import { documentSettings, type Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { LINES, renderDivided } from './division/front.js';
import { corpusFile, type Register } from './edition-pages.js';
import { type CorpusParts, encodeCorpus, withMembers, withParts } from './encode/index.js';
import type { FrontHands } from './pool/workshop.js';
import { openSearchFiles } from './publish/index.js';
import { readPlainText } from './read/index.js';
import { withEntries } from './render/index.js';
import { enginesOf } from './search.js';
import { languageOf, type PreparedUnit, siteFormatsWith } from './unit.js';
import { checkFile, validateTei } from './validate/index.js';
import { versionsOf } from './versions.js';

/** What is made of all documents together, and what the pages of documents are told of it. */
export interface Front {
  /** `index.html` first. */
  readonly artifacts: readonly Artifact[];
  /** Names of the pages of the edition, in the order of the navigation. */
  readonly pages: readonly string[];
  /** Address of the entry point of the text services. */
  readonly services?: string;
  /** What the page of a document has to know of lists that are divided. */
  readonly placesOf?: (document: number) => { readonly registers?: string; readonly linkset: string };
}

/** Options of a build on which what is made of all documents depends. */
export type FrontOptions = Pick<
  BuildOptions,
  'introduction' | 'schema' | 'epub' | 'pdf' | 'docx' | 'home' | 'divideAbove'
>;

/**
 * What is made of all documents together: the pages of the edition, and its TEI. The pages are made from the outlines
 * of the documents, and what the registers say of each document is made of it alone and set into them: so a word that changes in a
 * document costs nothing for the others (docs/decisions/0041). Lists of a large edition are divided (docs/decisions/0059). `search` says whether the
 * site has an index, see `searchOf`. With `isOwn` it is for a part of a build that others publish: what the registers say is made of these
 * documents alone, and kept; the pages have comments in the places for it. Where lists are divided, so many of their pages are made.
 */
export async function renderFront(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: FrontOptions,
  hands: FrontHands,
  search: boolean,
  isOwn?: (index: number) => boolean,
): Promise<Front | undefined> {
  const introduction = await introductionOf(report, options);
  if (report.hasErrors) return undefined;
  const empty = emptyCorpus(prepared, edition, introduction);
  const pageOptions = {
    name: corpusName,
    interface: edition.interface,
    published: siteFormatsWith({ pdf: options.pdf !== undefined, docx: options.docx ?? false }),
    search,
    theme: edition.theme !== undefined,
    entriesApart: true,
    versions: versionsOf(options.home),
    ...(options.epub && { epub: true }),
    ...(options.pdf !== undefined && { pdf: true }),
    ...(options.docx && { docx: true }),
  };
  const register = registerOf(prepared, edition);
  const openSearch = enginesOf(edition).includes('opensearch') ? openSearchFiles(prepared, edition) : [];
  const limit = options.divideAbove ?? LINES;
  if (prepared.length > limit) {
    const divided = await renderDivided(
      {
        prepared,
        edition,
        frame: empty,
        hasIntroduction: introduction !== undefined,
        empty: emptyPart(prepared, edition),
        retired: retiredPages(prepared, edition),
        register,
        pageOptions,
        limit,
      },
      hands,
      report,
      isOwn,
    );
    if (!divided) return undefined;
    const { artifacts, ...rest } = divided;
    const files = hands.shelve(
      (function* () {
        yield* openSearch;
        yield* corpusFiles(prepared, edition, empty, limit);
      })(),
    );
    return { artifacts: [...artifacts, ...files], ...rest, ...servicesIn(artifacts) };
  }
  const corpus = withDocuments(empty, prepared);
  const outlines = withMembers(
    empty,
    prepared.map(({ outline }) => outline),
  );
  const [pages, entries] = await Promise.all([
    hands.pages({ outlines, corpus, pageOptions }),
    hands.entriesAll(isOwn ? prepared.filter((_, index) => isOwn(index)) : prepared, register),
  ]);
  for (const { found } of [pages, ...entries]) report.addAll(found);
  // A store may have failed.
  if (!pages.result || report.hasErrors) return undefined;
  const all = new Map(entries.flatMap(({ result }) => Object.entries(result?.entries ?? {})));
  const artifacts = [
    ...(isOwn ? pages.result : withEntries(pages.result, all)),
    ...openSearch,
    { path: corpusFile, mediaType: corpusType, content: corpus },
  ];
  const names = artifacts.flatMap(({ path }) => /^(?!index)(.*)\.html$/.exec(path)?.[1] ?? []).filter(isReserved);
  return { artifacts, pages: names, ...servicesIn(artifacts) };
}

/** The address of a site's text services, as they say themselves. */
function servicesIn(artifacts: readonly Artifact[]): Pick<Front, 'services'> {
  const services = artifacts.find(({ path }) => path === 'dts/index.json');
  if (!services) return {};
  return { services: (JSON.parse(services.content.toString()) as { readonly '@id': string })['@id'] };
}

/** The edition's TEI, so many documents in each of its files: together it may be longer than memory. */
function* corpusFiles(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  empty: string,
  limit: number,
): Generator<Artifact> {
  const head = emptyPart(prepared, edition)([], new Map());
  const files: string[] = [];
  for (let start = 0; start < prepared.length; start += limit) {
    const number = files.length + 1;
    const path = `${corpusName}.${number}.xml`;
    const part = head.replace(`xml:id="${corpusName}"`, `xml:id="${corpusName}.${number}"`);
    yield { path, mediaType: corpusType, content: withDocuments(part, prepared.slice(start, start + limit)) };
    files.push(path);
  }
  yield { path: corpusFile, mediaType: corpusType, content: withParts(empty, files) };
}

/** The edition as a corpus without documents or introduction, with these persons and former names of pages. */
function emptyPart(prepared: readonly PreparedUnit[], edition: Edition) {
  const language = languageOf(prepared);
  return (people: Edition['people'], retired: ReadonlyMap<string, string>): string =>
    encodeCorpus({ ...edition, people }, [], { ...(language !== undefined && { language }), retired });
}

function registerOf(prepared: readonly PreparedUnit[], edition: Edition): Register {
  const persons = emptyCorpus(prepared, edition);
  return { persons, interface: edition.interface, digest: digest('sha256', `${edition.interface} ${persons}`) };
}

const corpusType = 'application/tei+xml';

/** The corpus of the edition: its TEI as it is published. */
export async function corpusOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<string | undefined> {
  const introduction = await introductionOf(report, options);
  return report.hasErrors ? undefined : withDocuments(emptyCorpus(prepared, edition, introduction), prepared);
}

function withDocuments(empty: string, prepared: readonly PreparedUnit[]): string {
  return withMembers(
    empty,
    prepared.map(({ member }) => member),
  );
}

/** The introduction; nothing where there is none, or it has errors. */
async function introductionOf(
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<CorpusParts['introduction']> {
  return options.introduction === undefined ? undefined : await readIntroduction(options.introduction, report, options);
}

/** The corpus of the edition without its documents. An edition without a title has that of its only document. */
function emptyCorpus(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  introduction?: CorpusParts['introduction'],
): string {
  const title = edition.title ?? (prepared.length === 1 ? prepared[0]!.title : undefined);
  const language = languageOf(prepared);
  return encodeCorpus({ ...edition, ...(title !== undefined && { title }) }, [], {
    ...(language !== undefined && { language }),
    ...(introduction && { introduction }),
    retired: retiredPages(prepared, edition),
  });
}

/** Pages that documents had under former names, by what they are now. */
function retiredPages(prepared: readonly PreparedUnit[], edition: Edition): ReadonlyMap<string, string> {
  return new Map(
    prepared.flatMap(({ file, page }) =>
      (documentSettings(edition, documentName(file)).formerly ?? []).map((former): [string, string] => [
        pageName(former),
        page,
      ]),
    ),
  );
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
    return await validateTei({ file: path, bytes }, report, schema === undefined ? {} : { schemas: [schema] });
  const [{ encodeIntroduction }, { withoutFrontMatter }] = await Promise.all([
    import('./encode/introduction.js'),
    import('./read/markdown/front-matter.js'),
  ]);
  // Whether the bytes are a text is the reader's to say.
  const manuscript = readPlainText(path, bytes, {}, report);
  return manuscript && encodeIntroduction(path, withoutFrontMatter(path, manuscript.text), report);
}
