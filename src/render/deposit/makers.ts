import type { Agent, Description, Maker } from '../../artifact/deposit.js';

/** Those who are named as creators. */
export function creatorsOf({ contributors }: Description): readonly Maker[] {
  return contributors.filter(({ creator }) => creator);
}

/** Those who had a part beside the creators. */
export function othersOf({ contributors }: Description): readonly Maker[] {
  return contributors.filter(({ creator }) => !creator);
}

/** A name as catalogues sort it: `Smith, Ada`; as it is where its parts are not known. */
export function sortedName({ name, forename, surname }: Pick<Maker, 'name' | 'forename' | 'surname'>): string {
  return surname !== undefined && forename !== undefined ? `${surname}, ${forename}` : name;
}

/** The address by which an ORCID iD is known. */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** The address by which a ROR ID is known, which is also how it is written out. */
export function rorAddress(ror: string): string {
  return `https://ror.org/${ror}`;
}

/** What tells a person or body from the others: the address of its ORCID iD or ROR ID, else its name, at the address of what names it. */
export function agentAddress({ name, identifiers: { orcid, ror } }: Agent, base = ''): string {
  if (orcid !== undefined) return orcidAddress(orcid);
  return ror === undefined ? `${base}#${encodeURIComponent(name)}` : rorAddress(ror);
}
