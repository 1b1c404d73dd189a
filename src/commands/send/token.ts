import type { Report } from '../../diagnostics/diagnostic.js';

/**
 * The token that an environment variable holds. Neither it nor what stands in the place of the variable's name is ever shown: somebody may
 * have written the token there.
 */
export function tokenFrom(variable: string | undefined, report: Report): string | undefined {
  const refuse = (message: string) => {
    report.add(
      'deposit/token',
      `${message}; set it to the token that the archive gave you, and name it: --token-env ARCHIVE_TOKEN`,
    );
    return undefined;
  };
  if (variable === undefined) return refuse('it is not said which environment variable has the token');
  const token = process.env[variable]?.trim();
  if (token === undefined || token === '') return refuse('the environment variable that --token-env names is not set');
  if (!/^[\x21-\x7e]{8,}$/.test(token)) return refuse('what the environment variable has is no token');
  return token;
}
