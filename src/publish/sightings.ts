import { lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest } from '../artifact/digest.js';
import type { Disk } from './disk.js';
import { putAway } from './faults.js';
import { type BuildRecord, buildDigest } from './record.js';
import { readSealed, writeSealed } from './sealed-file.js';

/**
 * What the files of a site were when their content was last known: which file of the disk each is, its size, and when it was changed in any
 * way. A file that is still so need not be read to be told from one that somebody changed (docs/decisions/0066).
 */
export interface Sightings {
  /** The SHA-256 of a file of the site, which is read where it is another than it was. */
  digestAt(path: string): string;
  /** Is told what was written for a file of the site, which stands at `place` until the site is in its place. */
  written(path: string, place: string, sha256: string): void;
  /** Keeps for the next build what the files of the site are now. */
  keep(record: BuildRecord): Promise<void>;
}

interface Sighting {
  readonly state: string;
  readonly sha256: string;
  /** It was changed in the same moment in which it was read: another change could follow that its times do not show. */
  readonly isFresh?: boolean;
}

/** What is known of a site: its files by their path on it, and whether that is more than was kept. */
interface Known {
  readonly seen: Map<string, Sighting>;
  isMore: boolean;
}

/** By the place of the site. In one process a build looks at a site several times. */
const sites = new Map<string, Known>();

function knownOf(site: string): Known {
  const known = sites.get(site) ?? { seen: new Map(), isMore: false };
  sites.set(site, known);
  return known;
}

const fileName = 'sightings';

/** Milliseconds after which the clock of a file system should have moved on: that of Linux does so every 1 to 10. */
const TICK = 12;
/** How often that is waited for: the clock of a machine that has to share its processor may stand still for longer. */
const MOST_TICKS = 20;

/** Files of a site of which states are kept: those of more would not fit into one text. */
const MOST = 2_000_000;

/** The sightings of the site at `target`, with those that a former build kept in the folder of its cache. */
export function openSightings(disk: Disk, target: string, folder: string | undefined): Sightings {
  const site = resolve(target);
  const known = knownOf(site);
  const { seen } = known;
  let opened: bigint | undefined;
  return {
    digestAt(path) {
      const place = join(target, path);
      const state = disk.stateOf(place);
      const before = seen.get(path);
      if (before?.state === state) return before.sha256;
      opened ??= clockOf(folder) ?? 0n;
      const sha256 = digest('sha256', disk.read(place));
      seen.set(path, { state, sha256, isFresh: changedOf(state) >= opened });
      known.isMore = true;
      return sha256;
    },
    written(path, place, sha256) {
      // Without a folder the next build, which is another process, will not hear of it.
      if (folder === undefined) return;
      seen.set(path, { state: disk.stateOf(place), sha256 });
      known.isMore = true;
    },
    async keep(record) {
      if (folder === undefined || !known.isMore || record.files.length > MOST) return;
      // What was renamed and linked a moment ago bears this moment's time.
      const now = await nextTick(folder);
      if (now === undefined) return;
      putAway(() => {
        const device = `${lstatSync(folder, { bigint: true }).dev} `;
        const states = record.files.map(({ path, sha256 }) => {
          const before = seen.get(path);
          const state = disk.stateOf(join(target, path));
          // A second name, and the loss of the first, change the time of the last change and nothing else.
          const isSame = before?.sha256 === sha256 && !before.isFresh && contentOf(before.state) === contentOf(state);
          // On another disk it is another clock.
          if (!isSame || changedOf(state) >= now || !state.startsWith(device)) return '';
          seen.set(path, { state, sha256 });
          return state;
        });
        writeSealed(folder, fileName, Buffer.from([site, buildDigest(record), ...states].join('\n')));
        known.isMore = false;
      });
    },
  };
}

/** Takes from the folder of a cache what a former build kept about the site that this record speaks of. */
export function recallSightings(target: string, record: BuildRecord, folder: string | undefined): void {
  const kept = folder === undefined ? undefined : readSealed(folder, fileName);
  if (!kept) return;
  const [site, build, ...states] = kept.toString().split('\n');
  if (site !== resolve(target) || build !== buildDigest(record)) return;
  const { seen } = knownOf(site);
  for (const [index, { path, sha256 }] of record.files.entries()) {
    const state = states[index];
    if (state && !seen.has(path)) seen.set(path, { state, sha256 });
  }
}

/** The part of a state that tells which content a file has: not the time of its last change, which a second name changes too. */
function contentOf(state: string): string {
  return state.slice(0, state.lastIndexOf(' '));
}

/** When a file was last changed in any way, by its state: nanoseconds by the clock of the file system. */
function changedOf(state: string): bigint {
  return BigInt(state.slice(state.lastIndexOf(' ') + 1));
}

/** What the clock of the file system says when it has moved on; nothing where it does not, or cannot be asked. */
async function nextTick(folder: string): Promise<bigint | undefined> {
  const before = clockOf(folder);
  for (let ticks = 0; before !== undefined && ticks < MOST_TICKS; ticks++) {
    await new Promise((done) => setTimeout(done, TICK));
    const now = clockOf(folder);
    if (now !== undefined && now > before) return now;
  }
  return undefined;
}

/** What the clock of the file system says, in nanoseconds, as coarse as it is; nothing where the folder cannot be written to. */
function clockOf(folder: string | undefined): bigint | undefined {
  if (folder === undefined) return undefined;
  const path = join(folder, `clock.${process.pid}`);
  let now: bigint | undefined;
  putAway(() => {
    writeFileSync(path, '', { flag: 'wx' });
    now = lstatSync(path, { bigint: true }).mtimeNs;
  });
  putAway(() => rmSync(path, { force: true }));
  return now;
}
