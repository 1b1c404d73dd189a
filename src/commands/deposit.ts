import { join } from 'node:path';
import type { Command } from 'commander';
import type { Part } from '../artifact/deposit.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { type BuildOptions, plan } from './build.js';
import { isFolder } from './editions.js';
import { jobsOption } from './jobs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface DepositOptions extends CommonOptions {
  readonly to: string;
  readonly output?: string;
  readonly parts: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly jobs?: number;
  /** False where nothing shall be taken from the cache, nor kept. */
  readonly cache?: boolean;
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
    .option('--no-cache', 'make everything anew, and keep nothing for the next build');
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
        const wanted = chosen(options.to, Object.keys(kinds), 'kind of package', report);
        const within = options.parts === 'all' ? parts : chosen(options.parts, parts, 'part of an edition', report);
        const task = await planDeposit(input ?? '.', options, report);
        if (!task || report.hasErrors) return;
        const { cacheFolder } = await import('../publish/index.js');
        const output = options.output ?? '';
        const made = await deposit({ ...task, kinds: wanted, parts: within as readonly Part[] }, output, report, {
          ...task.outputs,
          ...(task.home !== undefined && { home: task.home }),
          dryRun: options.dryRun ?? false,
          force: options.force ?? false,
          ...(options.jobs !== undefined && { jobs: options.jobs }),
          ...(options.cache !== false && { cache: cacheFolder(task.home) }),
          onUnit: ({ name }, count, total) => progress.at(count, total, name),
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

/** The names in a list with commas, each of which must be known; each once, in the order of those that are. */
function chosen(list: string, known: readonly string[], what: string, report: Report): readonly string[] {
  const wanted = new Set(list.split(',').map((name) => name.trim().toLowerCase()));
  for (const name of wanted) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const way = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    report.add('usage/arguments', `"${name}" is not a ${what}; ${way}`, { expected: known });
  }
  return known.filter((name) => wanted.has(name));
}

/** The edition that is to be deposited, and where its packages go. */
async function planDeposit(input: string, options: DepositOptions, report: Report) {
  if (!isFolder(input)) {
    report.add('usage/arguments', 'only an edition can be deposited; give its folder', { place: { file: input } });
    return undefined;
  }
  if (options.output === undefined && !options.dryRun) {
    report.add('usage/output', 'it is not said where the packages shall stand; name a new folder with -o');
    return undefined;
  }
  const building: BuildOptions = {};
  const task = await plan([input], building, report);
  return task && { ...task, home: input };
}
