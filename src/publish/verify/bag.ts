import { join } from 'node:path';
import { type Declaration, readDeclaration } from './declaration.js';
import { algorithmOf, type Counted, count } from './digests.js';
import { type Folder, filesOf, find } from './fixity.js';
import { type Listed, outOfScope, readFetch, readManifest } from './manifest.js';
import { Names } from './names.js';

/** A manifest of a bag, of its payload or of its tag files. */
interface Manifest {
  readonly file: string;
  readonly isOfTags: boolean;
  /** Node's name of its algorithm; nothing where it cannot count that. */
  readonly algorithm: string | undefined;
  /** Its lines by the files that they mean, those that are missing among them. */
  readonly listed: ReadonlyMap<string, Listed>;
}

/**
 * Whether a folder is a valid bag (BagIt 0.93 to 1.0, RFC 8493 section 3): declared, complete, each file as its manifests say. Every
 * file that differs, is missing or should not be there is named.
 */
export async function verifyBag(folder: Folder): Promise<void> {
  const declaration = readDeclaration(folder.disk.read(join(folder.path, 'bagit.txt')));
  if (typeof declaration === 'string') {
    find(
      folder,
      'verify/declaration',
      'bagit.txt',
      `this does not declare a bag: ${declaration}; ask for the bag again`,
    );
    return;
  }
  if (folder.disk.kindOf(join(folder.path, 'data')) !== 'directory') {
    find(folder, 'verify/missing', 'data', 'the folder of the payload is not there; ask for the bag again');
  }
  const names = new Names(filesOf(folder));
  const manifests = readManifests(folder, declaration, names);
  const payload = filesOf(folder).filter((path) => path.startsWith('data/'));
  checkFetch(folder, declaration, names);
  checkComplete(folder, declaration, manifests, payload);
  for (const twins of names.twins()) {
    find(
      folder,
      'verify/twins',
      twins[1]!,
      `this name is that of ${twins[0]} to some computers, where one would replace the other`,
    );
  }
  const counted = await checkDigests(folder, manifests, payload);
  checkOxum(folder, declaration, counted, payload);
}

/** Reads all manifests. A bag needs one of its payload that can be counted. */
function readManifests(folder: Folder, declaration: Declaration, names: Names): readonly Manifest[] {
  const manifests = filesOf(folder).flatMap((file): Manifest[] => {
    const [, tag, name] = /^(tag)?manifest-([a-z0-9-]+)\.txt$/i.exec(file) ?? [];
    if (name === undefined) return [];
    const algorithm = algorithmOf(name);
    if (algorithm === undefined)
      find(folder, 'verify/algorithm', file, `digests by "${name}" cannot be counted here, so these were not compared`);
    return [{ file, isOfTags: tag !== undefined, algorithm, listed: linesOf(folder, file, declaration, names) }];
  });
  if (!manifests.some(({ isOfTags, algorithm }) => !isOfTags && algorithm !== undefined)) {
    find(
      folder,
      'verify/manifest',
      'bagit.txt',
      'there is no manifest of the payload that could be compared; ask for the bag again',
    );
  }
  return manifests;
}

function linesOf(folder: Folder, file: string, declaration: Declaration, names: Names): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  const text = textOf(folder, file, declaration);
  if (text === undefined) return listed;
  const { read, unread } = readManifest(text);
  for (const line of unread) find(folder, 'verify/manifest', file, 'this line is not a digest and a path', line);
  for (const entry of read) {
    const { path, line, digest } = entry;
    const fault =
      outOfScope(path) ?? (/^manifest/i.test(file) && !path.startsWith('data/') ? 'it is not in data/' : undefined);
    if (fault !== undefined) {
      find(
        folder,
        'verify/path',
        file,
        `"${path}" is not a path that a bag may name: ${fault}; it was not looked at`,
        line,
      );
      continue;
    }
    const [meant, isExact] = names.find(path, declaration.version === '1.0');
    if (!isExact || entry.isLoose) {
      find(
        folder,
        'verify/loose',
        file,
        `"${path}" is written in a way that not every program takes for ${meant}`,
        line,
      );
    }
    const twin = listed.get(meant);
    if (twin && (declaration.version === '1.0' || twin.digest !== digest)) {
      find(folder, 'verify/manifest', file, `${meant} is named in line ${twin.line} already`, line);
    } else if (twin)
      find(folder, 'verify/loose', file, `${meant} is named in line ${twin.line} already, with the same digest`, line);
    listed.set(meant, twin ?? entry);
  }
  return listed;
}

/** A tag file in the encoding of the bag. */
function textOf(folder: Folder, file: string, { decode }: Declaration): string | undefined {
  try {
    return decode(folder.disk.read(join(folder.path, file)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    find(folder, 'verify/manifest', file, 'this file is not in the encoding that bagit.txt names');
    return undefined;
  }
}

/** What is kept elsewhere must have been fetched; nothing is fetched here. */
function checkFetch(folder: Folder, declaration: Declaration, names: Names): void {
  const file = 'fetch.txt';
  const text = filesOf(folder).includes(file) ? textOf(folder, file, declaration) : undefined;
  if (text === undefined) return;
  const { read, unread } = readFetch(text);
  for (const line of unread)
    find(folder, 'verify/manifest', file, 'this line is not an address, a length and a path', line);
  for (const { path, line } of read) {
    const fault = outOfScope(path) ?? (path.startsWith('data/') ? undefined : 'it is not in data/');
    if (fault !== undefined) {
      find(folder, 'verify/path', file, `"${path}" is not a path that a bag may have fetched: ${fault}`, line);
    } else if (!names.has(names.find(path, declaration.version === '1.0')[0])) {
      find(
        folder,
        'verify/to-fetch',
        file,
        `${path} is kept elsewhere and not fetched yet; fetch it, then verify again`,
        line,
      );
    }
  }
}

/** Every file that is named is there, and every payload file is named: since 1.0 in all manifests, before in one. */
function checkComplete(
  folder: Folder,
  declaration: Declaration,
  manifests: readonly Manifest[],
  payload: readonly string[],
): void {
  const present = new Set(filesOf(folder));
  const missing = new Map(
    manifests.flatMap(({ file, listed }) => [...listed.keys()].map((path) => [path, file] as const)),
  );
  for (const [path, file] of missing) {
    if (!present.has(path)) find(folder, 'verify/missing', path, `this file is named in ${file} and is not there`);
  }
  const ofPayload = manifests.filter(({ isOfTags }) => !isOfTags);
  for (const path of payload) {
    const lacking = ofPayload.filter(({ listed }) => !listed.has(path));
    const isFault = declaration.version === '1.0' ? lacking.length > 0 : lacking.length === ofPayload.length;
    if (!isFault) continue;
    if (lacking.length === ofPayload.length)
      find(folder, 'verify/extra', path, 'no manifest names this file, so it is not part of the bag');
    else find(folder, 'verify/manifest', lacking[0]!.file, `${path} is not named here, as every payload file must be`);
  }
}

/** Compares every file with all its digests, each read once. */
async function checkDigests(
  folder: Folder,
  manifests: readonly Manifest[],
  payload: readonly string[],
): Promise<ReadonlyMap<string, Counted>> {
  const counted = new Map<string, Counted>();
  const isPayload = new Set(payload);
  for (const path of filesOf(folder)) {
    const of = manifests.filter(({ algorithm, listed }) => algorithm !== undefined && listed.has(path));
    if (of.length === 0 && !isPayload.has(path)) continue;
    const found = await count(
      folder.disk.stream(join(folder.path, path)),
      of.map(({ algorithm }) => algorithm!),
    );
    counted.set(path, found);
    const differing = of.filter(({ algorithm, listed }) => found.digests.get(algorithm!) !== listed.get(path)!.digest);
    if (differing.length === 0) continue;
    const where = differing.map(({ file }) => file).join(' and ');
    find(folder, 'verify/changed', path, `the digest of this file is not the one in ${where}`);
  }
  return counted;
}

/** `Payload-Oxum: 1234.5` in bag-info.txt: bytes and number of the payload's files. */
function checkOxum(
  folder: Folder,
  declaration: Declaration,
  counted: ReadonlyMap<string, Counted>,
  payload: readonly string[],
): void {
  const file = 'bag-info.txt';
  const text = filesOf(folder).includes(file) ? textOf(folder, file, declaration) : undefined;
  const bytes = payload.reduce((sum, path) => sum + (counted.get(path)?.bytes ?? 0), 0);
  const found = `${bytes}.${payload.length}`;
  for (const [index, line] of (text ?? '').split(/\r\n|\n|\r/).entries()) {
    const stated = /^Payload-Oxum[ \t]*:(.*)$/i.exec(line)?.[1]?.trim();
    if (stated === undefined || stated === found) continue;
    find(folder, 'verify/oxum', file, `the payload has ${found} (bytes, a full stop, files), not ${stated}`, index + 1);
  }
}
