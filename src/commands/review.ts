import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Command } from 'commander';
import { type Edition, noEdition } from '../config/edition.js';
import { loadEdition } from '../config/load.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Listed } from '../render/index.js';
import { editionOf, isFolder } from './editions.js';
import { expandInputs } from './inputs.js';
import { folderOnly } from './output-place.js';
import { type Overrides, override, withOverrides } from './overrides.js';
import { portOption } from './port.js';
import type { ReviewUnit } from './review-document.js';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';

interface ReviewOptions extends CommonOptions, Overrides {
  readonly output?: string;
  readonly serve?: boolean;
  readonly port?: number;
  readonly by?: string;
}

/** Adds `acta review` to the program. */
export function register(program: Command): void {
  const command = program
    .command('review')
    .argument('[input]', 'the folder of an edition (default: this folder), or a transcript')
    .option(
      '-o, --output <dir>',
      'folder for the pages (default: review in the edition, NAME-review.html beside a lone file)',
      folderOnly,
    )
    .option('--serve', 'show the pages at an address of this computer, and write down what is settled there')
    .option(...portOption)
    .option('--by <name>', 'who settles; written with each decision');
  withCommonOptions(withOverrides(command))
    .summary('look the drafts over, and settle what is doubtful')
    .description(
      'Makes a page for each transcript: the copy beside what acta made of it, with every doubtful place, the reading chosen, the evidence and the alternatives. With --serve a click settles a place: it is written to decisions/NAME.yaml and the draft is encoded again. A TEI file that somebody has changed is never overwritten.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta review my-edition\n  acta review my-edition --serve\n  acta review notes.txt',
    )
    .action((input: string | undefined, options: ReviewOptions) =>
      runCommand(options, async (session) => {
        const task = await plan(input ?? '.', options, session.report);
        if (!task || session.report.hasErrors) return;
        if (options.serve) await serve(task, options, session);
        else await write(task, options, session);
      }),
    );
}

interface Task {
  readonly units: readonly ReviewUnit[];
  readonly edition: Edition;
  readonly home?: string;
}

async function plan(input: string, options: ReviewOptions, report: Report): Promise<Task | undefined> {
  const files = expandInputs([input], 'transcripts', report);
  const home = editionOf(input);
  const edition = home === undefined ? noEdition : await loadEdition(home, report);
  if (!edition) return undefined;
  const units = files.map(({ name, path }) => ({ name, transcript: path, ...(home !== undefined && { home }) }));
  const names = units.map(({ name }) => name);
  return { units, edition: override(edition, names, options), ...(home !== undefined && { home }) };
}

async function write({ units, edition, home }: Task, { output }: ReviewOptions, session: Session): Promise<void> {
  const { report, outputs, progress, say } = session;
  const { reviewDocument } = await import('./review-document.js');
  const { renderReviewIndex } = await import('../render/index.js');
  const { writeFilesWhole } = await import('../publish/index.js');
  const folder = output ?? (home === undefined ? undefined : join(home, 'review'));
  const index = units.length > 1 && folder !== undefined ? 'index.html' : undefined;
  const files: { readonly path: string; readonly content: string }[] = [];
  const listed: Listed[] = [];
  for (const [at, unit] of units.entries()) {
    progress.at(at + 1, units.length, unit.name);
    const reviewed = await reviewDocument(unit, edition, report, index === undefined ? {} : { index });
    if (!reviewed) continue;
    const path = folder === undefined ? pageBeside(unit.transcript) : join(folder, `${unit.name}.html`);
    files.push({ path, content: reviewed.page.content });
    listed.push({ href: `${encodeURIComponent(unit.name)}.html`, page: reviewed.page });
  }
  if (report.hasErrors) return;
  if (index !== undefined) {
    const content = await renderReviewIndex(listed);
    files.push({ path: join(folder!, index), content });
  }
  const written = files.map((file) => ({ ...file, replaces: formerPage(file.path, report) }));
  if (report.hasErrors || !(await writeFilesWhole(written, report))) return;
  outputs.push(...written.map(({ path }) => path));
  say(index === undefined ? outputs.join('\n') : `${units.length} documents: ${join(folder!, index)}`);
}

async function serve({ units, edition }: Task, { port, by, json }: ReviewOptions, session: Session): Promise<void> {
  const { serveReview } = await import('./review-server.js');
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const { address } = await serveReview(units, edition, {
    ...(port !== undefined && { port }),
    ...(by !== undefined && { by }),
    ...(!json && { onChange: say }),
  });
  session.progress.end();
  say(json ? JSON.stringify({ address }) : `Open ${address} in a browser. Ctrl+C ends.`);
  // Until the process is told to end.
  await new Promise(() => {});
}

function pageBeside(transcript: string): string {
  return join(dirname(transcript), `${basename(transcript, extname(transcript))}-review.html`);
}

/** A page that acta made may be replaced, and nothing else. */
function formerPage(path: string, report: Report): Uint8Array | 'nothing' {
  if (!existsSync(path)) return 'nothing';
  const bytes = isFolder(path) ? Buffer.from('') : readFileSync(path);
  if (!bytes.subarray(0, 4_000).includes('<meta name="generator" content="acta review">')) {
    report.add(
      'usage/exists',
      'this file is there already and is no page of acta review; name another folder with -o',
      {
        place: { file: path },
      },
    );
  }
  return bytes;
}
