import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFontName } from '../../config/font-names.js';

/** Font files below a folder, in the order of their paths; none where there is no such folder. Links are not followed. */
export function fontsBelow(folder: string): readonly string[] {
  return entriesOf(folder)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return fontsBelow(path);
      return isFontName(entry.name) ? [path] : [];
    })
    .sort();
}

/** Where this system and its user keep their fonts. */
export function systemFolders(): readonly string[] {
  const home = homedir();
  const folders: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')],
    win32: [
      join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'),
      join(home, 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts'),
    ],
  };
  const unix = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  return folders[process.platform] ?? unix;
}

/**
 * Font files of the npm packages `@fontsource/*` that are found from a folder, as Node would find them: in `node_modules` there and in
 * every folder above. Regular and bold faces, upright and italic.
 */
export function packagedFonts(from: string): readonly string[] {
  return packageFolders(resolve(from)).flatMap((scope) =>
    entriesOf(scope)
      .map(({ name }) => name)
      .sort()
      .flatMap((name) => fontsBelow(join(scope, name, 'files')))
      .filter((path) => /-(?:400|700)-(?:normal|italic)\.woff2$/.test(path)),
  );
}

/** The folder of acta itself, whose packages are at hand as well. */
export const ownFolder = fileURLToPath(new URL('../../../', import.meta.url));

function packageFolders(folder: string): readonly string[] {
  const scope = join(folder, 'node_modules', '@fontsource');
  const above = dirname(folder);
  return [...(existsSync(scope) ? [scope] : []), ...(above === folder ? [] : packageFolders(above))];
}

/** What a folder holds; nothing where it is not there or closed to us, as folders of a system may be. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
