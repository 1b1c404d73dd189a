import type { Artifact } from './artifact/artifact.js';
import { digest } from './artifact/digest.js';
import type { Edition } from './config/edition.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Outcome } from './diagnostics/outcome.js';
import { type Cache, noCache, openIndexer, searchParts } from './publish/index.js';
import { languageOf, type PreparedUnit } from './unit.js';

/** How many passages a part of the index has, unless the documents end before: so many, and never more than twice as many for want of a good place to end. */
const PASSAGES = 2000;

/**
 * What a browser searches all documents with; no result where it is not wanted, nor where there can be none, which is a warning. The
 * index is made in parts, each of documents that follow one another, so that a word that changes costs the index of its part alone
 * (docs/decisions/0065).
 */
export async function searchOf(
  prepared: readonly PreparedUnit[],
  edition: Edition,
  cache: Cache = noCache,
): Promise<Outcome<readonly Artifact[]>> {
  if (!wantsIndex(edition)) return { found: [] };
  const language = languageOf(prepared);
  const parts = partsOf(prepared);
  const folders = parts.map((_, index) => (index === 0 ? undefined : String(index + 1)));
  const artifacts: Artifact[] = [searchParts(folders.flatMap((folder) => folder ?? []))];
  const found: Diagnostic[] = [];
  const indexer = openIndexer();
  try {
    for (const [index, units] of parts.entries()) {
      const part = { records: units.flatMap((unit) => unit.records), language, folder: folders[index] };
      const made = await cache.remember({ kind: 'search', subject: part.folder ?? '1' }, { ...part }, () =>
        indexer.index(part),
      );
      found.push(...made.found);
      if (!made.result) return { found };
      artifacts.push(...made.result);
    }
  } finally {
    await indexer.close();
  }
  return { result: artifacts, found };
}

/** Whether the edition wants what a browser searches it with. */
export function wantsIndex(edition: Edition): boolean {
  return enginesOf(edition).includes('pagefind');
}

/** What an edition is searched with. */
export function enginesOf({ search = ['pagefind'] }: Edition): NonNullable<Edition['search']> {
  return search;
}

/**
 * Documents in their order, divided by how many passages they have. A part ends behind a document whose name says so, not at a fixed
 * number: a document that is new moves the end of its own part, and not those of all that follow.
 */
export function partsOf<Document extends Pick<PreparedUnit, 'page' | 'records'>>(
  documents: readonly Document[],
): readonly (readonly Document[])[] {
  const parts: Document[][] = [[]];
  let passages = 0;
  for (const document of documents) {
    if (passages >= 2 * PASSAGES || (passages >= PASSAGES && beginsPart(document.page))) {
      parts.push([]);
      passages = 0;
    }
    parts.at(-1)!.push(document);
    passages += document.records.length;
  }
  return parts;
}

/** One name in eight, the same ones always. */
function beginsPart(page: string): boolean {
  return /[08]$/.test(digest('sha256', page));
}
