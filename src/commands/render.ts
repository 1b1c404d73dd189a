import { join } from 'node:path';
import type { Command } from 'commander';
import { chosen } from './choice.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface RenderOptions extends CommonOptions {
  readonly output: string;
  readonly to: string;
}

/** Adds `acta render` to the program. */
export function register(program: Command): void {
  const command = program
    .command('render')
    .argument('<inputs...>', 'TEI files, folders of them, or the folder of an edition')
    .requiredOption('-o, --output <dir>', 'folder for what is rendered')
    .option(
      '--to <formats>',
      'formats, with commas between them: html, text, pdf, epub, docx, bibtex, biblatex, ris, csl-json, json-ld, chicago, mla, apa',
      'html',
    );
  withCommonOptions(command)
    .summary('render TEI files as web pages, plain text, citations')
    .description(
      'Renders TEI files: DIR/NAME.html and the like. The TEI needs to be well-formed, but not valid: what no stylesheet expects is reported and its text kept.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta render tei/007.xml -o out --to html,text\n  acta render my-edition -o citations --to bibtex,ris',
    )
    .action((inputs: readonly string[], options: RenderOptions) =>
      runCommand(options, async ({ report, outputs, progress, say }) => {
        const { formats, render, assets, chooseFaces } = await import('../render/index.js');
        const known = Object.keys(formats) as (keyof typeof formats)[];
        const rendered = chosen(options.to, known, 'a format', report);
        const files = expandInputs(inputs, 'tei', report);
        const editions = await loadEditions(files, {}, report);
        if (report.hasErrors) return;

        const { checkFile } = await import('../validate/index.js');
        const { passGate } = await import('../validate/gate.js');
        const { writeFilesWhole } = await import('../publish/index.js');
        const artifacts = [...(rendered.includes('html') ? await assets() : [])];
        for (const [index, { name, path }] of files.entries()) {
          progress.at(index + 1, files.length, name);
          const bytes = checkFile(path, report);
          const document = bytes && (await passGate({ file: path, bytes }, report));
          if (!document) continue;
          const home = editionOf(path);
          const { print: settings = {}, epub = {} } = editions.get(home)!;
          const fonts = { ...(settings.fonts && { named: settings.fonts }), ...(home !== undefined && { home }) };
          const print = rendered.includes('pdf')
            ? { ...settings, faces: await chooseFaces([document], fonts, report) }
            : {};
          artifacts.push(
            ...(await render(document, rendered, { published: rendered, tei: false, print, epub }, report)),
          );
        }
        if (report.hasErrors) return;
        const written = artifacts.map(({ path, content }) => ({ path: join(options.output, path), content }));
        if (!(await writeFilesWhole(written, report))) return;
        outputs.push(...written.map(({ path }) => path));
        say(outputs.filter((path) => !path.startsWith(join(options.output, 'assets'))).join('\n'));
      }),
    );
}
