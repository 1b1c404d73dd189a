import type { Command } from 'commander';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

const words = { bag: 'a bag', build: 'as acta wrote it', crate: 'an RO-Crate' } as const;

/** Adds `acta verify` to the program. */
export function register(program: Command): void {
  const command = program
    .command('verify')
    .argument(
      '<folders...>',
      'folders of a site, of packages that acta deposit made, or bags and RO-Crates of anybody’s',
    );
  withCommonOptions(command)
    .summary('check that a site or a package is what it was')
    .description(
      'Checks that no file of a site or a package has changed, is missing or was added, and names each that did: by the record that acta keeps, by the manifests of a bag (BagIt 0.93 to 1.0), by the digests of an RO-Crate. Writes nothing and fetches nothing.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta verify my-edition/site\n  acta verify deposit\n  acta verify deposit/bagit --json',
    )
    .action((folders: readonly string[], options: CommonOptions) =>
      runCommand(options, async ({ report, progress, say }) => {
        const { verify } = await import('../publish/index.js');
        for (const [index, folder] of folders.entries()) {
          progress.at(index + 1, folders.length, folder);
          const verified = await verify(folder, report);
          for (const [path, what] of verified) say(`${path}: ${words[what]}, no file changed, missing or added`);
        }
      }),
    );
}
