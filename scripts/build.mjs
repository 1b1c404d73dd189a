// Makes dist/ from src/, xslt/ and schemas/: JavaScript, compiled stylesheets, compiled schema.
// Built beside and swapped in, so that a failed build leaves the former dist/ in place.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const target = join(root, 'dist.tmp-build');

const run = (file, ...parameters) =>
  execFileSync(process.execPath, [file, ...parameters], { cwd: root, stdio: 'inherit' });
const bin = (name, program = name) => {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: programs } = require(manifest);
  return join(dirname(manifest), typeof programs === 'string' ? programs : programs[program]);
};

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'xslt'), { recursive: true });

run(bin('typescript', 'tsc'), '-p', 'tsconfig.json', '--outDir', target);

for (const file of readdirSync(join(root, 'xslt'))
  .filter((name) => name.endsWith('.xsl'))
  .sort()) {
  const compiled = join(target, 'xslt', `${basename(file, '.xsl')}.sef.json`);
  run(bin('xslt3'), `-xsl:${join(root, 'xslt', file)}`, `-export:${compiled}`, '-nogo', '-relocate:on');
}

const compileSchema = join(root, 'scripts', 'compile-schema.mjs');
if (existsSync(compileSchema)) {
  const { compileSchemas } = await import(pathToFileURL(compileSchema).href);
  await compileSchemas(join(root, 'schemas'), join(target, 'schemas'));
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(target, join(root, 'dist'));
