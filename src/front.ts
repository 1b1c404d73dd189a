import type { Artifact } from './artifact/artifact.js';
import { digest } from './artifact/digest.js';
import { pageName } from './artifact/page-name.js';
import { corpusName } from './books.js';
import type { BuildOptions } from './build.js';
import { documentName } from './config/documents.js';
import { documentSettings, type Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { type Outcome, outcomeOf } from './diagnostics/outcome.js';
import { type CorpusParts, encodeCorpus, withMembers } from './encode/index.js';
import type { Workshop } from './pool/workshop.js';
import { type Cache, noCache, openSearchFiles } from './publish/index.js';
import { readPlainText } from './read/index.js';
import { type EditionOptions, type Entries, renderEdition, renderEntries, withEntries } from './render/index.js';
import { type PreparedUnit, siteFormatsWith } from './unit.js';
import { checkFile, passGate, validateTei } from './validate/index.js';
import { versionsOf } from './versions.js';

/** Who makes what is made of all documents together, and keeps it: see `Workshop`. */
export type FrontHands = Pick<Workshop, 'pages' | 'entriesAll'>;

/**
 * What is made of all documents together: the pages of the edition, `index.html` first, and its TEI. The pages are made from the outlines
 * of the documents, and what the registers say of each document is made of it alone and set into them: so a word that changes in a
 * document costs nothing for the others (docs/decisions/0041). `search` says whether the site has an index, see `searchOf`.
 * With `own`, names of pages, it is for a part of a build that others publish: what the registers say is made of these documents alone, and
 * kept; the pages have comments in the places for it.
 */
export async function renderFront(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema' | 'epub' | 'pdf' | 'docx' | 'home'>,
  hands: FrontHands,
  search: boolean,
  own?: ReadonlySet<string>,
): Promise<readonly Artifact[] | undefined> {
  const empty = await introduced(prepared, edition, report, options);
  if (empty === undefined) return undefined;
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
  const corpus = withDocuments(empty, prepared);
  const outlines = withMembers(
    empty,
    prepared.map(({ outline }) => outline),
  );
  const [pages, entries] = await Promise.all([
    hands.pages({ outlines, corpus, pageOptions }),
    hands.entriesAll(own ? prepared.filter(({ page }) => own.has(page)) : prepared, registerOf(prepared, edition)),
  ]);
  for (const { found } of [pages, ...entries]) report.addAll(found);
  // A store may have failed.
  if (!pages.result || report.hasErrors) return undefined;
  const all = new Map(entries.flatMap(({ result }) => Object.entries(result ?? {})));
  return [
    ...(own ? pages.result : withEntries(pages.result, all)),
    ...(enginesOf(edition).includes('opensearch') ? openSearchFiles(prepared, edition) : []),
    { path: corpusFile, mediaType: 'application/tei+xml', content: corpus },
  ];
}

/** Whether the edition wants what a browser searches it with. */
export function wantsIndex(edition: Edition): boolean {
  return enginesOf(edition).includes('pagefind');
}

function enginesOf({ search = ['pagefind'] }: Edition): NonNullable<Edition['search']> {
  return search;
}

const corpusFile = `${corpusName}.xml`;

/** What the pages of an edition are made of: its outlines, and the corpus that is published, in which findings have their place. */
export interface PagesOf {
  readonly outlines: string;
  readonly corpus: string;
  readonly pageOptions: EditionOptions;
}

/** The pages, from the outlines. What is found in them is told by its place in the corpus. */
export function renderPages(
  { outlines, corpus, pageOptions }: PagesOf,
  cache: Cache = noCache,
): Promise<Outcome<readonly Artifact[]>> {
  return cache.remember({ kind: 'edition' }, { outlines, pageOptions }, () =>
    outcomeOf(async (report) => {
      const document = await passGate({ file: corpusFile, bytes: Buffer.from(outlines) }, report);
      if (!document) return undefined;
      return renderEdition(document, pageOptions, report, () =>
        passGate({ file: corpusFile, bytes: Buffer.from(corpus) }, new Report()),
      );
    }),
  );
}

/** What the registers say of documents under: the edition's header and persons, without documents. */
export interface Register extends Pick<EditionOptions, 'interface'> {
  readonly persons: string;
  /** Tells it from others. */
  readonly digest: string;
}

function registerOf(prepared: readonly PreparedUnit[], edition: Edition): Register {
  const persons = emptyCorpus(prepared, edition);
  return { persons, interface: edition.interface, digest: digest('sha256', `${edition.interface} ${persons}`) };
}

/** What the registers say of a document. It depends on the document and on the persons of the edition, and on no other document. */
export function renderUnitEntries(
  { page, file, member }: Pick<PreparedUnit, 'page' | 'file' | 'member'>,
  { persons, digest: register, ...options }: Register,
  cache: Cache = noCache,
): Promise<Outcome<Entries>> {
  return cache.remember({ kind: 'entries', subject: page }, { member, register }, () =>
    outcomeOf(() => renderEntries(withMembers(persons, [member]), file, options)),
  );
}

/** The corpus of the edition: its TEI as it is published. */
export async function corpusOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<string | undefined> {
  const empty = await introduced(prepared, edition, report, options);
  return empty && withDocuments(empty, prepared);
}

function withDocuments(empty: string, prepared: readonly PreparedUnit[]): string {
  return withMembers(
    empty,
    prepared.map(({ member }) => member),
  );
}

/** The corpus of the edition with its introduction, without its documents. */
async function introduced(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<string | undefined> {
  const introduction = options.introduction && (await readIntroduction(options.introduction, report, options));
  return report.hasErrors ? undefined : emptyCorpus(prepared, edition, introduction || undefined);
}

/** The same, without an introduction or with this one. An edition without a title has that of its only document. */
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

/** The language that all documents have, if they have one. */
export function languageOf(prepared: readonly PreparedUnit[]): string | undefined {
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
    return await validateTei({ file: path, bytes }, report, schema === undefined ? {} : { schemas: [schema] });
  const { encodeIntroduction } = await import('./encode/introduction.js');
  // Whether the bytes are a text is the reader's to say.
  const manuscript = readPlainText(path, bytes, {}, report);
  return manuscript && encodeIntroduction(path, manuscript.text, report);
}
