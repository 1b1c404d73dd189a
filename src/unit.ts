import type { Artifact } from './artifact/artifact.js';
import { digest } from './artifact/digest.js';
import type { SearchRecord } from './artifact/search-record.js';
import { documentDecisions, documentSettings, type Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { type Outcome, outcomeOf } from './diagnostics/outcome.js';
import { draftTei, readBytes, readingOptions } from './draft.js';
import type { Manuscript } from './manuscript/manuscript.js';
import { type Cache, type FileToWrite, type Inputs, noCache } from './publish/index.js';
import {
  documentName,
  type Format,
  type Membership,
  type RenderOptions,
  render,
  renderMembership,
  renderSearchRecords,
} from './render/index.js';
import type { TeiDocument, TeiFile } from './tei/document.js';
import { draftState, pristine } from './tei/draft.js';
import { continueDraft } from './tei/identifiers.js';
import { teiNamespace } from './tei/write.js';
import { checkFile, passGate, validateLedger, validateTei } from './validate/index.js';

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
  /** Path of a schema to validate against: RELAX NG in place of acta's, or Schematron beside it. */
  readonly schema?: string;
  /** Where what was done before is kept; nowhere where it is left out. */
  readonly cache?: Cache;
  /** How the files of the unit are read; from the disk where it is left out. */
  readonly readFile?: (path: string, report: Report) => Uint8Array | undefined;
}

/**
 * A document that is ready for its page. It depends on the unit and the edition alone and holds nothing but data, so it can be made
 * in any thread.
 */
export interface PreparedUnit extends Membership {
  readonly page: string;
  /** Path of the TEI file, or of the draft that is to be. */
  readonly file: string;
  readonly tei: Uint8Array;
  readonly title: string;
  readonly language?: string;
  /** What can be found in it. */
  readonly records: readonly SearchRecord[];
  readonly drafts: readonly FileToWrite[];
}

/** What the pages of a document are told of the edition around it. */
export interface Around extends Pick<RenderOptions, 'site' | 'interface' | 'theme' | 'templates' | 'print'> {
  /** Whether a Word file stands beside the page. */
  readonly docx?: boolean;
}

/** Formats that stand on a site beside each page. */
const siteFormats: readonly Format[] = ['html', 'text', 'bibtex', 'biblatex', 'ris', 'csl-json', 'json-ld'];
const printed: readonly Format[] = ['chicago', 'mla', 'apa'];

/** The same, with a PDF where the edition is printed, and a Word file where one is wanted. */
export function siteFormatsWith({ pdf, docx }: { readonly pdf: boolean; readonly docx: boolean }): readonly Format[] {
  return [...siteFormats, ...(pdf ? ['pdf' as const] : []), ...(docx ? ['docx' as const] : [])];
}

/** One document, from its file to the TEI that is published, checked. Nothing comes back where it has errors. */
export function prepareUnit(
  unit: Unit,
  page: string,
  edition: Edition,
  options: UnitOptions = {},
): Promise<Outcome<PreparedUnit>> {
  return outcomeOf((report) => prepare(unit, page, edition, report, options));
}

async function prepare(
  unit: Unit,
  page: string,
  edition: Edition,
  report: Report,
  { schema, cache = noCache, readFile = checkFile }: UnitOptions,
): Promise<PreparedUnit | undefined> {
  const sources = sourcesOf(unit, edition, report, readFile);
  if (!sources) return undefined;
  const { copy, former, isKept, read } = sources;
  const inputs = { transcript: copy, path: unit.transcript, kept: isKept, ...ownPart(edition, unit.name) };
  const subject = unit.name;

  const drafted =
    read && (await cache.remember({ kind: 'draft', subject }, inputs, () => draftOf(unit, read, isKept, edition)));
  report.addAll(drafted?.found ?? []);
  if (drafted && !drafted.result) return undefined;
  const tei = isKept
    ? { file: unit.tei!, bytes: former! }
    : {
        file: unit.draft ?? `${unit.name}.xml`,
        bytes: Buffer.from(continueDraft(former?.toString() ?? '', drafted!.result!.xml!)),
      };

  // A schema of the user's own may be of several files.
  const { remember } = schema === undefined ? cache : noCache;
  const checked = await remember({ kind: 'check', subject }, { ...inputs, page, file: tei.file, tei: tei.bytes }, () =>
    check(tei, page, isKept, read, schema),
  );
  report.addAll(checked.found);
  if (!checked.result) return undefined;
  const isNew = unit.draft !== undefined && !isKept && !former?.equals(tei.bytes);
  const draft: FileToWrite = { path: unit.draft!, content: tei.bytes, replaces: former ?? 'nothing' };
  return { page, file: tei.file, tei: tei.bytes, ...checked.result, drafts: isNew ? [draft, pristine(draft)] : [] };
}

/** The files of a unit as they stand. */
interface Sources {
  readonly copy: Buffer | undefined;
  readonly former: Buffer | undefined;
  /** Whether the TEI file is used as it is, since somebody has worked on it or there is no transcript. */
  readonly isKept: boolean;
  /** Reads the transcript, when it is first asked for. */
  readonly read?: () => Promise<Outcome<Manuscript>>;
}

function sourcesOf(
  { name, transcript, tei }: Unit,
  edition: Edition,
  report: Report,
  readFile: NonNullable<UnitOptions['readFile']>,
): Sources | undefined {
  const [copy, former] = [transcript, tei].map((path) => {
    const bytes = path === undefined ? undefined : readFile(path, report);
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  });
  if ((transcript !== undefined && !copy) || (tei !== undefined && !former)) return undefined;
  const isKept = former !== undefined && (!copy || draftState(former.toString()) !== 'untouched');
  if (transcript === undefined || !copy) return { copy, former, isKept };
  let reading: Promise<Outcome<Manuscript>> | undefined;
  const read = () => {
    reading ??= outcomeOf((found) => readBytes(transcript, copy, readingOptions(edition, name), found));
    return reading;
  };
  return { copy, former, isKept, read };
}

/** Parts of an edition on which no draft depends, or only as far as `ownPart` has them. */
const besideDrafts: ReadonlySet<string> = new Set<keyof Edition>([
  'people',
  'profile',
  'documents',
  'decisions',
  'theme',
  'templates',
  'print',
  'outputs',
  'search',
  'deposit',
]);

const commonParts = new WeakMap<Edition, Inputs>();

/**
 * What the edition says that every draft depends on, by the file that says it: all, but of single documents and of the look. As digests, since
 * it is asked for with each document, and a register may be long.
 */
export function commonPart(edition: Edition): Inputs {
  const known = commonParts.get(edition);
  if (known) return known;
  const { people, profile } = edition;
  const rest = Object.fromEntries(Object.entries(edition).filter(([part]) => !besideDrafts.has(part)));
  const parts = Object.entries({ edition: rest, people, profile });
  const digests = Object.fromEntries(
    parts.map(([name, part]) => [name, digest('sha256', JSON.stringify(part ?? null))]),
  );
  commonParts.set(edition, digests);
  return digests;
}

/** All that the edition says which the draft of a document depends on. */
function ownPart(edition: Edition, name: string): Inputs {
  const own = documentSettings(edition, name);
  return { name, ...commonPart(edition), own, decisions: documentDecisions(edition, name) };
}

/** The TEI that a transcript gives; none where the file that somebody has worked on is used instead. */
function draftOf(
  { name, tei }: Unit,
  read: NonNullable<Sources['read']>,
  isKept: boolean,
  edition: Edition,
): Promise<Outcome<{ readonly xml?: string }>> {
  return outcomeOf(async (report) => {
    const { result: manuscript, found } = await read();
    report.addAll(found);
    if (!manuscript) return undefined;
    if (isKept) {
      const message = 'this file is not as acta wrote it, so it is used as it is; the transcript was not encoded again';
      report.add('draft/kept', message, { place: { file: tei! } });
      return {};
    }
    const xml = await draftTei(manuscript, name, edition, report);
    return xml === undefined ? undefined : { xml };
  });
}

/** Whether a TEI file can be published, and what its page and those of the edition need of it. */
function check(
  tei: TeiFile,
  page: string,
  isKept: boolean,
  read: Sources['read'],
  schema: string | undefined,
): Promise<Outcome<Pick<PreparedUnit, 'title' | 'language' | 'member' | 'outline' | 'records'>>> {
  return outcomeOf(async (report) => {
    const document = await validateTei(tei, report, schema === undefined ? {} : { schemas: [schema] });
    if (!document) return undefined;
    const manuscript = read && (await read()).result;
    if (manuscript) validateLedger(document, manuscript, report, { edited: isKept });
    if (report.hasErrors) return undefined;
    const language = document.tree.documentElement?.getAttribute('xml:lang');
    return {
      title: mainTitle(document) ?? page,
      ...(language && { language }),
      ...(await renderMembership(document, page, report)),
      records: await renderSearchRecords(document, page, report),
    };
  });
}

/** The artifacts of a document under the name of its page, which is usually its file's. */
export async function renderUnit(
  unit: Pick<PreparedUnit, 'page' | 'file' | 'tei'>,
  around: Around,
  cache: Cache = noCache,
): Promise<Outcome<readonly Artifact[]>> {
  const { page, file, tei } = unit;
  const rendered = await cache.remember({ kind: 'render', subject: page }, { page, file, tei, around }, () =>
    renderPages(unit, around),
  );
  const companion = { path: `${page}.xml`, mediaType: 'application/tei+xml', content: tei };
  return { ...rendered, ...(rendered.result && { result: [...rendered.result, companion] }) };
}

async function renderPages(
  { page, file, tei }: Pick<PreparedUnit, 'page' | 'file' | 'tei'>,
  around: Around,
): Promise<Outcome<readonly Artifact[]>> {
  const report = new Report();
  // What the gate has to say was said when the unit was prepared.
  const document = await passGate({ file, bytes: tei }, new Report());
  if (!document) return { found: [] };
  const { docx = false, ...rest } = around;
  const formats = siteFormatsWith({ pdf: around.print !== undefined, docx });
  const options = { published: [...formats, ...printed], tei: true, ...rest };
  if (documentName(file) === page) {
    const artifacts = await render(document, formats, options, report);
    return { result: artifacts, found: report.diagnostics };
  }
  const artifacts = await render({ ...document, file: `${page}.xml` }, formats, options, report);
  const renamed = new Report();
  renamed.add('site/renamed', `the page of this document is ${page}.html`, { place: { file } });
  const found = report.diagnostics.map(({ place, ...finding }) => ({
    ...finding,
    ...(place && { place: { ...place, file } }),
  }));
  return { result: artifacts, found: [...found, ...renamed.diagnostics] };
}

/** The main title of a TEI document. */
export function mainTitle({ tree }: TeiDocument): string | undefined {
  const title = tree.getElementsByTagNameNS(teiNamespace, 'title')[0]?.textContent;
  return title?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The language that all documents have, if they have one. */
export function languageOf(prepared: readonly PreparedUnit[]): string | undefined {
  const languages = new Set(prepared.map((unit) => unit.language));
  return languages.size === 1 ? [...languages][0] : undefined;
}
