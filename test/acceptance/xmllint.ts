import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judge } from '../judges.js';

/** xmllint, asked of many files at once. The files are named by absolute paths; nothing outside them is fetched. */

/** Those of these files that are not well-formed, each with xmllint's first complaint. Errors of namespaces count. */
export function illFormed(files: readonly string[]): ReadonlyMap<string, string> {
  const { stderr } = xmllint(['--noout', ...files]);
  const complaints = new Map<string, string>();
  for (const line of stderr.split('\n')) {
    // What it says of identifiers is a matter of validity.
    const [, file, complaint] = /^(\/[^:]+):\d+: (?:parser |namespace |encoding )error : (.*)/.exec(line) ?? [];
    if (file !== undefined && !complaints.has(file)) complaints.set(file, complaint ?? '');
  }
  return complaints;
}

/**
 * What xmllint reads in each of these files, as Canonical XML with comments; empty where that does not know a form for it, as for a
 * namespace with a relative address.
 */
export function canonicalForms(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const between = join(dirname(files[0]!), 'between.xml');
  writeFileSync(between, '<between-two-files/>');
  const { stdout } = xmllint(['--c14n', ...files.flatMap((file) => [file, between])]);
  const forms = stdout.split('<between-two-files></between-two-files>');
  if (forms.length !== files.length + 1) throw new Error(`xmllint gave ${forms.length - 1} of ${files.length} files`);
  return forms.slice(0, -1);
}

function xmllint(parameters: readonly string[]) {
  const { error, stdout, stderr } = spawnSync(judge('xmllint') as string, ['--nonet', ...parameters], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  if (error) throw error;
  return { stdout, stderr };
}
