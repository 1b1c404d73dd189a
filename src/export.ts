import type { Artifact } from './artifact/artifact.js';
import type { Exported, ExportKind } from './artifact/export.js';
import type { Table } from './artifact/tables.js';
import { corpusName, readAgain } from './books.js';
import { type Collected, collect } from './build.js';
import type { BuildOptions } from './build-options.js';
import type { Edition } from './config/edition.js';
import { Report } from './diagnostics/diagnostic.js';
import { publishSite } from './publish/index.js';
import { describe } from './render/deposit/index.js';
import { projectKinds } from './render/export/index.js';
import { readTables, tableKinds } from './render/tables/index.js';
import { software } from './tei/software.js';
import type { Unit } from './unit.js';
import { passGate } from './validate/index.js';

/**
 * Every form in which an edition is given to other programs, by the name that `--to` takes.
 *
 *     edition ──collect──► TEI of its documents and of the whole ──kind──► files
 */
export const kinds: Readonly<Record<string, ExportKind>> = { ...tableKinds, ...projectKinds };

/** An edition that is to be exported. */
export interface ExportTask {
  readonly units: readonly Unit[];
  readonly edition: Edition;
  readonly introduction?: string;
  /** Names of kinds. */
  readonly kinds: readonly string[];
}

export interface ExportOptions extends Pick<BuildOptions, 'force' | 'jobs' | 'cache' | 'onUnit'> {
  /** Only says what would be written. */
  readonly dryRun?: boolean;
}

/** What was written, or would be: its files, with the folder of their kind before their paths. */
export interface Written {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Writes an edition to `directory` in the forms of other programs, each kind in a folder of its name, whole or not at all. Its documents are
 * prepared as for a build, in memory; its own folder is left as it is. Nothing is written, and nothing comes back, when the report
 * has an error.
 */
export function exportEdition(
  { units, edition, introduction, kinds: wanted }: ExportTask,
  directory: string,
  report: Report,
  { dryRun = false, force = false, ...options }: ExportOptions = {},
): Promise<Written | undefined> {
  const preparing = { ...options, ...(introduction !== undefined && { introduction }) };
  return collect(units, edition, report, preparing, async (collected) => {
    const exported = await exportedOf(collected, report);
    const files: Artifact[] = [];
    for (const kind of wanted) {
      const own = await kinds[kind]!.files(exported, report);
      files.push(...own.map((file) => ({ ...file, path: `${kind}/${file.path}` })));
    }
    if (report.hasErrors) return undefined;
    if (dryRun) return { files: files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) })) };
    const record = await publishSite(directory, files, report, { version: software.version, force });
    return record && { files: record.files };
  });
}

/** What the gate has to say of documents that are read again was said when they were prepared. */
async function exportedOf({ prepared, corpus: xml }: Collected, report: Report): Promise<Exported> {
  const corpus = (await passGate({ file: `${corpusName}.xml`, bytes: Buffer.from(xml) }, new Report()))!;
  const description = await describe(corpus, report);
  const documents = () => readAgain(prepared);
  let tables: Promise<readonly Table[]> | undefined;
  return {
    corpus,
    description,
    documents,
    tables: () => {
      tables ??= readTables({ corpus, description, documents }, report);
      return tables;
    },
  };
}
