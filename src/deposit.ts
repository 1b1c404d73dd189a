import { join } from 'node:path';
import type { Artifact } from './artifact/artifact.js';
import type { Deposit, Description, PackageKind, Requirement } from './artifact/deposit.js';
import { assemble } from './build.js';
import type { BuildOptions } from './build-options.js';
import type { Report } from './diagnostics/diagnostic.js';
import { type EditionFolder, gather } from './edition-files.js';
import { bag, bagInfo, publishSite } from './publish/index.js';
import { crateFiles, records, roCrate } from './render/deposit/index.js';
import { software } from './tei/software.js';

/**
 * Every kind of package, by the name that `--to` takes: what it asks of the edition, and the files it is made of.
 *
 *     edition ──build──► site ──► files + description ──kind──► package
 */
export const kinds: Readonly<Record<string, PackageKind>> = {
  bagit: {
    summary: 'a bag (BagIt 1.0) of the edition, checksums for every file, with an RO-Crate in it',
    requires: roCrate.requires,
    files: (deposit) => bag([...crateFiles(deposit), ...deposit.files], bagInfo(deposit.description, deposit.replaces)),
  },
  ...records,
};

/** An edition that is to be deposited. */
export interface DepositTask extends EditionFolder {
  /** Names of kinds. */
  readonly kinds: readonly string[];
}

export interface DepositOptions extends Omit<BuildOptions, 'introduction' | 'explain' | 'home'> {
  /** Only says what would be written. */
  readonly dryRun?: boolean;
}

/** What was written, or would be: its files, with the folder of their kind before their paths. */
export interface Deposited {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Makes packages of an edition in `directory`, each kind in a folder of its name, whole or not at all. The edition is built for that,
 * in memory; its own folder is left as it is. Nothing is written, and nothing comes back, when the report has an error: a document's,
 * or that a kind asks for something that the edition does not say.
 */
export function deposit(
  task: DepositTask,
  directory: string,
  report: Report,
  options: DepositOptions = {},
): Promise<Deposited | undefined> {
  return packed(task, report, options, async (packages) => {
    if (options.dryRun)
      return { files: packages.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) })) };
    if (report.hasErrors) return undefined;
    const record = await publishSite(directory, packages, report, {
      version: software.version,
      force: options.force ?? false,
    });
    return record && { files: record.files };
  });
}

/** Makes packages of an edition and writes nothing: their files, with the folder of their kind before their paths. Otherwise as `deposit`. */
export function packages(
  task: DepositTask,
  report: Report,
  options: Omit<DepositOptions, 'dryRun' | 'force'> = {},
): Promise<readonly Artifact[] | undefined> {
  return packed(task, report, options, async (made) => (report.hasErrors ? undefined : made));
}

function packed<Result>(
  task: DepositTask,
  report: Report,
  options: DepositOptions,
  use: (packages: readonly Artifact[]) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const { introduction, home } = task;
  const building = { ...options, home, ...(introduction !== undefined && { introduction }) };
  return assemble(task.units, task.edition, report, building, async (assembled) => {
    const matter = await gather(task, assembled, report);
    if (!matter) return undefined;
    const file = join(home, 'edition.yaml');
    for (const kind of task.kinds) checkRequirements(kind, kinds[kind]!.requires, matter.description, file, report);
    if (report.hasErrors && !options.dryRun) return undefined;
    const made: Artifact[] = [];
    for (const kind of task.kinds) made.push(...(await pack(kind, matter, report)));
    return use(made);
  });
}

/** The package of a kind, in its folder. A kind is made only of an edition that says what it asks for. */
async function pack(kind: string, matter: Deposit, report: Report): Promise<readonly Artifact[]> {
  const { requires, files } = kinds[kind]!;
  if (requires.some((requirement) => isMissing(requirement, matter))) return [];
  return (await files(matter, report)).map((file) => ({ ...file, path: `${kind}/${file.path}` }));
}

function isMissing({ level, isMet }: Requirement, { description }: Deposit): boolean {
  return level === 'required' && !isMet(description);
}

/** Says what is asked for and the edition does not say, where to write it, and what that looks like. */
export function checkRequirements(
  who: string,
  requirements: readonly Requirement[],
  description: Description,
  file: string,
  report: Report,
): void {
  for (const { field, xpath, example, level, isMet, lacking } of requirements) {
    if (isMet(description)) continue;
    const names = lacking?.(description) ?? [];
    const whose = names.length === 0 ? '' : ` of ${names.map((name) => `"${name}"`).join(', ')}`;
    const [code, verb] =
      level === 'required' ? (['deposit/missing', 'needs'] as const) : (['deposit/recommended', 'would have'] as const);
    const message = `${who} ${verb} "${field}"${whose}, which the edition does not say; write it here, such as "${example}"`;
    report.add(code, message, { place: { file, xpath }, expected: [example] });
  }
}
