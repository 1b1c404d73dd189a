// Run after every `npm install`: adds to package-lock.json the optional packages that it names and lacks.
// npm leaves out the builds for other platforms that the registry at hand does not mirror, and `npm ci` then refuses the
// lock file as out of step. The versions are exact in the packages that ask for them; platform and processor are in the
// names.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const platform = /-(?<os>android|darwin|freebsd|linux|win32)-(?<cpu>arm64|arm|ia32|x64)(?:-(?<abi>[a-z]+))?$/;

for (const parent of Object.values(lock.packages)) {
  const names = Object.keys(parent.optionalDependencies ?? {});
  const sibling = names.map((name) => lock.packages[`node_modules/${name}`]).find(Boolean);
  for (const name of names.filter((name) => !lock.packages[`node_modules/${name}`])) {
    const target = platform.exec(name)?.groups;
    if (!target) throw new Error(`${name} does not say which platform it is for; add it to package-lock.json by hand`);
    lock.packages[`node_modules/${name}`] = {
      version: parent.optionalDependencies[name],
      cpu: [target.cpu],
      ...(parent.dev && { dev: true }),
      ...(target.os === 'linux' && { libc: [target.abi === 'musl' ? 'musl' : 'glibc'] }),
      ...(sibling?.license && { license: sibling.license }),
      optional: true,
      os: [target.os],
      ...(sibling?.engines && { engines: sibling.engines }),
    };
    console.log(`added ${name}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
