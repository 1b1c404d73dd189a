import type { Command } from 'commander';
import { chosen, listKinds } from './choice.js';
import { jobsOption, noCacheOption, type WorkOptions, workWith } from './jobs.js';
import { folderOnly } from './output-place.js';
import { planPackages, sayWritten } from './packages.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface ExportOptions extends CommonOptions, WorkOptions {
  readonly to: string;
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Adds `acta export` to the program. */
export function register(program: Command): void {
  const command = program
    .command('export')
    .argument('[edition]', 'the folder of an edition (default: this folder)')
    .requiredOption('--to <kinds>', 'forms, with commas between them: acta export --to list shows them')
    .option('-o, --output <dir>', 'folder for what is written, new, empty or written by acta export before', folderOnly)
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--force', 'replace what was written before also where somebody changed it')
    .option(...jobsOption)
    .option(...noCacheOption);
  withCommonOptions(command)
    .summary('write an edition in the forms of other programs and projects')
    .description(
      'Writes an edition for other programs and projects, each form in a folder of its own: tables of its speeches, notes, people and sources for R, Python, DuckDB and spreadsheets, plain text for corpus tools, and the TEI of other projects with a report of what these have no place for.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta export my-edition --to csv -o tables\n  acta export my-edition --to parquet,text -o corpus\n  acta export --to list',
    )
    .action((input: string | undefined, options: ExportOptions) =>
      runCommand(options, async (session) => {
        const { report, progress } = session;
        const { exportEdition, kinds } = await import('../export.js');
        if (options.to === 'list') return listKinds(kinds, session);
        const wanted = chosen(options.to, Object.keys(kinds), 'a form to export to', report);
        const task = await planPackages(input ?? '.', 'exported', options, report);
        if (!task || report.hasErrors) return;
        const made = await exportEdition({ ...task, kinds: wanted }, options.output ?? '', report, {
          ...(await workWith(options, task.home, progress)),
          dryRun: options.dryRun ?? false,
          force: options.force ?? false,
        });
        if (made) sayWritten(made.files, wanted, options, session);
      }),
    );
}
