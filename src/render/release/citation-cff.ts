import type { Description, Maker } from '../../artifact/deposit.js';
import { agentAddress, orcidAddress, rorAddress } from '../deposit/makers.js';

/**
 * CITATION.cff (Citation File Format 1.2.0) of an edition. Every text is a JSON string, which YAML 1.2 reads as itself, so no word of a
 * title can be taken for anything else.
 */
export function citationCff(description: Description): string {
  const { title, version, date, url, identifiers, licence, contributors } = description;
  const members: readonly (readonly [string, string | undefined])[] = [
    ['cff-version', '1.2.0'],
    ['message', 'Please cite this edition as below.'],
    ['type', 'dataset'],
    ['title', title],
    ['abstract', description.description],
    ['version', version],
    ['date-released', /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined],
    ['doi', identifiers['doi']],
    ['url', url],
    ['license', licence?.spdx],
    ['license-url', licence?.spdx === undefined ? licence?.url : undefined],
  ];
  const lines = members.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
  const authors = distinct(contributors).map((maker) => `  - ${JSON.stringify(authorOf(maker))}`);
  return `${[...lines, 'authors:', ...authors].join('\n')}\n`;
}

/** A person, or an entity, which is known by the address of its ROR ID. */
function authorOf({ name, forename, surname, identifiers: { orcid, ror } }: Maker): object {
  const known = orcid === undefined ? {} : { orcid: orcidAddress(orcid) };
  if (surname === undefined) return { name, ...known, ...(ror !== undefined && { website: rorAddress(ror) }) };
  return { 'family-names': surname, ...(forename !== undefined && { 'given-names': forename }), ...known };
}

/** Who did several things is named once. */
function distinct(makers: readonly Maker[]): readonly Maker[] {
  return [...new Map(makers.map((maker) => [agentAddress(maker), maker])).values()];
}
