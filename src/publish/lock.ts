import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Disk } from './disk.js';
import { isSystemError } from './faults.js';
import { putAwayIfInterrupted } from './interruption.js';

/** Who holds a lock. */
interface Owner {
  readonly pid: number;
  /** When the process began, in the clock ticks of proc(5), where the system tells: process numbers are used again. */
  readonly began?: string;
  readonly host: string;
}

export interface Lock {
  /** Whether the lock is still ours; no longer when another process took it for that of a dead one. */
  held(): boolean;
  release(): void;
}

/** Between making a lock and filling it a process may be held up; after this many looks, 50 ms apart, it is taken for dead. */
const looks = 20;

/** Locks that this process holds: one of ours that is not among them was left behind when the disk failed. */
const heldHere = new Set<string>();

/** What a lock keeps apart, as it is told to who comes second. */
export interface Purpose {
  readonly code: 'publish/locked' | 'deposit/locked';
  /** `another build`. */
  readonly who: string;
  /** `is writing here`. */
  readonly does: string;
}

const building: Purpose = { code: 'publish/locked', who: 'another build', does: 'is writing here' };

/**
 * Takes the lock file at `path`, or reports who holds it. The lock of a process that has ended is taken over. `target` is
 * what the lock protects, for the message.
 */
export async function takeLock(
  disk: Disk,
  path: string,
  target: string,
  report: Report,
  { code, who, does }: Purpose = building,
): Promise<Lock | undefined> {
  const mine = JSON.stringify(ownerOf(process.pid));
  for (let look = 1; look <= looks; look++) {
    if (!heldHere.has(path) && create(disk, path, mine)) return hold(disk, path, mine);
    const found = readText(disk, path);
    if (found === undefined) continue;
    const owner = parseOwner(found);
    const leftBehind = found === mine && !heldHere.has(path);
    if (owner && isAlive(owner) && !leftBehind) {
      const where = owner.host === hostname() ? '' : ` on ${owner.host}`;
      const way = `wait until it has finished; if it is no longer there, delete ${path}`;
      report.add(code, `${who} (process ${owner.pid}${where}) ${does}; ${way}`, {
        place: { file: target },
      });
      return undefined;
    }
    if (owner || look === looks - 1) takeAway(disk, path, found);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  report.add(code, `${who} ${does}; wait, or delete ${path}`, { place: { file: target } });
  return undefined;
}

function create(disk: Disk, path: string, content: string): boolean {
  try {
    disk.claim(path, content);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    // The disk may have filled up between making the file and writing it: then what stands there is a beginning of ours.
    const written = readText(disk, path);
    if (written !== undefined && content.startsWith(written)) disk.remove(path);
    throw error;
  }
}

function hold(disk: Disk, path: string, mine: string): Lock {
  heldHere.add(path);
  const held = () => readText(disk, path) === mine;
  const remove = () => {
    if (held()) disk.remove(path);
  };
  const interruption = putAwayIfInterrupted(remove);
  return {
    held,
    release() {
      heldHere.delete(path);
      interruption.done();
      remove();
    },
  };
}

/**
 * Removes the lock of a dead process. Two processes may judge the same lock dead at once; so it is first renamed, which one
 * of them does, and given back when it turns out to be another one, newly made.
 */
function takeAway(disk: Disk, path: string, judged: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    disk.rename(path, aside);
    if (readText(disk, aside) !== judged) disk.link(aside, path);
  } catch (error) {
    if (!isSystemError(error) || (error.code !== 'ENOENT' && error.code !== 'EEXIST')) throw error;
  }
  disk.remove(aside);
}

function readText(disk: Disk, path: string): string | undefined {
  try {
    return new TextDecoder().decode(disk.read(path));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<Owner> | null;
    return Number.isSafeInteger(value?.pid) && value!.pid! > 0 ? (value as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function ownerOf(pid: number): Owner {
  const began = startOf(pid);
  return { pid, ...(began !== undefined && { began }), host: hostname() };
}

/** Whether the owner of a lock is there still; one on another machine is taken to be. */
function isAlive({ pid, began, host }: Owner): boolean {
  if (host !== hostname()) return true;
  const now = startOf(pid);
  return isRunning(pid) && (began === undefined || now === undefined || began === now);
}

/** Whether a process of this number is there on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Field 22 of /proc/<pid>/stat, after the name in parentheses, which may hold anything. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
