import type { Description, MakerKind, Requirement } from '../../artifact/deposit.js';
import { creatorsOf } from './makers.js';

type Demand = Omit<Requirement, 'field' | 'level'>;

const licenceExample = 'licence: { name: Creative Commons Attribution 4.0 International, spdx: CC-BY-4.0 }';

function contributorsExample(role: string, ...others: readonly string[]): string {
  return `contributors: [${[`{ name: { forename: Ada, surname: Smith }, role: ${role} }`, ...others].join(', ')}]`;
}

/**
 * What packages ask of an edition, by what it is: where it stands in the TEI, and a line of edition.yaml that would do. A kind names it as its own field: `demand('date', 'datePublished')`.
 */
const demands = {
  title: {
    xpath: '/teiCorpus/teiHeader/fileDesc/titleStmt/title',
    example: 'title: Minutes of the Council',
    // A corpus has a title in any case; that one says nothing.
    isMet: ({ title }) => title !== '' && title !== 'Edition',
  },
  description: {
    xpath: '/teiCorpus/teiHeader/encodingDesc/projectDesc/p',
    example: 'description: The minutes of the Council from 1919 to 1921, from the copies in the City Archive.',
    isMet: ({ description }) => description !== undefined,
  },
  date: {
    xpath: '/teiCorpus/teiHeader/fileDesc/publicationStmt/date/@when',
    example: 'date: 2026-03-01',
    isMet: ({ date }) => date !== undefined,
  },
  licence: {
    xpath: '/teiCorpus/teiHeader/fileDesc/publicationStmt/availability/licence',
    example: licenceExample,
    isMet: ({ licence }) => licence !== undefined,
  },
  contributors: {
    xpath: '/teiCorpus/teiHeader/fileDesc/titleStmt/respStmt',
    example: contributorsExample('editor'),
    isMet: ({ contributors }) => contributors.length > 0,
  },
  publisher: {
    xpath: '/teiCorpus/teiHeader/fileDesc/publicationStmt/publisher',
    example: 'publisher: City Archive',
    isMet: ({ publisher }) => publisher !== undefined,
  },
  version: {
    xpath: '/teiCorpus/teiHeader/fileDesc/editionStmt/edition/@n',
    example: 'version: 1.0.0',
    isMet: ({ version }) => version !== undefined,
  },
  language: {
    xpath: '/teiCorpus/@xml:lang',
    example: 'language: en',
    isMet: ({ language, languages }) => language !== undefined || languages.length > 0,
  },
  url: {
    xpath: '/teiCorpus/teiHeader/fileDesc/publicationStmt/ptr/@target',
    example: 'url: https://example.org/council',
    isMet: ({ url }) => url !== undefined,
  },
  doi: {
    xpath: "/teiCorpus/teiHeader/fileDesc/publicationStmt/idno[@type = 'doi']",
    example: 'identifiers: { doi: 10.5281/zenodo.1234 }',
    isMet: ({ identifiers }) => Object.hasOwn(identifiers, 'doi'),
  },
  surnames: {
    xpath: '/teiCorpus/teiHeader/fileDesc/titleStmt/respStmt/persName/surname',
    // A body has none to give.
    example: contributorsExample('editor', '{ body: City Archive, role: hosting institution }'),
    isMet: (description) => withoutSurname(description).length === 0,
    lacking: withoutSurname,
  },
  person: {
    xpath: '/teiCorpus/teiHeader/fileDesc/titleStmt/respStmt/persName',
    example: contributorsExample('editor'),
    isMet: (description) => creatorsOf(description).some(({ body }) => !body),
  },
  spdx: {
    xpath: '/teiCorpus/teiHeader/fileDesc/publicationStmt/availability/licence/@n',
    example: licenceExample,
    isMet: ({ licence }) => licence?.spdx !== undefined,
  },
  contact: {
    xpath: "/teiCorpus/teiHeader/fileDesc/publicationStmt/address[@n = 'contact']",
    example: 'deposit: { contact: { name: Ada Smith, email: ada@example.org } }',
    isMet: ({ contact }) => contact !== undefined,
  },
  affiliation: {
    xpath: "/teiCorpus/teiHeader/fileDesc/publicationStmt/address[@n = 'contact']/orgName",
    example: 'deposit: { contact: { name: Ada Smith, email: ada@example.org, affiliation: City Archive } }',
    isMet: ({ contact }) => contact?.affiliation !== undefined,
  },
  subjects: {
    xpath: '/teiCorpus/teiHeader/profileDesc/textClass/keywords/term',
    example: 'deposit: { subjects: [minutes, city council] }',
    isMet: ({ subjects }) => subjects.length > 0,
  },
} satisfies Readonly<Record<string, Demand & Pick<Requirement, 'isMet'>>>;

/** The names of persons of whom no surname is known, each once, as one may have several roles. */
function withoutSurname({ contributors }: Description): readonly string[] {
  const nameless = contributors.filter(({ surname, body }) => !body && surname === undefined);
  return [...new Set(nameless.map(({ name }) => name))];
}

/** What a package is refused without; `field` is its name with them who take the package. */
export function required(what: keyof typeof demands, field: string): Requirement {
  return { ...demands[what], field, level: 'required' };
}

/** What a package can do without, but its readers would miss. */
export function recommended(what: keyof typeof demands, field: string): Requirement {
  return { ...demands[what], field, level: 'recommended' };
}

/** The class of the edition in the scheme of an archive, which it is refused without. */
export function requiredClass(scheme: string, field: string, example: string): Requirement {
  return {
    field,
    xpath: `/teiCorpus/teiHeader/profileDesc/textClass/classCode[@scheme = '${scheme}']`,
    example: `deposit: { classes: { ${scheme}: ${example} } }`,
    level: 'required',
    isMet: ({ classes }) => Object.hasOwn(classes, scheme),
  };
}

/** Somebody in a role, without whom it is refused; `role` is as a contributor's is written. */
export function requiredRole(kind: MakerKind, role: string, field: string): Requirement {
  return {
    field,
    xpath: '/teiCorpus/teiHeader/fileDesc/titleStmt/respStmt/resp',
    example: contributorsExample(role),
    level: 'required',
    isMet: ({ contributors }) => contributors.some((maker) => maker.kind === kind),
  };
}
