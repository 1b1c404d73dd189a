import { Argument, type Command } from 'commander';
import { type CommonOptions, runCommand, type Session, withCommonOptions } from './session.js';

interface SchemaOptions extends CommonOptions {
  readonly as?: string;
}

/** Adds `acta schema` to the program: the store of schemas that documents name with `<?xml-model?>`. */
export function register(program: Command): void {
  const command = program
    .command('schema')
    .addArgument(new Argument('<action>', 'what to do with the store').choices(['add', 'list', 'remove']))
    .argument('[schema]', 'to add: a file, or an address to fetch it from; to remove: what documents call it')
    .option('--as <href>', 'what documents call it in href (default: the address, or the file as it is named)');
  withCommonOptions(command)
    .summary('keep schemas that TEI files name')
    .description(
      'Keeps RELAX NG (XML syntax) and Schematron schemas on this computer, by their checksums, for acta validate to find those that TEI files name with <?xml-model?>. The store is the folder that ACTA_SCHEMAS names, or acta/schemas among the data of programs (XDG_DATA_HOME). acta schema add with an address is the one command that fetches; validation never does. What is no schema that acta can use is refused.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta schema add https://dracor.org/schema.rng\n  acta schema add house-rules.sch --as ../schema/house-rules.sch\n  acta schema list\n  acta schema remove https://dracor.org/schema.rng',
    )
    .action((action: string, schema: string | undefined, options: SchemaOptions) =>
      runCommand(options, async (session) => {
        if (action === 'list') return await list(session);
        if (schema === undefined) {
          session.report.add('usage/arguments', `it is not said what to ${action}; acta schema --help has examples`);
          return;
        }
        await (action === 'add' ? add(schema, options.as ?? schema, session) : remove(schema, session));
      }),
    );
}

async function add(source: string, href: string, { report, outputs, say }: Session): Promise<void> {
  const { addSchema } = await import('./schema-store.js');
  const added = await addSchema(source, href, report);
  if (!added) return;
  outputs.push(added.path);
  say(`${added.schema.href}\n  sha256 ${added.schema.sha256}`);
}

async function list({ report, answer }: Session): Promise<void> {
  const { storedSchemas, storeFolder } = await import('../validate/index.js');
  const schemas = storedSchemas(storeFolder(), report);
  const lines = schemas.map(({ href, sha256, size }) => `${sha256.slice(0, 12)}  ${size} bytes  ${href}`);
  answer(lines.length > 0 ? lines.join('\n') : 'the store is empty', { schemas });
}

async function remove(href: string, { report, say }: Session): Promise<void> {
  const { removeSchema } = await import('./schema-store.js');
  if (await removeSchema(href, report)) say(`${href} is out of the store`);
}
