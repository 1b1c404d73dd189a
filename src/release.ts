import { basename, join } from 'node:path';
import type { Artifact } from './artifact/artifact.js';
import type { Deposit } from './artifact/deposit.js';
import { pageName, pageNames } from './artifact/page-name.js';
import type { ReleasedDocument } from './artifact/release.js';
import { type Assembled, assemble } from './build.js';
import type { BuildOptions } from './build-options.js';
import { filesIn } from './config/documents.js';
import { documentSettings } from './config/edition.js';
import { checkRequirements } from './deposit.js';
import { Report } from './diagnostics/diagnostic.js';
import { type EditionFolder, gather } from './edition-files.js';
import { formerRelease, publishSite, type RecordedFile, standing, verify } from './publish/index.js';
import { required } from './render/deposit/index.js';
import {
  type Comparison,
  citationCff,
  compareReleases,
  listChanges,
  releasedDocument,
  renderChanges,
} from './render/release/index.js';
import { software } from './tei/software.js';
import { checkFile, passGate } from './validate/index.js';
import { changesName } from './versions.js';

/** What a reference to a release needs. */
const requirements = [
  required('title', 'title'),
  required('version', 'version'),
  required('date', 'date-released'),
  required('contributors', 'authors'),
];

/** A release that was made, or was there already just so. */
export interface Released {
  readonly directory: string;
  /** The release that it replaces. */
  readonly former?: string;
  readonly files: readonly RecordedFile[];
}

/**
 * Freezes an edition as it is under its version, in `releases/VERSION` of its folder: its TEI, how to cite it, and what has changed since
 * the release before, with the digests of all. Nothing is written, and nothing comes back, where the report has an error: the former
 * release is not what it was, an address of it would lead nowhere, or the version stands for something else already.
 */
export function release(
  folder: Omit<EditionFolder, 'parts'>,
  version: string,
  report: Report,
  options: Pick<BuildOptions, 'jobs' | 'cache' | 'onUnit'> = {},
): Promise<Released | undefined> {
  const { introduction, home } = folder;
  const building = { ...options, ...(introduction !== undefined && { introduction }) };
  return assemble(folder.units, folder.edition, report, building, async (assembled) => {
    const matter = await gather({ ...folder, parts: ['tei'] }, assembled, report);
    if (!matter) return undefined;
    const former = checkVersion(matter, version, home, report);
    if (report.hasErrors) return undefined;
    const before = former === undefined ? [] : await readRelease(join(home, 'releases', former), report);
    const now = await documentsOf(folder, assembled, report);
    const comparison = compareReleases(before, now);
    reportLost(comparison, former, assembled, report);
    if (report.hasErrors) return undefined;
    const directory = join(home, 'releases', version);
    const artifacts = artifactsOf(matter, former, comparison);
    if (standing(directory, artifacts, software.version) === 'other') {
      const message = `version ${version} was released with other content; raise the version in edition.yaml`;
      report.add('release/frozen', message, { place: { file: directory } });
      return undefined;
    }
    const record = await publishSite(directory, artifacts, report, { version: software.version });
    return record && { directory, ...(former !== undefined && { former }), files: record.files };
  });
}

/** Whether the edition is of this version and says what a release needs; gives the release before. */
function checkVersion({ description }: Deposit, version: string, home: string, report: Report): string | undefined {
  const file = join(home, 'edition.yaml');
  checkRequirements('a release', requirements, description, file, report);
  if (description.version !== undefined && description.version !== version) {
    const message = `the edition says that it is version ${description.version}, not ${version}; write "version: ${version}" here`;
    report.add('release/version', message, { place: { file }, expected: [version] });
  }
  return formerRelease(home, version);
}

/** The documents of a release, from its TEI, if it is what it was. */
async function readRelease(directory: string, report: Report): Promise<readonly ReleasedDocument[]> {
  await verify(directory, report);
  if (report.hasErrors) return [];
  const documents: ReleasedDocument[] = [];
  for (const file of filesIn(join(directory, 'tei'))) {
    const bytes = checkFile(file, report);
    const document = bytes && (await passGate({ file, bytes }, report));
    if (document) documents.push(await releasedDocument(document, basename(file, '.xml'), [], new Report()));
  }
  return documents;
}

/** The documents as they are now. What their TEI is at fault with was said when they were prepared. */
async function documentsOf(
  { units, edition }: Omit<EditionFolder, 'parts'>,
  { prepared }: Assembled,
  report: Report,
): Promise<readonly ReleasedDocument[]> {
  const names = new Map([...pageNames(units.map(({ name }) => name))].map(([name, page]) => [page, name]));
  const documents: ReleasedDocument[] = [];
  for (const { page, file, tei } of prepared) {
    const document = await passGate({ file, bytes: tei }, report);
    const { formerly = [] } = documentSettings(edition, names.get(page)!);
    if (document) documents.push(await releasedDocument(document, page, formerly.map(pageName), new Report()));
  }
  return documents;
}

function reportLost({ lost }: Comparison, former: string | undefined, { prepared }: Assembled, report: Report): void {
  for (const { page, id } of lost) {
    const file = prepared.find((one) => one.page === page)?.file ?? `${page}.xml`;
    const message = `"${id}" is an address of version ${former} and leads nowhere now; put <anchor xml:id="${id}" type="retired"/> where its words are`;
    report.add('release/lost-identifier', message, { place: { file }, actual: id });
  }
}

/** The files of a release; each document under the name of its page, by which the next release knows it. */
function artifactsOf(
  { description, files }: Deposit,
  former: string | undefined,
  { documents }: Comparison,
): readonly Artifact[] {
  const { title, url } = description;
  const version = description.version!;
  const compared = { title, version, ...(former !== undefined && { former }), ...(url !== undefined && { url }) };
  const tei = files.map((file) => (file.document === undefined ? file : { ...file, path: `tei/${file.document}.xml` }));
  return [
    ...tei,
    { path: 'CITATION.cff', mediaType: 'application/yaml', content: citationCff(description) },
    { path: 'CHANGES.md', mediaType: 'text/markdown', content: listChanges(compared, documents) },
    { path: changesName, mediaType: 'text/html', content: renderChanges(compared, documents) },
  ];
}
