/**
 * What InvenioRDM asks of the draft of a record, after the rules of its metadata schema (invenio-rdm-records, services/schemas/metadata),
 * written anew: its JSON Schema demands nothing. The faults of a draft, each by the path of the field.
 */
export function faultsOfDraft(draft: unknown): readonly string[] {
  const { metadata, files, access } = draft as { metadata: Row; files?: Row; access?: Row };
  const faults: string[] = [];
  const check = (sound: boolean, path: string) => {
    if (!sound) faults.push(path);
  };
  check(typeof files?.['enabled'] === 'boolean', 'files.enabled');
  check(['public', 'restricted'].includes(String(access?.['record'])), 'access.record');
  const { embargo } = (access ?? {}) as { embargo?: Row };
  check(
    access?.['files'] === 'restricted' || (access?.['files'] === 'public' && access['record'] === 'public' && !embargo),
    'access.files',
  );
  check(
    !embargo || (embargo['active'] === true && /^\d{4}-\d\d-\d\d$/.test(String(embargo['until']))),
    'access.embargo',
  );
  check(isId(metadata['resource_type']), 'metadata.resource_type');
  check(isLong(metadata['title'], 3), 'metadata.title');
  check(
    /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(String(metadata['publication_date'])),
    'metadata.publication_date',
  );
  check(rows(metadata['creators']).length > 0, 'metadata.creators');
  for (const [index, creator] of rows(metadata['creators']).entries()) {
    faults.push(...faultsOfAgent(creator, `metadata.creators.${index}`));
  }
  for (const [index, contributor] of rows(metadata['contributors']).entries()) {
    faults.push(...faultsOfAgent(contributor, `metadata.contributors.${index}`));
    check(isId(contributor['role']), `metadata.contributors.${index}.role`);
  }
  for (const key of ['additional_titles', 'additional_descriptions']) {
    check(
      rows(metadata[key]).every((row) => isId(row['type'])),
      `metadata.${key}`,
    );
  }
  check(metadata['description'] === undefined || isLong(metadata['description'], 3), 'metadata.description');
  check(String(metadata['version'] ?? '').length <= 191, 'metadata.version');
  check(
    rows(metadata['rights']).every((row) => ('id' in row ? Object.keys(row).length === 1 : 'title' in row)),
    'metadata.rights',
  );
  check(
    rows(metadata['languages']).every(({ id }) => /^[a-z]{3}$/.test(String(id))),
    'metadata.languages',
  );
  check(
    rows(metadata['dates']).every((row) => isId(row['type']) && !String(row['date']).includes('T')),
    'metadata.dates',
  );
  check(
    rows(metadata['related_identifiers']).every((row) => isId(row['relation_type']) && isLong(row['identifier'], 1)),
    'metadata.related_identifiers',
  );
  return faults;
}

type Row = Readonly<Record<string, unknown>>;

function rows(value: unknown): readonly Row[] {
  return (value ?? []) as readonly Row[];
}

function isId(value: unknown): boolean {
  return isLong((value as Row | undefined)?.['id'], 1);
}

function isLong(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length >= length;
}

function faultsOfAgent(row: Row, path: string): readonly string[] {
  const agent = (row['person_or_org'] ?? {}) as Row;
  if (agent['type'] === 'personal') return isLong(agent['family_name'], 1) ? [] : [`${path}.family_name`];
  if (agent['type'] === 'organizational') return isLong(agent['name'], 1) ? [] : [`${path}.name`];
  return [`${path}.type`];
}
