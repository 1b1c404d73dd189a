import type { Command } from 'commander';
import { documentSettings, noEdition } from '../config/edition.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface ValidateOptions extends CommonOptions {
  readonly schema?: string;
  readonly source?: string;
  readonly entities?: string;
  readonly encoding?: string;
}

/** Adds `acta validate` to the program. */
export function register(program: Command): void {
  const command = program
    .command('validate')
    .argument('<inputs...>', 'TEI files, folders of them, or the folder of an edition')
    .option(
      '--schema <file>',
      'validate against this RELAX NG schema (XML syntax) in place of acta’s, such as tei_all.rng',
    )
    .option(
      '--source <file>',
      'the transcript of the one TEI file, for the word ledger (default: the one that the TEI names)',
    )
    .option('--encoding <name>', 'encoding of the transcripts, where it is not UTF-8 and edition.yaml does not say it')
    .option('--entities <set>', 'let TEI use the entities of a set without declaring them: html');
  withCommonOptions(command)
    .summary('check TEI files')
    .description(
      'Checks TEI files: well-formedness and limits, the grammar, the rules of acta, links, and that no word of the transcript was lost and none invented. Writes nothing.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta validate my-edition\n  acta validate tei/007.xml --source transcripts/007.txt\n  acta validate tei --schema tei_all.rng',
    )
    .action((inputs: readonly string[], options: ValidateOptions) =>
      runCommand(options, async ({ report, progress, say }) => {
        const { schema, source, entities } = options;
        if (entities !== undefined && entities !== 'html') {
          report.add('usage/arguments', `there is no set of entities "${entities}"; give --entities html`);
          return;
        }
        const files = expandInputs(inputs, 'tei', report);
        if (report.hasErrors) return;
        if (source !== undefined && files.length > 1) {
          report.add(
            'usage/arguments',
            '--source goes with one TEI file; leave it out, and each file’s own transcript is looked for',
          );
          return;
        }
        const { validateFile } = await import('./validation.js');
        const editions = await loadEditions(files, options, report);
        for (const [index, { path, name }] of files.entries()) {
          progress.at(index + 1, files.length, name);
          const encoding = documentSettings(editions.get(editionOf(path)) ?? noEdition, name).encoding;
          await validateFile(path, report, {
            ...(encoding !== undefined && { encoding }),
            ...(schema !== undefined && { schema }),
            ...(source !== undefined && { source }),
            ...(entities !== undefined && { entities }),
          });
        }
        say(files.length === 1 ? `${files[0]!.path}: no errors` : `${files.length} files: no errors`);
      }),
    );
}
