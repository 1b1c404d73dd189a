import { Worker } from 'node:worker_threads';
import type { Artifact } from '../artifact/artifact.js';
import type { SearchRecord } from '../artifact/search-record.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';

/** What of pagefind's output a site needs: the program, its word stems, and the index. Its own interface is left out. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[\w.-]+\.pf_meta|(?:fragment|index|filter)\/[\w.-]+)$/;

/** The same without the program: what a part of an index needs beside the first, whose program reads it. */
const neededBeside = /^(?:pagefind-entry\.json|[\w.-]+\.pf_meta|(?:fragment|index|filter)\/[\w.-]+)$/;

const mediaTypes: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Passages that are indexed together. */
export interface SearchPart {
  readonly records: readonly SearchRecord[];
  /** Language (BCP 47) that decides how words are brought to their stems; without it, as where an edition has several, they are taken as they are. */
  readonly language: string | undefined;
  /** Name of its folder in `pagefind/`; none for the first part, which lies in `pagefind/` itself. */
  readonly folder?: string | undefined;
}

/** Passages that are sent to pagefind before its answers are waited for. */
const AT_ONCE = 500;

/** A passage as pagefind takes it. */
function toIndex(
  { address, title = '', date = '', year, kinds, speakers, persons, words }: SearchRecord,
  language: string,
) {
  return {
    url: address,
    content: words,
    language,
    meta: { title, date, speaker: (speakers ?? []).join(', ') },
    filters: {
      ...(speakers && { speaker: [...speakers] }),
      ...(persons && { person: [...persons] }),
      ...(year !== undefined && { year: [year] }),
      ...(kinds && { kind: [...kinds] }),
    },
  };
}

/**
 * An index of passages, which a browser searches without a server: `pagefind/` on the site, or a folder in it. Where pagefind has no
 * program for this computer that is a warning, and nothing comes back.
 */
export async function searchIndex(
  { records, language = 'unknown', folder }: SearchPart,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  // It is a program of its own for each kind of computer, and needed only here.
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
    if (!index) return without(errors, report);
    // Several at a time: each answer alone takes as long as the work. They are indexed in the order in which they are sent.
    for (let start = 0; start < records.length; start += AT_ONCE) {
      const sent = records
        .slice(start, start + AT_ONCE)
        .map((record) => index.addCustomRecord(toIndex(record, language)));
      const faults = (await Promise.all(sent)).flatMap(({ errors }) => errors);
      if (faults.length > 0) return without(faults, report);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) return without(faults, report);
    const [own, wanted] = folder === undefined ? ['', needed] : [`${folder}/`, neededBeside];
    return files
      .filter(({ path }) => wanted.test(path))
      .map(({ path, content }) => ({
        path: `pagefind/${own}${path}`,
        mediaType: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        content,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    return without([String(error instanceof Error ? error.message : error)], report);
  } finally {
    await pagefind.close();
  }
}

/** What tells the page of the search which parts an index has beside the first, `pagefind/parts.json`: their folders. */
export function searchParts(folders: readonly string[]): Artifact {
  return { path: 'pagefind/parts.json', mediaType: 'application/json', content: `${JSON.stringify(folders)}\n` };
}

/** Makes parts of an index one after the other. */
export interface Indexer {
  index(part: SearchPart): Promise<Outcome<readonly Artifact[]>>;
  /** Ends its thread, where one was begun. */
  close(): Promise<unknown>;
}

/**
 * Makes indexes as `searchIndex` does, in a thread of its own: the passages go to pagefind one after the other, which takes its time and
 * leaves this thread free for other work.
 */
export function openIndexer(): Indexer {
  let thread: Worker | undefined;
  return {
    index: (part) =>
      new Promise((resolve, reject) => {
        thread ??= new Worker(new URL('../../dist/publish/search-thread.js', import.meta.url));
        thread.removeAllListeners();
        thread.once('message', resolve).once('error', reject);
        thread.once('exit', () => reject(new Error('the thread that indexes ended without a word')));
        thread.postMessage(part);
      }),
    close: async () => thread?.terminate(),
  };
}

function without(errors: readonly string[], report: Report): undefined {
  report.add(
    'site/no-search',
    `the site was built without search: ${errors.join('; ') || 'pagefind does not start here'}`,
  );
  return undefined;
}
