import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// What .gitignore names, and git's own folder.
const ignored = /^(?:\.git|node_modules|dist|coverage|\.acta)$|\.tmp-/;

/** Paths of the repository's files below a folder, relative to the root, sorted, with `/`. Needs no git. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .filter((path) => !path.split('/').some((part) => ignored.test(part)))
    .sort();
}

/** Text of a file by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface Import {
  /** Path of the importing file from the root. */
  readonly file: string;
  /** As written: `../tei/write.js`, `node:fs`, `saxon-js`. */
  readonly specifier: string;
  /** Names that are taken at run time; `*` for a whole module. Empty when only types are imported. */
  readonly names: readonly string[];
  /** Path from the root, for a file of the repository. */
  readonly target: string | undefined;
  /** Name of the package, for a library. */
  readonly library: string | undefined;
}

/** The imports of a TypeScript or JavaScript module, static, dynamic and by `require`, and its re-exports. */
export function importsOf(file: string): readonly Import[] {
  const text = withoutComments(textOf(file));
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, clause, specifier] of text.matchAll(statement)) {
    found.push(describeImport(file, specifier!, type ? [] : namesIn(clause ?? '*')));
  }
  for (const [, specifier] of text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push(describeImport(file, specifier!, ['*']));
  }
  return found;
}

/** Code without its comments, line for line. Good enough for searching: string literals are left as they are. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

function describeImport(file: string, specifier: string, names: readonly string[]): Import {
  const isLocal = specifier.startsWith('.');
  const parts = specifier.split('/');
  return {
    file,
    specifier,
    names,
    target: isLocal ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts') : undefined,
    library:
      isLocal || specifier.startsWith('node:')
        ? undefined
        : parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'),
  };
}

function namesIn(clause: string): readonly string[] {
  const [, named] = /\{([^}]*)\}/.exec(clause) ?? [];
  const whole = clause.replace(/\{[^}]*\}/, '').replace(/[\s,]/g, '');
  const taken = (named ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(/\s+as\s+/)[0]!);
  return whole === '' ? taken : ['*', ...taken];
}
