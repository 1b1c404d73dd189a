// Makes a fresh clone ready: installs the locked packages when they are missing or older than the lock file, and
// builds dist/ when a source is newer than it. Needs nothing but Node and npm, and does nothing when all is fresh.
import { execFileSync, execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`acta needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(2);
}

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

if (time(join(root, 'node_modules/.package-lock.json')) < time(join(root, 'package-lock.json'))) {
  console.log('Installing the locked packages ...');
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' });
}
const sources = ['src', 'xslt', 'schemas', 'scripts', 'tsconfig.json', 'package-lock.json'];
if (time(join(root, 'dist/cli.js')) < Math.max(...sources.map((name) => newest(join(root, name))))) {
  console.log('Compiling ...');
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
}
