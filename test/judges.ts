import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** Whether to do as if this machine had nothing but Node and npm: with ACTA_JUDGES=none. */
const alone = process.env['ACTA_JUDGES'] === 'none';

/** Judges that are not programs on the PATH, by their place below the repository or on the machine. */
const bundled: Readonly<Record<string, string>> = {
  vnu: 'node_modules/vnu-jar/build/dist/vnu.jar',
  // Debian's program is the jar itself, which runs only where the kernel knows jars.
  epubcheck: '/usr/share/java/epubcheck.jar',
  // A font of Chinese, of Debian's package fonts-droid-fallback.
  droid: '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
};

/** Path of an outside judge (`jing`, `xmllint`, `chromium`, `biber`, `java`, `vnu`, `epubcheck`), or nothing where it is not installed. */
export function judge(name: string): string | undefined {
  if (alone) return undefined;
  const candidates = bundled[name]
    ? [resolve(root, bundled[name])]
    : (process.env['PATH'] ?? '').split(delimiter).map((directory) => join(directory, name));
  return candidates.find((path) => existsSync(path));
}

/**
 * vitest's `it` for a claim that outside judges decide. Where one is missing the test skips and says which; with
 * ACTA_JUDGES=required it runs and fails instead.
 */
export function itWith(...names: readonly string[]): typeof it | typeof it.skip {
  const missing = names.filter((name) => judge(name) === undefined);
  if (missing.length === 0 || process.env['ACTA_JUDGES'] === 'required') return it;
  console.warn(`skipped: this machine has no ${missing.join(', ')}`);
  return it.skip;
}

/** Path of a folder of the material beside the repository (`../shared`), or nothing where it is absent. */
export function shared(path: string): string | undefined {
  const found = join(root, '..', 'shared', path);
  return !alone && existsSync(found) ? found : undefined;
}

/**
 * Path of a schema in the folder that ACTA_PUBLISHED_SCHEMAS names, or nothing where it is not there. Nobody must have that folder, so
 * ACTA_JUDGES=required does not ask for it.
 */
export function published(path: string): string | undefined {
  const folder = process.env['ACTA_PUBLISHED_SCHEMAS'];
  const found = folder === undefined ? undefined : resolve(folder, path);
  return found !== undefined && existsSync(found) ? found : undefined;
}
