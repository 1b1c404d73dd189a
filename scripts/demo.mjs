// Builds the demonstration edition and says where to look: npm run demo.
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const edition = join('examples', 'masterpieces-of-history');
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'build', edition], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 70);

const shown = (path) => join(relative(process.cwd(), root), path);
console.log(`
The transcript: ${shown(join(edition, 'transcripts', '007.txt'))}
Its TEI:        ${shown(join(edition, 'tei', '007.xml'))}
The edition:    ${shown(join(edition, 'site', 'index.html'))}  (open it in a browser)`);
