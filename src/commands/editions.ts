import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadDecisionsBeside } from '../config/decisions.js';
import { type Edition, noEdition } from '../config/edition.js';
import { loadEdition } from '../config/load.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Overrides, override } from './overrides.js';

/** What the system answers where a path cannot lead to a folder. Any other answer says nothing of what is there. */
const noFolder = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** Whether a path is a folder; a link to one is. Throws the system's error where that cannot be found out. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (noFolder.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Whether a folder is an edition: it has edition.yaml, or a folder of transcripts or TEI. */
export function isEdition(directory: string): boolean {
  return (
    existsSync(join(directory, 'edition.yaml')) ||
    isFolder(join(directory, 'transcripts')) ||
    isFolder(join(directory, 'tei'))
  );
}

/** The edition that a path belongs to: the folder itself, or the one around `transcripts/` or `tei/`. */
export function editionOf(path: string): string | undefined {
  if (isFolder(path)) return isEdition(path) ? path : undefined;
  const folder = dirname(path);
  const around = basename(folder) === '' || folder === '.' ? undefined : dirname(folder);
  const inside = basename(folder) === 'transcripts' || basename(folder) === 'tei';
  return inside && around !== undefined && existsSync(join(around, 'edition.yaml')) ? around : undefined;
}

/** What is known of lone transcripts: the decisions that lie beside them. */
export async function editionOfNothing(
  transcripts: readonly { readonly name: string; readonly path: string }[],
  report: Report,
): Promise<Edition> {
  return { ...noEdition, decisions: await loadDecisionsBeside(transcripts, report) };
}

/** The configuration of each edition that a file belongs to, with what the command line says of the files. */
export async function loadEditions(
  files: readonly { readonly name: string; readonly path: string }[],
  options: Overrides,
  report: Report,
): Promise<ReadonlyMap<string | undefined, Edition>> {
  const editions = new Map<string | undefined, Edition>();
  const names = files.map(({ name }) => name);
  for (const home of new Set(files.map(({ path }) => editionOf(path)))) {
    const alone = files.filter(({ path }) => editionOf(path) === undefined);
    const edition = home === undefined ? await editionOfNothing(alone, report) : await loadEdition(home, report);
    if (edition) editions.set(home, override(edition, names, options));
  }
  return editions;
}
