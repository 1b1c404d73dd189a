import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of all that acta's outputs depend on beside its inputs: the compiled program in `dist`, the stylesheets and what they load,
 * the schemas, and the packages as locked.
 */
export function fingerprint(root, dist) {
  const hash = createHash('sha256');
  for (const folder of [dist, join(root, 'xslt'), join(root, 'schemas')]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((file) => join(file.parentPath ?? file.path, file.name)).sort();
    for (const path of paths) {
      const bytes = readFileSync(path);
      hash.update(`${path.slice(folder.length).replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
