import { extname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Report } from '../diagnostics/diagnostic.js';
import { isFolder } from './editions.js';

/** What `-o` means: standard output, a file, or a folder. */
export type OutputPlace =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * Where a command writes that makes a file of each document. `-` is standard output, and a name with one of the `endings` a file, unless a
 * folder has that name. Both take one file: where more would come, as `count` says, the report says so.
 */
export function outputPlace(
  output: string,
  { endings, count, report }: { readonly endings: readonly string[]; readonly count: number; readonly report: Report },
): OutputPlace | undefined {
  const isFile = endings.includes(extname(output).toLowerCase()) && !isFolder(output);
  if (output !== '-' && !isFile) return { kind: 'folder', path: output };
  if (count === 1) return output === '-' ? { kind: 'stdout' } : { kind: 'file', path: output };
  const where = output === '-' ? 'standard output (-)' : `the file ${output}`;
  report.add('usage/output', `${count} files would come of this, and ${where} takes one; name a folder with -o`);
  return undefined;
}

/** Parser of `-o` for commands of which many files come: standard output takes none of them. */
export function folderOnly(value: string): string {
  if (value === '-')
    throw new InvalidArgumentError(
      'More than one file comes of this, which standard output cannot take; name a folder',
    );
  return value;
}
