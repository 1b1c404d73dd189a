import type { Command } from 'commander';
import type { BuildOptions } from '../build-options.js';
import type { DepositTask } from '../deposit.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { chosen, listKinds } from './choice.js';
import { jobsOption, noCacheOption, type WorkOptions, workWith } from './jobs.js';
import { folderOnly } from './output-place.js';
import { planPackages, sayWritten } from './packages.js';
import type { Place } from './send/archive.js';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';

interface DepositOptions extends CommonOptions, WorkOptions {
  readonly to: string;
  readonly output?: string;
  readonly parts: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly send?: string;
  readonly tokenEnv?: string;
  readonly publish?: boolean;
}

/** Adds `acta deposit` to the program. */
export function register(program: Command): void {
  const command = program
    .command('deposit')
    .argument('[edition]', 'the folder of an edition (default: this folder)')
    .requiredOption('--to <kinds>', 'kinds of package, with commas between them: acta deposit --to list shows them')
    .option('-o, --output <dir>', 'folder for the packages, new, empty or written by acta deposit before', folderOnly)
    .option('--parts <parts>', 'parts of the edition to put in: transcripts, tei, settings, site', 'all')
    .option('--dry-run', 'say what would be written and what is missing, and write nothing')
    .option('--force', 'replace packages also where somebody changed them')
    .option(
      '--send <address>',
      'send the package to an archive at this address (zenodo, dataverse, nakala), as a draft',
    )
    .option('--token-env <name>', 'with --send: the environment variable that holds your token')
    .option('--publish', 'with --send: publish the draft when all of it is there; this cannot be undone')
    .option(...jobsOption)
    .option(...noCacheOption);
  withCommonOptions(command)
    .summary('make packages of an edition for an archive')
    .description(
      'Makes packages of an edition that archives and repositories accept, each in a folder of its own. What they say of the edition comes from its TEI header and edition.yaml; where an archive asks for more, the missing line is named and nothing is written. With --send the package goes to an archive as a draft, every file compared by its checksum; the same command again goes on where it stopped.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta deposit my-edition --to bagit -o deposit\n  acta deposit my-edition --to bagit,ro-crate --dry-run\n  acta deposit my-edition --to bagit --parts tei,settings -o deposit\n  acta deposit my-edition --to zenodo --send https://sandbox.zenodo.org \\\n    --token-env ZENODO_TOKEN',
    )
    .action((input: string | undefined, options: DepositOptions) =>
      runCommand(options, async (session) => {
        const { report, progress } = session;
        const { deposit, kinds } = await import('../deposit.js');
        const { parts } = await import('../edition-files.js');
        if (options.to === 'list') return listKinds(kinds, session);
        const wanted = chosen(options.to, Object.keys(kinds), 'a kind of package', report);
        const within = options.parts === 'all' ? parts : chosen(options.parts, parts, 'a part of an edition', report);
        const goal = await goalOf(wanted, options, report);
        // What is sent is written nowhere, so no folder is asked for.
        const writing = options.send === undefined ? options : { dryRun: true };
        const planned = await planPackages(input ?? '.', 'deposited', writing, report);
        if (!planned || report.hasErrors) return;
        const task = { ...planned, kinds: wanted, parts: within };
        const work = { ...task.outputs, ...(await workWith(options, task.home, progress)) };
        if (goal) return await sendTo(goal, task, work, session);
        const made = await deposit(task, options.output ?? '', report, {
          ...work,
          dryRun: options.dryRun ?? false,
          force: options.force ?? false,
        });
        if (made) sayWritten(made.files, wanted, options, session);
      }),
    );
}

/** Where a package is to be sent to. */
interface Goal {
  readonly kind: string;
  readonly place: Place;
  /** None where it is only said what would be sent. */
  readonly token: string;
  readonly publish: boolean;
  readonly dryRun: boolean;
}

/** What the command line says of sending; nothing where it says nothing, or where the report has an error. */
async function goalOf(wanted: readonly string[], options: DepositOptions, report: Report): Promise<Goal | undefined> {
  const { send, tokenEnv, publish = false, dryRun = false } = options;
  const refuse = (message: string) => {
    report.add('usage/arguments', message);
    return undefined;
  };
  if (send === undefined) {
    return publish || tokenEnv !== undefined ? refuse('--publish and --token-env go with --send only') : undefined;
  }
  const { archives, placeFrom } = await import('./send/index.js');
  const [kind] = wanted;
  if (kind === undefined) return undefined;
  if (wanted.length > 1 || !archives[kind]) {
    return refuse(`one kind can be sent at once, of these: ${Object.keys(archives).join(', ')}`);
  }
  if (options.output !== undefined) return refuse('a package is either written (-o) or sent (--send); leave one away');
  const place = placeFrom(send, kind, report);
  const { tokenFrom } = await import('./send/token.js');
  const token = dryRun ? '' : tokenFrom(tokenEnv, report);
  return place && token !== undefined ? { kind, place, token, publish, dryRun } : undefined;
}

/** Makes the package and sends it, or says what would be sent. */
async function sendTo(
  { kind, place, token, publish, dryRun }: Goal,
  task: DepositTask,
  work: BuildOptions,
  { report, progress, say, answer }: Session,
): Promise<void> {
  const { kinds, packages } = await import('../deposit.js');
  const { plan: planned, send } = await import('./send/index.js');
  const made = await packages(task, report, work);
  if (!made) return;
  const files = new Map(
    made.map((file) => [file.path.slice(kind.length + 1), { ...file, path: file.path.slice(kind.length + 1) }]),
  );
  if (dryRun) {
    const lines = planned(kind, place, files, task.home, report);
    answer(lines.join('\n'), { planned: lines });
    return;
  }
  const { requires } = kinds[kind]!;
  const sent = await send({ kind, place, token, files, requires, home: task.home, publish }, report, progress);
  if (!sent) return;
  const { page, doi, published } = sent;
  const next = published ? '' : '; look at it there, then publish it there, or here with --publish';
  answer(`${kind}: ${published ? 'published' : 'a draft'}, ${page}${next}`, { sent });
  if (doi !== undefined) say(published ? `DOI: ${doi}` : `DOI, kept for it: ${doi}`);
}
