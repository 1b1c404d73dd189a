import type { Artifact } from './artifact/artifact.js';
import { digest } from './artifact/digest.js';
import { pageName } from './artifact/page-name.js';
import { corpusName } from './books.js';
import type { BuildOptions } from './build.js';
import { documentName } from './config/documents.js';
import { documentSettings, type Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { outcomeOf } from './diagnostics/outcome.js';
import { type CorpusParts, encodeCorpus, withMembers } from './encode/index.js';
import { type Cache, noCache, openSearchFiles, searchIndex } from './publish/index.js';
import { readPlainText } from './read/index.js';
import { type EditionOptions, renderEdition, renderEntries, withEntries } from './render/index.js';
import { type PreparedUnit, siteFormatsWith } from './unit.js';
import { checkFile, passGate, validateTei } from './validate/index.js';

/**
 * What is made of all documents together: the pages of the edition, `index.html` first, and its TEI. The pages are made from the outlines
 * of the documents, and what the registers say of each document is made of it alone and set into them: so a word that changes in a
 * document costs nothing for the others (docs/decisions/0041).
 */
export async function renderFront(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema' | 'epub' | 'pdf' | 'docx'>,
  cache: Cache = noCache,
): Promise<readonly Artifact[] | undefined> {
  const empty = await introduced(prepared, edition, report, options);
  if (empty === undefined) return undefined;
  const engines = edition.search ?? ['pagefind'];
  const search = engines.includes('pagefind') ? await searchOf(prepared, report, cache) : undefined;
  const pageOptions = {
    name: corpusName,
    interface: edition.interface,
    published: siteFormatsWith({ pdf: options.pdf !== undefined, docx: options.docx ?? false }),
    search: search !== undefined,
    theme: edition.theme !== undefined,
    entriesApart: true,
    ...(options.epub && { epub: true }),
    ...(options.pdf !== undefined && { pdf: true }),
    ...(options.docx && { docx: true }),
  };
  const corpus = withMembers(
    empty,
    prepared.map(({ member }) => member),
  );
  const outlines = withMembers(
    empty,
    prepared.map(({ outline }) => outline),
  );
  const pages = await cache.remember({ kind: 'edition' }, { outlines, pageOptions }, () =>
    outcomeOf((found) => renderPages(outlines, corpus, pageOptions, found)),
  );
  report.addAll(pages.found);
  if (!pages.result) return undefined;
  const entries = await entriesOf(prepared, edition, report, cache);
  // A store may have failed.
  if (report.hasErrors) return undefined;
  return [
    ...withEntries(pages.result, entries),
    ...(search ?? []),
    ...(engines.includes('opensearch') ? openSearchFiles(prepared, edition) : []),
    { path: corpusFile, mediaType: 'application/tei+xml', content: corpus },
  ];
}

/** What a browser searches all documents with; nothing where there can be none. */
async function searchOf(
  prepared: readonly PreparedUnit[],
  report: Report,
  cache: Cache,
): Promise<readonly Artifact[] | undefined> {
  const records = prepared.flatMap((unit) => unit.records);
  const language = languageOf(prepared);
  const { result, found } = await cache.remember({ kind: 'search' }, { records, language }, () =>
    outcomeOf((report) => searchIndex(records, language, report)),
  );
  report.addAll(found);
  return result;
}

const corpusFile = `${corpusName}.xml`;

/** The pages, from the outlines. What is found in them is told by its place in the corpus, which is published. */
async function renderPages(
  outlines: string,
  corpus: string,
  options: EditionOptions,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  const document = await passGate({ file: corpusFile, bytes: Buffer.from(outlines) }, report);
  if (!document) return undefined;
  return renderEdition(document, options, report, () =>
    passGate({ file: corpusFile, bytes: Buffer.from(corpus) }, new Report()),
  );
}

/** What the registers say of each document. It depends on the document and on the persons of the edition, and on no other document. */
async function entriesOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  cache: Cache,
): Promise<ReadonlyMap<string, string>> {
  const persons = emptyCorpus(prepared, edition);
  const register = digest('sha256', `${edition.interface} ${persons}`);
  const all = new Map<string, string>();
  for (const { page, file, member } of prepared) {
    const { result, found } = await cache.remember({ kind: 'entries', subject: page }, { member, register }, () =>
      outcomeOf(() => renderEntries(withMembers(persons, [member]), file, edition)),
    );
    report.addAll(found);
    for (const [part, entry] of Object.entries(result ?? {})) all.set(part, entry);
  }
  return all;
}

/** The corpus of the edition: its TEI as it is published. */
export async function corpusOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: Pick<BuildOptions, 'introduction' | 'schema'>,
): Promise<string | undefined> {
  const empty = await introduced(prepared, edition, report, options);
  return (
    empty &&
    withMembers(
      empty,
      prepared.map(({ member }) => member),
    )
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
    return await validateTei({ file: path, bytes }, report, schema === undefined ? {} : { schemas: [schema] });
  const { encodeIntroduction } = await import('./encode/introduction.js');
  // Whether the bytes are a text is the reader's to say.
  const manuscript = readPlainText(path, bytes, {}, report);
  return manuscript && encodeIntroduction(path, manuscript.text, report);
}
