import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { digest } from '../artifact/digest.js';
import { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { writeFilesWhole } from '../publish/index.js';
import {
  checkFile,
  checkUsable,
  readSchema,
  type StoredSchema,
  storedPath,
  storedSchemas,
  storeFolder,
  storeIndex,
} from '../validate/index.js';
import { fetchSchema } from './schema-fetch.js';

/**
 * Puts a schema into the store, from a file or an address, and says where it lies. A schema that had its name is replaced. Nothing is
 * written where the report has an error.
 */
export async function addSchema(
  source: string,
  href: string,
  report: Report,
): Promise<{ readonly path: string; readonly schema: StoredSchema } | undefined> {
  const folder = storeFolder();
  const schemas = storedSchemas(folder, report);
  const isAddress = /^https?:\/\//i.test(source);
  const bytes = isAddress ? await fetchSchema(source, report) : checkFile(source, report);
  if (!bytes || report.hasErrors) return undefined;
  if (!(await isUsable(source, bytes, isAddress, report))) return undefined;
  const schema = { href, sha256: digest('sha256', bytes), size: bytes.length };
  const path = storedPath(folder, schema.sha256);
  const others = schemas.filter((other) => other.href !== href);
  const written = [
    { path, content: bytes },
    { path: join(folder, storeIndex), content: listOf([...others, schema]) },
  ];
  return (await writeFilesWhole(written, report)) ? { path, schema } : undefined;
}

/** Takes a schema out of the store. Its file goes with the last name that it has. */
export async function removeSchema(href: string, report: Report): Promise<boolean> {
  const folder = storeFolder();
  const schemas = storedSchemas(folder, report);
  if (report.hasErrors) return false;
  const removed = schemas.find((schema) => schema.href === href);
  if (!removed) {
    reportUnknown(
      href,
      schemas.map((schema) => schema.href),
      report,
    );
    return false;
  }
  const others = schemas.filter((schema) => schema !== removed);
  if (!(await writeFilesWhole([{ path: join(folder, storeIndex), content: listOf(others) }], report))) return false;
  if (!others.some(({ sha256 }) => sha256 === removed.sha256)) {
    rmSync(storedPath(folder, removed.sha256), { force: true });
  }
  return true;
}

/** Says that no schema has a name, and which may be meant. */
function reportUnknown(href: string, known: readonly string[], report: Report): void {
  const meant = nearest(href, known);
  const way = meant === undefined ? 'acta schema list names those that are there' : `did you mean ${meant}?`;
  report.add('schema/not-in-store', `no schema in the store is called "${href}"; ${way}`);
}

function listOf(schemas: readonly StoredSchema[]): string {
  const inOrder = schemas.toSorted((a, b) => (a.href < b.href ? -1 : 1));
  return `${JSON.stringify({ schemas: inOrder }, null, 2)}\n`;
}

/** Whether acta can validate by a schema, also alone: in the store nothing lies beside it that it could include. */
async function isUsable(source: string, bytes: Uint8Array, isAddress: boolean, report: Report): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-schema-'));
  try {
    const ending = isAddress ? extname(new URL(source).pathname) : extname(source);
    const path = join(folder, `schema${/^\.\w{1,8}$/.test(ending) ? ending : '.xml'}`);
    writeFileSync(path, bytes);
    const findings = new Report();
    const schema = await readSchema(path, findings);
    if (schema) await checkUsable(schema, findings);
    // What is found is about what the user named, not about the copy.
    report.addAll(findings.diagnostics.map((found) => ({ ...found, place: { ...found.place, file: source } })));
    return !report.hasErrors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
