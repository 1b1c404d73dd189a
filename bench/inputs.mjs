// Folders of transcripts to measure with: documents of three volumes of the Foreign Relations series where the material
// beside the repository is there (../shared), made-up ones elsewhere; repeated under other names until the folder is full.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transcript } from './generate.mjs';

export const root = join(import.meta.dirname, '..');
export const shared = join(root, '..', 'shared');
const volumes = join(shared, 'corpora', 'frus-volumes');

/** Documents with their names, and where they are from. Flattening takes place in `work`. */
export function documents(work) {
  if (!existsSync(volumes)) {
    const made = Array.from({ length: 500 }, (_, n) => ({ name: `made-up-${n}`, text: transcript(40, 8000, n + 1) }));
    return { origin: '500 made-up documents', texts: made };
  }
  const names = readdirSync(volumes).filter((name) => name.endsWith('.xml'));
  const texts = names.sort().flatMap((name) => {
    const directory = join(work, name.replace(/\.xml$/, ''));
    run('node', [join(root, 'bench/flatten-frus.mjs'), join(volumes, name), '--split', directory]);
    return readdirSync(directory)
      .sort()
      .map((file) => ({ name: `${name}-${file}`, text: readFileSync(join(directory, file), 'utf8') }));
  });
  return { origin: `${texts.length} documents of three FRUS volumes`, texts };
}

/** Fills a folder with this many bytes of documents; says how many documents that are. */
export function fill(directory, texts, bytes) {
  mkdirSync(directory, { recursive: true });
  let count = 0;
  for (let written = 0; written < bytes; count++) {
    const { name, text } = texts[count % texts.length];
    writeFileSync(join(directory, `${count}-${name.replace(/\W/g, '-')}.txt`), text);
    written += Buffer.byteLength(text);
  }
  return count;
}

/** Seconds that a program takes from its start to its end. Throws where it fails. */
export function run(program, parameters, env = {}) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program === 'node' ? process.execPath : program, parameters, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${program} ${parameters[0]} ended with ${status}: ${String(stderr).slice(-500)}`);
  return (performance.now() - start) / 1000;
}

/** Seconds on the clock and of the processors that a command takes; `mayFail` where what it ends with says nothing of that. */
export function timed(command, { mayFail = false } = {}) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
  if (status !== 0 && !mayFail) throw new Error(`${command.join(' ')} ended with ${status}`);
  const [clock, user, system] = stderr.trim().split(' ').map(Number);
  return [clock, user + system];
}
