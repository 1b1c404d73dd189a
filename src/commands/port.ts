import { InvalidArgumentError } from 'commander';

/** Where a command serves pages to this computer: flags, description and parser of the option. */
export const portOption = ['--port <number>', 'port of that address (default: any that is free)', portOf] as const;

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('expected a number up to 65535');
  return port;
}
