import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Artifact } from '../artifact/artifact.js';

const root = new URL('../../', import.meta.url);

/** Parts of the style sheet under `xslt/html/css/`, in the order of the cascade. */
const styles = [
  'theme',
  'faces',
  'page',
  'site',
  'titles',
  'text',
  'speech',
  'phrases',
  'editorial',
  'breaks',
  'notes',
  'facing',
  'panels',
  'persons',
  'cite',
  'edition',
  'search',
  'print',
];

/**
 * What the pages of a site share, below `assets/`: one style sheet, one script, and the faces that the style sheet names
 * with their licence.
 */
export async function assets(): Promise<readonly Artifact[]> {
  const parts = await Promise.all(styles.map((name) => readSource(`css/${name}.css`)));
  const style = parts.join('\n');
  const faces = Array.from(style.matchAll(/url\("fonts\/([^"]+)"\)/g), ([, name]) => name!);
  return [
    { path: 'assets/acta.css', mediaType: 'text/css', content: style },
    { path: 'assets/acta.js', mediaType: 'text/javascript', content: await readSource('acta.js') },
    { path: 'assets/cite.js', mediaType: 'text/javascript', content: await readSource('cite.js') },
    { path: 'assets/facets.js', mediaType: 'text/javascript', content: await readSource('facets.js') },
    { path: 'assets/moved.js', mediaType: 'text/javascript', content: await readSource('moved.js') },
    { path: 'assets/search.js', mediaType: 'text/javascript', content: await readSource('search.js') },
    { path: 'assets/fonts/OFL.txt', mediaType: 'text/plain', content: await readFile(packaged('LICENSE'), 'utf8') },
    ...(await Promise.all(
      faces.map(async (name) => ({
        path: `assets/fonts/${name}`,
        mediaType: 'font/woff2',
        content: await readFace(name),
      })),
    )),
  ];
}

/** A part of the style sheet by its name. */
export function readStyle(name: string): Promise<string> {
  return readSource(`css/${name}.css`);
}

/** The style sheet of a book. */
export function readBookStyle(): Promise<string> {
  return readFile(new URL('xslt/epub/book.css', root), 'utf8');
}

/** The script or the style sheet that a preview adds to the pages of a site. */
export function previewFile(name: 'preview.js' | 'preview.css'): Promise<string> {
  return readFile(new URL(`xslt/preview/${name}`, root), 'utf8');
}

function readSource(path: string): Promise<string> {
  return readFile(new URL(`xslt/html/${path}`, root), 'utf8');
}

/**
 * A face, from `dist/fonts/` where the build cut it with its small capitals and old-style figures, else as
 * `@fontsource/libertinus-serif` has it, without them.
 */
export async function readFace(name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`dist/fonts/${name}`, root));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return await readFile(packaged(`files/${name}`));
  }
}

function packaged(path: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource/libertinus-serif/${path}`));
}
