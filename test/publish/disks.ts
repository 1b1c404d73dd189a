import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, localDisk } from '../../src/publish/disk.js';

/** A disk whose step number `failing` (from 1), and with `persistently` every later one, fails as the system would. */
export function failingDisk(failing: number, errno: string, persistently = false): { disk: Disk; steps: () => number } {
  let steps = 0;
  const disk = new Proxy(localDisk, {
    get(target, name: keyof Disk) {
      return (...parameters: unknown[]) => {
        steps++;
        if (steps === failing || (persistently && steps > failing)) {
          // A disk that fills up has written a part.
          if ((name === 'writeNew' || name === 'claim') && !existsSync(String(parameters[0]))) {
            const content = parameters[1] as Uint8Array | string;
            writeFileSync(String(parameters[0]), content.slice(0, content.length / 2));
          }
          const error = Object.assign(new Error(`${errno}: ${name}`), { code: errno, syscall: name });
          if (name === 'writeNew') return Promise.reject(error);
          throw error;
        }
        return (target[name] as (...args: unknown[]) => unknown)(...parameters);
      };
    },
  });
  return { disk, steps: () => steps };
}

/** Everything below a folder: path to content, folders ending with a slash. */
export function tree(directory: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(directory, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (statSync(join(directory, path)).isDirectory())
      Object.assign(found, { [`${path}/`]: '' }, tree(directory, path));
    else found[path] = readFileSync(join(directory, path), 'utf8');
  }
  return found;
}

/** Changes a file behind acta's back. */
export function tamper(path: string): void {
  appendFileSync(path, ' ');
}
