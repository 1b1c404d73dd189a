import type { Artifact } from './artifact/artifact.js';
import { corpusName } from './books.js';
import { Report } from './diagnostics/diagnostic.js';
import { type Outcome, outcomeOf } from './diagnostics/outcome.js';
import type { DocumentKeys, Said } from './division/keys.js';
import { withMembers } from './encode/index.js';
import { type Cache, noCache } from './publish/index.js';
import { type EditionOptions, renderEdition, renderEntriesAndKeys } from './render/index.js';
import type { PreparedUnit } from './unit.js';
import { passGate } from './validate/index.js';

/** Name of the file in which an edition has all its TEI. */
export const corpusFile = `${corpusName}.xml`;

/** What the pages of an edition are made of: its outlines, and the corpus that is published, in which findings have their place. */
export interface PagesOf {
  readonly outlines: string;
  readonly corpus: string;
  readonly pageOptions: EditionOptions;
}

/** The pages, from the outlines. What is found in them is told by its place in the corpus. */
export function renderPages(
  { outlines, corpus, pageOptions }: PagesOf,
  cache: Cache = noCache,
): Promise<Outcome<readonly Artifact[]>> {
  return cache.remember({ kind: 'edition' }, { outlines, pageOptions }, () =>
    outcomeOf(async (report) => {
      const document = await passGate({ file: corpusFile, bytes: Buffer.from(outlines) }, report);
      if (!document) return undefined;
      return renderEdition(document, pageOptions, report, () =>
        passGate({ file: corpusFile, bytes: Buffer.from(corpus) }, new Report()),
      );
    }),
  );
}

/** What the registers say of documents under: the edition's header and persons, without documents. */
export interface Register extends Pick<EditionOptions, 'interface'> {
  readonly persons: string;
  /** Tells it from others. */
  readonly digest: string;
  /** Whether to say as well by what the document stands in divided lists. */
  readonly keys?: boolean;
}

/** What the registers say of a document. It depends on the document and on the persons of the edition, and on no other document. */
export function renderUnitEntries(
  { page, file, member }: Pick<PreparedUnit, 'page' | 'file' | 'member'>,
  { persons, digest: register, keys = false, ...options }: Register,
  cache: Cache = noCache,
): Promise<Outcome<Said>> {
  return cache.remember({ kind: keys ? 'keys' : 'entries', subject: page }, { member, register }, () =>
    outcomeOf(async () => {
      const { entries, keys: own } = await renderEntriesAndKeys(withMembers(persons, [member]), file, {
        ...options,
        keys,
      });
      return {
        entries,
        ...(own !== undefined && { keys: JSON.parse(own.replaceAll('\\u000d', '&#13;')) as DocumentKeys }),
      };
    }),
  );
}
