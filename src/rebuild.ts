import { readFileSync } from 'node:fs';
import { digest } from './artifact/digest.js';
import type { Built } from './build.js';
import type { BuildOptions } from './build-options.js';
import type { Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { digestOf, installed } from './publish/cache.js';
import { localDisk } from './publish/disk.js';
import { releasesIn } from './publish/frozen.js';
import { readLastBuild, writeLastBuild } from './publish/last-build.js';
import { ownedSite } from './publish/site.js';
import { draftState } from './tei/draft.js';
import type { Unit } from './unit.js';

/** A file that a build depends on, when it was read. */
interface Source {
  readonly sha256: string;
  /** Tells it from what stands in its place later. */
  readonly state: string;
}

type Sources = ReadonlyMap<string, Source>;

/**
 * Builds as `build` does. Where all that a build depends on is as the last one with the same cache had it, and its site as it left it,
 * nothing is made, and what was found then is told again (docs/decisions/0066).
 */
export async function rebuild(
  units: readonly Unit[],
  edition: Edition,
  directory: string,
  report: Report,
  options: BuildOptions,
): Promise<Built | undefined> {
  const { cache } = options;
  const sources = cache !== undefined && isPlain(options) ? read(pathsOf(units, options)) : undefined;
  const keyOf = (of: readonly Unit[], files: Sources): string => keyFor(of, files, edition, directory, options);
  if (sources) {
    const last = readLastBuild(cache!, keyOf(units, sources));
    const owned = last && (await ownedSite(directory, report, options));
    if (last && !owned) return undefined;
    if (owned?.unchanged && owned.record?.build === last!.build) {
      report.addAll(last!.found);
      return { record: owned.record, drafts: [] };
    }
  }
  const { build } = await import('./build.js');
  const before = report.diagnostics.length;
  const built = await build(units, edition, directory, report, options);
  if (!built || !sources) return built;
  const drafts = new Set(built.drafts);
  const now = units.map((unit) => (drafts.has(unit.draft ?? '') ? { ...unit, tei: unit.draft! } : unit));
  const files = readAgain(pathsOf(now, options), sources, drafts);
  if (files) {
    const told = report.diagnostics.slice(before).filter(({ code }) => code !== 'publish/anew');
    const found = told.map(({ cause: _, ...finding }) => finding);
    writeLastBuild(cache!, { key: keyOf(now, files), build: built.record.build, found });
  }
  return built;
}

/** Whether a build depends on nothing but files of the edition that are known beforehand: not on schemas, fonts, releases or other machines. */
function isPlain({ schema, store, workers, pdf, epub, docx, home }: BuildOptions): boolean {
  const isAlone = [schema, store, workers, pdf].every((one) => one === undefined) && !epub && !docx;
  return isAlone && (home === undefined || releasesIn(home).length === 0);
}

function pathsOf(units: readonly Unit[], { introduction }: BuildOptions): readonly string[] {
  return [...units.flatMap(({ transcript, tei }) => [transcript, tei]), introduction].filter(
    (path): path is string => path !== undefined,
  );
}

/** Names all that a build depends on. */
function keyFor(
  units: readonly Unit[],
  sources: Sources,
  edition: Edition,
  directory: string,
  { home, introduction, divideAbove }: BuildOptions,
): string {
  const files = pathsOf(units, introduction === undefined ? {} : { introduction }).map((path) => [
    path,
    sources.get(path)!.sha256,
  ]);
  const given = { home, introduction, divideAbove };
  const documents = units.map(({ name, transcript, tei, draft }) => [name, transcript, tei, draft]);
  return digestOf([installed(), documents, files, edition, directory, given]).digest('hex');
}

/** These files; nothing where one cannot be read, which is for the build to say. */
function read(paths: readonly string[]): Sources | undefined {
  try {
    return new Map(
      paths.map((path) => {
        const state = localDisk.stateOf(path);
        return [path, { sha256: digest('sha256', readFileSync(path)), state }];
      }),
    );
  } catch {
    return undefined;
  }
}

/** The same files after a build, with the drafts that it wrote; nothing where somebody has changed one in the meantime. */
function readAgain(paths: readonly string[], before: Sources, drafts: ReadonlySet<string>): Sources | undefined {
  try {
    const files = new Map<string, Source>();
    for (const path of paths) {
      const source = drafts.has(path) ? readDraft(path) : before.get(path);
      if (!source || source.state !== localDisk.stateOf(path)) return undefined;
      files.set(path, source);
    }
    return files;
  } catch {
    return undefined;
  }
}

/** A draft as acta wrote it. */
function readDraft(path: string): Source | undefined {
  const state = localDisk.stateOf(path);
  const bytes = readFileSync(path);
  return draftState(bytes.toString()) === 'untouched' ? { sha256: digest('sha256', bytes), state } : undefined;
}
