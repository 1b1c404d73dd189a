import { type Command, Option } from 'commander';
import { documentSettings, noEdition } from '../config/edition.js';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { ValidationTask } from '../pool/tasks.js';
import { editionOf, loadEditions } from './editions.js';
import { expandInputs, type InputFile } from './inputs.js';
import { jobsOption } from './jobs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';

interface ValidateOptions extends CommonOptions {
  readonly schema?: readonly string[];
  readonly source?: string;
  readonly entities?: string;
  readonly encoding?: string;
  readonly jobs?: number;
}

/** Adds `acta validate` to the program. */
export function register(program: Command): void {
  const command = program
    .command('validate')
    .argument('<inputs...>', 'TEI files, folders of them, or the folder of an edition')
    .option(
      '--schema <file>',
      'validate against this schema: RELAX NG (XML syntax) in place of acta’s, such as tei_all.rng, or Schematron beside it; may be given several times',
      (file: string, files: readonly string[] = []) => [...files, file],
    )
    .option(
      '--source <file>',
      'the transcript of the one TEI file, for the word ledger (default: the one that the TEI names)',
    )
    .option('--encoding <name>', 'encoding of the transcripts, where it is not UTF-8 and edition.yaml does not say it')
    .option('--entities <set>', 'let TEI use the entities of a set without declaring them: html')
    .addOption(
      new Option('--format <name>', 'print findings for another program: github, junit, json or sarif').choices([
        'github',
        'junit',
        'json',
        'sarif',
      ]),
    )
    .option(...jobsOption);
  withCommonOptions(command)
    .summary('check TEI files')
    .description(
      'Checks TEI files: well-formedness and limits, the grammar, the rules of acta, links, and that no word of the transcript was lost and none invented. Schemas that a file names with <?xml-model?> are looked for in the store (acta schema) and never fetched. Writes nothing.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta validate my-edition\n  acta validate tei/007.xml --source transcripts/007.txt\n  acta validate tei --schema tei_all.rng --schema house-rules.sch\n  acta validate my-edition --format github',
    )
    .action((inputs: readonly string[], options: ValidateOptions) =>
      runCommand(options, async ({ report, progress, say, sumUp, looked }) => {
        const files = expandInputs(inputs, 'tei', report);
        looked.push(...files.map(({ path }) => path));
        if (!report.hasErrors) await checkOptions(options, files, report);
        if (report.hasErrors) return;
        const { validateAll } = await import('../pool/index.js');
        const tasks = await tasksOf(files, options, report);
        const { jobs } = options;
        const names = new Map(files.map(({ path, name }) => [path, name]));
        const onDone = (count: number, { path }: ValidationTask) =>
          progress.at(count, files.length, names.get(path) ?? path);
        const isNew = onceForSchemas(report);
        let faulty = 0;
        for await (const { found } of validateAll(tasks, { ...(jobs !== undefined && { jobs }), onDone })) {
          if (found.some(({ severity }) => severity === 'error')) faulty += 1;
          report.addAll(found.filter(isNew));
        }
        if (files.length > 1 && faulty > 0) sumUp(`${faulty} of ${files.length} files have errors`);
        say(files.length === 1 ? `${files[0]!.path}: no errors` : `${files.length} files: no errors`);
      }),
    );
}

/** Looks at what is given once and not for each file. */
async function checkOptions(options: ValidateOptions, files: readonly InputFile[], report: Report): Promise<void> {
  const { entities, source, schema = [] } = options;
  if (entities !== undefined && entities !== 'html') {
    report.add('usage/arguments', `there is no set of entities "${entities}"; give --entities html`);
  }
  if (source !== undefined && files.length > 1) {
    report.add(
      'usage/arguments',
      '--source goes with one TEI file; leave it out, and each file’s own transcript is looked for',
    );
  }
  if (schema.length === 0) return;
  const { readSchema } = await import('../validate/index.js');
  for (const path of schema) await readSchema(path, report);
}

async function tasksOf(
  files: readonly InputFile[],
  { schema, source, entities, ...options }: ValidateOptions,
  report: Report,
): Promise<readonly ValidationTask[]> {
  const { storeFolder } = await import('../validate/index.js');
  const editions = await loadEditions(files, options, report);
  return files.map(({ path, name }) => {
    const encoding = documentSettings(editions.get(editionOf(path)) ?? noEdition, name).encoding;
    return {
      path,
      options: {
        store: storeFolder(),
        ...(encoding !== undefined && { encoding }),
        ...(schema !== undefined && { schemas: schema }),
        ...(source !== undefined && { source }),
        ...(entities === 'html' && { entities }),
      },
    };
  });
}

/** Findings about a schema are found with every document; each is told once. */
function onceForSchemas({ diagnostics }: Report): (found: Diagnostic) => boolean {
  const keyOf = ({ code, message, place }: Diagnostic) =>
    JSON.stringify([code, message, place?.file, place?.line, place?.column]);
  const told = new Set(diagnostics.map(keyOf));
  return (found) => {
    if (!found.code.startsWith('schema/')) return true;
    const key = keyOf(found);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  };
}
