import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { Built } from '../build.js';
import { listDocuments } from '../config/documents.js';
import type { Edition } from '../config/edition.js';
import { loadEdition } from '../config/load.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Unit } from '../unit.js';
import { editionOf, editionOfNothing, isEdition, isFolder } from './editions.js';
import { checkNames, expandInputs, inputFile, transcriptEndings } from './inputs.js';
import { jobsOption, noCacheOption, type WorkOptions, workWith } from './jobs.js';
import { folderOnly } from './output-place.js';
import { type Outputs, outputsOf } from './outputs.js';
import { type Overrides, override, withOverrides } from './overrides.js';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';
import { type PartOptions, partOf } from './shard.js';

export interface BuildOptions extends CommonOptions, Overrides, WorkOptions, PartOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly schema?: string;
  readonly to?: string;
  readonly pdf?: string;
  readonly explain?: boolean;
}

/** What is to be built, with what is known of it, and where the site is to stand. */
export interface Task {
  readonly units: readonly Unit[];
  readonly edition: Edition;
  readonly site: string;
  /** Path of the edition's introduction, where it has one. */
  readonly introduction?: string;
  /** What is made beside the site. */
  readonly outputs: Outputs;
  /** Folder of the edition; none for lone files. */
  readonly home?: string;
}

/** Adds `acta build` to the program. */
export function register(program: Command): void {
  const command = program
    .command('build')
    .argument('[inputs...]', 'the folder of an edition (default: this folder), or transcripts and TEI files')
    .option(
      '-o, --output <dir>',
      'folder of the site (default: site in the edition, NAME-site beside a lone file)',
      folderOnly,
    )
    .option('--force', 'replace the site also where somebody changed it')
    .option(
      '--to <formats>',
      'make other outputs beside the site, with commas between them: pdf and docx (Word), of each document and of all; epub',
    )
    .option(
      '--pdf <purpose>',
      'what a PDF is for: reading, archive (PDF/A-2a), archive-tei (PDF/A-3a with the TEI in it), accessible (PDF/UA-1), press',
    )
    .option('--schema <file>', 'validate against this schema: RELAX NG in place of acta’s, or Schematron beside it')
    .option(...jobsOption)
    .option(...noCacheOption)
    .option('--explain', 'say of all that was made anew why it was not kept')
    .option(
      '--store <place>',
      'keep what is made in this folder or bucket (s3://bucket/prefix), for all machines that see it, in place of the edition’s cache',
    )
    .option('--shard <n/m>', 'do one of m equal parts of the work, such as 3/16, and keep it; publish nothing')
    .option('--merge', 'publish what the shards have made, and make no document anew')
    .option('--on <queue>', 'let workers on other machines (acta worker) do what is not in the store: redis://HOST')
    .option('--partial', 'with --on: publish without the documents on which the work failed');
  withCommonOptions(withOverrides(command))
    .summary('build an edition: TEI, website, plain text, citations')
    .description(
      'Builds an edition, or lone files, into a website with TEI, plain text and citations. The site is replaced as a whole, and only when no document has errors. A TEI file that somebody has worked on is used as it is and never overwritten.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta build my-edition\n  acta build my-edition --to pdf,epub\n  acta build my-edition --to pdf --pdf archive\n  acta build notes.txt -o out\n  acta build notes.txt --encoding windows-1252 --json\n  acta build my-edition --store /shared/store --shard 3/16\n  acta build my-edition --store /shared/store --merge',
    )
    .action((inputs: readonly string[], options: BuildOptions) =>
      runCommand(options, async (session) => {
        const task = await plan(inputs.length === 0 ? ['.'] : inputs, options, session.report);
        if (task) await run(task, options, session);
      }),
    );
}

async function run(task: Task, options: BuildOptions, { report, outputs, progress, say }: Session): Promise<void> {
  const part = partOf(options, task.home, report);
  if (part === undefined) return;
  const how = {
    force: options.force ?? false,
    ...(task.introduction !== undefined && { introduction: task.introduction }),
    ...task.outputs,
    ...(task.home !== undefined && { home: task.home }),
    ...(options.schema !== undefined && { schema: options.schema }),
    ...(await workWith(options, task.home, progress)),
    ...(options.store !== undefined && { store: options.store }),
    explain: options.explain ?? false,
  };
  const documents = task.units.length === 1 ? '1 document' : `${task.units.length} documents`;
  if (typeof part === 'object') {
    const { buildShard } = await import('../shards.js');
    const made = await buildShard(task.units, task.edition, part, report, how);
    if (made !== undefined) say(`shard ${part.number}/${part.of}: ${made} of ${documents}`);
    return;
  }
  if (part === 'queue') {
    const { buildOn } = await import('../queue/index.js');
    const far = { ...how, on: options.on!, store: options.store!, partial: options.partial ?? false };
    tell(await buildOn(task.units, task.edition, task.site, report, far));
    return;
  }
  const build = part === 'merge' ? (await import('../shards.js')).mergeShards : (await import('../rebuild.js')).rebuild;
  tell(await build(task.units, task.edition, task.site, report, how));

  function tell(built: Built | undefined): void {
    if (!built) return;
    for (const path of built.drafts) outputs.push(path);
    for (const { path } of built.record.files) outputs.push(join(task.site, path));
    say(`${documents}: ${join(task.site, 'index.html')}`);
  }
}

/** Finds out what is to be built. Nothing comes back where that is not clear; the report then says why. */
export async function plan(
  inputs: readonly string[],
  options: BuildOptions,
  report: Report,
): Promise<Task | undefined> {
  // A folder that is called like a file was meant as one, unless it is an edition all the same.
  const folders = inputs.filter((input) => isFolder(input) && (extname(input) === '' || isEdition(input)));
  if (folders.length > 0 && inputs.length > 1) {
    report.add('usage/arguments', 'give the folder of one edition, or files; not several folders, nor both');
    return undefined;
  }
  const task =
    folders[0] === undefined
      ? await planFiles(inputs, options, report)
      : await planEdition(folders[0], options, report);
  return report.hasErrors ? undefined : task;
}

/** Every document of an edition: its transcript, its TEI file, or both; drafts are kept in `tei/`. */
async function planEdition(directory: string, options: BuildOptions, report: Report): Promise<Task | undefined> {
  if (!isEdition(directory)) {
    const way =
      'it has no edition.yaml and no folder called transcripts or tei; name files, or make an edition with acta init';
    report.add('config/not-an-edition', `this folder is not an edition: ${way}`, { place: { file: directory } });
    return undefined;
  }
  const edition = await loadEdition(directory, report);
  const documents = listDocuments(directory);
  const inputs = expandInputs([directory], 'transcripts', report, { mayBeEmpty: true });
  const transcripts = new Map(inputs.map(({ name, path }) => [name, path]));
  const units = documents.flatMap(({ name, tei }): Unit[] => {
    const transcript = transcripts.get(name);
    if (transcript === undefined && tei === undefined) return [];
    const draft = join(directory, 'tei', `${name}.xml`);
    return [{ name, ...(transcript !== undefined && { transcript }), ...(tei !== undefined && { tei }), draft }];
  });
  if (units.length === 0 && !report.hasErrors) {
    const message = `there is no document yet; put a transcript (${transcriptEndings}) into ${join(directory, 'transcripts')}`;
    report.add('input/none', message, { place: { file: directory } });
  }
  if (!edition) return undefined;
  const names = units.map(({ name }) => name);
  const introduction = ['introduction.xml', 'introduction.md'].map((name) => join(directory, name)).find(existsSync);
  return {
    units,
    edition: override(edition, names, options),
    site: options.output ?? join(directory, 'site'),
    outputs: outputsOf(options, edition, report),
    home: directory,
    ...(introduction !== undefined && { introduction }),
  };
}

/** Lone files, each a document. What an edition around them says of them holds, but its folders are left alone. */
async function planFiles(paths: readonly string[], options: BuildOptions, report: Report): Promise<Task | undefined> {
  const units = paths.flatMap((path): Unit[] => {
    const kind = ['.xml', '.tei'].includes(extname(path).toLowerCase()) ? 'tei' : 'transcripts';
    const input = inputFile(path, kind, report);
    return input ? [kind === 'tei' ? { name: input.name, tei: path } : { name: input.name, transcript: path }] : [];
  });
  checkNames(
    units.map(({ name, transcript, tei }) => ({ name, path: (transcript ?? tei)! })),
    report,
  );
  const around = [...new Set(paths.map(editionOf))];
  if (around.length > 1) {
    report.add('usage/arguments', 'these files belong to different editions; build them one by one');
  }
  const home = around[0];
  const site = options.output ?? (paths.length === 1 && home === undefined ? siteBeside(paths[0]!) : undefined);
  if (site === undefined) {
    const way =
      home === undefined
        ? 'name a folder for the site with -o'
        : `build the edition with acta build ${home}, or name a folder with -o`;
    report.add('usage/output', `it is not said where the site shall stand; ${way}`);
    return undefined;
  }
  const alone = units.flatMap(({ name, transcript }) => (transcript === undefined ? [] : [{ name, path: transcript }]));
  const edition = home === undefined ? await editionOfNothing(alone, report) : await loadEdition(home, report);
  return (
    edition && {
      units,
      edition: override(
        edition,
        units.map(({ name }) => name),
        options,
      ),
      site,
      outputs: outputsOf(options, edition, report),
    }
  );
}

function siteBeside(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}-site`);
}
