import { existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Artifact } from './artifact/artifact.js';
import type { Deposit, EditionFile, Part } from './artifact/deposit.js';
import { mediaTypeOf } from './artifact/media-type.js';
import { pageNames } from './artifact/page-name.js';
import { corpusFilesIn, readCorpusAgain } from './books.js';
import type { Assembled } from './build.js';
import { filesIn } from './config/documents.js';
import type { Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { formerRelease, recordName, recordOf, writeRecord } from './publish/index.js';
import { describe } from './render/deposit/index.js';
import { software } from './tei/software.js';
import type { Unit } from './unit.js';
import { checkFile } from './validate/index.js';

/** An edition's folder: what is in it, and which parts of it are wanted. */
export interface EditionFolder {
  readonly units: readonly Unit[];
  readonly edition: Edition;
  /** Its path. */
  readonly home: string;
  readonly introduction?: string;
  readonly parts: readonly Part[];
}

/** The parts of an edition, in the order in which they are named to who chooses among them. */
export const parts: readonly Part[] = ['transcripts', 'tei', 'settings', 'site'];

/**
 * The files of an edition, at their places in its folder, so that a folder of them is the edition again and can be built; and what
 * its headers say of it. Nothing comes back where a file cannot be read.
 */
export async function gather(
  folder: EditionFolder,
  { prepared, site }: Assembled,
  report: Report,
): Promise<Deposit | undefined> {
  const pages = pageNames(folder.units.map(({ name }) => name));
  const corpus = await readCorpusAgain(site);
  const byPart: Readonly<Record<Part, () => readonly EditionFile[]>> = {
    transcripts: () =>
      folder.units.flatMap(({ name, transcript }) =>
        transcript === undefined ? [] : fileOf(folder, transcript, 'transcripts', report, pages.get(name)!),
      ),
    tei: () => [...corpusFilesIn(site).map((file) => editionFile(file, file.path, 'tei')), ...prepared.map(teiFile)],
    settings: () => settingsOf(folder).flatMap((path) => fileOf(folder, path, 'settings', report)),
    site: () => siteFiles(site, new Set(pages.values())),
  };
  const files = folder.parts.flatMap((part) => byPart[part]());
  if (report.hasErrors) return undefined;
  const description = await describe(corpus, report);
  const replaces = description.version === undefined ? undefined : formerRelease(folder.home, description.version);
  return {
    corpus,
    description,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    ...(replaces !== undefined && { replaces }),
  };
}

function teiFile({ file, page, tei }: Assembled['prepared'][number]): EditionFile {
  const path = `tei/${basename(file)}`;
  return { path, mediaType: 'application/tei+xml', content: tei, part: 'tei', document: page };
}

/** The site as a build publishes it, with its record. */
function siteFiles(site: readonly Artifact[], pages: ReadonlySet<string>): readonly EditionFile[] {
  const record = writeRecord(recordOf(site, software.version));
  return [...site, { path: recordName, mediaType: 'application/json', content: record }].map((file): EditionFile => {
    const page = file.path.split('.')[0]!;
    return editionFile(file, `site/${file.path}`, 'site', pages.has(page) ? page : undefined);
  });
}

function editionFile({ mediaType, content }: Artifact, path: string, part: Part, document?: string): EditionFile {
  return { path, mediaType, content, part, ...(document !== undefined && { document }) };
}

/** What an edition is built with beside its documents, as far as it is there. */
function settingsOf({ home, introduction, edition: { theme, templates, print } }: EditionFolder): readonly string[] {
  const named = ['edition.yaml', 'people.yaml', 'profile.yaml'].map((name) => join(home, name));
  const decisions = filesIn(join(home, 'decisions')).filter((path) => /\.ya?ml$/.test(path));
  return [...named, introduction, theme?.file, templates?.file, print?.template?.file, ...decisions].filter(
    (path): path is string => path !== undefined && existsSync(path),
  );
}

/** A file of the edition's folder, at its place in it. */
function fileOf(
  { home }: EditionFolder,
  path: string,
  part: Part,
  report: Report,
  document?: string,
): readonly EditionFile[] {
  const content = checkFile(path, report);
  if (!content) return [];
  const place = relative(home, path).split(sep).join('/');
  return [editionFile({ path: place, mediaType: mediaTypeOf(place), content }, place, part, document)];
}
