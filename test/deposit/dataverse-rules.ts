/** A field of a metadata block of Dataverse. */
export interface DataverseField {
  readonly typeName: string;
  readonly typeClass: string;
  readonly multiple: boolean;
  readonly value: unknown;
}

/**
 * What Dataverse asks of a dataset (its guide to the native API and the citation block), written anew: five fields, values that agree
 * with what their field says of them, a subject that it knows, a contact with a mail address. The faults, by name of the field.
 */
export function faultsOfDataset(dataset: unknown): readonly string[] {
  const { datasetVersion } = dataset as {
    datasetVersion: { license?: object; metadataBlocks: { citation: { fields: readonly DataverseField[] } } };
  };
  const { fields } = datasetVersion.metadataBlocks.citation;
  const named = (name: string) => fields.find(({ typeName }) => typeName === name);
  const inner = (name: string, part: string) =>
    ((named(name)?.value ?? []) as readonly Readonly<Record<string, DataverseField>>[]).map(
      (group) => group[part]?.value,
    );
  const { license } = datasetVersion;
  return [
    ...fields.flatMap(faultsOfField),
    ...(named('title') ? [] : ['title']),
    ...(inner('author', 'authorName').length > 0 ? [] : ['author']),
    ...(inner('datasetContact', 'datasetContactEmail').some((mail) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(mail)))
      ? []
      : ['datasetContactEmail']),
    ...(inner('dsDescription', 'dsDescriptionValue').length > 0 ? [] : ['dsDescriptionValue']),
    ...(((named('subject')?.value ?? []) as readonly string[]).some((subject) => subjects.includes(subject))
      ? []
      : ['subject']),
    ...(license === undefined || ('name' in license && 'uri' in license) ? [] : ['license']),
  ];
}

/** The fields of the citation block (citation.tsv) that acta writes: `*` behind those of which there may be several, `=` behind those with a vocabulary. */
const block = new Map(
  `title subtitle alternativeURL otherId* otherIdAgency otherIdValue author* authorName authorIdentifierScheme= authorIdentifier
  datasetContact* datasetContactName datasetContactAffiliation datasetContactEmail dsDescription* dsDescriptionValue subject*= keyword* keywordValue
  language*= contributor* contributorType= contributorName distributor* distributorName distributionDate timePeriodCovered* timePeriodCoveredStart
  timePeriodCoveredEnd dataSources*`
    .split(/\s+/)
    .map((field) => [field.replace(/[*=]/g, ''), { several: field.includes('*'), vocabulary: field.includes('=') }]),
);

const vocabularies: Readonly<Record<string, readonly string[]>> = {
  contributorType: ['Data Curator', 'Editor', 'Funder', 'Hosting Institution', 'Rights Holder', 'Other'],
  authorIdentifierScheme: ['ORCID', 'ROR'],
};

function faultsOfField({ typeName, typeClass, multiple, value }: DataverseField): readonly string[] {
  const known = block.get(typeName);
  if (known?.several !== multiple || known.vocabulary !== (typeClass === 'controlledVocabulary')) return [typeName];
  if (vocabularies[typeName]?.includes(String(value)) === false) return [typeName];
  if (Array.isArray(value) !== multiple) return [typeName];
  const values: readonly unknown[] = multiple ? (value as readonly unknown[]) : [value];
  if (typeClass !== 'compound') return values.every((one) => typeof one === 'string') ? [] : [typeName];
  return values.flatMap((group) =>
    Object.entries(group as Readonly<Record<string, DataverseField>>).flatMap(([name, field]) =>
      name === field.typeName ? faultsOfField(field) : [name],
    ),
  );
}

const subjects: readonly string[] = [
  'Agricultural Sciences',
  'Arts and Humanities',
  'Astronomy and Astrophysics',
  'Business and Management',
  'Chemistry',
  'Computer and Information Science',
  'Earth and Environmental Sciences',
  'Engineering',
  'Law',
  'Mathematical Sciences',
  'Medicine, Health and Life Sciences',
  'Physics',
  'Social Sciences',
  'Other',
];
