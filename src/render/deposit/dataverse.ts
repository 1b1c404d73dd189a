import type { Agent, Description, EditionFile, Maker, MakerKind, PackageKind } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import { isInIso6391, iso6393Of, languageName } from '../../config/language-codes.js';
import { jsonText } from './json-text.js';
import { creatorsOf, othersOf, sortedName } from './makers.js';
import { recommended, required, requiredClass } from './requirements.js';

/** For Dataverse: the dataset as its native interface takes it, what goes with each file, and the files. */
export const dataverse: PackageKind = {
  summary: 'for Dataverse: dataset.json, files.json, and the files with their folders',
  requires: [
    required('title', 'title'),
    required('contributors', 'author.authorName'),
    required('contact', 'datasetContact.datasetContactEmail'),
    required('description', 'dsDescription.dsDescriptionValue'),
    requiredClass('dataverse', 'subject', 'Arts and Humanities'),
    recommended('licence', 'license'),
    recommended('subjects', 'keyword'),
  ],
  files: ({ description, files }) => [
    { path: 'dataset.json', mediaType: 'application/json', content: jsonText(dataset(description)) },
    { path: 'files.json', mediaType: 'application/json', content: jsonText(files.map(fileEntry)) },
    ...files.map((file) => ({ ...file, path: `files/${file.path}` })),
  ],
};

/** A field of a metadata block. Its value is an array where it is `multiple`, and only there. */
interface Field {
  readonly typeName: string;
  readonly typeClass: 'primitive' | 'compound' | 'controlledVocabulary';
  readonly multiple: boolean;
  readonly value: unknown;
}

/** A text; no field where there is none. */
function text(typeName: string, value: string | undefined): readonly Field[] {
  return value === undefined ? [] : [{ typeName, typeClass: 'primitive', multiple: false, value }];
}

function texts(typeName: string, value: readonly string[]): readonly Field[] {
  return value.length === 0 ? [] : [{ typeName, typeClass: 'primitive', multiple: true, value }];
}

function term(typeName: string, value: string): Field {
  return { typeName, typeClass: 'controlledVocabulary', multiple: false, value };
}

/** Several groups of fields, each a map from the names of its fields. */
function compounds(typeName: string, groups: readonly (readonly Field[])[]): readonly Field[] {
  if (groups.length === 0) return [];
  const value = groups.map((fields) => Object.fromEntries(fields.map((field) => [field.typeName, field])));
  return [{ typeName, typeClass: 'compound', multiple: true, value }];
}

/** Types of contributors in the citation block. */
const contributorTypes: Readonly<Partial<Record<MakerKind, string>>> = {
  editor: 'Editor',
  curator: 'Data Curator',
  host: 'Hosting Institution',
  'rights-holder': 'Rights Holder',
};

/** The dataset with its citation block (Dataverse, "Native API": create a dataset). */
function dataset(description: Description): object {
  const { title, subtitle, contact, publisher, date, licence, url, identifiers, subjects } = description;
  const days = description.coverage?.split('/');
  const fields: readonly Field[] = [
    ...text('title', title),
    ...text('subtitle', subtitle),
    ...text('alternativeURL', url),
    ...compounds(
      'otherId',
      Object.entries(identifiers).map(([type, value]) => [
        ...text('otherIdAgency', type),
        ...text('otherIdValue', value),
      ]),
    ),
    ...compounds(
      'author',
      creatorsOf(description).map((maker) => [...text('authorName', sortedName(maker)), ...identifierOf(maker)]),
    ),
    ...compounds('datasetContact', [
      [
        ...text('datasetContactName', contact!.name),
        ...text('datasetContactAffiliation', contact!.affiliation),
        ...text('datasetContactEmail', contact!.email),
      ],
    ]),
    ...compounds('dsDescription', [text('dsDescriptionValue', description.description)]),
    {
      typeName: 'subject',
      typeClass: 'controlledVocabulary',
      multiple: true,
      value: [description.classes['dataverse']],
    },
    ...compounds(
      'keyword',
      subjects.map((subject) => text('keywordValue', subject)),
    ),
    ...languages(description),
    ...compounds('contributor', [
      ...othersOf(description).map((maker) => contributor(contributorTypes[maker.kind] ?? 'Other', maker)),
      ...description.funders.map((funder) => contributor('Funder', funder)),
    ]),
    ...compounds('distributor', publisher === undefined ? [] : [text('distributorName', publisher)]),
    ...text('distributionDate', date),
    ...compounds(
      'timePeriodCovered',
      days === undefined
        ? []
        : [[...text('timePeriodCoveredStart', days[0]), ...text('timePeriodCoveredEnd', days.at(-1))]],
    ),
    ...texts('dataSources', description.copiedPages),
  ];
  return {
    datasetVersion: {
      // A licence counts there only with its name and its address.
      ...(licence?.url !== undefined && { license: { name: licenceName(licence), uri: licence.url } }),
      metadataBlocks: { citation: { displayName: 'Citation Metadata', fields } },
    },
  };
}

/** Languages of ISO 639-1 that the citation block has under another name than ISO 639-3: by the codes of the latter. */
const namedOtherwise = new Set(
  'abk ben bod cat chu div ell fas ful gla grn hat hbs heb iii ina kal kik kir kua lim ltz mar mri msa nav nbl nde nep nya oci oji ori oss pan pli pus run san sin slv spa swa uig zha'.split(
    ' ',
  ),
);

/** The languages of the documents, as far as the block has them by the names that the standard gives: a dataset with another one is refused. */
function languages(description: Description): readonly Field[] {
  const codes = [...new Set(description.languages.flatMap((tag) => iso6393Of(tag) ?? []))];
  const value = codes.flatMap((code) =>
    isInIso6391(code) && !namedOtherwise.has(code) ? (languageName(code) ?? []) : [],
  );
  return value.length === 0 ? [] : [{ typeName: 'language', typeClass: 'controlledVocabulary', multiple: true, value }];
}

function contributor(type: string, agent: Agent): readonly Field[] {
  return [term('contributorType', type), ...text('contributorName', sortedName(agent))];
}

/** The ORCID iD of a person, or the ROR ID of a body, which Dataverse knows as an author's since 6.6. */
function identifierOf({ identifiers: { orcid, ror } }: Maker): readonly Field[] {
  const value = orcid ?? ror;
  if (value === undefined) return [];
  return [term('authorIdentifierScheme', orcid === undefined ? 'ROR' : 'ORCID'), ...text('authorIdentifier', value)];
}

/** Licences of Creative Commons as Dataverse names them: `CC BY 4.0`. */
function licenceName({ name, spdx = '' }: NonNullable<Description['licence']>): string {
  const { kind, version } = /^(?<kind>CC0|CC-BY[A-Z-]*)-(?<version>[\d.]+)$/.exec(spdx)?.groups ?? {};
  return kind === undefined ? name : `${kind.replace('CC-', 'CC ')} ${version}`;
}

/** What goes with a file: where it stands, and the digests that the server's are compared with. Tables are not taken apart. */
function fileEntry({ path, mediaType, content }: EditionFile): object {
  const at = path.lastIndexOf('/');
  return {
    path: `files/${path}`,
    label: path.slice(at + 1),
    ...(at >= 0 && { directoryLabel: path.slice(0, at) }),
    mimeType: mediaType,
    restrict: false,
    tabIngest: false,
    md5: digest('md5', content),
    sha512: digest('sha512', content),
  };
}
