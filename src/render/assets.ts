import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Artifact } from '../artifact/artifact.js';

const root = new URL('../../', import.meta.url);
const sources = new URL('xslt/html/assets/', root);

/**
 * What the pages of a site share, below `assets/`: the style sheet, the script, and the faces with their licence. The
 * faces are those that the style sheet names.
 */
export async function assets(): Promise<readonly Artifact[]> {
  const [faces, style, script] = await Promise.all(
    ['faces.css', 'acta.css', 'acta.js'].map((name) => readFile(new URL(name, sources), 'utf8')),
  );
  const names = Array.from(faces!.matchAll(/url\("fonts\/([^"]+)"\)/g), ([, name]) => name!);
  return [
    { path: 'assets/acta.css', mediaType: 'text/css', content: `${faces}\n${style}` },
    { path: 'assets/acta.js', mediaType: 'text/javascript', content: script! },
    { path: 'assets/fonts/OFL.txt', mediaType: 'text/plain', content: await readFile(packaged('LICENSE'), 'utf8') },
    ...(await Promise.all(
      names.map(async (name) => ({
        path: `assets/fonts/${name}`,
        mediaType: 'font/woff2',
        content: await readFace(name),
      })),
    )),
  ];
}

/**
 * A face, from `dist/fonts/` where the build cut it with its small capitals and old-style figures, else as
 * `@fontsource/libertinus-serif` has it, without them.
 */
async function readFace(name: string): Promise<Uint8Array> {
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
