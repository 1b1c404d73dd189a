import type { Command } from 'commander';

const note = '<!-- Generated from src/commands by scripts/write-reference.mjs: change it there. -->';

const exits: readonly (readonly [number, string])[] = [
  [0, 'done; there may be warnings'],
  [1, 'the documents have errors'],
  [2, 'wrong usage or configuration'],
  [3, 'an input was refused'],
  [4, 'a limit was reached'],
  [5, 'the environment failed: disk, permissions, another build'],
  [6, 'a verification failed'],
  [70, 'a fault of acta'],
];

/** The page docs/reference/cli.md: every command with its arguments, options and examples, as `--help` gives them. */
export function commandReference(program: Command): string {
  return [
    note,
    '',
    '# Command line',
    '',
    program.description(),
    '',
    ...program.commands.flatMap(describe),
    '## Exit status',
    '',
    '| status | meaning |',
    '|---|---|',
    ...exits.map(([status, meaning]) => `| ${status} | ${meaning} |`),
    '',
    'With any other status than 0, nothing was written.',
    '',
  ].join('\n');
}

function describe(command: Command): string[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help');
  const rows = [
    ...command.registeredArguments.map((argument) => [argument.name(), help.argumentDescription(argument)]),
    ...options.map((option) => [help.optionTerm(option), help.optionDescription(option)]),
  ];
  const usage = `acta ${command.name()} ${command.usage()}`.trim();
  return [
    `## acta ${command.name()}`,
    '',
    command.description(),
    '',
    '```',
    usage,
    '```',
    '',
    '| argument or option | meaning |',
    '|---|---|',
    ...rows.map(([term, meaning]) => `| \`${term}\` | ${meaning!.replaceAll('|', '\\|')} |`),
    '',
    ...examplesOf(command),
  ];
}

/** The examples that stand at the end of a command's help. */
function examplesOf(command: Command): string[] {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  const examples = text.split('\nExamples:\n')[1];
  return examples === undefined
    ? []
    : [
        '```',
        ...examples
          .trimEnd()
          .split('\n')
          .map((line) => line.trim()),
        '```',
        '',
      ];
}
