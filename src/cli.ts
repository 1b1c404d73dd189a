#!/usr/bin/env node
import { constants } from 'node:os';
import { CommanderError } from 'commander';
import { cleanUp } from './publish/interruption.js';

async function main(argv: readonly string[]): Promise<void> {
  try {
    // Loaded here, so that a system which does not let us open its many files is told of like any other fault.
    const { createProgram } = await import('./commands/program.js');
    await createProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    const { Report } = await import('./diagnostics/diagnostic.js');
    const { printJson, printText, reportFault } = await import('./commands/outcome.js');
    const report = new Report();
    if (error instanceof CommanderError) report.add('usage/arguments', usageMessage(error, await commandOf(argv)));
    else reportFault(error, report);
    process.exitCode = report.exitCode;
    if (argv.includes('--json')) printJson(report, []);
    else printText(report, true);
  }
}

/** The command that is asked for, where there is one of that name. */
async function commandOf(argv: readonly string[]): Promise<string | undefined> {
  const { createProgram } = await import('./commands/program.js');
  return createProgram()
    .commands.map((command) => command.name())
    .find((name) => name === argv[2]);
}

/** What commander found, in one line of our form, with where help is. */
function usageMessage({ message }: CommanderError, command: string | undefined): string {
  if (message === '(outputHelp)') return 'a command is missing; acta --help lists them';
  const finding = message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replaceAll('\n', ' ');
  return `${finding}; see acta ${command === undefined ? '' : `${command} `}--help`;
}

// What is unfinished is put away before the program goes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(128 + constants.signals[signal]);
  });
}

// Whoever reads our output may stop reading, as `head` does: then there is nothing more to say.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    cleanUp();
    process.exit(0);
  });
}

try {
  await main(process.argv);
} catch (error) {
  // Not even what tells of findings could be loaded: most likely the system does not let us open more files.
  const { code, message } = error as NodeJS.ErrnoException;
  const isSystem = code !== undefined && /^E[A-Z]+$/.test(code);
  const finding = isSystem
    ? `publish/disk]: the system refuses to open a file of acta (${code})`
    : `internal/fault]: ${message}`;
  process.stderr.write(`acta: error[${finding}\n`);
  process.exitCode = isSystem ? 5 : 70;
}
