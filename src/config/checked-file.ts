import { readFileSync, statSync } from 'node:fs';
import type { Report } from '../diagnostics/diagnostic.js';
import type { SchemaName } from './validators.js';
import type { YamlFile } from './yaml.js';

const maxBytes = 4_000_000;

/** Reads a YAML file and checks it against the JSON Schema of its kind; nothing where it is not there, is empty or is at fault. */
export async function readChecked(name: SchemaName, path: string, report: Report): Promise<YamlFile | undefined> {
  const text = readText(path, report);
  if (text === undefined) return undefined;
  // A lone file needs neither parser nor schemas, and they take a tenth of a second to load.
  const [{ readYaml }, { checkShape }, { checkValues }] = await Promise.all([
    import('./yaml.js'),
    import('./shape.js'),
    import('./values.js'),
  ]);
  // Only profiles hold numbers and truth values.
  const yaml = readYaml(path, text, report, name === 'profile');
  const isEmpty = yaml?.value === null || yaml?.value === '';
  if (!yaml || isEmpty) return undefined;
  // Both, so that all faults of a file are told at once.
  const isShaped = await checkShape(name, yaml, report);
  return checkValues(yaml, report) && isShaped ? yaml : undefined;
}

function readText(path: string, report: Report): string | undefined {
  const place = { file: path };
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > maxBytes) {
      const what = stat.isFile() ? `larger than ${maxBytes / 1_000_000} MB` : 'not a file';
      report.add('config/not-a-file', `this is ${what}; give a text file in UTF-8`, { place });
      return undefined;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      report.add('config/not-a-file', 'this is not UTF-8; save it as UTF-8', { place });
    } else {
      report.add('config/unreadable', `the file cannot be read (${code}); look at its permissions`, {
        place,
        cause: error,
      });
    }
    return undefined;
  }
}
