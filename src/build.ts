import type { Artifact } from './artifact/artifact.js';
import { pageNames } from './artifact/page-name.js';
import { documentDecisions, documentSettings, type Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { encode, encodeCorpus } from './encode/index.js';
import type { Manuscript } from './manuscript/manuscript.js';
import { type BuildRecord, type FileToWrite, mayPublish, publishSite, writeFilesWhole } from './publish/index.js';
import { type ReadOptions, readManuscript } from './read/index.js';
import { loadLanguages, pageLayouts, recognize } from './recognize/index.js';
import { assets, documentName, type Format, render, renderIndex } from './render/index.js';
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
  /** Is told when work on a document begins. */
  readonly onUnit?: (unit: Unit, index: number, total: number) => void;
}

/** What a build wrote. */
export interface Built {
  readonly record: BuildRecord;
  /** TEI drafts that were written because they are new or other than before. */
  readonly drafts: readonly string[];
}

/** What one document gives. It depends on the unit and the edition alone, so it can be made anywhere, and kept. */
interface BuiltUnit {
  readonly page: string;
  readonly document: TeiDocument;
  readonly artifacts: readonly Artifact[];
  readonly drafts: readonly FileToWrite[];
}

/** Formats that stand on a site beside each page. */
const siteFormats: readonly Format[] = ['html', 'text', 'bibtex', 'biblatex', 'ris', 'csl-json'];
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
  const built: BuiltUnit[] = [];
  for (const [index, unit] of units.entries()) {
    options.onUnit?.(unit, index, units.length);
    const found = new Report();
    const result = await buildUnit(unit, pages.get(unit.name)!, edition, found, options);
    report.addAll(found.diagnostics);
    if (result) built.push(result);
  }
  if (report.hasErrors) return undefined;
  const site = await merge(built, edition, report);
  if (report.hasErrors) return undefined;
  const drafts = built.flatMap((unit) => unit.drafts);
  if (!(await writeFilesWhole(drafts, report))) return undefined;
  const record = await publishSite(directory, site, report, {
    version: software.version,
    force: options.force ?? false,
  });
  const made = built.flatMap((unit) => unit.drafts.slice(0, 1));
  return record && { record, drafts: made.map(({ path }) => path) };
}

/** One document, from its file to the artifacts of its page. */
async function buildUnit(
  unit: Unit,
  page: string,
  edition: Edition,
  report: Report,
  { schema }: BuildOptions,
): Promise<BuiltUnit | undefined> {
  const manuscript = unit.transcript && (await readTranscript(unit.transcript, unit.name, edition, report));
  if (unit.transcript && !manuscript) return undefined;
  const tei = await teiOf(unit, manuscript || undefined, edition, report);
  const document = tei && (await validateTei(tei, report, schema === undefined ? {} : { schema }));
  if (!document) return undefined;
  if (manuscript) validateLedger(document, manuscript, report, { edited: tei.kept });
  if (report.hasErrors) return undefined;
  const rendered = await renderPage(page, document, report);
  const companion = { path: `${page}.xml`, mediaType: 'application/tei+xml', content: tei.bytes };
  return {
    page,
    document,
    artifacts: [...rendered, companion],
    drafts: tei.draft ? [tei.draft, pristine(tei.draft)] : [],
  };
}

/** The copy of a draft that is kept beside it, so that an editor's changes can be told from acta's (`acta encode --merge`). */
export function pristine({ path, content }: FileToWrite): FileToWrite {
  return { path: pristinePath(path), content };
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
async function renderPage(page: string, document: TeiDocument, report: Report): Promise<readonly Artifact[]> {
  const options = { published, tei: true, index: 'index.html' };
  if (documentName(document.file) === page) return render(document, siteFormats, options, report);
  const found = new Report();
  const file = `${page}.xml`;
  const artifacts = await render({ ...document, file }, siteFormats, options, found);
  for (const { code, message, place, ...details } of found.diagnostics) {
    report.add(code, message, { ...details, ...(place && { place: { ...place, file: document.file } }) });
  }
  report.add('site/renamed', `the page of this document is ${page}.html`, { place: { file: document.file } });
  return artifacts;
}

/** The site: what the documents gave, what their pages share, and the front page that lists them. */
async function merge(built: readonly BuiltUnit[], edition: Edition, report: Report): Promise<readonly Artifact[]> {
  const only = built.length === 1 ? built[0]!.document : undefined;
  const title = edition.title ?? (only && mainTitle(only));
  const listed = built.map(({ page, document }) => ({ name: page, document }));
  const corpus = encodeCorpus({ ...edition, ...(title !== undefined && { title }) }, listed);
  const document = await passGate({ file: 'index.xml', bytes: Buffer.from(corpus) }, report);
  if (!document) return [];
  const front = await renderIndex(document, {}, report);
  return [front, ...built.flatMap(({ artifacts }) => artifacts), ...(await assets())];
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
  return bytes && readBytes(path, bytes, encoding === undefined ? {} : { encoding }, report);
}

/** Reads the bytes of a transcript; XML parts of a file pass the gate. */
export function readBytes(
  file: string,
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'encoding'>,
  report: Report,
): Promise<Manuscript | undefined> {
  return readManuscript(file, bytes, { ...options, readXml: readXmlPart, layouts: pageLayouts() }, report);
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
