import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Command, Option } from 'commander';
import type { FileToWrite } from '../publish/index.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { jobsOption } from './jobs.js';
import { outputPlace } from './output-place.js';
import { type Overrides, withOverrides } from './overrides.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface EncodeOptions extends CommonOptions, Overrides {
  readonly output?: string;
  readonly force?: boolean;
  readonly merge?: boolean;
  readonly jobs?: number;
}

/** Adds `acta encode` to the program. */
export function register(program: Command): void {
  const command = program
    .command('encode')
    .argument('<inputs...>', 'transcripts, folders of transcripts, the folder of an edition, or - for standard input')
    .option(
      '-o, --output <dir>',
      'folder for the TEI drafts (default: tei in the edition); of one document also a file (.xml), or - for standard output',
    )
    .option('--merge', 'carry what somebody changed in TEI files over to the new drafts')
    .addOption(new Option('--force', 'replace TEI files also where somebody changed them').conflicts('merge'))
    .option(...jobsOption);
  withCommonOptions(withOverrides(command))
    .summary('make TEI drafts of transcripts')
    .description(
      'Makes a TEI draft of each transcript: DIR/NAME.xml of NAME.txt. A TEI file that somebody has changed since acta wrote it is not overwritten; nothing is written at all then. With --merge the changes are carried over to the new draft: what both changed is listed, and the change made by hand stays.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta encode notes.txt -o tei\n  acta encode my-edition\n  acta encode my-edition --merge\n  acta encode - < clipboard.txt\n  acta encode notes.txt -o - | xmllint --format -',
    )
    .action((inputs: readonly string[], options: EncodeOptions) =>
      runCommand(options, async (session) => {
        const { report, outputs, progress, say, answer } = session;
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
        const place = outputPlace(output, { endings: ['.xml'], count: files.length, report });
        if (!place) return;

        setFlagsFromString(INLINE_LESS);
        const { draftAll } = await import('../pool/index.js');
        const { checkDraft, draftFiles, ofEdited } = await import('./drafts.js');
        const { writeFilesWhole } = await import('../publish/index.js');
        const homes = [...editions.keys()];
        const drafts = draftAll(
          files.map(({ name, path }) => ({ name, path, edition: homes.indexOf(editionOf(path)) })),
          { editions: [...editions.values()] },
          {
            ...(options.jobs !== undefined && { jobs: options.jobs }),
            onDone: (count, { name }) => progress.at(count, files.length, name),
          },
        );
        if (place.kind === 'stdout') {
          for await (const { result: tei, found } of drafts) {
            report.addAll(found);
            if (tei !== undefined) answer(tei.trimEnd(), { tei });
          }
          return;
        }
        const targets = files.map(({ name }) => {
          const path = place.kind === 'file' ? place.path : join(place.path, `${name}.xml`);
          return checkDraft(path, ofEdited(options), report);
        });
        if (report.hasErrors) return;
        const written: string[] = [];
        // Files are written while other drafts are made, and put into place when all are without errors.
        const made = async function* (): AsyncGenerator<FileToWrite> {
          const places = targets.values();
          for await (const { result: xml, found } of drafts) {
            report.addAll(found);
            const { value: target } = places.next();
            if (xml === undefined || target === undefined || report.hasErrors) continue;
            const pair = await draftFiles(target, xml, report);
            if (pair?.some(({ path }) => path === target.path)) written.push(target.path);
            if (pair) yield* pair;
          }
        };
        if (!(await writeFilesWhole(made(), report))) return;
        outputs.push(...written);
        say(written.length === 0 ? 'no draft has changed' : outputs.join('\n'));
      }),
    );
}

/**
 * How much of other functions V8 builds into one that it makes faster: a third of what is usual. A recogniser is many functions that run now
 * and then, and building so much of them into one another, in each thread anew, took longer than it saved. Holds for the threads too.
 */
const INLINE_LESS = '--max-inlined-bytecode-size-cumulative=300';

/** The edition that all inputs belong to, if there is one. */
function commonEdition(inputs: readonly string[]): string | undefined {
  const editions = new Set(inputs.map(editionOf));
  const [only] = editions;
  return editions.size === 1 ? only : undefined;
}
