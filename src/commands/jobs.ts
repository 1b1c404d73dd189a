import { InvalidArgumentError } from 'commander';

/** How many documents a command works on at once: flags, description and parser of the option. */
export const jobsOption = [
  '-j, --jobs <n>',
  'documents to work on at once (default: as many as there are cores)',
  wholeNumber,
] as const;

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1 to 999');
  return Number(value);
}
