import { join } from 'node:path';
import type { Command } from 'commander';
import { plan } from './build.js';
import { isFolder } from './editions.js';
import { jobsOption, noCacheOption, type WorkOptions, workWith } from './jobs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

type ReleaseOptions = CommonOptions & WorkOptions;

/** Adds `acta release` to the program. */
export function register(program: Command): void {
  const command = program
    .command('release')
    .argument('<version>', 'the version that edition.yaml says, such as 1.2.0')
    .argument('[edition]', 'the folder of an edition (default: this folder)')
    .option(...jobsOption)
    .option(...noCacheOption);
  withCommonOptions(command)
    .summary('freeze a version of an edition')
    .description(
      'Freezes an edition under its version, in releases/VERSION: its TEI with checksums, CITATION.cff, and what has changed since the release before, speech by speech. Refuses where an address of that release would lead nowhere. A release is never overwritten.',
    )
    .addHelpText('after', '\nExamples:\n  acta release 1.0.0 my-edition\n  acta release 1.1.0 my-edition --json')
    .action((version: string, input: string | undefined, options: ReleaseOptions) =>
      runCommand(options, async ({ report, outputs, progress, say }) => {
        const home = input ?? '.';
        if (!isFolder(home)) {
          report.add('usage/arguments', 'only an edition can be released; give its folder', { place: { file: home } });
          return;
        }
        const task = await plan([home], {}, report);
        if (!task) return;
        const { release } = await import('../release.js');
        const work = await workWith(options, home, progress);
        const released = await release({ ...task, home }, version, report, work);
        if (!released) return;
        const { directory, former, files } = released;
        outputs.push(...files.map(({ path }) => join(directory, path)));
        say(
          `version ${version}${former === undefined ? '' : `, which replaces ${former}`}: ${join(directory, 'changes.html')}`,
        );
      }),
    );
}
