import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { nearest } from '../diagnostics/nearest.js';
import { inputFile } from './inputs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface CiteOptions extends CommonOptions {
  readonly style: string;
  readonly url?: string;
}

/** Adds `acta cite` to the program. */
export function register(program: Command): void {
  const command = program
    .command('cite')
    .argument('<document>', 'a TEI file, and behind a # the identifier of a speech or paragraph in it')
    .option('-s, --style <style>', 'chicago, mla, apa, bibtex, biblatex, ris, csl-json or json-ld', 'chicago')
    .option('--url <address>', 'where the document is read, if the file does not say it');
  withCommonOptions(command)
    .summary('a citation of a document, a speech, a paragraph')
    .description(
      'Prints a citation of a document, or of one speech, paragraph or note in it. All that it says comes from the header of the TEI file.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta cite tei/007.xml\n  acta cite tei/007.xml#sp2 --style mla\n  acta cite tei/007.xml#pn5 --style bibtex >> references.bib',
    )
    .action((target: string, options: CiteOptions) =>
      runCommand(options, async ({ report, answer }) => {
        const { citationFormats, renderCitations } = await import('../render/citation.js');
        const known = Object.keys(citationFormats) as (keyof typeof citationFormats)[];
        const wanted = options.style.trim().toLowerCase();
        const style = known.find((name) => name === wanted);
        if (!style) {
          const meant = nearest(wanted, known);
          const way = meant === undefined ? `the styles are ${known.join(', ')}` : `did you mean ${meant}?`;
          report.add('usage/arguments', `"${options.style}" is not a style; ${way}`, { expected: known });
        }
        const { path, id } = parseTarget(target);
        const file = inputFile(path, 'tei', report);
        if (!style || !file) return;

        const { checkFile } = await import('../validate/index.js');
        const { passGate } = await import('../validate/gate.js');
        const bytes = checkFile(path, report);
        const document = bytes && (await passGate({ file: path, bytes }, report));
        if (!document) return;
        const where = { id, ...(options.url !== undefined && { url: options.url }) };
        const [citation] = await renderCitations(document, [style], where, report);
        if (citation) answer(citation.text.replace(/\r?\n$/, ''), { id, ...citation });
      }),
    );
}

/** `007.xml#sp2` as the file and the identifier. A file whose own name has a # is that file. */
function parseTarget(target: string): { readonly path: string; readonly id: string } {
  const at = target.lastIndexOf('#');
  if (at < 0 || existsSync(target)) return { path: target, id: '' };
  return { path: target.slice(0, at), id: target.slice(at + 1) };
}
