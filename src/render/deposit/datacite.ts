import type { Artifact } from '../../artifact/artifact.js';
import type { Agent, Deposit, Description, Maker, MakerKind, PackageKind } from '../../artifact/deposit.js';
import { jsonText } from './json-text.js';
import { creatorsOf, orcidAddress, othersOf, rorAddress, sortedName } from './makers.js';
import { recommended, required } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/** A record for who registers the DOI (DataCite Metadata Schema): its six mandatory properties are asked for. */
export const datacite: PackageKind = {
  summary: 'a record for the registration of a DOI (DataCite 4.7 and 4.6, in XML and JSON)',
  requires: [
    required('doi', 'identifier'),
    required('contributors', 'creators'),
    required('title', 'titles'),
    required('publisher', 'publisher'),
    required('date', 'publicationYear'),
    recommended('subjects', 'subjects'),
    recommended('description', 'descriptions'),
    recommended('licence', 'rightsList'),
  ],
  files: async (deposit, report) => [...(await xmlRecord('datacite', deposit, report)), dataciteJson(deposit)],
};

/** contributorType of the schema (appendix 1). */
const contributorTypes: Readonly<Partial<Record<MakerKind, string>>> = {
  editor: 'Editor',
  translator: 'Translator',
  curator: 'DataCurator',
  contact: 'ContactPerson',
  host: 'HostingInstitution',
  'rights-holder': 'RightsHolder',
};

/** The attributes of a DOI as DataCite's REST interface takes them: the same as in XML. */
function dataciteJson({ description }: Deposit): Artifact {
  const { title, subtitle, publisher, date, licence, version, languages, identifiers, url, coverage, funders } =
    description;
  const alternates = [
    ...Object.entries(identifiers).filter(([type]) => type !== 'doi'),
    ...(url === undefined ? [] : [['URL', url] as const]),
  ];
  const record = {
    doi: identifiers['doi'],
    creators: creatorsOf(description).map(agent),
    titles: [{ title }, ...(subtitle === undefined ? [] : [{ title: subtitle, titleType: 'Subtitle' }])],
    publisher: { name: publisher },
    // Four digits in a text, as the JSON Schema of 4.6 has it.
    publicationYear: date?.slice(0, 4),
    types: { resourceTypeGeneral: 'Text', resourceType: 'TEI edition' },
    subjects: description.subjects.map((subject) => ({ subject })),
    contributors: othersOf(description).map((maker) => ({
      ...agent(maker),
      contributorType: contributorTypes[maker.kind] ?? 'Other',
    })),
    dates: [
      { date, dateType: 'Issued' },
      ...(coverage === undefined ? [] : [{ date: coverage, dateType: 'Coverage' }]),
    ],
    ...(languages.length === 1 && { language: languages[0] }),
    alternateIdentifiers: alternates.map(([type, value]) => ({
      alternateIdentifier: value,
      alternateIdentifierType: type,
    })),
    relatedIdentifiers: description.copiedPages.map((page) => ({
      relatedIdentifier: page,
      relatedIdentifierType: 'URL',
      relationType: 'IsDerivedFrom',
    })),
    ...(version !== undefined && { version }),
    rightsList: licence === undefined ? [] : [rights(licence)],
    descriptions:
      description.description === undefined
        ? []
        : [{ description: description.description, descriptionType: 'Abstract' }],
    ...(funders.length > 0 && { fundingReferences: funders.map(funding) }),
    schemaVersion: 'http://datacite.org/schema/kernel-4',
  };
  return { path: 'datacite.json', mediaType: 'application/json', content: jsonText(record) };
}

function agent(maker: Maker): object {
  const { forename, surname, body, identifiers } = maker;
  const { orcid, ror } = identifiers;
  const identifier = (nameIdentifier: string, nameIdentifierScheme: string, schemeUri: string) => ({
    nameIdentifiers: [{ nameIdentifier, nameIdentifierScheme, schemeUri }],
  });
  return {
    name: sortedName(maker),
    ...(body && { nameType: 'Organizational' }),
    ...(surname !== undefined && { nameType: 'Personal', familyName: surname }),
    ...(forename !== undefined && { givenName: forename }),
    ...(orcid !== undefined && identifier(orcidAddress(orcid), 'ORCID', 'https://orcid.org')),
    ...(ror !== undefined && identifier(rorAddress(ror), 'ROR', 'https://ror.org')),
  };
}

/** The JSON Schema of 4.6 has no place for the scheme's address, which the XML has. */
function funding({ name, identifiers: { ror } }: Agent): object {
  return {
    funderName: name,
    ...(ror !== undefined && {
      funderIdentifier: rorAddress(ror),
      funderIdentifierType: 'ROR',
    }),
  };
}

function rights({ name, spdx, url }: NonNullable<Description['licence']>): object {
  return {
    rights: name,
    ...(spdx !== undefined && {
      rightsIdentifier: spdx,
      rightsIdentifierScheme: 'SPDX',
      schemeUri: 'https://spdx.org/licenses/',
    }),
    ...((url ?? spdx) !== undefined && { rightsUri: url ?? `https://spdx.org/licenses/${spdx}` }),
  };
}
