import type { Artifact } from '../../artifact/artifact.js';
import type { Description } from '../../artifact/deposit.js';
import type { Table } from '../../artifact/tables.js';
import { jsonText } from '../deposit/json-text.js';

/** A form in which each table is a file. */
export interface TableFormat {
  /** Ending of the files, and the format in the description. */
  readonly extension: string;
  readonly mediaType: string;
  /** The content of the file. */
  readonly write: (table: Table) => string | Uint8Array;
}

/**
 * What the tables hold, for machines and for who finds them: `datapackage.json` (Data Package 2.0, datapackage.org). Says of the edition what
 * its header says.
 */
export function dataPackage(
  tables: readonly Table[],
  { extension, mediaType }: TableFormat,
  { title, description, version, url, identifiers, licence, contributors }: Description,
): Artifact {
  const content = jsonText({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    id: identifiers['doi'] && `https://doi.org/${identifiers['doi']}`,
    title,
    description,
    version,
    homepage: url,
    licenses: licence && [{ name: licence.spdx, path: licence.url, title: licence.name }],
    contributors:
      contributors.length > 0 ? contributors.map(({ name, role }) => ({ title: name, roles: [role] })) : undefined,
    resources: tables.map((table) => ({
      name: table.name,
      title: table.title,
      path: `${table.name}.${extension}`,
      format: extension,
      mediatype: mediaType,
      encoding: extension === 'parquet' ? undefined : 'utf-8',
      type: 'table',
      schema: schemaOf(table),
    })),
  });
  return { path: 'datapackage.json', mediaType: 'application/json', content };
}

/** The columns of a table (Table Schema 2.0). */
function schemaOf({ columns, key, references }: Table) {
  return {
    fields: columns.map(({ name, type, description }) => ({
      name,
      type,
      description,
      ...(key.includes(name) && { constraints: { required: true } }),
    })),
    primaryKey: key,
    foreignKeys: Object.entries(references).map(([field, resource]) => ({
      fields: [field],
      // The column that tells the rows of the other table apart has the name of this one.
      reference: { resource, fields: [field] },
    })),
  };
}
