import { join } from 'node:path';
import type { Command } from 'commander';
import { noEdition } from '../config/edition.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { type Overrides, withOverrides } from './overrides.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface EncodeOptions extends CommonOptions, Overrides {
  readonly output?: string;
  readonly force?: boolean;
}

/** Adds `acta encode` to the program. */
export function register(program: Command): void {
  const command = program
    .command('encode')
    .argument('<inputs...>', 'transcripts, folders of transcripts, the folder of an edition, or - for standard input')
    .option('-o, --output <dir>', 'folder for the TEI drafts (default: tei in the edition); with - also a file')
    .option('--force', 'replace TEI files also where somebody changed them');
  withCommonOptions(withOverrides(command))
    .summary('make TEI drafts of transcripts')
    .description(
      'Makes a TEI draft of each transcript: DIR/NAME.xml of NAME.txt. A TEI file that somebody has changed since acta wrote it is not overwritten; nothing is written at all then.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta encode notes.txt -o tei\n  acta encode my-edition\n  acta encode - < clipboard.txt',
    )
    .action((inputs: readonly string[], options: EncodeOptions) =>
      runCommand(options, async (session) => {
        const { report, outputs, progress, say } = session;
        if (inputs.includes('-')) {
          const { encodeStandardInput } = await import('./standard-input.js');
          return encodeStandardInput(inputs, options, session);
        }
        const home = commonEdition(inputs);
        const output = options.output ?? (home && join(home, 'tei'));
        if (output === undefined) {
          report.add('usage/output', 'it is not said where to write the TEI; name a folder with -o');
          return;
        }
        const files = expandInputs(inputs, 'transcripts', report);
        const editions = await loadEditions(files, options, report);
        if (report.hasErrors) return;

        const { draftTei, readTranscript } = await import('../build.js');
        const { checkDraft } = await import('./drafts.js');
        const { writeFilesWhole } = await import('../publish/index.js');
        const targets = files.map(({ name }) =>
          checkDraft(join(output, `${name}.xml`), options.force ?? false, report),
        );
        const drafts: (string | undefined)[] = [];
        for (const [index, { name, path }] of files.entries()) {
          progress.at(index + 1, files.length, name);
          const edition = editions.get(editionOf(path)) ?? noEdition;
          const manuscript = await readTranscript(path, name, edition, report);
          drafts.push(manuscript && (await draftTei(manuscript, name, edition, report)));
        }
        if (report.hasErrors) return;
        const written = targets.map((target, index) => ({ ...target!, content: drafts[index]! }));
        if (!(await writeFilesWhole(written, report))) return;
        outputs.push(...written.map(({ path }) => path));
        say(outputs.join('\n'));
      }),
    );
}

/** The edition that all inputs belong to, if there is one. */
function commonEdition(inputs: readonly string[]): string | undefined {
  const editions = new Set(inputs.map(editionOf));
  const [only] = editions;
  return editions.size === 1 ? only : undefined;
}
