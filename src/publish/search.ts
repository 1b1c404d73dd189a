import { Worker } from 'node:worker_threads';
import type { Artifact } from '../artifact/artifact.js';
import type { SearchRecord } from '../artifact/search-record.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';

/** What of pagefind's output a site needs: the program, its word stems, and the index. Its own interface is left out. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[\w.-]+\.pf_meta|(?:fragment|index|filter)\/[\w.-]+)$/;

const mediaTypes: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * An index of all passages, which a browser searches without a server: `pagefind/` on the site. `language` (BCP 47) decides how
 * words are brought to their stems; without it, as where an edition has several, they are taken as they are. Where pagefind has no
 * program for this computer that is a warning, and nothing comes back.
 */
export async function searchIndex(
  records: readonly SearchRecord[],
  language: string | undefined,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  // It is a program of its own for each kind of computer, and needed only here.
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language ?? 'unknown' });
    if (!index) return without(errors, report);
    for (const { address, title = '', date = '', year, kinds, speakers, persons, words } of records) {
      const { errors: faults } = await index.addCustomRecord({
        url: address,
        content: words,
        language: language ?? 'unknown',
        meta: { title, date, speaker: (speakers ?? []).join(', ') },
        filters: {
          ...(speakers && { speaker: [...speakers] }),
          ...(persons && { person: [...persons] }),
          ...(year !== undefined && { year: [year] }),
          ...(kinds && { kind: [...kinds] }),
        },
      });
      if (faults.length > 0) return without(faults, report);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) return without(faults, report);
    return files
      .filter(({ path }) => needed.test(path))
      .map(({ path, content }) => ({
        path: `pagefind/${path}`,
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

/**
 * The same, in a thread of its own: the passages go to pagefind one after the other, which takes its time and leaves this thread free
 * for other work.
 */
export function searchIndexApart(
  records: readonly SearchRecord[],
  language: string | undefined,
): Promise<Outcome<readonly Artifact[]>> {
  return new Promise((resolve, reject) => {
    const program = new URL('../../dist/publish/search-thread.js', import.meta.url);
    const thread = new Worker(program, { workerData: { records, language } satisfies ToIndex });
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that indexes ended without a word')));
  });
}

/** What the thread is given. */
export interface ToIndex {
  readonly records: readonly SearchRecord[];
  readonly language: string | undefined;
}

function without(errors: readonly string[], report: Report): undefined {
  report.add(
    'site/no-search',
    `the site was built without search: ${errors.join('; ') || 'pagefind does not start here'}`,
  );
  return undefined;
}
