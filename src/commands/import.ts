import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Report } from '../diagnostics/diagnostic.js';
import type { ImportKind } from '../tei/import-kinds.js';
import { plan } from './build.js';
import { chosen, listKinds } from './choice.js';
import { isFolder } from './editions.js';
import { jobsOption, type WorkOptions, workWith } from './jobs.js';
import { folderOnly } from './output-place.js';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';

interface ImportOptions extends CommonOptions, WorkOptions {
  readonly from?: string;
  readonly output?: string;
  readonly build?: boolean;
}

/** Adds `acta import` to the program. */
export function register(program: Command): void {
  const command = program
    .command('import')
    .argument('[input]', 'a TEI file of another project, a debate in Akoma Ntoso, or a folder of such files')
    .option(
      '--from <kind>',
      'what the files are: acta import --from list shows the kinds (default: what they show to be)',
    )
    .option('-o, --output <dir>', 'folder of the edition, new or empty', folderOnly)
    .option('--build', 'build the edition as well')
    .option(...jobsOption);
  withCommonOptions(command)
    .summary('make an edition of the TEI of another project')
    .description(
      'Makes an edition of TEI that another project encoded: its documents, its persons, and a report of what has no counterpart, with its place in the file. No word of the text is lost. Nothing is written where a file has errors.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta import frus1961-63v06.xml -o my-edition\n  acta import frus1961-63v06.xml --from frus -o my-edition --build\n  acta import --from list',
    )
    .action((input: string | undefined, options: ImportOptions) =>
      runCommand(options, async (session) => {
        const { report, outputs, progress, say } = session;
        const { importKinds } = await import('../tei/import-kinds.js');
        const kinds = Object.keys(importKinds) as ImportKind[];
        if (options.from === 'list') return listKinds(importKinds, session);
        const [kind] =
          options.from === undefined ? [] : chosen(options.from, kinds, 'a kind that acta imports', report);
        const paths = inputsOf(input, report);
        const output = folderFor(options.output, report);
        if (report.hasErrors || output === undefined) return;
        const [{ importEdition }, { writeFilesWhole }] = await Promise.all([
          import('../import.js'),
          import('../publish/index.js'),
        ]);
        const imported = await importEdition(paths, report, {
          ...(kind !== undefined && { kind }),
          ...(input !== undefined && isFolder(input) && { folder: input }),
          onDocument: (name, count, total) => progress.at(count, total, name),
        });
        if (!imported) return;
        const files = imported.files.map(({ path, content }) => ({ path: join(output, path), content }));
        if (!(await writeFilesWhole(files, report))) return;
        outputs.push(...files.map(({ path }) => path));
        const documents = imported.documents === 1 ? '1 document' : `${imported.documents} documents`;
        say(`${documents}: ${output}`);
        if (options.build) await buildEdition(output, options, session);
        else say(`Build it with: acta build ${output}`);
      }),
    );
}

/** The files that are to be imported: the one that is named, or those that end in .xml in a folder, by name. */
function inputsOf(input: string | undefined, report: Report): readonly string[] {
  if (input === undefined) {
    report.add('usage/arguments', 'it is not said what shall be imported; name a TEI file, or a folder of such files');
    return [];
  }
  if (!isFolder(input)) return [input];
  const names = readdirSync(input, { withFileTypes: true })
    .filter((one) => one.isFile() && /\.(?:xml|tei)$/i.test(one.name) && !one.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) {
    report.add('input/none', 'there is no file in this folder whose name ends in .xml; name another folder', {
      place: { file: input },
    });
  }
  return names.map((name) => join(input, name));
}

/** Where the edition is to stand: nothing of anybody's is there yet. */
function folderFor(output: string | undefined, report: Report): string | undefined {
  if (output === undefined) {
    report.add('usage/output', 'it is not said where the edition shall stand; name a new folder with -o');
    return undefined;
  }
  const isFree = !existsSync(output) || (isFolder(output) && readdirSync(output).length === 0);
  if (isFree) return output;
  report.add('usage/exists', 'something is there already; name a new folder with -o', { place: { file: output } });
  return undefined;
}

/** What `acta build` does with the edition. */
async function buildEdition(
  folder: string,
  options: ImportOptions,
  { report, outputs, progress, say }: Session,
): Promise<void> {
  const task = await plan([folder], {}, report);
  if (!task) return;
  const { build } = await import('../build.js');
  const built = await build(task.units, task.edition, task.site, report, {
    home: folder,
    ...(task.introduction !== undefined && { introduction: task.introduction }),
    ...(await workWith(options, folder, progress)),
  });
  if (!built) return;
  for (const { path } of built.record.files) outputs.push(join(task.site, path));
  say(`website: ${join(task.site, 'index.html')}`);
}
