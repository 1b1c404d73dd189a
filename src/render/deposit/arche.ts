import type { Agent, Description, EditionFile, MakerKind, PackageKind } from '../../artifact/deposit.js';
import { iso6393Of } from '../../config/language-codes.js';
import { documentsByPage } from './by-document.js';
import { agentAddress } from './makers.js';
import { required, requiredRole } from './requirements.js';
import { iri, literal, statement, type Term } from './turtle.js';

const vocabularies = 'https://vocabs.acdh.oeaw.ac.at';

/**
 * For ARCHE: what is deposited, as Turtle in the terms of its schema, and the TEI under names of letters, digits, hyphens and
 * underscores, which are the only ones it takes. Who has which part in a deposit is said by the contributors' roles.
 */
export const arche: PackageKind = {
  summary: 'for ARCHE: the TEI under names that it takes, described in Turtle',
  requires: [
    required('title', 'hasTitle'),
    required('description', 'hasDescription'),
    required('language', 'hasLanguage'),
    required('subjects', 'hasSubject'),
    required('contact', 'hasContact'),
    required('spdx', 'hasLicense'),
    required('url', 'hasIdentifier'),
    requiredRole('editor', 'editor', 'hasEditor'),
    requiredRole('curator', 'curator', 'hasCurator'),
    requiredRole('depositor', 'depositor', 'hasDepositor'),
    requiredRole('host', 'host', 'hasHosting'),
    requiredRole('metadata-creator', 'metadata creator', 'hasMetadataCreator'),
    requiredRole('licensor', 'licensor', 'hasLicensor'),
    requiredRole('rights-holder', 'rights holder', 'hasRightsHolder'),
  ],
  files: ({ description, files }) => {
    const named = nameFiles(files.filter(({ part }) => part === 'tei'));
    return [
      { path: 'arche.ttl', mediaType: 'text/turtle', content: turtle(named, description) },
      ...named.map(({ name, file }) => ({ ...file, path: `data/${name}` })),
    ];
  },
};

interface Named {
  readonly name: string;
  readonly file: EditionFile;
}

/** Names that ARCHE takes, each once: `100__sure.xml` of `tei/100% sure.xml`. */
function nameFiles(files: readonly EditionFile[]): readonly Named[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const base = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.xml$/i, '');
    const plain = base
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9_-]/g, '_');
    let name = `${plain}.xml`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}.xml`;
    taken.add(name.toLowerCase());
    return { name, file };
  });
}

function turtle(files: readonly Named[], description: Description): string {
  const { title, subtitle, url, language, languages, subjects, licence, contact, date } = description;
  const own = language ?? languages[0]!;
  const collection = iri(url!);
  const by = (kind: MakerKind) =>
    description.contributors.filter((maker) => maker.kind === kind).map((maker) => iri(agentAddress(maker, url)));
  const contactId = iri(`${url}#contact`);
  const shared = {
    hasDepositor: by('depositor'),
    hasHosting: by('host'),
    hasMetadataCreator: by('metadata-creator'),
  };
  const documents = documentsByPage(description);
  const codes = [...new Set(languages.flatMap((tag) => iso6393Of(tag) ?? []))];
  const statements = [
    '@prefix acdh: <https://vocabs.acdh.oeaw.ac.at/schema#> .\n',
    statement(collection, 'TopCollection', {
      hasIdentifier: [collection],
      hasTitle: [literal(title, own)],
      hasAlternativeTitle: subtitle === undefined ? [] : [literal(subtitle, own)],
      hasDescription: [literal(description.description!, own)],
      hasSubject: subjects.map((subject) => literal(subject, own)),
      hasLanguage: codes.map(languageId),
      hasContact: [contactId],
      hasCurator: by('curator'),
      hasEditor: by('editor'),
      hasFunder: description.funders.map((funder) => iri(agentAddress(funder, url))),
      ...shared,
      hasLicenseSummary: [literal(licence!.name, own)],
      hasIssuedDate: date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? [`"${date}"^^<${xsdDate}>`] : [],
    }),
    ...files.map(({ name, file }) => {
      const document = documents.get(file.document ?? '');
      const tag = document?.language ?? own;
      const code = iso6393Of(tag);
      return statement(iri(`${url}/${name}`), 'Resource', {
        hasIdentifier: [iri(`${url}/${name}`)],
        hasTitle: [literal(document?.title ?? title, tag)],
        hasFilename: [literal(name)],
        isPartOf: [collection],
        hasCategory: [iri(`${vocabularies}/archecategory/text`)],
        hasLanguage: code === undefined ? [] : [languageId(code)],
        ...shared,
        hasLicense: [iri(`${vocabularies}/archelicenses/${licence!.spdx!.toLowerCase().replaceAll('.', '-')}`)],
        hasLicensor: by('licensor'),
        hasRightsHolder: by('rights-holder'),
      });
    }),
    statement(contactId, 'Agent', {
      hasTitle: [literal(contact!.name, 'und')],
      hasEmail: [literal(contact!.email)],
    }),
    ...agents([...description.contributors, ...description.funders], url!),
  ];
  return statements.join('\n');
}

const xsdDate = 'http://www.w3.org/2001/XMLSchema#date';

function languageId(code: string): Term {
  return iri(`${vocabularies}/iso6393/${code}`);
}

/** Each person and body once; whether a person's name that is not in parts is one, the edition does not say. */
function agents(all: readonly Agent[], url: string): readonly string[] {
  const byId = new Map(all.map((agent) => [iri(agentAddress(agent, url)), agent]));
  return Array.from(byId, ([id, { name, forename, surname, body }]) =>
    statement(id, body ? 'Organisation' : surname === undefined ? 'Agent' : 'Person', {
      hasTitle: [literal(name, 'und')],
      hasFirstName: forename === undefined ? [] : [literal(forename, 'und')],
      hasLastName: surname === undefined ? [] : [literal(surname, 'und')],
    }),
  );
}
