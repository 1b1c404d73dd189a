import { dirname, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { Artifact } from '../artifact/artifact.js';
import { chosen } from './choice.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { outputPlace } from './output-place.js';
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
    .requiredOption(
      '-o, --output <dir>',
      'folder for what is rendered; where one file is, also that file (out.pdf), or - for standard output',
    )
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
      '\nExamples:\n  acta render tei/007.xml -o out --to html,text\n  acta render my-edition -o citations --to bibtex,ris\n  acta render tei/007.xml -o - --to text | less',
    )
    .action((inputs: readonly string[], options: RenderOptions) =>
      runCommand(options, async ({ report, outputs, progress, say, pour }) => {
        const { formats, render, assets, chooseFaces } = await import('../render/index.js');
        const known = Object.keys(formats) as (keyof typeof formats)[];
        const rendered = chosen(options.to, known, 'a format', report);
        const files = expandInputs(inputs, 'tei', report);
        const editions = await loadEditions(files, {}, report);
        if (report.hasErrors) return;
        // A page is one file, but shows nothing without its styles: on standard output it would be alone.
        const isPage = rendered.includes('html');
        const endings = rendered.map((format) => extname(`name${formats[format].extension}`));
        const count = files.length * rendered.length + (isPage && options.output === '-' ? (await assets()).length : 0);
        const place = outputPlace(options.output, { endings, count, report });
        if (!place) return;

        const { checkFile } = await import('../validate/index.js');
        const { passGate } = await import('../validate/gate.js');
        const { writeFilesWhole } = await import('../publish/index.js');
        const artifacts: Artifact[] = [];
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
        if (place.kind === 'stdout') {
          for (const { content } of artifacts) pour(content);
          return;
        }
        const folder = place.kind === 'file' ? dirname(place.path) : place.path;
        const written = [
          ...artifacts.map(({ path, content }) => ({
            path: place.kind === 'file' ? place.path : join(folder, path),
            content,
          })),
          ...(isPage ? await assets() : []).map(({ path, content }) => ({ path: join(folder, path), content })),
        ];
        if (!(await writeFilesWhole(written, report))) return;
        outputs.push(...written.map(({ path }) => path));
        say(outputs.filter((path) => !path.startsWith(join(folder, 'assets'))).join('\n'));
      }),
    );
}
