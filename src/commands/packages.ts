import type { Report } from '../diagnostics/diagnostic.js';
import { plan, type Task } from './build.js';
import { isFolder } from './editions.js';

/** An edition of which packages are to be made. */
export interface PackageTask extends Task {
  /** Folder of the edition. */
  readonly home: string;
}

/**
 * The edition in a folder that is to be deposited or exported, once it is said where its packages go. Lone files are no edition, and a
 * folder to write to is asked for where something is to be written.
 */
export async function planPackages(
  input: string,
  becomes: 'deposited' | 'exported',
  { output, dryRun }: { readonly output?: string; readonly dryRun?: boolean },
  report: Report,
): Promise<PackageTask | undefined> {
  if (!isFolder(input)) {
    report.add('usage/arguments', `only an edition can be ${becomes}; give its folder`, { place: { file: input } });
    return undefined;
  }
  if (output === undefined && !dryRun) {
    report.add('usage/output', 'it is not said where the packages shall stand; name a new folder with -o');
    return undefined;
  }
  const task = await plan([input], {}, report);
  return task && { ...task, home: input };
}
