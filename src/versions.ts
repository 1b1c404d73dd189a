import { join } from 'node:path';
import type { Artifact } from './artifact/artifact.js';
import type { Report } from './diagnostics/diagnostic.js';
import { frozenFile, releasesIn } from './publish/index.js';

/** Name of the file of a release that shows readers what it has otherwise than the one before. */
export const changesName = 'changes.html';

/** The versions of an edition that were released, newest first, by their numbers. */
export function versionsOf(home: string | undefined): readonly string[] {
  return home === undefined ? [] : releasesIn(home).toReversed();
}

/**
 * Their pages of changes, as the site has them: `versions/1.1.0.html`. One that is not as it was released is an error, since readers
 * would take it for what the release said.
 */
export function renderVersions(home: string | undefined, report: Report): readonly Artifact[] {
  return versionsOf(home).flatMap((version) => {
    const directory = join(home!, 'releases', version);
    const content = frozenFile(directory, changesName);
    if (content) return [{ path: `versions/${version}.html`, mediaType: 'text/html', content }];
    const message = 'this is not as it was released; bring it back from a copy, or take the folder of the release away';
    report.add('release/damaged', message, { place: { file: join(directory, changesName) } });
    return [];
  });
}
