import { join } from 'node:path';
import { isReserved, pageName, pageNames } from '../artifact/page-name.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { readChecked } from './checked-file.js';
import { loadAllDecisions } from './decisions.js';
import { listDocuments } from './documents.js';
import type { ContributingBody, ContributingPerson, DocumentSettings, Edition, Print } from './edition.js';
import { isFontName } from './font-names.js';
import { readNamedFile } from './named-file.js';
import { nameOf, type RawName, readPeople } from './people.js';
import type { ProfileFile } from './profile.js';
import type { YamlFile } from './yaml.js';

/** edition.yaml after its shape was checked. */
type RawEdition = Partial<Omit<Edition, 'contributors' | 'people' | 'decisions' | 'theme' | 'templates' | 'print'>> & {
  readonly contributors?: readonly (
    | ContributingBody
    | (Omit<ContributingPerson, 'name'> & { readonly name: RawName })
  )[];
  /** Path of the theme in the edition's folder. */
  readonly theme?: string;
  /** Path of the editor's own templates, likewise. */
  readonly templates?: string;
  readonly print?: Omit<Print, 'template'> & { readonly template?: string };
};

/**
 * Reads and checks edition.yaml, people.yaml and profile.yaml of an edition's folder; a file that is not there says nothing. Nothing comes
 * back when one of them has an error: the report then says where.
 */
export async function loadEdition(directory: string, report: Report): Promise<Edition | undefined> {
  const errors = countErrors(report);
  const settings = await readChecked('edition', join(directory, 'edition.yaml'), report);
  const register = await readChecked('people', join(directory, 'people.yaml'), report);
  const decisions = await loadAllDecisions(directory, report);
  const people = register ? readPeople(register, report) : [];
  const profile = await readChecked('profile', join(directory, 'profile.yaml'), report);
  const raw = (settings?.value ?? {}) as RawEdition;
  const named = (path: readonly string[], name: string | undefined) =>
    settings && name !== undefined ? readNamedFile(directory, path, name, settings, report) : undefined;
  const [theme, templates] = [named(['theme'], raw.theme), named(['templates'], raw.templates)];
  const template = named(['print', 'template'], raw.print?.template);
  const stated = {
    ...editionOf(raw),
    ...(theme && { theme: { file: theme.file, css: theme.text } }),
    ...(templates && { templates: { file: templates.file, xsl: templates.text } }),
    ...(raw.print && { print: printOf(raw.print, template, directory) }),
  };
  if (profile && settings && stated.profile !== undefined) {
    const message = `profile.yaml is the layout of this edition; write "extends: ${stated.profile}" there, and delete this`;
    report.add('config/two-profiles', message, { place: settings.keyPlace(['profile']) });
  }
  const edition = profile
    ? { ...stated, profile: { extends: 'generic', ...(profile.value as ProfileFile), name: 'profile.yaml' } }
    : stated;
  if (settings) {
    checkDocuments(directory, settings, edition, report);
    checkFormer(directory, settings, edition, report);
  }
  checkIds(edition, people, settings, report);
  return countErrors(report) > errors ? undefined : { ...edition, people, decisions };
}

function countErrors(report: Report): number {
  return report.diagnostics.filter(({ severity }) => severity === 'error').length;
}

function editionOf(raw: RawEdition): Omit<Edition, 'people'> {
  const { url, documents, contributors, theme: _, templates: __, print: ___, ...rest } = raw;
  return {
    ...rest,
    ...(url !== undefined && { url: url.endsWith('/') ? url.slice(0, -1) : url }),
    contributors: (contributors ?? []).map((contributor) =>
      'body' in contributor ? contributor : { ...contributor, name: nameOf(contributor.name) },
    ),
    identifiers: raw.identifiers ?? {},
    // Without prototype: a transcript may be called `constructor`.
    documents: Object.assign(Object.create(null), documents),
  };
}

function printOf(
  { template: _, ...rest }: NonNullable<RawEdition['print']>,
  template: ReturnType<typeof readNamedFile>,
  directory: string,
): Print {
  const fonts = rest.fonts?.map((name) => (isFontName(name) ? join(directory, name) : name));
  return {
    ...rest,
    ...(fonts && { fonts }),
    ...(template && { template: { file: template.file, typ: template.text } }),
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

/** A former name leads to one document, and is that of no other page. */
function checkFormer(directory: string, yaml: YamlFile, edition: Omit<Edition, 'people'>, report: Report): void {
  const pages = pageNames(listDocuments(directory).map(({ name }) => name));
  const owners = new Map([...pages].map(([name, page]) => [page.toLowerCase(), `is the document "${name}" now`]));
  for (const [name, { formerly = [] }] of Object.entries<DocumentSettings>(edition.documents)) {
    for (const [index, former] of formerly.entries()) {
      const page = pageName(former).toLowerCase();
      const owner = isReserved(page) ? 'is a page of the site' : owners.get(page);
      owners.set(page, `leads to the document "${name}" already`);
      if (owner === undefined) continue;
      report.add(
        'config/former-name',
        `"${former}" ${owner}, so it cannot lead to "${name}"; delete it here, or there`,
        {
          place: yaml.valuePlace(['documents', name, 'formerly', String(index)]),
        },
      );
    }
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
