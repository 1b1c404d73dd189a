import type { Description, Maker, MakerKind, PackageKind } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import { iso6393Of } from '../../config/language-codes.js';
import { zip } from '../zip.js';
import { jsonText } from './json-text.js';
import { creatorsOf, othersOf } from './makers.js';
import { recommended, required } from './requirements.js';
import { crateFiles } from './ro-crate.js';

/**
 * For Zenodo and every other InvenioRDM: the body of the draft (`/api/records`), the metadata that Zenodo reads from a release of a
 * repository (`.zenodo.json`), and the edition as one zip, since a record may have a hundred files, with its MD5, which is what the
 * server answers.
 */
export const zenodo: PackageKind = {
  summary: 'for Zenodo and other InvenioRDM: record.json, .zenodo.json, the edition as a zip with its checksum',
  requires: [
    required('title', 'metadata.title'),
    required('date', 'metadata.publication_date'),
    required('contributors', 'metadata.creators'),
    required('surnames', 'metadata.creators.person_or_org.family_name'),
    required('description', 'metadata.description'),
    required('spdx', 'metadata.rights.id'),
    recommended('version', 'metadata.version'),
    recommended('subjects', 'metadata.subjects'),
  ],
  files: (deposit) => {
    const crate = zip([...crateFiles(deposit), ...deposit.files]);
    return [
      { path: '.zenodo.json', mediaType: 'application/json', content: jsonText(legacyMetadata(deposit.description)) },
      { path: 'checksums.md5', mediaType: 'text/plain', content: `${digest('md5', crate)}  edition.zip\n` },
      { path: 'edition.zip', mediaType: 'application/zip', content: crate },
      { path: 'record.json', mediaType: 'application/json', content: jsonText(invenioRecord(deposit.description)) },
    ];
  },
};

/** What it is in the vocabulary of InvenioRDM: what the edition says, else a collection of annotated texts. */
function resourceType({ classes }: Description): string {
  return classes['zenodo'] ?? 'publication-annotationcollection';
}

/** The roles that InvenioRDM's vocabulary has; what it has not is `other`. */
const roles: Readonly<Partial<Record<MakerKind, string>>> = {
  editor: 'editor',
  curator: 'datacurator',
  contact: 'contactperson',
  host: 'hostinginstitution',
  'rights-holder': 'rightsholder',
};

/** Who sees the record and its files, and from which day on everybody (InvenioRDM, "Access"). */
function accessOf({ access }: Description): object {
  if (!access) return { record: 'public', files: 'public' };
  const { restricted, until, reason } = access;
  return {
    record: restricted === 'record' ? 'restricted' : 'public',
    files: 'restricted',
    ...(until !== undefined && { embargo: { active: true, until, ...(reason !== undefined && { reason }) } }),
  };
}

/** The same for Zenodo's older interface, which keeps a record public in any case. */
function legacyAccess({ access }: Description): object {
  if (!access) return { access_right: 'open' };
  const { until, reason } = access;
  if (until !== undefined) return { access_right: 'embargoed', embargo_date: until };
  return { access_right: 'restricted', access_conditions: html(reason ?? '') };
}

/** The draft of a record (InvenioRDM, "Metadata reference"). */
function invenioRecord(description: Description): object {
  const { title, subtitle, date, publisher, version, licence, languages, url, identifiers, coverage, funders } =
    description;
  const codes = [...new Set(languages.flatMap((tag) => iso6393Of(tag) ?? []))];
  const { doi } = identifiers;
  return {
    access: accessOf(description),
    files: { enabled: true },
    ...(doi !== undefined && { pids: { doi: { identifier: doi, provider: 'external' } } }),
    metadata: {
      resource_type: { id: resourceType(description) },
      title,
      ...(subtitle !== undefined && { additional_titles: [{ title: subtitle, type: { id: 'subtitle' } }] }),
      publication_date: date,
      creators: creatorsOf(description).map((maker) => ({
        person_or_org: personOrBody(maker),
        ...(roles[maker.kind] !== undefined && { role: { id: roles[maker.kind] } }),
      })),
      contributors: othersOf(description).map((maker) => ({
        person_or_org: personOrBody(maker),
        role: { id: roles[maker.kind] ?? 'other' },
      })),
      description: html(description.description ?? ''),
      ...(publisher !== undefined && { publisher }),
      // By name: an identifier is taken only where the server has the funder in its own list.
      ...(funders.length > 0 && { funding: funders.map(({ name }) => ({ funder: { name } })) }),
      ...(version !== undefined && { version }),
      // An identifier that the server knows, and nothing beside it.
      rights: [{ id: licence!.spdx!.toLowerCase() }],
      languages: codes.map((id) => ({ id })),
      subjects: description.subjects.map((subject) => ({ subject })),
      ...(url !== undefined && { identifiers: [{ identifier: url, scheme: 'url' }] }),
      related_identifiers: description.copiedPages.map((page) => ({
        identifier: page,
        scheme: 'url',
        relation_type: { id: 'isderivedfrom' },
      })),
      ...(coverage !== undefined && {
        dates: [{ date: coverage, type: { id: 'other' }, description: 'When what the documents record took place' }],
      }),
    },
  };
}

/** A person or body as InvenioRDM tells them apart. */
function personOrBody({ name, forename, surname, body, identifiers: { orcid, ror } }: Maker): object {
  if (body) {
    return {
      type: 'organizational',
      name,
      ...(ror !== undefined && { identifiers: [{ identifier: ror, scheme: 'ror' }] }),
    };
  }
  return {
    type: 'personal',
    family_name: surname,
    ...(forename !== undefined && { given_name: forename }),
    ...(orcid !== undefined && { identifiers: [{ identifier: orcid, scheme: 'orcid' }] }),
  };
}

/** Types of contributors of Zenodo's own, older interface. */
const legacyTypes: Readonly<Partial<Record<MakerKind, string>>> = {
  editor: 'Editor',
  curator: 'DataCurator',
  contact: 'ContactPerson',
  host: 'HostingInstitution',
  'rights-holder': 'RightsHolder',
};

/** What Zenodo reads from a release of a repository (Zenodo, "Deposit metadata"). */
function legacyMetadata(description: Description): object {
  const { title, date, version, licence, languages, publisher, subjects } = description;
  const code = languages.length === 1 ? iso6393Of(languages[0]!) : undefined;
  const others = othersOf(description);
  // `publication-book` is a publication of the type `book` there; a `dataset` has no further type.
  const [uploadType, publicationType] = resourceType(description).split('-');
  return {
    upload_type: uploadType,
    ...(publicationType !== undefined && { publication_type: publicationType }),
    title,
    publication_date: date,
    creators: creatorsOf(description).map(legacyName),
    ...(others.length > 0 && {
      contributors: others.map((maker) => ({ ...legacyName(maker), type: legacyTypes[maker.kind] ?? 'Other' })),
    }),
    description: html(description.description ?? ''),
    ...legacyAccess(description),
    license: licence!.spdx!.toLowerCase(),
    ...(version !== undefined && { version }),
    ...(code !== undefined && { language: code }),
    ...(subjects.length > 0 && { keywords: subjects }),
    ...(publisher !== undefined && { imprint_publisher: publisher }),
    related_identifiers: description.copiedPages.map((page) => ({ identifier: page, relation: 'isDerivedFrom' })),
  };
}

function legacyName({ name, forename, surname, body, identifiers: { orcid } }: Maker): object {
  return {
    name: body ? name : forename === undefined ? surname : `${surname}, ${forename}`,
    ...(orcid !== undefined && { orcid }),
  };
}

/** Plain words as HTML of paragraphs, which is what the field takes. */
function html(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
