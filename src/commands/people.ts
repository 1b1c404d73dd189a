import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { noEdition } from '../config/edition.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs } from './inputs.js';
import { type Overrides, withOverrides } from './overrides.js';
import type { Proposal } from './people-proposals.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface PeopleOptions extends CommonOptions, Overrides {
  readonly write?: boolean;
}

/** Adds `acta people` to the program. */
export function register(program: Command): void {
  const command = program
    .command('people')
    .argument('[dir]', 'the folder of an edition', '.')
    .option('--write', 'append the entries to people.yaml; what is there stays as it is');
  withCommonOptions(withOverrides(command))
    .summary('propose entries for the register of persons')
    .description(
      'Lists who speaks or is present in the transcripts and is not in people.yaml, as entries for it: the labels as aliases, and where they occur. Nobody is taken for somebody else; names that differ in a letter are pointed out.',
    )
    .addHelpText('after', '\nExamples:\n  acta people my-edition\n  acta people my-edition --write')
    .action((directory: string, options: PeopleOptions) =>
      runCommand(options, async ({ report, outputs, progress, answer }) => {
        const home = editionOf(directory);
        const files = expandInputs([directory], 'transcripts', report);
        if (options.write && home === undefined) {
          const message =
            'this folder is not an edition, so there is no people.yaml to write to; make one with acta init';
          report.add('config/not-an-edition', message, { place: { file: directory } });
        }
        const editions = await loadEditions(files, options, report);
        if (report.hasErrors) return;
        const edition = editions.get(home) ?? noEdition;

        const [{ recognizeTranscript, readTranscript }, { proposePeople }, { withPeople }, { Report }] =
          await Promise.all([
            import('../draft.js'),
            import('./people-proposals.js'),
            import('../config/people-edit.js'),
            import('../diagnostics/diagnostic.js'),
          ]);
        const documents = [];
        for (const [index, { name, path }] of files.entries()) {
          progress.at(index + 1, files.length, name);
          // What else there is to say of a transcript, acta encode says.
          const found = new Report();
          const manuscript = await readTranscript(path, name, edition, found);
          const transcript = manuscript && (await recognizeTranscript(manuscript, name, edition, found));
          report.addAll(found.diagnostics.filter(({ severity }) => severity === 'error'));
          if (transcript) documents.push({ name, transcript });
        }
        const proposals = proposePeople(documents, edition);
        const entries = proposals.map((proposal) => ({ ...proposal, comments: commentsOf(proposal) }));
        if (proposals.length === 0) {
          answer('people.yaml has everybody who speaks or is present.', { people: [] });
          return;
        }
        if (!options.write) {
          answer(
            withPeople('', entries)
              .replace(/^#.*\n+/, '')
              .trimEnd(),
            { people: proposals },
          );
          return;
        }
        const path = join(home!, 'people.yaml');
        const former = existsSync(path) ? readFileSync(path) : undefined;
        const content = withPeople(former?.toString('utf8') ?? '', entries);
        const { writeFilesWhole } = await import('../publish/index.js');
        if (!(await writeFilesWhole([{ path, content, replaces: former ?? 'nothing' }], report))) return;
        outputs.push(path);
        const count = proposals.length === 1 ? '1 entry was' : `${proposals.length} entries were`;
        answer(`${count} added at the end of ${path}; look through them`, { people: proposals });
      }),
    );
}

function commentsOf({ places, remarks }: Proposal): string[] {
  const where = places.map(({ document, lines, more }) => {
    if (lines.length === 0) return `${document}: listed`;
    const word = lines.length === 1 && more === 0 ? 'line' : 'lines';
    return `${document}: ${word} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [where.join('; '), ...remarks];
}
