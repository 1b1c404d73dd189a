import type { Exported } from '../../artifact/export.js';
import type { Cell, Row, Table } from '../../artifact/tables.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { transform } from '../saxon.js';
import { shapes } from './columns.js';

/** Rows by the name of their table; what has no value is left out of a row. */
type Rows = Readonly<Record<string, readonly Row[]>>;

/**
 * All tables of an edition. xslt/tables.xsl reads them off the TEI, document by document; persons of a document that the register of
 * the edition has too, under their identifier or the same address of an authority file, are those of the register.
 */
export async function readTables(
  { corpus, description, documents }: Omit<Exported, 'tables'>,
  report: Report,
): Promise<readonly Table[]> {
  const site = description.url?.replace(/\/?$/, '/') ?? '';
  const registered = (await rowsOf(corpus, '', site, report))['people']!;
  const people = new Map(registered.map((row) => [String(row['person']), row]));
  const found = new Map(shapes.map(({ name }) => [name, [] as Row[]]));
  for await (const [page, document] of documents()) {
    const rows = await rowsOf(document, page, site, report);
    const known = identify(rows['people']!, page, registered);
    for (const row of rows['people']!) {
      const person = known(`#${row['person']}`);
      if (!people.has(person)) people.set(person, { ...row, person });
    }
    for (const [name, own] of Object.entries(rows)) {
      if (name !== 'people')
        found.get(name)!.push(...own.map((row) => ({ ...row, ...speakerOf(row['person'], known, people) })));
    }
  }
  found.set('people', [...people.values()]);
  return shapes.map((shape) => ({ ...shape, rows: found.get(shape.name)!.map((row) => filled(row, shape)) }));
}

async function rowsOf(document: TeiDocument, name: string, site: string, report: Report): Promise<Rows> {
  const { principal } = await transform('tables', document.xml, { name, site }, report, document.file);
  return JSON.parse(principal) as Rows;
}

/** Says of a pointer in a document who is meant, by the key of the table of people. A pointer to nobody there stays as it is. */
function identify(own: Rows[string], page: string, registered: Rows[string]): (pointer: string) => string {
  const ids = new Set(registered.map(({ person }) => person));
  const byAddress = new Map(registered.map((row) => [row['authority_url'], row['person']]));
  const keys = new Map(
    own.map(({ person = null, authority_url: address }) => {
      const same = ids.has(person) ? person : address === undefined ? undefined : byAddress.get(address);
      return [`#${person}`, String(same ?? `${page}#${person}`)];
    }),
  );
  return (pointer) => keys.get(pointer) ?? pointer;
}

/** Who speaks, as the columns of a speech have it. One entry of an authority file says nothing of a speech of several persons. */
function speakerOf(
  pointers: Cell | undefined,
  known: (pointer: string) => string,
  people: ReadonlyMap<string, Row>,
): Row {
  if (typeof pointers !== 'string') return {};
  const persons = pointers.split(' ').map(known);
  const entries = persons.map((person) => people.get(person)).filter((row) => row !== undefined);
  const alone = persons.length === 1 ? entries[0] : undefined;
  return {
    person: persons.join(' '),
    name: entries.map(({ name }) => name).join('; ') || null,
    authority: alone?.['authority'] ?? null,
    authority_url: alone?.['authority_url'] ?? null,
  };
}

/** A row with a value or `null` for each column, in their order. */
function filled(row: Row, { columns }: Pick<Table, 'columns'>): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}
