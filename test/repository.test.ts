import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, root, textOf } from './sources.js';

/** What a stranger may rely on when cloning the repository. A list that is not empty names the offenders. */

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json'));
const locked = Object.entries<LockedPackage>(JSON.parse(textOf('package-lock.json')).packages).filter(([path]) => path);
const everything = filesBelow('.');
const texts = everything.filter((file) =>
  /\.(?:ts|mjs|js|json|xsl|xml|css|md|cff|yaml|yml|rng|sch|odd|txt)$|^\.ci\/run$/.test(file),
);

describe('the files', () => {
  it('name no machine and no registry', () => {
    // /home/me is nobody's.
    const machine =
      /(?<![\w.])\/(?:work|home(?!\/me\/)|Users|root|workspace)\/[\w.-]+|\b[A-Z]:\\Users\\|\bregistry\.[a-z-]+\.[a-z]+|\bartifactory\b/;
    const found = texts.flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (machine.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found.filter((line) => !line.startsWith('test/repository.test.ts:'))).toEqual([]);
  });

  it('hold nothing that is built', () => {
    for (const folder of ['node_modules', 'dist', 'site/']) expect(textOf('.gitignore').split('\n')).toContain(folder);
    if (!existsSync(join(root, '.git'))) return;
    const tracked = execFileSync('git', ['ls-files', 'dist', 'node_modules', 'examples/*/site'], { cwd: root });
    expect(tracked.toString()).toBe('');
  });
});

describe('the lock file', () => {
  it('holds no download address', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved && !link).map(([path]) => path)).toEqual([]);
  });

  it('links the stand-ins to where they are, whichever npm reads it', () => {
    const links = locked.filter(([, { link }]) => link);
    expect(links.filter(([, { resolved }]) => !existsSync(join(root, resolved!, 'package.json')))).toEqual([]);
  });

  it('holds no package that runs something when it is installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  it('holds the builds for every platform, so that npm ci works on each', () => {
    const names = new Set(locked.map(([path]) => nameOf(path)));
    const missing = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(missing.filter((name) => !names.has(name))).toEqual([]);
  });

  it('keeps the traps of transitive packages closed', () => {
    const versions = (name: string) =>
      locked.filter(([path]) => nameOf(path) === name).map(([, p]) => p.version ?? 'link');
    // fast-uri before 3.1.7 and js-yaml before 4.3.2 have known faults; xregexp 4.4 brings a package with an install script.
    for (const version of versions('fast-uri')) expect(isAtLeast(version, '3.1.7'), version).toBe(true);
    for (const version of versions('js-yaml')) expect(isAtLeast(version, '4.3.2'), version).toBe(true);
    expect(versions('xregexp')).toEqual(['4.2.0']);
    const axios = locked.filter(([path]) => nameOf(path) === 'axios' && path.includes('node_modules/'));
    expect(axios.filter(([, { link }]) => !link)).toEqual([]);
  });
});

describe('the dependencies', () => {
  // Used without an import: by name on a command line, as types, as files, as the missing peer of salve-annos,
  // as the stand-in that keeps SaxonJS from the network.
  const silent = [
    '@biomejs/biome',
    '@types/node',
    '@types/yauzl',
    'typescript',
    'xslt3',
    '@fontsource/libertinus-serif',
    'xregexp',
    'axios',
    // The stand-in that keeps msgpackr from a native part with an install script.
    'msgpackr-extract',
  ];
  const modules = ['src', 'scripts', 'test', 'bench']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(filesBelow)
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !/\/(?:fixtures|stubs)\//.test(file));
  const imported = [...modules, 'vitest.config.ts'].flatMap(importsOf).filter(({ library }) => library);

  it('are all used', () => {
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    // A package of files alone is found by `require.resolve` instead of imported.
    const asked = modules.flatMap((file) => [...textOf(file).matchAll(/\bresolve\('((?:@[\w-]+\/)?[\w-]+)\//g)]);
    const used = new Set([...imported.map(({ library }) => library), ...asked.map(([, name]) => name), ...silent]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('are all declared, and those of src for run time', () => {
    const declared = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);
    expect(imported.filter(({ library }) => !declared.has(library!)).map((i) => `${i.file} -> ${i.library}`)).toEqual(
      [],
    );
    const shipped = imported.filter(({ file, names }) => file.startsWith('src/') && names.length > 0);
    expect(
      shipped.filter(({ library }) => !manifest.dependencies[library!]).map((i) => `${i.file} -> ${i.library}`),
    ).toEqual([]);
  });

  it('have licences that allow an edition to be built and acta to be given on', () => {
    const free =
      /^(?:MIT|ISC|0BSD|Unlicense|Python-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0)$/;
    const isFree = (licence = '') =>
      licence
        .replace(/[()]/g, '')
        .split(/ (?:OR|AND) /)
        .every((part) => free.test(part));
    const unfree = locked.filter(([, p]) => !p.dev && !p.link && !isFree(p.license)).map(([path]) => nameOf(path));
    // SaxonJS, and its makers' compiler, is free of charge and may be given on with an application; the README says so.
    expect(unfree).toEqual(['saxon-js', 'xslt3']);
  });
});

function nameOf(path: string): string {
  return path.split('node_modules/').at(-1)!;
}

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((v) => v.split('.').map(Number));
  const differing = a!.findIndex((part, index) => part !== b![index]);
  return differing === -1 || a![differing]! > b![differing]!;
}
