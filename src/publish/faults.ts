import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';

export interface Fault {
  readonly code: DiagnosticCode;
  readonly message: string;
}

const full: Fault = { code: 'publish/no-space', message: 'there is no space left; make room, then build again' };
const forbidden: Fault = {
  code: 'publish/not-writable',
  message: 'this place may not be written to; look at its permissions, or choose another folder with -o',
};
const tooMany: Fault = {
  code: 'publish/disk',
  message: 'too many files are open on this computer; close other programs, then build again',
};

const noFolder: Fault = {
  code: 'publish/not-a-folder',
  message: 'a file stands where a folder is needed; name another folder',
};

/** What an editor can do about an error of the system, by its name in errno(3). */
const faults: Readonly<Record<string, Fault>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ELOOP: { code: 'publish/link', message: 'links lead in a circle here; name another folder' },
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENAMETOOLONG: {
    code: 'publish/disk',
    message: 'the path is longer than this file system allows; choose a shorter one',
  },
};

/** What a failure of the disk has left behind, for the end of its message. */
export interface Aftermath {
  /** The path the work is at, as the user named it. */
  path: string;
  outcome: string;
}

/**
 * Runs work on the disk. A failure of the system becomes a finding; any other error is ours and is thrown on. The work keeps
 * `aftermath` true to what it has done so far.
 */
export async function onDisk<Result>(
  path: string,
  report: Report,
  work: (aftermath: Aftermath) => Promise<Result>,
): Promise<Result | undefined> {
  const aftermath: Aftermath = { path, outcome: 'Nothing was changed' };
  try {
    return await work(aftermath);
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    report.add(fault.code, `${fault.message}. ${aftermath.outcome}`, { place: { file: aftermath.path }, cause: error });
    return undefined;
  }
}

/** What an editor can do about a failure of the system; nothing for errors of another kind. */
export function faultOf(error: unknown): Fault | undefined {
  if (!isSystemError(error)) return undefined;
  return faults[error.code] ?? { code: 'publish/disk', message: `the disk reports a fault (${error.code})` };
}

/** Puts something away; where the system does not let it, it stays for the next run to find, which is said by `false`. */
export function putAway(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/** Whether an error comes from the operating system; its `code` is then a name of errno(3). */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
}
