import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import type { YamlFile } from './yaml.js';

const maxBytes = 200_000;

/**
 * A file in the edition's folder that a key of edition.yaml (at `path`) names, as text. Nothing comes back where it is not there, lies elsewhere by a
 * link, or is no text of usual size; the report says so.
 */
export function readNamedFile(
  directory: string,
  path: readonly string[],
  name: string,
  yaml: YamlFile,
  report: Report,
): { readonly file: string; readonly text: string } | undefined {
  const file = join(directory, name);
  const refuse = (code: DiagnosticCode, message: string, cause?: unknown): undefined => {
    const place = code === 'config/no-such-file' ? yaml.valuePlace(path) : { file };
    report.add(code, message, { place, ...(cause !== undefined && { cause }) });
  };
  try {
    // A link may lead out of the folder, and an edition may come from a stranger.
    if (!realpathSync(file).startsWith(realpathSync(directory) + sep))
      return refuse('config/no-such-file', `"${name}" leads out of this folder; put the file itself here`);
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > maxBytes) {
      const what = stat.isFile() ? `larger than ${maxBytes / 1000} kB` : 'not a file';
      return refuse('config/not-a-file', `this is ${what}; give a text file in UTF-8`);
    }
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refuse('config/no-such-file', `there is no file "${name}" in this folder; write it, or delete this line`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return refuse('config/not-a-file', 'this is not UTF-8; save it as UTF-8');
    return refuse('config/unreadable', `the file cannot be read (${code}); look at its permissions`, error);
  }
}
