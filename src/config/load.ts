import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { listDocuments } from './documents.js';
import type { Contributor, DocumentSettings, Edition } from './edition.js';
import { nameOf, type RawName, readPeople } from './people.js';
import type { YamlFile } from './yaml.js';

const maxBytes = 4_000_000;

/** edition.yaml after its shape was checked. */
type RawEdition = Partial<Omit<Edition, 'contributors' | 'people'>> & {
  readonly contributors?: readonly (Omit<Contributor, 'name'> & { readonly name: RawName })[];
};

/**
 * Reads and checks edition.yaml and people.yaml of an edition's folder; a file that is not there says nothing. Nothing comes
 * back when one of them has an error: the report then says where.
 */
export async function loadEdition(directory: string, report: Report): Promise<Edition | undefined> {
  const errors = countErrors(report);
  const settings = await readChecked('edition', join(directory, 'edition.yaml'), report);
  const register = await readChecked('people', join(directory, 'people.yaml'), report);
  const people = register ? readPeople(register, report) : [];
  const edition = editionOf((settings?.value ?? {}) as RawEdition);
  if (settings) checkDocuments(directory, settings, edition, report);
  checkIds(edition, people, settings, report);
  return countErrors(report) > errors ? undefined : { ...edition, people };
}

function countErrors(report: Report): number {
  return report.diagnostics.filter(({ severity }) => severity === 'error').length;
}

async function readChecked(name: 'edition' | 'people', path: string, report: Report): Promise<YamlFile | undefined> {
  const text = readText(path, report);
  if (text === undefined) return undefined;
  // A lone file needs neither parser nor schemas, and they take a tenth of a second to load.
  const [{ readYaml }, { checkShape }, { checkValues }] = await Promise.all([
    import('./yaml.js'),
    import('./shape.js'),
    import('./values.js'),
  ]);
  const yaml = readYaml(path, text, report);
  const isEmpty = yaml?.value === null || yaml?.value === '';
  if (!yaml || isEmpty) return undefined;
  return (await checkShape(name, yaml, report)) && checkValues(yaml, report) ? yaml : undefined;
}

function readText(path: string, report: Report): string | undefined {
  const place = { file: path };
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > maxBytes) {
      const what = stat.isFile() ? `larger than ${maxBytes / 1_000_000} MB` : 'not a file';
      report.add('config/not-a-file', `this is ${what}; give a text file in UTF-8`, { place });
      return undefined;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      report.add('config/not-a-file', 'this is not UTF-8; save it as UTF-8', { place });
    } else {
      report.add('config/unreadable', `the file cannot be read (${code}); look at its permissions`, {
        place,
        cause: error,
      });
    }
    return undefined;
  }
}

function editionOf(raw: RawEdition): Omit<Edition, 'people'> {
  const { url, documents, contributors, ...rest } = raw;
  return {
    ...rest,
    ...(url !== undefined && { url: url.endsWith('/') ? url.slice(0, -1) : url }),
    contributors: (contributors ?? []).map((contributor) => ({ ...contributor, name: nameOf(contributor.name) })),
    identifiers: raw.identifiers ?? {},
    // Without prototype: a transcript may be called `constructor`.
    documents: Object.assign(Object.create(null), documents),
  };
}

function checkDocuments(directory: string, yaml: YamlFile, edition: Omit<Edition, 'people'>, report: Report): void {
  const names = listDocuments(directory).map(({ name }) => name);
  const known = new Set(names);
  for (const name of Object.keys(edition.documents)) {
    if (known.has(name)) continue;
    const meant = nearest(name, names) ?? names.find((candidate) => /^0*/.exec(candidate)![0] + name === candidate);
    const way = meant === undefined ? 'add it to transcripts, or delete this entry' : `did you mean "${meant}"?`;
    report.add('config/no-such-document', `there is no transcript or TEI file called "${name}"; ${way}`, {
      place: yaml.keyPlace(['documents', name]),
    });
  }
}

/** A document's identifier is that of its TEI root, a person's stands below it: all of them must differ. */
function checkIds(
  edition: Omit<Edition, 'people'>,
  people: Edition['people'],
  yaml: YamlFile | undefined,
  report: Report,
): void {
  const owners = new Map(people.map(({ id }) => [id, 'a person in people.yaml']));
  for (const [name, { id }] of Object.entries<DocumentSettings>(edition.documents)) {
    if (id === undefined) continue;
    const owner = owners.get(id);
    owners.set(id, `the document "${name}"`);
    if (owner === undefined || !yaml) continue;
    report.add('config/duplicate-id', `the id "${id}" is that of ${owner} already; choose another`, {
      place: yaml.valuePlace(['documents', name, 'id']),
    });
  }
}
