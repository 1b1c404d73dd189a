import { join } from 'node:path';
import type { Command } from 'commander';
import { chosen } from './choice.js';
import { jobsOption, noCacheOption, type WorkOptions, workWith } from './jobs.js';
import { planPackages } from './packages.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface DepositOptions extends CommonOptions, WorkOptions {
  readonly to: string;
  readonly output?: string;
  readonly parts: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Adds `acta deposit` to the program. */
export function register(program: Command): void {
  const command = program
    .command('deposit')
    .argument('[edition]', 'the folder of an edition (default: this folder)')
    .requiredOption('--to <kinds>', 'kinds of package, with commas between them: acta deposit --to list shows them')
    .option('-o, --output <dir>', 'folder for the packages, new, empty or written by acta deposit before')
    .option('--parts <parts>', 'parts of the edition to put in: transcripts, tei, settings, site', 'all')
    .option('--dry-run', 'say what would be written and what is missing, and write nothing')
    .option('--force', 'replace packages also where somebody changed them')
    .option(...jobsOption)
    .option(...noCacheOption);
  withCommonOptions(command)
    .summary('make packages of an edition for an archive')
    .description(
      'Makes packages of an edition that archives and repositories accept, each in a folder of its own. What they say of the edition comes from its TEI header and edition.yaml; where an archive asks for more, the missing line is named and nothing is written.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta deposit my-edition --to bagit -o deposit\n  acta deposit my-edition --to bagit,ro-crate --dry-run\n  acta deposit my-edition --to bagit --parts tei,settings -o deposit',
    )
    .action((input: string | undefined, options: DepositOptions) =>
      runCommand(options, async ({ report, outputs, progress, say, answer }) => {
        const { deposit, kinds } = await import('../deposit.js');
        const { parts } = await import('../edition-files.js');
        if (options.to === 'list') {
          const lines = Object.entries(kinds).map(([name, { summary }]) => `${name.padEnd(14)}${summary}`);
          answer(lines.join('\n'), { kinds: Object.keys(kinds) });
          return;
        }
        const wanted = chosen(options.to, Object.keys(kinds), 'a kind of package', report);
        const within = options.parts === 'all' ? parts : chosen(options.parts, parts, 'a part of an edition', report);
        const task = await planPackages(input ?? '.', 'deposited', options, report);
        if (!task || report.hasErrors) return;
        const output = options.output ?? '';
        const made = await deposit({ ...task, kinds: wanted, parts: within }, output, report, {
          ...task.outputs,
          ...(await workWith(options, task.home, progress)),
          dryRun: options.dryRun ?? false,
          force: options.force ?? false,
        });
        if (!made) return;
        if (options.dryRun) {
          const lines = made.files.map(({ path, bytes }) => `${path} (${bytes} bytes)`);
          answer(lines.join('\n'), { files: made.files });
          return;
        }
        outputs.push(...made.files.map(({ path }) => join(output, path)));
        for (const kind of wanted) say(`${kind}: ${join(output, kind)}`);
      }),
    );
}
