// Makes dist/ from src/, xslt/ and schemas/: JavaScript, compiled stylesheets, compiled schemas.
// Built beside and swapped in, so that a failed build leaves the former dist/ in place.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileConfig } from './compile-config.mjs';
import { compileGrammar } from './compile-schema.mjs';
import { cutFaces } from './faces.mjs';
import { fingerprint } from './fingerprint.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const target = join(root, 'dist.tmp-build');

rmSync(target, { recursive: true, force: true });
for (const folder of ['import', 'export']) mkdirSync(join(target, 'xslt', folder), { recursive: true });

// Each is a program of its own, so they share the cores.
await Promise.all([
  run(bin('typescript', 'tsc'), '-p', 'tsconfig.json', '--outDir', target),
  ...stylesheets().map((file) =>
    run(
      bin('xslt3'),
      `-xsl:${join(root, 'xslt', file)}`,
      `-export:${join(target, 'xslt', `${file.slice(0, -'.xsl'.length)}.sef.json`)}`,
      '-nogo',
      '-relocate:on',
    ),
  ),
]);
await compileGrammar(join(root, 'schemas'), join(target, 'schemas'));
compileConfig(join(root, 'schemas'), join(target, 'schemas'));
await cutFaces(join(target, 'fonts'));
chmodSync(join(target, 'cli.js'), 0o755);
writeFileSync(join(target, 'fingerprint'), fingerprint(root, target));

rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(target, join(root, 'dist'));

/**
 * The roots of the stylesheets: one package an output, and one for each form of another project. Their modules stand in folders of the
 * same name.
 */
function stylesheets() {
  return ['', 'import', 'export']
    .filter((folder) => existsSync(join(root, 'xslt', folder)))
    .flatMap((folder) => readdirSync(join(root, 'xslt', folder)).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.xsl'))
    .sort();
}

/** Path of a program that a package brings. */
function bin(name, program = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: programs } = require(manifest);
  return join(dirname(manifest), typeof programs === 'string' ? programs : programs[program]);
}

function run(file, ...parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...parameters], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${basename(file)} ended with ${code}`))));
  });
}
