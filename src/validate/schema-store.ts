import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { digest } from '../artifact/digest.js';
import type { Report } from '../diagnostics/diagnostic.js';

/** A schema in the store. */
export interface StoredSchema {
  /** By what documents name it: the address in the `href` of `<?xml-model?>`. */
  readonly href: string;
  /** SHA-256 of the file, which is its name in the store. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Name of the list of what is in a store. */
export const storeIndex = 'schemas.json';

/** The folder of the user's store: ACTA_SCHEMAS, or `acta/schemas` where the system has the data of programs (XDG). */
export function storeFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { ACTA_SCHEMAS: own, XDG_DATA_HOME: data } = environment;
  if (own) return own;
  return join(data || join(homedir(), '.local', 'share'), 'acta', 'schemas');
}

/** What is in a store, by name; nothing where there is none yet. A damaged list is a finding. */
export function storedSchemas(folder: string, report: Report): readonly StoredSchema[] {
  const path = join(folder, storeIndex);
  if (!existsSync(path)) return [];
  try {
    const { schemas } = JSON.parse(readFileSync(path, 'utf8')) as { readonly schemas: readonly StoredSchema[] };
    if (Array.isArray(schemas) && schemas.every(isStored)) return schemas;
  } catch {
    // Told below.
  }
  const message = 'the list of the store of schemas cannot be read; delete it and add the schemas anew';
  report.add('schema/store-damaged', message, { place: { file: path } });
  return [];
}

/** The path of a stored schema, after a look whether it is the one that was put there. */
export function verifiedPath(folder: string, { href, sha256 }: StoredSchema, report: Report): string | undefined {
  const path = storedPath(folder, sha256);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  if (bytes && digest('sha256', bytes) === sha256) return path;
  const found = bytes ? 'is not the one that was added' : 'is gone';
  report.add('schema/store-damaged', `the stored file of ${href} ${found}; add it anew with acta schema add`, {
    place: { file: path },
  });
  return undefined;
}

/** Where a schema of this checksum lies. */
export function storedPath(folder: string, sha256: string): string {
  return join(folder, `${sha256}.xml`);
}

function isStored(value: unknown): value is StoredSchema {
  const { href, sha256, size } = (value ?? {}) as Partial<StoredSchema>;
  return typeof href === 'string' && typeof size === 'number' && /^[0-9a-f]{64}$/.test(sha256 ?? '');
}
