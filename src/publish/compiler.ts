import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { putAwayIfInterrupted } from './interruption.js';

/** A stylesheet that takes longer is at fault. */
const LONGEST = 300_000;

/**
 * Compiles a stylesheet of several files, the first of which is its root, with the command of SaxonJS's makers: in a process of its own,
 * in a folder that is gone afterwards. Gives what SaxonJS runs, or what the compiler says.
 */
export async function compileStylesheet(
  files: ReadonlyMap<string, string>,
): Promise<{ readonly compiled: string } | { readonly said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-templates-'));
  const interruption = putAwayIfInterrupted(() => rmSync(folder, { recursive: true, force: true }));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const [main] = files.keys();
    const target = join(folder, 'compiled.json');
    const said = await run(`-xsl:${join(folder, main!)}`, `-export:${target}`, '-nogo', '-relocate:on');
    return said === undefined ? { compiled: readFileSync(target, 'utf8') } : { said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    interruption.done();
  }
}

/** Runs the compiler; nothing where it went well, else what it said. */
function run(...parameters: readonly string[]): Promise<string | undefined> {
  const manifest = createRequire(import.meta.url).resolve('xslt3/package.json');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(dirname(manifest), 'xslt3.js'), ...parameters], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 10_000) said += text;
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0 ? undefined : said || 'the compiler did not end'));
  });
}
