import { join } from 'node:path';
import { count } from './digests.js';
import { type Folder, filesOf, find } from './fixity.js';
import { outOfScope } from './manifest.js';

/** Name of the file that describes a crate. */
export const metadataName = 'ro-crate-metadata.json';

/** Of an entity of a crate what is compared. */
interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly contentSize?: unknown;
  readonly sha256?: unknown;
}

/**
 * Whether the files of an RO-Crate are as its metadata describes them: there, of the size and with the SHA-256 that is stated. A crate
 * need not describe every file; one that gives the digest of each that it describes, as acta's do, is taken at its word.
 */
export async function verifyCrate(folder: Folder): Promise<void> {
  const graph = readGraph(folder);
  if (!graph) {
    find(
      folder,
      'verify/crate',
      metadataName,
      'this is not the metadata of an RO-Crate: no JSON with an "@graph" of entities',
    );
    return;
  }
  // The page that shows a crate is no part of it, so it is no File; acta says its digest all the same.
  const isFile = ({ '@id': id, '@type': type, sha256 }: Entity) =>
    [type].flat().includes('File') || (id === 'ro-crate-preview.html' && sha256 !== undefined);
  const described = graph.filter((entity) => isFile(entity) && !/^[a-z][a-z0-9+.-]*:/i.test(entity['@id']));
  const present = new Set(filesOf(folder));
  const seen = new Set([metadataName]);
  for (const entity of described) {
    const path = pathOf(entity['@id']);
    if (path === undefined || outOfScope(path) !== undefined) {
      find(folder, 'verify/path', metadataName, `"${entity['@id']}" is not a path in the crate; it was not looked at`);
      continue;
    }
    seen.add(path);
    if (!present.has(path))
      find(folder, 'verify/missing', path, 'this file is described in the crate, and is not there');
    else await compare(folder, path, entity);
  }
  const isInventory = described.length > 0 && described.every(({ sha256 }) => typeof sha256 === 'string');
  for (const path of present) {
    if (isInventory && !seen.has(path))
      find(folder, 'verify/extra', path, 'the crate, which describes all others, does not describe this file');
  }
}

async function compare(folder: Folder, path: string, { contentSize, sha256 }: Entity): Promise<void> {
  const { bytes, digests } = await count(folder.disk.stream(join(folder.path, path)), ['sha256']);
  const isSize = contentSize === undefined || String(contentSize) === String(bytes);
  const isSame = typeof sha256 !== 'string' || sha256.toLowerCase() === digests.get('sha256');
  if (!isSize || !isSame) find(folder, 'verify/changed', path, 'this file is not as the crate describes it');
}

function readGraph(folder: Folder): readonly Entity[] | undefined {
  try {
    const text = new TextDecoder().decode(folder.disk.read(join(folder.path, metadataName)));
    const { '@graph': graph } = JSON.parse(text) as { readonly '@graph'?: unknown };
    const isGraph = Array.isArray(graph) && graph.every((one) => typeof one?.['@id'] === 'string' && '@type' in one);
    return isGraph ? (graph as readonly Entity[]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function pathOf(id: string): string | undefined {
  try {
    return decodeURIComponent(id).replace(/^(?:\.\/)+/, '');
  } catch {
    return undefined;
  }
}
