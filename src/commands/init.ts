import type { Command } from 'commander';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

/** Adds `acta init` to the program. */
export function register(program: Command): void {
  const command = program.command('init').argument('[dir]', 'folder of the new edition', '.');
  withCommonOptions(command)
    .summary('make a new edition to start from')
    .description('Makes a new edition to start from. Files that exist are never written over.')
    .addHelpText('after', '\nExamples:\n  acta init my-edition\n  acta init')
    .action((directory: string, options: CommonOptions) =>
      runCommand(options, async ({ report, outputs, say }) => {
        const [{ existsSync }, { join }, { editionTemplate }, { makeFolder, writeFilesWhole }] = await Promise.all([
          import('node:fs'),
          import('node:path'),
          import('../config/template.js'),
          import('../publish/index.js'),
        ]);
        const files = Object.entries(editionTemplate).map(([name, content]) => ({
          path: join(directory, name),
          content,
        }));
        for (const { path } of files) {
          if (existsSync(path))
            report.add('usage/exists', 'this file is there already; name another folder', { place: { file: path } });
        }
        if (report.hasErrors) return;
        const transcripts = join(directory, 'transcripts');
        if (!(await makeFolder(transcripts, report)) || !(await writeFilesWhole(files, report))) return;
        outputs.push(...files.map(({ path }) => path));
        say(`A new edition is in ${directory}. Put a transcript into ${transcripts}, then: acta build ${directory}`);
      }),
    );
}
