import type { Artifact } from './artifact/artifact.js';
import { pageNames } from './artifact/page-name.js';
import { documentDecisions, documentSettings, type Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { type CorpusParts, encode, encodeCorpus } from './encode/index.js';
import type { Manuscript } from './manuscript/manuscript.js';
import { type BuildRecord, type FileToWrite, mayPublish, publishSite, writeFilesWhole } from './publish/index.js';
import { type ReadOptions, readManuscript, readPlainText } from './read/index.js';
import { loadLanguages, pageLayouts, recognize } from './recognize/index.js';
import {
  assets,
  documentName,
  type Format,
  type Neighbour,
  type RenderOptions,
  render,
  renderEdition,
  renderMember,
} from './render/index.js';
import type { TeiDocument, TeiFile } from './tei/document.js';
import { draftState, pristinePath, sealDraft } from './tei/draft.js';
import { software } from './tei/software.js';
import { teiNamespace } from './tei/write.js';
import type { Transcript } from './transcript/transcript.js';
import { passGate } from './validate/gate.js';
import { checkFile, readXmlPart, validateLedger, validateTei } from './validate/index.js';

/** A document on its way to the site: by its transcript, by its TEI file, or by both. */
export interface Unit {
  /** File name without extension. */
  readonly name: string;
  readonly transcript?: string;
  /** Its TEI file, where there is one already. */
  readonly tei?: string;
  /** Where a draft is kept for the editor to correct; nowhere for a lone file. */
  readonly draft?: string;
}

export interface BuildOptions {
  /** Replaces files of the site that somebody changed. */
  readonly force?: boolean;
  /** Path of a RELAX NG schema to validate against in place of acta's. */
  readonly schema?: string;
  /** Path of the introduction: Markdown where it ends in `.md`, else TEI. */
  readonly introduction?: string;
  /** Is told when work on a document begins. */
  readonly onUnit?: (unit: Unit, index: number, total: number) => void;
}

/** What a build wrote. */
export interface Built {
  readonly record: BuildRecord;
  /** TEI drafts that were written because they are new or other than before. */
  readonly drafts: readonly string[];
}

/** A document that is ready for its page. It depends on the unit and the edition alone, so it can be made anywhere. */
interface PreparedUnit {
  readonly page: string;
  readonly document: TeiDocument;
  readonly title: string;
  /** The document as a member of the edition's corpus. */
  readonly member: string;
  readonly companion: Artifact;
  readonly drafts: readonly FileToWrite[];
  readonly found: Report;
}

/** Formats that stand on a site beside each page. */
const siteFormats: readonly Format[] = ['html', 'text', 'bibtex', 'biblatex', 'ris', 'csl-json'];
/** Name of the file of the whole edition: `edition.xml`. */
const corpusName = 'edition';
const published: readonly Format[] = [...siteFormats, 'chicago', 'mla', 'apa'];

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
  const pages = pageNames(units.map(({ name }) => name));
  const prepared: PreparedUnit[] = [];
  for (const [index, unit] of units.entries()) {
    options.onUnit?.(unit, index, units.length);
    const found = new Report();
    const result = await prepareUnit(unit, pages.get(unit.name)!, edition, found, options);
    if (result) prepared.push(result);
    else report.addAll(found.diagnostics);
  }
  const site =
    report.hasErrors || prepared.some(({ found }) => found.hasErrors)
      ? []
      : await renderSite(prepared, edition, report, options);
  for (const { found } of prepared) report.addAll(found.diagnostics);
  if (report.hasErrors) return undefined;
  const drafts = prepared.flatMap((unit) => unit.drafts);
  if (!(await writeFilesWhole(drafts, report))) return undefined;
  const record = await publishSite(directory, site, report, {
    version: software.version,
    force: options.force ?? false,
  });
  const made = prepared.flatMap((unit) => unit.drafts.slice(0, 1));
  return record && { record, drafts: made.map(({ path }) => path) };
}

/**
 * Everything on the site, in the order of its listing: the pages of the edition, each document with what stands beside it,
 * and what the pages share. Whatever concerns the site as a whole has its line here.
 */
async function renderSite(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  options: BuildOptions,
): Promise<readonly Artifact[]> {
  const introduction = options.introduction && (await readIntroduction(options.introduction, report, options));
  if (report.hasErrors) return [];
  const corpus = await corpusOf(prepared, edition, report, introduction || undefined);
  if (!corpus) return [];
  const { interface: language } = edition;
  const front = await renderEdition(corpus, { name: corpusName, interface: language }, report);
  const pages = front.flatMap(({ path }) => /^(?!index)(.*)\.html$/.exec(path)?.[1] ?? []);
  const documents: Artifact[] = [];
  for (const [index, unit] of prepared.entries()) {
    const site = {
      index: 'index.html',
      pages,
      previous: neighbour(prepared[index - 1]),
      next: neighbour(prepared[index + 1]),
    };
    documents.push(...(await renderUnit(unit, { site, ...(language !== undefined && { interface: language }) })));
  }
  const tei = { path: `${corpusName}.xml`, mediaType: 'application/tei+xml', content: corpus.xml };
  return [...front, tei, ...documents, ...(await assets())];
}

/** One document, from its file to the TEI that is published, checked. */
async function prepareUnit(
  unit: Unit,
  page: string,
  edition: Edition,
  report: Report,
  { schema }: BuildOptions,
): Promise<PreparedUnit | undefined> {
  const manuscript = unit.transcript && (await readTranscript(unit.transcript, unit.name, edition, report));
  if (unit.transcript && !manuscript) return undefined;
  const tei = await teiOf(unit, manuscript || undefined, edition, report);
  const document = tei && (await validateTei(tei, report, schema === undefined ? {} : { schema }));
  if (!document) return undefined;
  if (manuscript) validateLedger(document, manuscript, report, { edited: tei.kept });
  if (report.hasErrors) return undefined;
  return {
    page,
    document,
    title: mainTitle(document) ?? page,
    member: await renderMember(document, page, report),
    companion: { path: `${page}.xml`, mediaType: 'application/tei+xml', content: tei.bytes },
    drafts: tei.draft ? [tei.draft, pristine(tei.draft)] : [],
    found: report,
  };
}

/** The copy of a draft that is kept beside it, so that an editor's changes can be told from acta's (`acta encode --merge`). */
export function pristine({ path, content }: FileToWrite): FileToWrite {
  return { path: pristinePath(path), content, isCopy: true };
}

/** The TEI of a document: the file that somebody has worked on, as it is, or else a draft made from the transcript. */
async function teiOf(
  { name, tei, draft }: Unit,
  manuscript: Manuscript | undefined,
  edition: Edition,
  report: Report,
): Promise<(TeiFile & { readonly kept: boolean; readonly draft?: FileToWrite }) | undefined> {
  const former = tei === undefined ? undefined : checkFile(tei, report);
  if (tei !== undefined) {
    if (!former) return undefined;
    const kept = { file: tei, bytes: former, kept: true };
    if (!manuscript) return kept;
    if (draftState(new TextDecoder().decode(former)) !== 'untouched') {
      report.add(
        'draft/kept',
        'this file is not as acta wrote it, so it is used as it is; the transcript was not encoded again',
        {
          place: { file: tei },
        },
      );
      return kept;
    }
  }
  const xml = manuscript && (await draftTei(manuscript, name, edition, report));
  if (xml === undefined) return undefined;
  const bytes = Buffer.from(xml);
  const made = { file: draft ?? `${name}.xml`, bytes, kept: false };
  const isNew = draft !== undefined && !(former && bytes.equals(former));
  return isNew ? { ...made, draft: { path: draft, content: bytes, replaces: former ?? 'nothing' } } : made;
}

/** The artifacts of a document under the name of its page, which is usually its file's. */
async function renderUnit(
  { page, document, companion, found: report }: PreparedUnit,
  around: Pick<RenderOptions, 'site' | 'interface'>,
): Promise<readonly Artifact[]> {
  const options = { published, tei: true, ...around };
  if (documentName(document.file) === page)
    return [...(await render(document, siteFormats, options, report)), companion];
  const found = new Report();
  const file = `${page}.xml`;
  const artifacts = await render({ ...document, file }, siteFormats, options, found);
  for (const { code, message, place, ...details } of found.diagnostics) {
    report.add(code, message, { ...details, ...(place && { place: { ...place, file: document.file } }) });
  }
  report.add('site/renamed', `the page of this document is ${page}.html`, { place: { file: document.file } });
  return [...artifacts, companion];
}

/** The corpus of the edition. An edition without a title has that of its only document. */
async function corpusOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  report: Report,
  introduction: CorpusParts['introduction'],
): Promise<TeiDocument | undefined> {
  const title = edition.title ?? (prepared.length === 1 ? mainTitle(prepared[0]!.document) : undefined);
  const languages = new Set(prepared.map(({ document }) => document.tree.documentElement?.getAttribute('xml:lang')));
  const [language] = languages;
  const corpus = encodeCorpus(
    { ...edition, ...(title !== undefined && { title }) },
    prepared.map(({ member }) => member),
    { ...(languages.size === 1 && language && { language }), ...(introduction && { introduction }) },
  );
  return await passGate({ file: `${corpusName}.xml`, bytes: Buffer.from(corpus) }, report);
}

/** The introduction of an edition. In Markdown the libraries that read it are loaded first, since few editions need them. */
async function readIntroduction(
  path: string,
  report: Report,
  { schema }: BuildOptions,
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

function mainTitle({ tree }: TeiDocument): string | undefined {
  const title = tree.getElementsByTagNameNS(teiNamespace, 'title')[0]?.textContent;
  return title?.replace(/\s+/g, ' ').trim() || undefined;
}

/** Reads a transcript in the encoding that the edition says. */
export async function readTranscript(
  path: string,
  name: string,
  edition: Edition,
  report: Report,
): Promise<Manuscript | undefined> {
  const bytes = checkFile(path, report);
  const { encoding } = documentSettings(edition, name);
  const { profile } = edition;
  const options = { ...(encoding !== undefined && { encoding }), ...(profile !== undefined && { profile }) };
  return bytes && readBytes(path, bytes, options, report);
}

/** Reads the bytes of a transcript; XML parts of a file pass the gate. */
export function readBytes(
  file: string,
  bytes: Uint8Array,
  { profile, ...options }: Pick<ReadOptions, 'encoding'> & Pick<Edition, 'profile'>,
  report: Report,
): Promise<Manuscript | undefined> {
  return readManuscript(file, bytes, { ...options, readXml: readXmlPart, layouts: pageLayouts(profile) }, report);
}

/** Recognises and encodes a transcript, and seals the TEI as acta's draft. */
export async function draftTei(
  manuscript: Manuscript,
  name: string,
  edition: Edition,
  report: Report,
): Promise<string | undefined> {
  const transcript = await recognizeTranscript(manuscript, name, edition, report);
  return transcript && sealDraft(encode(transcript, edition, name, report));
}

/** Recognises a transcript, with what the edition says of it. */
export async function recognizeTranscript(
  manuscript: Manuscript,
  name: string,
  edition: Edition,
  report: Report,
): Promise<Transcript | undefined> {
  const language = documentSettings(edition, name).language ?? edition.language;
  const settings = {
    people: edition.people,
    decisions: documentDecisions(edition, name),
    ...(edition.profile !== undefined && { profile: edition.profile }),
    ...(language === undefined ? { detectLanguage: await loadLanguages() } : { language }),
  };
  return recognize(manuscript, settings, report);
}
