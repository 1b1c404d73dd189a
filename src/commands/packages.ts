import { join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { plan, type Task } from './build.js';
import { isFolder } from './editions.js';
import type { Session } from './session.js';

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

/** Says what was written, or what a dry run would write: files with their paths within the folder of output, a folder for each kind. */
export function sayWritten(
  files: readonly { readonly path: string; readonly bytes: number }[],
  kinds: readonly string[],
  { output = '', dryRun }: { readonly output?: string; readonly dryRun?: boolean },
  { answer, outputs, say }: Session,
): void {
  if (dryRun) {
    answer(files.map(({ path, bytes }) => `${path} (${bytes} bytes)`).join('\n'), { files });
    return;
  }
  for (const { path } of files) outputs.push(join(output, path));
  for (const kind of kinds) say(`${kind}: ${join(output, kind)}`);
}
