import { Command } from 'commander';
import { software } from '../tei/software.js';
import { register as registerBuild } from './build.js';
import { register as registerCache } from './cache.js';
import { register as registerCite } from './cite.js';
import { register as registerDeposit } from './deposit.js';
import { register as registerEncode } from './encode.js';
import { register as registerExplain } from './explain.js';
import { register as registerExport } from './export.js';
import { register as registerImport } from './import.js';
import { register as registerInit } from './init.js';
import { register as registerPeople } from './people.js';
import { register as registerPreview } from './preview.js';
import { register as registerRelease } from './release.js';
import { register as registerRender } from './render.js';
import { register as registerReview } from './review.js';
import { register as registerSchema } from './schema.js';
import { register as registerValidate } from './validate.js';
import { register as registerVerify } from './verify.js';
import { register as registerWorker } from './worker.js';

/**
 * The commands, in the order in which an editor meets them. Each adds itself to the program and imports what it works with
 * only when it runs.
 */
const commands = [
  registerInit,
  registerImport,
  registerBuild,
  registerPreview,
  registerEncode,
  registerReview,
  registerPeople,
  registerValidate,
  registerSchema,
  registerRender,
  registerCite,
  registerRelease,
  registerDeposit,
  registerExport,
  registerVerify,
  registerCache,
  registerWorker,
  registerExplain,
];

/** The program with all its commands. Usage errors are thrown as `CommanderError`, not printed. */
export function createProgram(): Command {
  const program = new Command('acta')
    .description('Turns transcripts of proceedings into TEI scholarly editions.')
    .version(software.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText(
      'after',
      '\nExamples:\n  acta init my-edition\n  acta build my-edition\n  acta build notes.txt -o out',
    );
  for (const register of commands) register(program);
  return program;
}
