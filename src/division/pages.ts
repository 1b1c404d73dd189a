import type { Artifact } from '../artifact/artifact.js';
import { type Outcome, outcomeOf } from '../diagnostics/outcome.js';
import { type Cache, noCache } from '../publish/index.js';
import { type EditionOptions, renderListPage } from '../render/index.js';
import type { Told } from './told.js';

/** A page of a list: what it is made of, and what it is told. */
export interface ListPage {
  /** File without `.html`. */
  readonly name: string;
  readonly told: Told;
  /** A corpus of what the page has. */
  readonly corpus: string;
  readonly pageOptions: EditionOptions;
}

/** Makes a page of a list. It depends on nothing else, so it can be made in any thread. Findings have their XPath in the corpus. */
export function makeListPage(
  { name, told, corpus, pageOptions }: ListPage,
  cache: Cache = noCache,
): Promise<Outcome<readonly Artifact[]>> {
  return cache.remember({ kind: 'list', subject: name }, { corpus, told, pageOptions }, () =>
    outcomeOf((report) => renderListPage(corpus, name, { ...pageOptions, division: JSON.stringify(told) }, report)),
  );
}
