import { existsSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { isEdition } from './editions.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

/** Adds `acta cache` to the program. */
export function register(program: Command): void {
  const command = program
    .command('cache')
    .addArgument(new Argument('<action>', 'what to do with the cache').choices(['clean']))
    .argument('[dir]', 'the folder of an edition', '.');
  withCommonOptions(command)
    .summary('remove what builds have kept')
    .description(
      'Removes what earlier builds of an edition kept for the next one, in .acta/cache. Nothing else is touched: the next build makes everything anew and gives the same files.',
    )
    .addHelpText('after', '\nExamples:\n  acta cache clean\n  acta cache clean my-edition')
    .action((_action: string, directory: string, options: CommonOptions) =>
      runCommand(options, async ({ report, say }) => {
        if (!isEdition(directory)) {
          const message = 'this folder is not an edition, so no build has kept anything in it; name that of an edition';
          report.add('config/not-an-edition', message, { place: { file: directory } });
          return;
        }
        const { cacheFolder, cleanCache } = await import('../publish/index.js');
        const folder = cacheFolder(directory);
        say(existsSync(folder) ? `${folder}: removed` : `${folder}: nothing was kept`);
        cleanCache(folder);
      }),
    );
}
