import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { decisionsBeside } from '../config/decisions.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type BuildOptions, plan } from './build.js';
import { isEdition } from './editions.js';
import { type Overrides, withOverrides } from './overrides.js';
import { portOption } from './port.js';
import type { PreviewSite } from './preview-site.js';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';

interface PreviewOptions extends CommonOptions, Overrides {
  readonly port?: number;
}

/** Adds `acta preview` to the program. */
export function register(program: Command): void {
  const command = program
    .command('preview')
    .argument('[inputs...]', 'the folder of an edition (default: this folder), or transcripts and TEI files')
    .option(...portOption);
  withCommonOptions(withOverrides(command))
    .summary('show the site while you work on it')
    .description(
      'Shows the site of an edition, or of lone files, at an address of this computer. When a transcript, a TEI file, a decision or the configuration is saved, the pages in the browser load themselves again. Nothing is written; acta build writes the site.',
    )
    .addHelpText('after', '\nExamples:\n  acta preview my-edition\n  acta preview notes.txt --port 8080')
    .action((inputs: readonly string[], options: PreviewOptions) =>
      runCommand(options, (session) => preview(inputs.length === 0 ? ['.'] : inputs, options, session)),
    );
}

async function preview(inputs: readonly string[], options: PreviewOptions, session: Session): Promise<void> {
  const { report, progress } = session;
  // A lone file needs no folder for its site, as none is written.
  const buildOptions: BuildOptions = { ...options, output: 'site' };
  if (!(await plan(inputs, buildOptions, report))) return;
  for (const path of inputs.filter((input) => !existsSync(input)))
    report.add('INPUT-MISSING', 'there is no such file; check the name and the folder you are in', {
      place: { file: path },
    });
  if (report.hasErrors) return;
  const [{ PreviewSite }, { servePreview }, { openWatch }] = await Promise.all([
    import('./preview-site.js'),
    import('./preview-server.js'),
    import('./watch.js'),
  ]);
  const home = inputs.length === 1 && isEdition(inputs[0]!) ? inputs[0] : undefined;
  const paths = home === undefined ? inputs.flatMap((path) => [path, decisionsBeside(path)]) : watched(home);
  // Before anything is read, so that nothing is saved unseen.
  const watch = await openWatch(paths);
  const site = new PreviewSite((found) => plan(inputs, buildOptions, found));
  const { found } = await site.refresh((count, total, name) => progress.at(count, total, name));
  progress.end();
  // So that the first page that is asked for comes at once.
  await site.at('index.html');
  const server = await servePreview(site, options.port === undefined ? {} : { port: options.port });
  const { say, tell } = await speaker(options);
  tell(found);
  say(
    options.json
      ? JSON.stringify({ address: server.address })
      : `Open ${server.address} in a browser. Pages load themselves again when you save. Ctrl+C ends.`,
  );
  watch.add(site.named);
  watch.onChange(async () => {
    await refresh(site, () => server.reload(), { say, tell });
    watch.add(site.named);
  });
  setTimeout(() => site.warmUp().catch(() => {}), WARM_AFTER);
  // Until the process is told to end.
  await new Promise(() => {});
}

interface Speaker {
  say(line: string): void;
  tell(found: readonly Diagnostic[]): void;
}

/** Says on the terminal what happens, as it happens. */
async function speaker({ json, quiet }: PreviewOptions): Promise<Speaker> {
  const { formatDiagnostic } = await import('../diagnostics/print.js');
  const color = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  return {
    say: (line) => process.stdout.write(`${line}\n`),
    tell: (found) => {
      const worth = found.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet));
      if (!json) for (const finding of worth) process.stderr.write(`${formatDiagnostic(finding, { color })}\n`);
    },
  };
}

async function refresh(site: PreviewSite, reload: () => void, { say, tell }: Speaker): Promise<void> {
  const { changed, found } = await site.refresh();
  tell(found);
  reload();
  if (changed.length > 0) say(`${changed.slice(0, 5).join(', ')}${changed.length > 5 ? ', …' : ''}: made anew`);
}

/** What of an edition its site depends on. */
function watched(home: string): readonly string[] {
  const files = ['edition.yaml', 'people.yaml', 'profile.yaml', 'introduction.md', 'introduction.xml', 'theme.css'];
  return [...files, 'transcripts', 'tei', 'decisions'].map((name) => join(home, name));
}

/** Milliseconds after which the first pages are on the screen. */
const WARM_AFTER = 1000;
