import type { Artifact } from './artifact/artifact.js';
import type { SearchRecord } from './artifact/search-record.js';
import { documentDecisions, documentSettings, type Edition } from './config/edition.js';
import { type Diagnostic, Report } from './diagnostics/diagnostic.js';
import { encode } from './encode/index.js';
import type { Manuscript } from './manuscript/manuscript.js';
import type { FileToWrite } from './publish/index.js';
import { type ReadOptions, readManuscript } from './read/index.js';
import { loadLanguages, pageLayouts, recognize } from './recognize/index.js';
import {
  documentName,
  type Format,
  type RenderOptions,
  render,
  renderMember,
  renderSearchRecords,
} from './render/index.js';
import type { TeiDocument, TeiFile } from './tei/document.js';
import { draftState, pristinePath, sealDraft } from './tei/draft.js';
import { teiNamespace } from './tei/write.js';
import type { Transcript } from './transcript/transcript.js';
import { checkFile, passGate, readXmlPart, validateLedger, validateTei } from './validate/index.js';

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

/** What a unit is prepared with beside its edition. */
export interface UnitOptions {
  /** Path of a RELAX NG schema to validate against in place of acta's. */
  readonly schema?: string;
}

/**
 * A document that is ready for its page. It depends on the unit and the edition alone and holds nothing but data, so it can be made
 * in any thread.
 */
export interface PreparedUnit {
  readonly page: string;
  /** Path of the TEI file, or of the draft that is to be. */
  readonly file: string;
  readonly tei: Uint8Array;
  readonly title: string;
  readonly language?: string;
  /** The document as a member of the edition's corpus. */
  readonly member: string;
  /** What can be found in it. */
  readonly records: readonly SearchRecord[];
  readonly drafts: readonly FileToWrite[];
}

/** What work on a unit gave, and what was found. */
export interface Outcome<Result> {
  readonly result?: Result;
  readonly found: readonly Diagnostic[];
}

/** What the pages of a document are told of the edition around it. */
export type Around = Pick<RenderOptions, 'site' | 'interface'>;

/** Formats that stand on a site beside each page. */
export const siteFormats: readonly Format[] = ['html', 'text', 'bibtex', 'biblatex', 'ris', 'csl-json', 'json-ld'];
const published: readonly Format[] = [...siteFormats, 'chicago', 'mla', 'apa'];

/** One document, from its file to the TEI that is published, checked. Nothing comes back where it has errors. */
export async function prepareUnit(
  unit: Unit,
  page: string,
  edition: Edition,
  options: UnitOptions = {},
): Promise<Outcome<PreparedUnit>> {
  const report = new Report();
  const result = await prepare(unit, page, edition, report, options);
  return { ...(result && { result }), found: report.diagnostics };
}

async function prepare(
  unit: Unit,
  page: string,
  edition: Edition,
  report: Report,
  { schema }: UnitOptions,
): Promise<PreparedUnit | undefined> {
  const manuscript = unit.transcript && (await readTranscript(unit.transcript, unit.name, edition, report));
  if (unit.transcript && !manuscript) return undefined;
  const tei = await teiOf(unit, manuscript || undefined, edition, report);
  const document = tei && (await validateTei(tei, report, schema === undefined ? {} : { schema }));
  if (!document) return undefined;
  if (manuscript) validateLedger(document, manuscript, report, { edited: tei.kept });
  if (report.hasErrors) return undefined;
  const language = document.tree.documentElement?.getAttribute('xml:lang');
  return {
    page,
    file: document.file,
    tei: tei.bytes,
    title: mainTitle(document) ?? page,
    ...(language && { language }),
    member: await renderMember(document, page, report),
    records: await renderSearchRecords(document, page, report),
    drafts: tei.draft ? [tei.draft, pristine(tei.draft)] : [],
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
export async function renderUnit(
  { page, file, tei }: PreparedUnit,
  around: Around,
): Promise<Outcome<readonly Artifact[]>> {
  const report = new Report();
  // What the gate has to say was said when the unit was prepared.
  const document = await passGate({ file, bytes: tei }, new Report());
  if (!document) return { found: [] };
  const options = { published, tei: true, ...around };
  const companion = { path: `${page}.xml`, mediaType: 'application/tei+xml', content: tei };
  if (documentName(file) === page) {
    const artifacts = await render(document, siteFormats, options, report);
    return { result: [...artifacts, companion], found: report.diagnostics };
  }
  const artifacts = await render({ ...document, file: `${page}.xml` }, siteFormats, options, report);
  const renamed = new Report();
  renamed.add('site/renamed', `the page of this document is ${page}.html`, { place: { file } });
  const found = report.diagnostics.map(({ place, ...finding }) => ({
    ...finding,
    ...(place && { place: { ...place, file } }),
  }));
  return { result: [...artifacts, companion], found: [...found, ...renamed.diagnostics] };
}

/** The main title of a TEI document. */
export function mainTitle({ tree }: TeiDocument): string | undefined {
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
