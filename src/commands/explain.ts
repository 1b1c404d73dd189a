import type { Command } from 'commander';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

/** Adds `acta explain` to the program. */
export function register(program: Command): void {
  const command = program.command('explain').argument('[code]', 'the code of a finding, as it stands in brackets');
  withCommonOptions(command)
    .summary('what a diagnostic means and how to mend it')
    .description('Says what a diagnostic means and how to mend it. Without a code, lists all of them.')
    .addHelpText('after', '\nExamples:\n  acta explain notes/truncated\n  acta explain')
    .action((code: string | undefined, options: CommonOptions) =>
      runCommand(options, async ({ report, answer }) => {
        const { explainCode, findCode, listCodes, similarCodes } = await import('../diagnostics/explain.js');
        const { catalogue } = await import('../diagnostics/catalogue.js');
        if (code === undefined) {
          answer(listCodes(), { codes: catalogue });
          return;
        }
        const found = findCode(code);
        if (found) {
          answer(explainCode(found), { code: found, ...catalogue[found] });
          return;
        }
        const similar = similarCodes(code);
        const way = similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : 'acta explain lists all codes';
        report.add('usage/unknown-code', `there is no diagnostic "${code}"; ${way}`, { expected: similar });
      }),
    );
}
